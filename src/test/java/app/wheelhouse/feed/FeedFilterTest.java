package app.wheelhouse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFilterTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");

  private final FeedFilter filter = new FeedFilter();

  private void rejects(MarketEvent event) {
    long before = filter.rejected();
    assertThat(filter.sift(event))
        .as("%s", event)
        .singleElement()
        .isInstanceOfSatisfying(
            EngineEvent.PriceDoubted.class,
            doubt -> {
              assertThat(doubt.instrument()).isEqualTo(event.instrument());
              assertThat(doubt.time()).isEqualTo(event.time());
              assertThat(doubt.why()).isNotBlank();
            });
    assertThat(filter.rejected()).isEqualTo(before + 1);
  }

  private void admits(MarketEvent event) {
    long before = filter.rejected();
    assertThat(filter.sift(event)).as("%s", event).containsExactly(market(event));
    assertThat(filter.rejected()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void rejectsEveryPriceThatIsNone(double bad) {
    rejects(trade(bad, 1));
    rejects(new Trade(BTC, 1, 1, 0, 100, 1, 1, bad, 100, 100, 1));
    rejects(new Trade(BTC, 1, 1, 0, 100, 1, 1, 100, bad, 100, 1));
    rejects(new Trade(BTC, 1, 1, 0, 100, 1, 1, 100, 100, bad, 1));
    rejects(new Quote(BTC, 1, 1, bad, 1, 100, 1));
    rejects(new Quote(BTC, 1, 1, 100, 1, bad, 1));
    rejects(new Context(BTC, 1, 1, bad, 100, 0, 1));
    rejects(new Context(BTC, 1, 1, 100, bad, 0, 1));
    rejects(book(new double[] {100, bad}, new double[] {1, 1}, 101));
    rejects(candle(bad, 101, 99, 100));
    rejects(candle(100, bad, 99, 100));
    rejects(candle(100, 101, bad, 100));
    rejects(candle(100, 101, 99, bad));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void rejectsEverySizeThatIsNone(double bad) {
    rejects(trade(100, bad));
    rejects(new Quote(BTC, 1, 1, 99, bad, 100, 1));
    rejects(new Quote(BTC, 1, 1, 99, 1, 100, bad));
    rejects(book(new double[] {100}, new double[] {bad}, 101));
    rejects(new Candle(BTC, 1, Timeframe.M1, 0, 100, 101, 99, 100, bad, true));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100, 99
          100, 100
          """)
  void rejectsCrossedAndLockedMarkets(double bid, double ask) {
    rejects(new Quote(BTC, 1, 1, bid, 1, ask, 1));
    rejects(book(new double[] {bid}, new double[] {1}, ask));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100, 99, 101, 100
          100, 101, 100.5, 100
          102, 101, 99, 100
          100, 101, 99, 98
          100, 101, 99, 102
          """)
  void rejectsCandlesThatContradictThemselves(double open, double high, double low, double close) {
    rejects(candle(open, high, low, close));
  }

  @Test
  void admitsOrdinaryEvents() {
    admits(trade(100, 1));
    admits(new Quote(BTC, 1, 1, 99, 0, 100, 0));
    admits(book(new double[] {100, 99}, new double[] {1, 0}, 101));
    admits(new Book(BTC, 1, 1, Levels.EMPTY, Levels.EMPTY));
    admits(new Context(BTC, 1, 1, 100, 100, -0.001, 1));
    admits(candle(100, 101, 99, 100));
    admits(candle(100, 100, 100, 100));
  }

  @Nested
  class Duplicates {
    @Test
    void areDroppedAndCounted() {
      assertThat(filter.sift(trade(1))).containsExactly(market(trade(1)));
      assertThat(filter.sift(trade(2))).containsExactly(market(trade(2)));
      assertThat(filter.sift(trade(1))).isEmpty();

      assertThat(filter.duplicates()).isEqualTo(1);
      assertThat(filter.rejected()).isZero();
    }

    @Test
    void areKnownForEachInstrument() {
      filter.sift(trade(1));

      Trade other = Trade.single(ETH, 1, 1, 1, 100, 1, Side.BUY);
      assertThat(filter.sift(other)).containsExactly(market(other));
    }

    @Test
    void areNotSoughtAmongTradesWithoutId() {
      assertThat(filter.sift(trade(0))).hasSize(1);
      assertThat(filter.sift(trade(0))).hasSize(1);
      assertThat(filter.duplicates()).isZero();
    }

    @Test
    void ofABadTradeAreNot() {
      rejects(Trade.single(BTC, 1, 1, 5, Double.NaN, 1, Side.BUY));

      assertThat(filter.sift(trade(5))).hasSize(1);
    }
  }

  /// FAULTS X17: a jump of more than 30 % waits until a second event agrees.
  @Nested
  class Jumps {
    private long time = 10;

    private MarketEvent at(double price) {
      return Trade.single(BTC, ++time, time, time, price, 1, Side.BUY);
    }

    private void isHeld(MarketEvent event) {
      assertThat(filter.sift(event))
          .singleElement()
          .isInstanceOfSatisfying(
              EngineEvent.PriceDoubted.class,
              doubt -> assertThat(doubt.why()).startsWith("the price jumped from 100 to "));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            130, true
            130.01, false
            70, true
            69.99, false
            10000, false
            1, false
            """)
    void areThirtyPercent(double price, boolean passes) {
      admits(at(100));
      MarketEvent next = at(price);
      if (passes) {
        admits(next);
      } else {
        isHeld(next);
      }
    }

    @Test
    void thatNothingConfirmsAreDropped() {
      admits(at(100));
      isHeld(at(10_000));
      assertThat(filter.rejected()).as("it may still be true").isZero();

      MarketEvent calm = at(101);
      assertThat(filter.sift(calm)).containsExactly(market(calm));
      assertThat(filter.rejected()).isEqualTo(1);
      admits(at(100.5));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            60, 62.9
            60, 57.1
            200, 209
            """)
    void thatASecondEventConfirmsPassInOrderAtTheTimeOfTheSecond(double first, double second) {
      admits(at(100));
      Trade odd = (Trade) at(first);
      isHeld(odd);
      MarketEvent agrees = at(second);

      List<EngineEvent> told = filter.sift(agrees);

      Trade late = Trade.single(BTC, agrees.time(), odd.time(), odd.tradeId(), first, 1, Side.BUY);
      assertThat(told).containsExactly(market(late), market(agrees));
      assertThat(filter.rejected()).isZero();
      admits(at(second));
    }

    @Test
    void areConfirmedByAnyKindOfPrice() {
      admits(new Quote(BTC, 1, 1, 99, 1, 101, 1));
      isHeld(new Context(BTC, 2, 2, 50, 50, 0, 1));
      Book book = book(new double[] {50}, new double[] {1}, 51);

      assertThat(filter.sift(book)).hasSize(2).last().isEqualTo(market(book));
    }

    @Test
    void thatContradictEachOtherWaitOneByOne() {
      admits(at(100));
      isHeld(at(10_000));
      isHeld(at(500));
      assertThat(filter.rejected()).as("the first of them").isEqualTo(1);
      isHeld(at(5));
      admitsAfterADrop(at(100));
    }

    private void admitsAfterADrop(MarketEvent event) {
      assertThat(filter.sift(event)).containsExactly(market(event));
    }

    @Test
    void areNotConfirmedByTheSameTradeSentAgain() {
      admits(at(100));
      Trade odd = (Trade) at(10_000);
      isHeld(odd);

      assertThat(filter.sift(odd)).isEmpty();

      assertThat(filter.duplicates()).isEqualTo(1);
      MarketEvent calm = at(100);
      assertThat(filter.sift(calm)).containsExactly(market(calm));
    }

    @Test
    void ofOneInstrumentAreNoneOfAnother() {
      admits(at(100));

      admits(Trade.single(ETH, 1, 1, 1, 3, 1, Side.BUY));
      isHeld(at(3));
    }

    @Test
    void areNotSoughtInCandles() {
      admits(at(100));
      admits(candle(500, 501, 499, 500));
      admits(at(100));
    }

    @Test
    void ofAOneSidedBookAreNotSought() {
      admits(at(100));
      admits(new Book(BTC, 2, 2, new Levels(new double[] {5}, new double[] {1}), Levels.EMPTY));
    }
  }

  private static EngineEvent market(MarketEvent event) {
    return new EngineEvent.Market(event);
  }

  private static Trade trade(long id) {
    return Trade.single(BTC, 1, 1, id, 100, 1, Side.BUY);
  }

  private static Trade trade(double price, double size) {
    return Trade.single(BTC, 1, 1, 0, price, size, Side.BUY);
  }

  private static Book book(double[] bids, double[] sizes, double ask) {
    return new Book(
        BTC, 1, 1, new Levels(bids, sizes), new Levels(new double[] {ask}, new double[] {1}));
  }

  private static Candle candle(double open, double high, double low, double close) {
    return new Candle(BTC, 1, Timeframe.M1, 0, open, high, low, close, 1, true);
  }
}
