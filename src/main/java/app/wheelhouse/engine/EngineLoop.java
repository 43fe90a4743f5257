package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.support.Service;
import app.wheelhouse.support.Threads;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine's own thread when live: takes from the inbox, drives, parks; never spins.
public final class EngineLoop implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);

  private static final long LONGEST_PARK_MILLIS = 250;
  private static final long FRAME_MILLIS = 5;
  private static final long STOP_MILLIS = 5_000;

  private final EngineDriver driver;
  private final EngineInbox inbox;
  private final LongSupplier clock;
  private final Consumer<EngineEvent> before;
  private final Predicate<EngineView> after;
  private volatile @Nullable EngineEvent last;
  private boolean again;
  private @Nullable Thread thread;

  /// @param clock epoch milliseconds
  /// @param before sees each event that the engine is about to take, in order (a recording)
  /// @param after sees the state after each batch (snapshots for screens); true asks to see it
  ///   again within a frame
  public EngineLoop(
      EngineDriver driver,
      EngineInbox inbox,
      LongSupplier clock,
      Consumer<EngineEvent> before,
      Predicate<EngineView> after) {
    this.driver = driver;
    this.inbox = inbox;
    this.clock = clock;
    this.before = before;
    this.after = after;
  }

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public void start() {
    last = null;
    thread = Threads.hot("engine", this::run);
  }

  @Override
  public void stop() {
    Thread engine = thread;
    if (engine == null) {
      return;
    }
    // Woken by an event, never by an interrupt: an interrupt would close the journal's file. It is
    // also the last one that is taken, so that nothing reported before it is lost.
    EngineEvent mark = new EngineEvent.ClockTick(clock.getAsLong());
    last = mark;
    inbox.post(mark);
    try {
      engine.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  private void run() {
    try {
      List<EngineEvent> taken;
      do {
        taken = inbox.take(park());
        turn(taken);
      } while (!isLast(taken));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// By identity: a tick of the same time is not the one that ends the loop.
  private boolean isLast(List<EngineEvent> taken) {
    EngineEvent mark = last;
    return mark != null && taken.stream().anyMatch(event -> event == mark);
  }

  private void turn(List<EngineEvent> events) {
    if (events.isEmpty()) {
      take(new EngineEvent.ClockTick(clock.getAsLong()));
    }
    for (EngineEvent event : events) {
      take(event);
    }
    again = after.test(driver.view());
  }

  /// An event that cannot be digested must not end the engine: stops and exits need it. No new
  /// trade is opened after that until the trader has looked.
  private void take(EngineEvent said) {
    EngineEvent event = heard(said);
    try {
      before.accept(event);
      driver.accept(event);
    } catch (RuntimeException fault) {
      LOG.error("The engine could not take {}", event, fault);
      if (!(event instanceof EngineEvent.Command)) {
        inbox.post(
            new EngineEvent.Command(
                new DeskCommand.PauseAutoTrading("an internal error, see the log"),
                clock.getAsLong()));
      }
    }
  }

  /// A venue's clock that is ahead of ours must not move the engine's time.
  private EngineEvent heard(EngineEvent said) {
    return said instanceof EngineEvent.Reported(var report, long time) && time > clock.getAsLong()
        ? new EngineEvent.Reported(report, clock.getAsLong())
        : said;
  }

  private long park() {
    long next = driver.nextScheduled();
    long until = next == Long.MAX_VALUE ? LONGEST_PARK_MILLIS : next - clock.getAsLong();
    return Math.clamp(until, 0, again ? FRAME_MILLIS : LONGEST_PARK_MILLIS);
  }
}
