package app.wheelhouse.venue.hyperliquid.feed;

import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.COIN;
import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarketLaneTest {
  private final StreamTime clock = new StreamTime();
  private final MarketLane lane = new MarketLane(COIN, clock, 2_000);

  private static Trade trade(long id, long at) {
    return Trade.single(COIN, START + at, START + at, id, 100, 1, Side.BUY);
  }

  private static Book book(long at, double bid, double ask) {
    return new Book(
        COIN,
        START + at,
        START + at,
        new Levels(new double[] {bid}, new double[] {1}),
        new Levels(new double[] {ask}, new double[] {1}));
  }

  private static Candle candle(int minute, double volume) {
    return new Candle(
        COIN, START, Timeframe.M1, START + minute * 60_000L, 100, 110, 90, 100, volume, false);
  }

  private void venueTime(long at) {
    clock.heard(START + at, START + at, at);
  }

  /// The first connection at half past the first minute, without reading the past.
  private void live() {
    venueTime(30_000);
    lane.joined(0);
  }

  private List<MarketEvent> all(List<? extends MarketEvent> events) {
    return new ArrayList<>(events);
  }

  @Test
  void passesEverythingOnceItIsLive() {
    live();
    Quote quote = new Quote(COIN, START + 31_000, START + 31_000, 99, 1, 101, 1);
    Context context = new Context(COIN, START + 31_000, START + 31_000, 100, 100, 0, 1);

    assertThat(all(lane.on(quote))).containsExactly(quote);
    assertThat(all(lane.on(book(32_000, 99, 101)))).containsExactly(book(32_000, 99, 101));
    assertThat(all(lane.on(context))).containsExactly(context);
    assertThat(all(lane.on(trade(1, 33_000)))).containsExactly(trade(1, 33_000));
    assertThat(all(lane.on(candle(0, 1)))).containsExactly(candle(0, 1));
  }

  @Test
  void x16AsksForTheBookAgainAfterThreeCrossedOnesInARow() {
    live();
    lane.on(book(31_000, 101, 101));
    lane.on(book(31_500, 102, 101));
    lane.on(book(32_000, 99, 101));
    lane.on(book(32_500, 101, 101));
    lane.on(book(33_000, 101, 101));
    assertThat(lane.takeCrossed()).isFalse();

    assertThat(all(lane.on(book(33_500, 101, 101))))
        .as("the filter judges it and tells the engine")
        .hasSize(1);

    assertThat(lane.takeCrossed()).isTrue();
    assertThat(lane.takeCrossed()).isFalse();
  }

  @Test
  void dropsTradesFromBeforeTheSessionBecauseTheClosedCandlesHoldThem() {
    assertThat(lane.on(trade(1, -70_000))).isEmpty();
    assertThat(lane.on(trade(2, 10_000))).isEmpty();
    venueTime(30_000);

    assertThat(all(lane.joined(0))).containsExactly(trade(2, 10_000));
    assertThat(lane.on(trade(3, -1))).isEmpty();
    assertThat(lane.missesTrades()).isFalse();
  }

  @Nested
  class AfterAGap {
    private void gap() {
      live();
      lane.on(candle(0, 3));
      lane.on(trade(1, 31_000));
      lane.broken();
      clock.forget();
    }

    @Test
    void tradesWaitForTheCandlesAndComeInTheOrderOfTheirTime() {
      gap();
      assertThat(lane.on(trade(9, 190_000))).isEmpty();
      assertThat(lane.on(trade(8, 170_000))).isEmpty();
      venueTime(200_000);
      assertThat(lane.joined(0)).isEmpty();
      assertThat(lane.isHole()).isTrue();
      assertThat(lane.holeFrom()).isEqualTo(START);
      assertThat(lane.finalBefore()).isEqualTo(START + 180_000);
      assertThat(lane.missesTrades()).as("they do not reach back").isTrue();

      List<MarketEvent> told =
          lane.filled(
              List.of(trade(3, 65_000), trade(2, 40_000)),
              List.of(candle(0, 5), candle(1, 1), candle(2, 2), candle(3, 1)),
              START + 180_000,
              START + 200_100);

      assertThat(told)
          .extracting(event ->
              switch (event) {
                case Trade t -> "trade " + t.tradeId();
                case Candle c ->
                    (c.closed() ? "closed " : "forming ") + (c.openTime() - START) / 60_000;
                default -> "?";
              })
          .containsExactly(
              "trade 2",
              "closed 0",
              "trade 3",
              "closed 1",
              "trade 8",
              "closed 2",
              "trade 9",
              "forming 3");
      assertThat(told.getFirst().time()).as("received now").isEqualTo(START + 200_100);
      assertThat(all(lane.on(trade(10, 201_000)))).hasSize(1);
    }

    @Test
    void tradesThatReachBackNeedNotBeAskedFor() {
      gap();
      lane.on(trade(1, 31_000));
      lane.on(trade(2, 100_000));
      venueTime(110_000);
      lane.joined(0);

      assertThat(lane.missesTrades()).isFalse();
    }

    @Test
    void withinTheMinuteTradesPassAsSoonAsTheVenuesTimeIsKnown() {
      gap();
      lane.on(trade(1, 31_000));
      lane.on(trade(2, 40_000));
      venueTime(50_000);

      assertThat(all(lane.joined(0))).containsExactly(trade(1, 31_000), trade(2, 40_000));
      assertThat(lane.isHole()).isFalse();
    }

    @Test
    void withinTheMinuteTradesWaitForThoseThatTheVenueDidNotSendAgain() {
      gap();
      lane.on(trade(5, 39_000));
      lane.on(trade(6, 40_000));
      venueTime(50_000);

      assertThat(all(lane.joined(0))).isEmpty();
      assertThat(lane.isHole()).isFalse();
      assertThat(lane.missesTrades()).isTrue();
      assertThat(all(lane.remembered(List.of(trade(4, 35_000), trade(1, 31_000)), START)))
          .extracting(event -> ((Trade) event).tradeId())
          .as("those from before the gap may come again, the filter knows them")
          .containsExactly(1L, 4L, 5L, 6L);
      assertThat(lane.isWhole()).isTrue();
    }

    @Test
    void booksAndQuotesNeverWait() {
      gap();

      assertThat(lane.on(book(190_000, 99, 101))).hasSize(1);
    }

    @Test
    void waitingTradesAreBounded() {
      gap();
      for (int i = 1; i < MarketLane.MOST_HELD; i++) {
        assertThat(lane.on(trade(i, 100_000 + i))).isEmpty();
      }

      assertThat(lane.on(trade(99_999, 190_000))).hasSize(MarketLane.MOST_HELD);
      assertThat(lane.on(trade(100_000, 190_001))).hasSize(1);
    }
  }
}
