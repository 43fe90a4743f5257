package app.wheelhouse.venue.hyperliquid.feed;

import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.MINUTE;
import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.support.Backoff;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was missed comes before what is live, and CONNECTED comes after both.
@Timeout(60)
class GapTest {
  /// These tests jump in time without sleep.
  private final FeedScene scene =
      new FeedScene(
          FeedScene.settings(60_000, new Backoff(1_000, 30_000, 0.2), 50, Long.MAX_VALUE / 4),
          "COIN");

  GapTest() throws IOException {}

  @AfterEach
  void close() {
    scene.close();
  }

  private static Candle candle(int minute, double close, double volume) {
    return new Candle(
        MadeMinutes.COIN,
        0,
        Timeframe.M1,
        START + minute * MINUTE,
        100,
        110,
        90,
        close,
        volume,
        false);
  }

  private String words(Object told) {
    return switch (told) {
      case FeedStatus status -> status.state().name();
      case Trade trade -> "trade " + trade.tradeId();
      case Candle candle ->
          (candle.closed() ? "closed " : "forming ")
              + (candle.openTime() - START) / MINUTE
              + " at "
              + (int) candle.close();
      default -> "price";
    };
  }

  private List<String> told() {
    return scene.heard.all.stream().map(this::words).toList();
  }

  private List<String> toldSince(String first) {
    List<String> all = told();
    return all.subList(all.lastIndexOf(first), all.size());
  }

  /// Breaks the line, lets time pass and brings the next connection to where it asks for the past.
  private FakeVenue.Line gap(FakeVenue.Line line, int next, long millis) {
    line.cut();
    scene.awaitState(FeedState.RECONNECTING);
    scene.clock.addAndGet(millis);
    scene.nanos.addAndGet(millis * 1_000_000);
    FeedScene.await(() -> scene.venue.lines.size() > next, scene.threads::pulse);
    return scene.joined(next);
  }

  @Test
  void atTheStartTheMinutesBeforeAreReadFirst() {
    scene.history.candles = List.of(candle(-2, 97, 1), candle(-1, 98, 1), candle(0, 99, 4));
    scene.start();
    FakeVenue.Line line = scene.joined(0);
    line.say(FakeVenue.trade("COIN", START - 5_000, 1, 97, 1));
    line.say(FakeVenue.trade("COIN", START + 5_000, 2, 98, 1));
    line.say(FakeVenue.candle("COIN", START, 98, 99, 98, 98, 3));
    scene.up("COIN", 0);

    assertThat(scene.history.asked).containsExactly("candles COIN -5 0");
    assertThat(told())
        .containsExactly(
            "CONNECTING",
            "price",
            "closed -2 at 97",
            "closed -1 at 98",
            "trade 2",
            "forming 0 at 99",
            "CONNECTED");
  }

  @Test
  void afterAGapOfMinutesTheirCandlesAndTradesComeBeforeWhatIsLive() {
    FakeVenue.Line line = scene.startUp("COIN");
    line.say(FakeVenue.candle("COIN", START, 98, 99, 98, 98, 3));
    line.say(FakeVenue.trade("COIN", START + 30_000, 1, 98, 1));
    FeedScene.await(() -> told().contains("trade 1"));
    FakeVenue.Line again = gap(line, 1, 178_000);
    scene.history.candles =
        List.of(candle(0, 101, 9), candle(1, 102, 1), candle(2, 103, 1), candle(3, 104, 1));
    scene.history.trades =
        List.of(
            Trade.single(MadeMinutes.COIN, 0, START + 31_000, 2, 98, 1, Side.BUY),
            Trade.single(MadeMinutes.COIN, 0, START + 150_000, 3, 98, 1, Side.BUY));
    again.say(FakeVenue.trade("COIN", START + 200_000, 4, 104, 1));
    again.say(FakeVenue.candle("COIN", START + 3 * MINUTE, 104, 104, 104, 104, 2));
    again.say(FakeVenue.book("COIN", scene.clock.get(), 99, 101));
    FeedScene.await(() -> scene.threads.doWork() > 0);
    scene.awaitState(FeedState.CONNECTED);

    assertThat(scene.history.asked.subList(1, 3))
        .containsExactly("trades COIN", "candles COIN 0 3");
    assertThat(toldSince("RECONNECTING"))
        .containsExactly(
            "RECONNECTING",
            "price",
            "trade 2",
            "closed 0 at 101",
            "closed 1 at 102",
            "trade 3",
            "closed 2 at 103",
            "trade 4",
            "forming 3 at 104",
            "CONNECTED");
    scene.pass(1_000);
    assertThat(scene.heard.connections.getLast().gaps()).isEqualTo(1);
  }

