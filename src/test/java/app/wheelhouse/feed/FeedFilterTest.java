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
    assertThat(filter.admit(event)).as("%s", event).isFalse();
    assertThat(filter.rejected()).isEqualTo(before + 1);
  }

  private void admits(MarketEvent event) {
    long before = filter.rejected();
    assertThat(filter.admit(event)).as("%s", event).isTrue();
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
      assertThat(filter.admit(trade(1))).isTrue();
      assertThat(filter.admit(trade(2))).isTrue();
      assertThat(filter.admit(trade(1))).isFalse();

      assertThat(filter.duplicates()).isEqualTo(1);
      assertThat(filter.rejected()).isZero();
    }

    @Test
    void areKnownForEachInstrument() {
      filter.admit(trade(1));

      assertThat(filter.admit(Trade.single(ETH, 1, 1, 1, 100, 1, Side.BUY))).isTrue();
    }

    @Test
    void areNotSoughtAmongTradesWithoutId() {
      assertThat(filter.admit(trade(0))).isTrue();
      assertThat(filter.admit(trade(0))).isTrue();
      assertThat(filter.duplicates()).isZero();
    }

    @Test
    void ofABadTradeAreNot() {
      rejects(Trade.single(BTC, 1, 1, 5, Double.NaN, 1, Side.BUY));

      assertThat(filter.admit(trade(5))).isTrue();
    }
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
