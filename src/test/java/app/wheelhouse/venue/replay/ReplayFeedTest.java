package app.wheelhouse.venue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.tape.MarketCursor;
import app.wheelhouse.tape.TapeException;
import app.wheelhouse.tape.TapeSet;
import app.wheelhouse.tape.Tapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The feed on its real thread; the test waits for what it does, never for time to pass.
@Timeout(20)
class ReplayFeedTest {
  private static final long T = 1_741_946_400_000L;
  private static final long FIVE = 300_000;
  private static final int BARS = 50;

  /// Stands still: at a limited speed the second event never comes.
  private static final LongSupplier STOPPED = () -> 42;

  private final Heard heard = new Heard();
  private final CountDownLatch restarts = new CountDownLatch(1);
  @TempDir private Path folder;
  private TapeSet tapes;
  private ReplayTransport transport;
  private ReplayFeed feed;

  @BeforeEach
  void opensATape() throws IOException {
    StringBuilder rows = new StringBuilder("open_time_ms,open,high,low,close,volume\n");
    for (int i = 0; i < BARS; i++) {
      rows.append(T + i * FIVE)
          .append(i % 2 == 0 ? ",100.5,104,99.25,102,3.5\n" : ",102,103,98,100.5,4\n");
    }
    tapes = Tapes.open(Files.writeString(folder.resolve("BTC-5m.csv"), rows));
    transport = ReplayTransport.over(tapes, STOPPED);
    feed = new ReplayFeed(tapes::cursor, transport, restarts::countDown);
  }

  @AfterEach
  void stops() {
    feed.stop();
  }

  @Test
  void givesEveryEventOnceAndInOrderWithoutALimit() {
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    feed.start(heard);
    heard.awaitState(FeedState.ENDED);

    assertThat(heard.markets()).isEqualTo(tape()).hasSize(BARS * 4);
    assertThat(heard.statuses())
        .containsExactly(
            new FeedStatus(T, FeedState.CONNECTED, ""),
            new FeedStatus(T + BARS * FIVE, FeedState.ENDED, "end of tape"));
    assertThat(transport.progress())
        .isEqualTo(
            new ReplayProgress(
                T, T + BARS * FIVE, T + BARS * FIVE, false, ReplayTransport.UNLIMITED));
  }

  @Test
  void givesNothingMoreOnceItIsPaused() {
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    heard.at(7, transport::pause);
    feed.start(heard);
    heard.awaitReason("paused");
    feed.stop();

    assertThat(heard.markets()).isEqualTo(tape().subList(0, 7));
    assertThat(heard.statuses())
        .containsExactly(
            new FeedStatus(T, FeedState.CONNECTED, ""),
            new FeedStatus(heard.markets().getLast().time(), FeedState.PAUSED, "paused"),
            new FeedStatus(heard.markets().getLast().time(), FeedState.DISCONNECTED, "stopped"));
  }

  @Test
  void givesExactlyOneEventAStepThenPlaysOn() {
    feed.start(heard);
    heard.awaitReason("paused");
    assertThat(heard.markets()).isEmpty();
    for (int i = 1; i <= 5; i++) {
      transport.step();
      heard.awaitMarkets(i);
    }
    assertThat(heard.markets()).isEqualTo(tape().subList(0, 5));
    heard.at(9, transport::pause);
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    heard.awaitStatuses(4);
    feed.stop();

    assertThat(heard.markets()).isEqualTo(tape().subList(0, 9));
    assertThat(heard.statuses().stream().map(FeedStatus::reason))
        .containsExactly("", "paused", "", "paused", "stopped");
  }

  @Test
  void stopsWhileItWaitsForTheNextEvent() {
    transport.play();
    feed.start(heard);
    heard.awaitMarkets(1);
    feed.stop();
    feed.stop();

    assertThat(heard.markets()).hasSize(1);
    assertThat(heard.statuses().getLast())
        .isEqualTo(new FeedStatus(T, FeedState.DISCONNECTED, "stopped"));
    assertThat(restarts.getCount()).isOne();
  }

  @Test
  void signalsASeekBackAndANewFeedGoesOnToThatTime() throws InterruptedException {
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    heard.at(100, transport::pause);
    feed.start(heard);
    heard.awaitReason("paused");
    transport.seek(T + 2 * FIVE);
    restarts.await();
    feed.stop();
    assertThat(heard.markets()).hasSize(100);

    Heard again = new Heard();
    feed = new ReplayFeed(tapes::cursor, transport, restarts::countDown);
    feed.start(again);
    again.awaitReason("paused");

    // Two bars and the opening of the third.
    assertThat(again.markets()).isEqualTo(tape().subList(0, 9));
    assertThat(transport.progress().time()).isEqualTo(T + 2 * FIVE);
  }

