package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HyperliquidTranslatorTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");
  private static final long NOW = 1_788_490_500_000L;

  private final SocketDecoder decoder = new SocketDecoder(new DriftCounter());
  private final HyperliquidTranslator translator =
      new HyperliquidTranslator(Map.of("BTC", BTC, "ETH", ETH));

  @Test
  void tradesKeepTheirOrderTimesAndSides() throws MalformedMessage {
    assertThat(market(Payloads.TRADES))
        .containsExactly(
            Trade.single(BTC, NOW, 1788490042052L, 1095884267920331L, 80639.0, 0.00022, Side.SELL),
            Trade.single(ETH, NOW, 1788490042053L, 159797238452866L, 4321.5, 1, Side.BUY));
  }

  @Test
  void whatIsNotTradedHereIsLeftOut() throws MalformedMessage {
    assertThat(market(Payloads.HALF_BBO)).isEmpty();
    assertThat(market(Payloads.TRADES.replace("\"ETH\"", "\"DOGE\""))).hasSize(1);
    assertThat(market(Payloads.BOOK.replace("\"ETH\"", "\"DOGE\""))).isEmpty();
    assertThat(market(Payloads.EMPTY_CONTEXT)).isEmpty();
    assertThat(market(Payloads.CANDLE.replace("\"BTC\"", "\"DOGE\""))).isEmpty();
  }

  @Test
  void aBookAndAQuote() throws MalformedMessage {
    assertThat(market(Payloads.BOOK))
        .containsExactly(
            new Book(
                ETH,
                NOW,
                1788490374938L,
                new Levels(new double[] {4321.5, 4321.4}, new double[] {1.25, 10}),
                new Levels(new double[] {4321.6}, new double[] {0.5})));
    assertThat(market(Payloads.BBO))
        .containsExactly(new Quote(BTC, NOW, 1788490065008L, 80639, 0.00186, 80640, 13.74589));
  }

  @Test
  void bestPricesWithoutOneSideAreNoQuote() throws MalformedMessage {
    assertThat(market(Payloads.HALF_BBO.replace("FRIEND", "BTC"))).isEmpty();
  }

  @Test
  void aContextIsOfTheMomentItCame() throws MalformedMessage {
    assertThat(market(Payloads.CONTEXT))
        .containsExactly(new Context(BTC, NOW, NOW, 80640.0, 80684.7, 0.0000052974, 36295.80812));
  }

  @Test
  void x15AnImpossibleContextIsPassedOnAsSaidForTheFilterToJudge() throws MalformedMessage {
    String zero = Payloads.CONTEXT.replace("\"80640.0\",\"midPx\"", "\"0.0\",\"midPx\"");
    assertThat(((Context) market(zero).getFirst()).mark()).isZero();
    String none = Payloads.CONTEXT.replace("\"oraclePx\":\"80684.7\"", "\"oraclePx\":\"NaN\"");
    assertThat(((Context) market(none).getFirst()).index()).isNaN();
  }

  @Test
  void aCandleIsFormingAndAnUnknownIntervalIsNone() throws MalformedMessage {
    assertThat(market(Payloads.CANDLE))
        .containsExactly(
            new Candle(
                BTC,
                NOW,
                Timeframe.M1,
                1788490020000L,
                80640,
                80642,
                80639,
                80641,
                2.20493,
                false));
    assertThat(market(Payloads.CANDLE.replace("\"1m\"", "\"8h\""))).isEmpty();
  }

  @Test
  void aCandleOfTheVenueIsABar() {
    WireCandle candle = new WireCandle("BTC", "5m", 0, 299_999, 1, 4, 0.5, 2, 7, 3);
    assertThat(HyperliquidTranslator.bar(candle))
        .contains(Bar.of(Timeframe.M5, 0, 1, 4, 0.5, 2, 7));
    assertThat(HyperliquidTranslator.bar(new WireCandle("BTC", "1M", 0, 1, 1, 1, 1, 1, 1, 1)))
        .isEmpty();
  }

  @Test
  void contextsByPlaceNeedAUniverseOfTheSameLength() throws MalformedMessage {
    assertThat(market(Payloads.ALL_CONTEXTS)).isEmpty();
    HyperliquidTranslator placed =
        new HyperliquidTranslator(Map.of("ETH", ETH), List.of("BTC", "ETH"));
    assertThat(placed.market(decoder.decode(Payloads.ALL_CONTEXTS), NOW))
        .containsExactly(new Context(ETH, NOW, NOW, 4321.0, 4322.0, -0.00001, 2.5));
    HyperliquidTranslator shifted =
        new HyperliquidTranslator(Map.of("ETH", ETH), List.of("BTC", "NEW", "ETH"));
    assertThat(shifted.market(decoder.decode(Payloads.ALL_CONTEXTS), NOW)).isEmpty();
  }

  @Test
  void messagesOfAnAccountAreNoMarketEvents() throws MalformedMessage {
    assertThat(market(Payloads.FILLS)).isEmpty();
    assertThat(market(Payloads.MIDS)).isEmpty();
    assertThat(market(Payloads.PONG)).isEmpty();
  }

  private List<MarketEvent> market(String text) throws MalformedMessage {
    return translator.market(decoder.decode(text), NOW);
  }
}