  @Test
  void withinAMinuteNothingIsAskedForAndReplayedTradesPass() {
    FakeVenue.Line line = scene.startUp("COIN");
    line.say(FakeVenue.candle("COIN", START, 98, 99, 98, 98, 3));
    line.say(FakeVenue.trade("COIN", START + 30_000, 1, 98, 1));
    FeedScene.await(() -> told().contains("trade 1"));
    scene.clock.addAndGet(-10_000);
    FakeVenue.Line again = gap(line, 1, 2_000);
    again.say(FakeVenue.trade("COIN", START + 30_000, 1, 98, 1));
    scene.up("COIN", 1);

    assertThat(scene.history.asked).hasSize(1);
    assertThat(toldSince("RECONNECTING"))
        .as("the filter knows trade 1")
        .containsExactly("RECONNECTING", "trade 1", "price", "CONNECTED");
  }

  @Test
  void aVenueThatCannotTellThePastHoldsNoPricesBack() {
    FakeVenue.Line line = scene.startUp("COIN");
    line.say(FakeVenue.candle("COIN", START, 98, 99, 98, 98, 3));
    FeedScene.await(() -> told().contains("forming 0 at 98"));
    scene.history.failure = "429 too many requests";
    FakeVenue.Line again = gap(line, 1, 178_000);
    again.say(FakeVenue.trade("COIN", scene.clock.get(), 4, 104, 1));
    again.say(FakeVenue.book("COIN", scene.clock.get(), 99, 101));
    FeedScene.await(() -> scene.threads.doWork() > 0);
    assertThat(scene.heard.states().getLast()).isEqualTo(FeedState.RECONNECTING);

    scene.pass(10_000);

    assertThat(scene.heard.states().getLast()).isEqualTo(FeedState.CONNECTED);
    assertThat(told()).contains("trade 4");
    assertThat(scene.heard.said)
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("429 too many requests").contains("Bars wait"));

    // It tells them later: nothing new may be opened on bars that are minutes old.
    scene.history.failure = "";
    scene.history.candles = List.of(candle(0, 101, 9), candle(1, 102, 1), candle(2, 103, 1));
    FeedScene.await(
        () -> told().contains("closed 2 at 103"),
        () -> {
          scene.pass(250);
          scene.threads.doWork();
        });
    assertThat(toldSince("RECONNECTING"))
        .containsExactly(
            "RECONNECTING", "closed 0 at 101", "closed 1 at 102", "closed 2 at 103", "CONNECTED");
    assertThat(scene.heard.statuses().get(scene.heard.statuses().size() - 2).reason())
        .isEqualTo("bars of COIN that were missed come in");
  }

  @Test
  void aRequestForThePastEndsWithItsConnection() {
    FakeVenue.Line line = scene.startUp("COIN");
    line.say(FakeVenue.candle("COIN", START, 98, 99, 98, 98, 3));
    FeedScene.await(() -> told().contains("forming 0 at 98"));
    FakeVenue.Line again = gap(line, 1, 178_000);
    again.say(FakeVenue.book("COIN", scene.clock.get(), 99, 101));
    FeedScene.await(() -> told().getLast().equals("price"));
    int before = scene.threads.cancelled;
    again.cut();
    FeedScene.await(() -> scene.threads.cancelled == before + 1);

    assertThat(scene.threads.doWork()).isZero();
    assertThat(told()).noneMatch(words -> words.startsWith("closed"));
  }
}