  @Test
  void signalsASeekBackAlsoAfterTheEndOfTheTape() throws InterruptedException {
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    feed.start(heard);
    heard.awaitState(FeedState.ENDED);
    transport.seek(T);
    restarts.await();

    assertThat(heard.markets()).hasSize(BARS * 4);
  }

  @Test
  void mayBeStoppedByWhomItGivesTo() {
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    heard.at(3, () -> feed.stop());
    feed.start(heard);
    heard.awaitState(FeedState.DISCONNECTED);

    assertThat(heard.markets()).hasSize(3);
  }

  @Test
  void callsTheInterludeBeforeEachEventAndWheneverItIsWoken() throws InterruptedException {
    Semaphore pauses = new Semaphore(0);
    AtomicInteger goes = new AtomicInteger();
    feed =
        new ReplayFeed(
            tapes::cursor,
            transport,
            restarts::countDown,
            next -> {
              if (next instanceof Wait.Go) {
                assertThat(heard.markets()).hasSize(goes.getAndIncrement());
              } else {
                pauses.release();
              }
              return Long.MAX_VALUE;
            });
    feed.start(heard);
    pauses.acquire();
    feed.wake();
    pauses.acquire();
    assertThat(heard.markets()).as("woken is not played").isEmpty();
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    heard.awaitState(FeedState.ENDED);
    pauses.acquire();
    feed.wake();
    pauses.acquire();

    assertThat(goes).hasValue(BARS * 4);
  }

  @Test
  void callsTheInterludeAgainAfterTheSpanItWishes() throws InterruptedException {
    CountDownLatch calls = new CountDownLatch(5);
    feed =
        new ReplayFeed(
            tapes::cursor,
            transport,
            restarts::countDown,
            _ -> {
              calls.countDown();
              return 1_000_000;
            });
    feed.start(heard);
    calls.await();

    assertThat(heard.markets()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithATapeThatCannotBeReadOn() {
    transport.speed(ReplayTransport.UNLIMITED);
    transport.play();
    feed = new ReplayFeed(() -> new Torn(tapes.cursor()), transport, restarts::countDown);
    feed.start(heard);
    heard.awaitState(FeedState.FAILED);

    assertThat(heard.markets()).hasSize(4);
    assertThat(heard.statuses().getLast())
        .isEqualTo(new FeedStatus(T + FIVE, FeedState.FAILED, "BTC.csv:3: the file was cut off"));
  }

  @Test
  void playsOnlyOnce() {
    feed.start(heard);

    assertThatThrownBy(() -> feed.start(heard)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closesItsTape() {
    boolean[] closed = new boolean[1];
    feed =
        new ReplayFeed(
            () ->
                new MarketCursor() {
                  @Override
                  public @Nullable MarketEvent next() {
                    return null;
                  }

                  @Override
                  public long position() {
                    return 0;
                  }

                  @Override
                  public void close() {
                    closed[0] = true;
                  }
                },
            transport,
            restarts::countDown);
    feed.start(heard);
    heard.awaitState(FeedState.ENDED);
    feed.stop();

    assertThat(closed[0]).isTrue();
    assertThat(heard.statuses().getLast())
        .isEqualTo(new FeedStatus(T, FeedState.ENDED, "end of tape"));
  }

  private List<MarketEvent> tape() {
    List<MarketEvent> events = new ArrayList<>();
    try (MarketCursor cursor = tapes.cursor()) {
      for (MarketEvent event = cursor.next(); event != null; event = cursor.next()) {
        events.add(event);
      }
    }
    return events;
  }

  /// Breaks after the first bar.
  private static final class Torn implements MarketCursor {
    private final MarketCursor whole;
    private int left = 4;

    Torn(MarketCursor whole) {
      this.whole = whole;
    }

    @Override
    public @Nullable MarketEvent next() {
      if (left-- == 0) {
        throw new TapeException("BTC.csv", 3, "the file was cut off");
      }
      return whole.next();
    }

    @Override
    public long position() {
      return whole.position();
    }

    @Override
    public void close() {
      whole.close();
    }
  }
}
