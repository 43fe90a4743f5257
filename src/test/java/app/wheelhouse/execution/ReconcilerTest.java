package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.ACCOUNT;
import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.support.Backoff;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ReconcilerTest {
  private static final long SINCE = TIME - 1_000_000;

  /// When it was read and from when on.
  private final List<String> readings = new ArrayList<>();

  private final List<EngineEvent> posted = new ArrayList<>();
  private long now = TIME;
  private int failing;

  private final AccountReader reader =
      new AccountReader() {
        @Override
        public VenueReading read(long since) throws ReadFailure {
          readings.add((now - TIME) + " since " + (since - TIME));
          if (failing > 0) {
            failing--;
            throw new ReadFailure("the venue answered with code 502", new IOException("502"));
          }
          return reading(since, now);
        }

        @Override
        public Optional<OrderStanding> order(ClientOrderId id) {
          throw new AssertionError("only the account is read");
        }
      };

  private final Reconciler reconciler =
      new Reconciler(reader, posted::add, SINCE, () -> now, ReconcilerSettings.standard());

  static VenueReading reading(long since, long time) {
    return new VenueReading(
        ACCOUNT,
        Money.of(1_000),
        new TreeMap<>(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        since,
        time);
  }

  private void until(long offset) {
    long left = reconciler.turn();
    while (now + left <= TIME + offset) {
      now += left;
      left = reconciler.turn();
    }
    now = TIME + offset;
  }

  private void tick(EngineEvent event) {
    reconciler.onTick(new EngineTick(1, now, event, List.of(), null));
  }

  private void compared() {
    tick(posted.getLast());
    reconciler.onNews(new EngineNews.Compared(ACCOUNT, List.of(), now));
  }

  @Nested
  class AReading {
    @Test
    void isMadeAtTheStartAndEachMinute() {
      until(125_000);

      assertThat(readings)
          .containsExactly("0 since -1000000", "60000 since -1000000", "120000 since -1000000");
      assertThat(posted).hasSize(3).allMatch(EngineEvent.AccountRead.class::isInstance);
    }

    @Test
    void reachesBackTwoMinutesBehindTheOneThatWasCompared() {
      until(0);
      compared();
      until(60_000);
      // The engine could not compare this one: it is not counted.
      tick(posted.getLast());
      until(120_000);
      compared();
      until(180_000);

      assertThat(readings)
          .containsExactly(
              "0 since -1000000", "60000 since -120000", "120000 since -120000", "180000 since 0");
    }

    @Test
    void isMadeWhenTheEngineWantsIt() {
      until(10_000);
      reconciler.onNews(new EngineNews.ReadingWanted("a fill came between", now));
      until(20_000);

      assertThat(readings).hasSize(2).last().asString().startsWith("10000 ");
    }

    @Test
    void isMadeWhenTheStreamIsBackAndNotWhenItGoes() {
      until(10_000);
      tick(new EngineEvent.AccountLinkChanged(false, "the connection broke", now));
      until(20_000);
      assertThat(readings).hasSize(1);
      tick(new EngineEvent.AccountLinkChanged(true, "", now));
      until(30_000);

      assertThat(readings).hasSize(2).last().asString().startsWith("20000 ");
    }

    @Test
    void isMadeOnceASecondHoweverOftenItIsWanted() {
      until(0);
      for (int i = 0; i < 500; i++) {
        reconciler.ask("again");
        until(i * 10L);
      }

      assertThat(readings).hasSizeBetween(5, 6);
    }

    @Test
    void thatFailsIsTriedAgainLaterAndLaterAndToldOnce() {
      failing = 7;
      until(95_000);

      assertThat(readings)
          .extracting(each -> each.substring(0, each.indexOf(' ')))
          .containsExactly("0", "1000", "3000", "7000", "15000", "31000", "61000", "91000");
      assertThat(posted).hasSize(3);
      assertThat(((EngineEvent.VenueSaid) posted.get(0)).text())
          .isEqualTo(
              "The account cannot be read at the venue, so our books are not compared with it: the"
                  + " venue answered with code 502. It is tried again, at the latest after 30 s");
      assertThat(posted.get(1)).isInstanceOf(EngineEvent.AccountRead.class);
      assertThat(((EngineEvent.VenueSaid) posted.get(2)).text()).contains("can be read");
    }

    @Test
    void isNotMadeSoonerAfterAFailureBecauseItIsWanted() {
      failing = 1;
      until(0);
      reconciler.ask("again");
      until(500);
      assertThat(readings).hasSize(1);
    }
  }

  @Nested
  class OnItsThread {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore pass = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);

    private final AccountReader slow =
        new AccountReader() {
          @Override
          public VenueReading read(long since) throws ReadFailure {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
              pass.acquire();
              return reading(since, TIME);
            } catch (InterruptedException stopped) {
              throw new ReadFailure("stopped", stopped);
            } finally {
              inside.decrementAndGet();
              done.release();
            }
          }

          @Override
          public Optional<OrderStanding> order(ClientOrderId id) {
            throw new AssertionError("only the account is read");
          }
        };

    private final ReconcilerSettings eager =
        new ReconcilerSettings(3_600_000, 0, 0, new Backoff(1, 1, 0));

    @Test
    void theFirstReadingCanBeWaitedForAndThereAreNeverTwoAtOnce() throws Exception {
      CountDownLatch read = new CountDownLatch(2);
      try (Reconciler service = new Reconciler(slow, _ -> read.countDown(), 0, () -> TIME, eager)) {
        service.start();
        assertThat(service.awaitFirst(0)).isFalse();
        for (int i = 0; i < 100; i++) {
          service.ask("now");
        }
        pass.release(1);
        assertThat(service.awaitFirst(10_000)).isTrue();
        pass.release(100);
        service.ask("now");
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(most).hasValue(1);
    }

    @Test
    void aStopEndsAReadingThatHangs() throws Exception {
      Reconciler service = new Reconciler(slow, _ -> {}, 0, () -> TIME, eager);
      service.start();
      while (inside.get() == 0) {
        Thread.onSpinWait();
      }
      service.stop();
      service.stop();
      assertThat(done.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    /// A normal end frightened with a warning that the account was not read.
    @Test
    void aReadingThatTheEndCutsOffIsNoFailure() {
      List<EngineEvent> told = new CopyOnWriteArrayList<>();
      CountDownLatch reading = new CountDownLatch(1);
      Reconciler service =
          new Reconciler(
              new AccountReader() {
                @Override
                public VenueReading read(long since) throws ReadFailure {
                  reading.countDown();
                  try {
                    new CountDownLatch(1).await();
                    throw new AssertionError("nobody lets it go on");
                  } catch (InterruptedException stopped) {
                    throw new ReadFailure("Stopped while waiting for the venue", stopped);
                  }
                }

                @Override
                public Optional<OrderStanding> order(ClientOrderId id) {
                  throw new AssertionError("only the account is read");
                }
              },
              told::add,
              0,
              () -> TIME,
              eager);
      Logger logger = (Logger) LoggerFactory.getLogger(Reconciler.class);
      ListAppender<ILoggingEvent> log = new ListAppender<>();
      log.start();
      logger.addAppender(log);
      try {
        service.start();
        reading.await();
        service.stop();
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      } finally {
        logger.detachAppender(log);
      }
      assertThat(told).isEmpty();
      assertThat(log.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.INFO));
    }
  }
}
