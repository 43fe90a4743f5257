package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.AllContexts;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.BestPrices;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Candles;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.ClearinghouseStates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Contexts;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.LedgerUpdates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Mids;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.OpenOrders;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.OrderUpdates;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.PostKind;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.PostReply;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.UserEvents;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.UserFills;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.WebData2;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketDecoderTest {
  private final DriftCounter drift = new DriftCounter();
  private final SocketDecoder decoder = new SocketDecoder(drift);

  @Test
  void knowsEveryFieldOfEveryChannel() throws MalformedMessage {
    for (String payload : Payloads.all().values()) {
      assertThat(decoder.decode(payload)).isNotInstanceOf(SocketMessage.Unknown.class);
    }
    assertThat(drift.names()).isEmpty();
  }

  @Test
  void readsBytesAsText() throws MalformedMessage {
    assertThat(decoder.decode(Payloads.NOTIFICATION.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new SocketMessage.Notification("Order \"77\" filled é"));
  }

  @Nested
  class MarketData {
    @Test
    void tradesKeepTheirOrderAndTakeNumbersWithAndWithoutQuotes() throws MalformedMessage {
      Trades trades = (Trades) decoder.decode(Payloads.TRADES);
      assertThat(trades.count()).isEqualTo(2);
      assertThat(trades.coins()).containsExactly("BTC", "ETH");
      assertThat(trades.prices()).containsExactly(80639.0, 4321.5);
      assertThat(trades.sizes()).containsExactly(0.00022, 1);
      assertThat(trades.buys()).containsExactly(false, true);
      assertThat(trades.times()).containsExactly(1788490042052L, 1788490042053L);
      assertThat(trades.ids()).containsExactly(1095884267920331L, 159797238452866L);
    }

    @Test
    void aTradeOfBeforeTradeIdsHasNone() throws MalformedMessage {
      String old = Payloads.TRADES.replace("\"tid\":1095884267920331,", "");
      assertThat(((Trades) decoder.decode(old)).ids()).containsExactly(0, 159797238452866L);
    }

    @Test
    void aBookHasBothSides() throws MalformedMessage {
      Books book = (Books) decoder.decode(Payloads.BOOK);
      assertThat(book.coin()).isEqualTo("ETH");
      assertThat(book.time()).isEqualTo(1788490374938L);
      assertThat(book.bidPrices()).containsExactly(4321.5, 4321.4);
      assertThat(book.bidSizes()).containsExactly(1.25, 10);
      assertThat(book.askPrices()).containsExactly(4321.6);
      assertThat(book.askSizes()).containsExactly(0.5);
    }

    @Test
    void theNextBookDoesNotChangeTheLast() throws MalformedMessage {
      Books book = (Books) decoder.decode(Payloads.BOOK);
      decoder.decode(Payloads.BOOK.replace("4321", "9999"));
      assertThat(book.bidPrices()).containsExactly(4321.5, 4321.4);
    }

    @Test
    void aDeepBookIsReadWhole() throws MalformedMessage {
      StringBuilder levels = new StringBuilder();
      for (int i = 0; i < 1_000; i++) {
        levels.append(i == 0 ? "" : ",").append("{\"px\":\"").append(i + 1).append("\",\"sz\":1}");
      }
      Books book =
          (Books)
              decoder.decode(
                  "{\"channel\":\"l2Book\",\"data\":{\"coin\":\"X\",\"time\":1,\"levels\":[["
                      + levels
                      + "],[]]}}");
      assertThat(book.bidPrices()).hasSize(1_000).endsWith(1_000);
      assertThat(book.askPrices()).isEmpty();
    }

    @Test
    void anEmptySideOfTheBestPricesIsNaN() throws MalformedMessage {
      BestPrices half = (BestPrices) decoder.decode(Payloads.HALF_BBO);
      assertThat(half.hasBid()).isTrue();
      assertThat(half.hasAsk()).isFalse();
      assertThat(half.bid()).isEqualTo(1.0);
      BestPrices both = (BestPrices) decoder.decode(Payloads.BBO);
      assertThat(both)
          .isEqualTo(new BestPrices("BTC", 1788490065008L, 80639, 0.00186, 80640, 13.74589));
    }

    @Test
    void aContextHasAllItsNumbers() throws MalformedMessage {
      assertThat(decoder.decode(Payloads.CONTEXT))
          .isEqualTo(
              new Contexts(
                  "BTC",
                  new AssetContext(
                      0.0000052974,
                      36295.80812,
                      77759.0,
                      4490636699.3287734985,
                      56265.69068,
                      -0.0005540084,
                      80684.7,
                      80640.0,
                      80639.5,
                      80637.2,
                      80640.0)));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            "80640.0",  null,    NaN
            "80640.0",  "NaN",   NaN
            "80640.0",  "",      NaN
            "80640.0",  "0",     0
            "80640.0",  "-1.5",  -1.5
            "80640.0",  -1.5,    -1.5
            """,
        quoteCharacter = '\'')
    void x15ANumberOfAContextThatIsNoneIsNaNAndOthersAreAsSaid(
        String said, String instead, double mark) throws MalformedMessage {
      String text = Payloads.CONTEXT.replace("\"markPx\":" + said, "\"markPx\":" + instead);
      assertThat(((Contexts) decoder.decode(text)).context().mark())
          .isEqualTo(Double.valueOf(mark));
    }

    @Test
    void x15NullPremiumMidAndImpactAreTolerated() throws MalformedMessage {
      AssetContext context = ((Contexts) decoder.decode(Payloads.EMPTY_CONTEXT)).context();
      assertThat(context.premium()).isNaN();
      assertThat(context.mid()).isNaN();
      assertThat(context.impactBid()).isNaN();
      assertThat(context.mark()).isEqualTo(0.37621);
    }

    @Test
    void contextsOfWholeDexesKeepTheirPlaces() throws MalformedMessage {
      AllContexts all = (AllContexts) decoder.decode(Payloads.ALL_CONTEXTS);
      assertThat(all.byDex().keySet()).containsExactly("", "xyz");
      assertThat(all.byDex().get("")).extracting(AssetContext::mark).containsExactly(80640., 4321.);
      AllContexts one = (AllContexts) decoder.decode(Payloads.DEX_CONTEXTS);
      assertThat(one.byDex().keySet()).containsExactly("xyz");
    }

    @Test
    void aCandleComesAloneOrInAList() throws MalformedMessage {
      WireCandle candle =
          new WireCandle(
              "BTC", "1m", 1788490020000L, 1788490079999L, 80640, 80642, 80639, 80641, 2.20493, 61);
      assertThat(((Candles) decoder.decode(Payloads.CANDLE)).candles()).containsExactly(candle);
      String list = Payloads.CANDLE.replace("\"data\":{", "\"data\":[{").replace("}}", "}]}");
      assertThat(((Candles) decoder.decode(list)).candles()).containsExactly(candle);
    }

    @Test
    void midsLeaveOutWhatIsNoNumber() throws MalformedMessage {
      Mids mids = (Mids) decoder.decode(Payloads.MIDS.replace("\"21.5\"", "null"));
      assertThat(mids.coins()).containsExactly("BTC", "ETH");
      assertThat(mids.prices()).containsExactly(80639.5, 4321.55);
    }
  }

  @Nested
  class Accounts {
    @Test
    void aFillIsExact() throws MalformedMessage {
      UserFills fills = (UserFills) decoder.decode(Payloads.FILLS);
      assertThat(fills.snapshot()).isTrue();
      assertThat(fills.user()).isEqualTo(Payloads.USER);
      WireFill fill = fills.fills().getFirst();
      assertThat(fill.side()).isEqualTo(Side.SELL);
      assertThat(fill.startPosition()).isEqualTo(new BigDecimal("-36.95"));
      assertThat(fill.fee()).isEqualTo(new BigDecimal("1.169"));
      assertThat(fill.builderFee()).isEqualTo(new BigDecimal("0.26"));
      assertThat(fill.cloid()).isEqualTo("0x0000000000000000000000000000000b");
      assertThat(fill.tid()).isEqualTo(691079299625582L);
      assertThat(fill.liquidation())
          .isEqualTo(new WireFill.Liquidated("0x09", new BigDecimal("201.6"), "market"));
    }

    @Test
    void aNumberWithoutQuotesIsAsExact() throws MalformedMessage {
      String bare = Payloads.FILLS.replace("\"201.52\"", "201.520000000000000000001");
      assertThat(((UserFills) decoder.decode(bare)).fills().getFirst().price())
          .isEqualTo(new BigDecimal("201.520000000000000000001"));
    }

    @Test
    void anOrderAndWhatBecameOfIt() throws MalformedMessage {
      OrderUpdate update = ((OrderUpdates) decoder.decode(Payloads.ORDER_UPDATES)).updates().get(0);
      assertThat(update.status()).isEqualTo("filled");
      assertThat(update.statusTime()).isEqualTo(1788490193999L);
      assertThat(update.order().oid()).isEqualTo(77738308);
      assertThat(update.order().originalSize()).isEqualTo(new BigDecimal("0.01"));
      assertThat(update.order().size()).isZero();
    }

    @Test
    void aTriggerOrderHasItsTrigger() throws MalformedMessage {
      WireOrder order = ((OpenOrders) decoder.decode(Payloads.OPEN_ORDERS)).orders().getFirst();
      assertThat(order.trigger()).isTrue();
      assertThat(order.triggerPrice()).isEqualTo(new BigDecimal("10.004"));
      assertThat(order.triggerCondition()).isEqualTo("Price above 10.004");
      assertThat(order.type()).isEqualTo("Take Profit Market");
      assertThat(order.tif()).isNull();
      assertThat(order.reduceOnly()).isTrue();
    }

    @Test
    void theUserChannelHoldsOneOfFourThings() throws MalformedMessage {
      assertThat(events(Payloads.EVENT_FILLS).fills()).hasSize(1);
      assertThat(events(Payloads.EVENT_FUNDING).funding())
          .isEqualTo(
              new WireFunding(
                  0,
                  "BTC",
                  new BigDecimal("-0.26"),
                  new BigDecimal("0.5"),
                  new BigDecimal("0.0000125"),
                  1));
      assertThat(events(Payloads.EVENT_LIQUIDATION).liquidation())
          .isEqualTo(
              new WireLiquidation(
                  77, "0x01", "0x02", new BigDecimal("1234.5"), new BigDecimal("-1.5")));
      assertThat(events(Payloads.EVENT_CANCEL).cancels())
          .containsExactly(
              new SocketMessage.VenueCancel("BTC", 77738308),
              new SocketMessage.VenueCancel("ETH", 77738309));
    }

    @Test
    void marginAndPositionsOfAnAccount() throws MalformedMessage {
      ClearinghouseState state = ((ClearinghouseStates) decoder.decode(Payloads.STATE)).state();
      assertThat(state.margin().accountValue()).isEqualTo(new BigDecimal("13109.48"));
      assertThat(state.crossMaintenanceMargin()).isEqualTo(new BigDecimal("201.54"));
      WirePosition position = state.positions().getFirst();
      assertThat(position.leverage())
          .isEqualTo(new WireLeverage(true, 20, new BigDecimal("-15000.1")));
      assertThat(position.liquidationPrice()).isNull();
      assertThat(position.maxLeverage()).isEqualTo(40);
    }

    @Test
    void whatWeUseOfTheLargeMessage() throws MalformedMessage {
      WebData2 data = (WebData2) decoder.decode(Payloads.WEB_DATA);
      assertThat(data.serverTime()).isEqualTo(1788490193264L);
      assertThat(data.openOrders()).hasSize(1);
      assertThat(data.agentAddress()).isEqualTo("0x0b");
      assertThat(data.state()).isNotNull();
    }

    @Test
    void moneyThatMoved() throws MalformedMessage {
      LedgerUpdates ledger = (LedgerUpdates) decoder.decode(Payloads.LEDGER);
      assertThat(ledger.snapshot()).isFalse();
      assertThat(ledger.updates())
          .extracting(LedgerUpdate::type)
          .containsExactly("deposit", "spotTransfer", "accountClassTransfer");
      LedgerUpdate transfer = ledger.updates().get(1);
      assertThat(transfer.amount()).isEqualTo(new BigDecimal("3.5"));
      assertThat(transfer.token()).isEqualTo("HYPE");
      assertThat(transfer.to()).isEqualTo("0x02");
      assertThat(ledger.updates().get(2).toPerp()).isTrue();
    }

    private UserEvents events(String text) throws MalformedMessage {
      return (UserEvents) decoder.decode(text);
    }
  }

  @Nested
  class TheConnectionItself {
    @Test
    void anAnswerKeepsItsPayloadAsItStands() throws MalformedMessage {
      assertThat(decoder.decode(Payloads.POST_INFO))
          .isEqualTo(
              new PostReply(
                  7,
                  PostKind.INFO,
                  "{\"type\":\"l2Book\",\"data\":{\"coin\":\"BTC\",\"levels\":[[],[]]}}"));
      assertThat(decoder.decode(Payloads.POST_ERROR))
          .isEqualTo(new PostReply(9, PostKind.ERROR, "429 Too Many"));
    }

    @Test
    void subscriptionsErrorsAndPongs() throws MalformedMessage {
      assertThat(decoder.decode(Payloads.SUBSCRIBED))
          .isEqualTo(
              new SocketMessage.Subscribed(
                  new WireSubscription("l2Book", "HYPE", null, null, null)));
      assertThat(decoder.decode(Payloads.UNSUBSCRIBED))
          .isEqualTo(
              new SocketMessage.Unsubscribed(
                  new WireSubscription("candle", "BTC", "1m", null, null)));
      assertThat(decoder.decode(Payloads.ERROR))
          .isEqualTo(new SocketMessage.VenueError("Already unsubscribed: {\"type\":\"trades\"}"));
      assertThat(decoder.decode(" { \"channel\" : \"pong\" , \"data\" : null } \n"))
          .isEqualTo(new SocketMessage.Pong());
    }

    @Test
    void x18AnUnknownChannelIsToldAndCounted() throws MalformedMessage {
      assertThat(decoder.decode("{\"channel\":\"comets\",\"data\":{\"a\":[1,{\"b\":true}]}}"))
          .isEqualTo(new SocketMessage.Unknown("comets"));
      assertThat(decoder.decode("{\"channel\":\"comets\"}"))
          .isEqualTo(new SocketMessage.Unknown("comets"));
      assertThat(drift.names()).containsExactly(java.util.Map.entry("channel comets", 2L));
    }
  }

  @Nested
  class WhatIsRefused {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            "sz":"0.00022"     | "sz":"-0.00022"        | A size below zero in trades
            "side":"A"         | "side":"S"             | A trade that is neither B nor A
            "px":"80639.0"     | "px":"abc"             | A number is missing or none in trades
            "px":"80639.0"     | "px":null              | A number is missing or none in trades
            "px":"80639.0"     | "px":[1]               | Expected a number
            "px":"80639.0"     | "p":"80639.0"          | A trade without coin, side, price
            "coin":"BTC"       | "coin":7               | Expected a text
            "time":1788490042052 | "time":-5            | Expected a whole number
            "time":1788490042052 | "time":1.5           | Expected a whole number
            "time":1788490042052 | "time":99999999999999999999 | Expected a whole number
            """,
        delimiter = '|',
        quoteCharacter = '\'')
    void aTradeThatMakesNoSense(String said, String instead, String why) {
      assertThatThrownBy(() -> decoder.decode(Payloads.TRADES.replace(said, instead)))
          .isInstanceOf(MalformedMessage.class)
          .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "   ",
          "null",
          "[]",
          "7",
          "<html>Sign in</html>",
          "{\"data\":[]}",
          "{\"channel\":7}",
          "{\"channel\":\"trades\"}",
          "{\"channel\":\"userFills\"}",
          "{\"channel\":\"pong\"}x",
          "{\"channel\":\"pong\",}",
          "{,\"channel\":\"pong\"}",
          "{\"channel\" \"pong\"}",
          "{\"channel\":\"pong\\q\"}",
          "{\"channel\":\"pong\\u12\"}",
          "{\"channel\":\"po\nng\"}",
          "{\"channel\":\"l2Book\",\"data\":{\"coin\":\"BTC\",\"time\":1,\"levels\":[[]]}}",
          "{\"channel\":\"l2Book\",\"data\":{\"coin\":\"BTC\",\"time\":1,\"levels\":[[],[],[]]}}",
          "{\"channel\":\"l2Book\",\"data\":null}",
          "{\"channel\":\"bbo\",\"data\":{\"coin\":\"BTC\",\"time\":1,\"bbo\":[null]}}",
          "{\"channel\":\"post\",\"data\":{\"id\":1,\"response\":{\"type\":\"x\",\"payload\":1}}}",
          "{\"channel\":\"user\",\"data\":[}",
          "{\"channel\":\"openOrders\",\"data\":9999e999999999999999999}",
          "{\"channel\":\"orderUpdates\",\"data\":[{\"order\":{},\"status\":\"open\"}]}",
        })
    void isOneComplaintThatSaysWhat(String text) {
      assertThatThrownBy(() -> decoder.decode(text))
          .isInstanceOf(MalformedMessage.class)
          .message()
          .isNotBlank()
          .hasSizeLessThan(300);
    }

    @Test
    void theNextMessageIsReadAgain() throws MalformedMessage {
      assertThatThrownBy(() -> decoder.decode("{\"channel\":\"trades\",\"data\":[{\"coin\":\"B"))
          .isInstanceOf(MalformedMessage.class);
      assertThat(((Trades) decoder.decode(Payloads.TRADES)).count()).isEqualTo(2);
    }

    @Test
    void anAmountWithAnAbsurdExponentIsRefusedAndNotComputedWith() {
      assertThatThrownBy(
              () -> decoder.decode(Payloads.FILLS.replace("\"1.169\"", "\"1e999999999\"")))
          .isInstanceOf(MalformedMessage.class)
          .hasMessageContaining("fee");
    }
  }

  @Test
  void theSameFieldTwiceCountsTheLast() throws MalformedMessage {
    String twice = Payloads.TRADES.replace("\"px\":\"80639.0\"", "\"px\":\"1\",\"px\":\"80639.0\"");
    assertThat(((Trades) decoder.decode(twice)).prices()).startsWith(80639.0);
    assertThat(decoder.decode("{\"channel\":\"comets\",\"channel\":\"pong\"}"))
        .isEqualTo(new SocketMessage.Pong());
  }

  @Test
  void escapedNamesAreTheSameNames() throws MalformedMessage {
    String escaped = Payloads.TRADES.replace("\"coin\":\"BTC\"", "\"\\u0063oin\":\"\\u0042TC\"");
    assertThat(((Trades) decoder.decode(escaped)).coins()).startsWith("BTC");
    assertThat(drift.total()).isZero();
  }

  @Test
  void aFieldWhoseNameOnlyEndsLikeOursIsNotOurs() throws MalformedMessage {
    String other =
        Payloads.TRADES.replace("\"coin\":\"BTC\"", "\"coin\":\"BTC\",\"altcoin00coin\":\"X\"");
    assertThat(((Trades) decoder.decode(other)).coins()).startsWith("BTC");
    assertThat(drift.names()).containsKey("trades.altcoin00coin");
  }

  @Test
  void aNameWithAnOddCharacterInFrontIsNotOurs() throws MalformedMessage {
    String odd = Payloads.TRADES.replace("\"tid\":1095884267920331", "\"\\u0000tid\":5");
    assertThat(((Trades) decoder.decode(odd)).ids()).startsWith(0);
    assertThat(drift.total()).isEqualTo(1);
  }
}
