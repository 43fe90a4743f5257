package app.wheelhouse.execution;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.support.Service;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the account at the venue and hands the reading to the engine, which compares it with our
/// books: at the start, after each reconnect, when the engine wants it, and regularly.
///
/// A reading reaches back to the one that was compared last, less an overlap; never two at once.
public final class Reconciler implements Service, EngineTap {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  private final AccountReader reader;
  private final EnginePost engine;
  private final LongSupplier clock;
  private final ReconcilerSettings settings;
  private final TurnThread thread = new TurnThread("reconciler", this::turn);
  private final CountDownLatch first = new CountDownLatch(1);
  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicLong since;

  /// Venue time of the reading that the engine took last; on the engine's thread only.
  private long taken;

  /// Of the reading thread only, as are the next two.
  private long notBefore = Long.MIN_VALUE;

  private long regular = Long.MIN_VALUE;
  private int failures;

  /// @param since from when the first reading wants fills, epoch milliseconds; see
  ///   [ReconcilerSettings#since]
  /// @param clock engine time, epoch milliseconds
  public Reconciler(
      AccountReader reader,
      EnginePost engine,
      long since,
      LongSupplier clock,
      ReconcilerSettings settings) {
    this.reader = reader;
    this.engine = engine;
    this.since = new AtomicLong(since);
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "reconciler";
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    stopping.set(true);
    thread.stop();
  }

  /// Waits until a reading was handed to the engine.
  ///
  /// @return false when there was none in this time; it goes on trying
  /// @throws InterruptedException when the caller is being stopped
  public boolean awaitFirst(long millis) throws InterruptedException {
    return first.await(millis, TimeUnit.MILLISECONDS);
  }

  /// Asks for a reading soon; never waits.
  ///
  /// @param why for the log
  public void ask(String why) {
    LOG.debug("The account is read again: {}", why);
    wanted.set(true);
    thread.wake();
  }

  /// From when the next reading wants fills, epoch milliseconds.
  public long since() {
    return since.get();
  }

  @Override
  public void onTick(EngineTick tick) {
    if (tick.event() instanceof EngineEvent.AccountLinkChanged link && link.up()) {
      ask("the stream of fills and orders is back");
    } else if (tick.event() instanceof EngineEvent.AccountRead read) {
      taken = read.reading().time();
    }
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.ReadingWanted reading) {
      ask(reading.why());
    } else if (news instanceof EngineNews.Compared) {
      // Only what was compared need not be read again; it comes after the tick of its reading.
      since.accumulateAndGet(taken - settings.overlapMillis(), Math::max);
    }
  }

  long turn() {
    long now = clock.getAsLong();
    if (now >= notBefore && (now >= regular || wanted.get())) {
      // Before the reading: who asks while it runs wants another one.
      wanted.set(false);
      read(now);
    }
    long after = clock.getAsLong();
    return Math.max(wanted.get() ? notBefore : Math.max(notBefore, regular), after + 1) - after;
  }

  private void read(long now) {
    try {
      VenueReading reading = reader.read(since.get());
      long done = clock.getAsLong();
      engine.post(new EngineEvent.AccountRead(reading, done));
      notBefore = done + settings.leastMillis();
      regular = now + settings.everyMillis();
      if (failures > 0) {
        say(
            "The account can be read at the venue again; orders and positions are compared now",
            done);
      }
      failures = 0;
      first.countDown();
    } catch (ReadFailure failure) {
      if (stopping.get()) {
        // The end of a session cuts a reading off; nobody needs it any more.
        LOG.debug("A reading was cut off by the end: {}", failure.getMessage());
      } else {
        failed(String.valueOf(failure.getMessage()));
      }
    } catch (RuntimeException fault) {
      LOG.error("Reading the account failed", fault);
      failed("the reading failed; see the log");
    }
  }

  private void failed(String why) {
    long now = clock.getAsLong();
    failures++;
    long wait = settings.backoff().plainMillis(failures);
    notBefore = now + wait;
    regular = notBefore;
    LOG.warn("The account was not read ({} in a row): {}", failures, why);
    if (failures == 1) {
      say(
          "The account cannot be read at the venue, so our books are not compared with it: "
              + why
              + ". It is tried again, at the latest after "
              + settings.backoff().longestMillis() / 1_000
              + " s",
          now);
    }
  }

  private void say(String text, long now) {
    engine.post(new EngineEvent.VenueSaid(text, now));
  }
}
