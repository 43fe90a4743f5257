package app.wheelhouse.exchange.flow;

import static app.wheelhouse.exchange.flow.FlowBench.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import app.wheelhouse.exchange.core.ExchangeEvent;
import app.wheelhouse.exchange.core.TradeView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TapeFlowTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  /// When the tape was recorded; long before it is played.
  private static final long TAPE = 1_700_000_000_000L;

  @Test
  void aBookOfTheTapeIsTheMarket() {
    FlowBench bench = played(1, book(0, 60_000.4, 60_010.2));
    bench.step(START);
    assertThat(bench.book("BTC").bids().getFirst().px()).isEqualByComparingTo("60000");
    assertThat(bench.book("BTC").asks().getFirst().px()).isEqualByComparingTo("60011");
    assertThat(bench.book("BTC").bids().getFirst().sz()).isEqualByComparingTo("1.5");
    assertThat(bench.faults(bench.asset("BTC"))).isEmpty();
    assertThat(bench.mark("BTC").doubleValue()).isBetween(60_000.0, 60_011.0);
  }

  @Test
  void levelsThatFallOnOnePriceOfTheGridBecomeOne() {
    Levels bids = new Levels(new double[] {60_000.9, 60_000.4, 59_999}, new double[] {1, 2, 3});
    Levels asks = new Levels(new double[] {60_002, 60_001.5, 60_003}, new double[] {1, 2, 3});
    FlowBench bench = played(1, new Book(BTC, TAPE, TAPE, bids, asks));
    bench.step(START);
    assertThat(bench.book("BTC").bids()).hasSize(2);
    assertThat(bench.book("BTC").bids().getFirst().sz()).isEqualByComparingTo("3");
    assertThat(bench.faults(bench.asset("BTC"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 10000", "10, 1000", "100, 100", "3, 3334", "0.5, 20000"})
  void eventsComeWhenTheirTimeCameOnTheTapeAtTheSpeed(double speed, long due) {
    FlowBench bench = played(speed, book(0, 60_000, 60_010), book(10_000, 61_000, 61_010));
    assertThat(bench.flow.nextAt()).isZero();
    bench.step(START);
    assertThat(bench.flow.nextAt()).isEqualTo(START + due);
    bench.step(START + due - 1);
    assertThat(bench.mid("BTC")).isEqualTo(60_005);
    bench.step(START + due);
    assertThat(bench.mid("BTC")).isEqualTo(61_005);
    assertThat(bench.flow.nextAt()).isEqualTo(MarketFlow.NEVER);
    bench.step(START + due + 1_000_000);
    assertThat(bench.mid("BTC")).isEqualTo(61_005);
  }

  @Test
  void aTradeOfTheTapeTakesFromTheBook() {
    FlowBench bench =
        played(
            1,
            book(0, 60_000, 60_010),
            trade(100, 60_010, 0.5, Side.BUY),
            trade(200, 60_000, 0.25, Side.SELL));
    bench.runUntil(START + 1_000);
    List<TradeView> trades = trades(bench);
    assertThat(trades).hasSize(2);
    assertThat(trades.get(0).buy()).isTrue();
    assertThat(trades.get(0).px()).isEqualByComparingTo("60010");
    assertThat(trades.get(0).sz()).isEqualByComparingTo("0.5");
    assertThat(trades.get(1).buy()).isFalse();
    assertThat(trades.get(1).px()).isEqualByComparingTo("60000");
  }

  @Test
  void quotesAndTradesAndCandlesMakeALadderWhereTheTapeHasNoDepth() {
    FlowBench quotes = played(1, quote(0, 60_000, 60_002));
    quotes.step(START);
    assertThat(quotes.book("BTC").bids()).hasSize(20);
    assertThat(quotes.book("BTC").bids().getFirst().px()).isEqualByComparingTo("60000");
    assertThat(quotes.faults(quotes.asset("BTC"))).isEmpty();

    FlowBench prints = played(1, trade(0, 60_000, 0.1, Side.BUY));
    prints.step(START);
    assertThat(prints.mid("BTC")).isBetween(59_990.0, 60_010.0);
    assertThat(prints.faults(prints.asset("BTC"))).isEmpty();

    FlowBench candles = played(1, candle(0, 60_000), candle(60_000, 60_600));
    candles.runUntil(START + 60_000);
    assertThat(candles.mid("BTC")).isBetween(60_590.0, 60_610.0);
    assertThat(candles.mark("BTC").doubleValue()).isBetween(60_590.0, 60_610.0);
    assertThat(candles.faults(candles.asset("BTC"))).isEmpty();
  }

  @Test
  void quotesDoNotReplaceTheDepthOfATapeThatHasIt() {
    FlowBench bench =
        played(1, book(0, 60_000, 60_010), quote(10, 50_000, 50_010), candle(20, 40_000));
    bench.runUntil(START + 100);
    assertThat(bench.mid("BTC")).isEqualTo(60_005);
  }

  @Test
  void aContextOfTheTapeIsTheMark() {
    FlowBench bench =
        played(
            1,
            book(0, 60_000, 60_010),
            new Context(BTC, TAPE + 10, TAPE + 10, 60_123, 60_100, 0.0000125, 100),
            book(20, 60_500, 60_510));
    bench.runUntil(START + 100);
    assertThat(bench.mark("BTC")).isEqualByComparingTo("60123");
    assertThat(bench.core.market(0).oraclePx()).isEqualByComparingTo("60100");
    assertThat(bench.core.market(0).fundingRate()).isEqualByComparingTo("0.0000125");
    assertThat(bench.mid("BTC")).isEqualTo(60_505);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BTC", "BTC-PERP", "BTCUSDT", "BTC/USDC", "BTC_USDT-PERP", "BTC/USDC:USDC"})
  void aCoinIsKnownByItsUsualNames(String symbol) {
    FlowBench bench =
        played(1, new Quote(InstrumentId.hyperliquid(symbol), TAPE, TAPE, 60_000, 1, 60_010, 1));
    bench.step(START);
    assertThat(bench.mid("BTC")).isEqualTo(60_005);
  }

  @Test
  void coinsThatAreNotListedArePassedOver() {
    FlowBench bench =
        played(
            1,
            new Quote(InstrumentId.hyperliquid("USDT"), TAPE, TAPE, 1, 1, 2, 1),
            quote(5, 60_000, 60_010));
    bench.runUntil(START + 10);
    assertThat(bench.mid("BTC")).isEqualTo(60_005);
  }

  @Test
  void rubbishOnTheTapeChangesNothing() {
    FlowBench bench =
        played(
            1,
            book(0, 60_000, 60_010),
            book(1, 60_020, 60_010),
            book(2, Double.NaN, 60_010),
            new Book(BTC, TAPE + 3, TAPE + 3, Levels.EMPTY, Levels.EMPTY),
            trade(4, -5, 1, Side.BUY),
            trade(5, 60_010, Double.NaN, Side.BUY),
            new Context(BTC, TAPE + 6, TAPE + 6, Double.NaN, 1, 0, 0));
    bench.runUntil(START + 100);
    assertThat(bench.mid("BTC")).isEqualTo(60_005);
    assertThat(bench.mark("BTC").doubleValue()).isEqualTo(60_005);
    assertThat(trades(bench)).isEmpty();
  }

  @Test
  void anEmptyTapeNeverWantsAnything() {
    FlowBench bench = played(1);
    assertThat(bench.flow.nextAt()).isEqualTo(MarketFlow.NEVER);
    bench.step(START);
    assertThat(bench.flow.nextAt()).isEqualTo(MarketFlow.NEVER);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aSpeedThatIsNoneIsRefused(double speed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TapeFlow(List.<MarketEvent>of().iterator(), speed));
  }

  private static FlowBench played(double speed, MarketEvent... events) {
    return new FlowBench(new TapeFlow(List.of(events).iterator(), speed));
  }

  private static Book book(long after, double bid, double ask) {
    Levels bids = new Levels(new double[] {bid, bid - 10, bid - 20}, new double[] {1.5, 2, 3});
    Levels asks = new Levels(new double[] {ask, ask + 10, ask + 20}, new double[] {1.5, 2, 3});
    return new Book(BTC, TAPE + after, TAPE + after, bids, asks);
  }

  private static Quote quote(long after, double bid, double ask) {
    return new Quote(BTC, TAPE + after, TAPE + after, bid, 1, ask, 1);
  }

  private static Trade trade(long after, double price, double size, Side aggressor) {
    return Trade.single(BTC, TAPE + after, TAPE + after, after + 1, price, size, aggressor);
  }

  private static Candle candle(long after, double close) {
    return new Candle(
        BTC, TAPE + after, Timeframe.M1, TAPE + after, close, close, close, close, 5, true);
  }

  private static List<TradeView> trades(FlowBench bench) {
    return bench.events.stream()
        .filter(ExchangeEvent.Traded.class::isInstance)
        .map(event -> ((ExchangeEvent.Traded) event).trade())
        .toList();
  }
}
