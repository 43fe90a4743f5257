package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.ACCOUNT;
import static app.wheelhouse.venue.hyperliquid.order.Specs.SOL;
import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTranslatorTest {
  private final AssetTables tables = Specs.tables();
  private Optional<Price> mark = Optional.of(Price.of("200"));
  private final OrderNumbers numbers = new OrderNumbers();
  private final ActionTranslator translator =
      new ActionTranslator(tables, _ -> mark, Slippage.DEFAULT, numbers);

  private String said(ApprovedAction action) {
    return PublicKey.json(translator.translate(action, TIME));
  }

  private void refuses(ApprovedAction action, String... words) {
    assertThatThrownBy(() -> translator.translate(action, TIME))
        .isInstanceOf(RequestRefused.class)
        .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
  }

  private static ApprovedOrder one(OrderSpec spec) {
    return BareApprovals.order(TIME + 2_000, spec);
  }

  @Nested
  class Entries {
    @Test
    void ofTheGateGoOutAsABracketWithAWorstPriceInsideTheBand() {
      ApprovedOrder entry = Approvals.entry(1);
      List<OrderSpec> orders = entry.orders();
      String[] ids = orders.stream().map(spec -> spec.id().value()).toArray(String[]::new);
      assertThat(entry.bandHigh()).isEqualTo(202);

      assertThat(said(entry))
          .isEqualTo(
              "{\"type\":\"order\",\"orders\":["
                  + "{\"a\":5,\"b\":true,\"p\":\"202\",\"s\":\"5\",\"r\":false,"
                  + "\"t\":{\"limit\":{\"tif\":\"Ioc\"}},\"c\":\""
                  + ids[0]
                  + "\"},"
                  + "{\"a\":5,\"b\":false,\"p\":\"171\",\"s\":\"5\",\"r\":true,"
                  + "\"t\":{\"trigger\":{\"isMarket\":true,\"triggerPx\":\"190\",\"tpsl\":\"sl\"}},"
                  + "\"c\":\""
                  + ids[1]
                  + "\"},"
                  + "{\"a\":5,\"b\":false,\"p\":\"198\",\"s\":\"5\",\"r\":true,"
                  + "\"t\":{\"trigger\":{\"isMarket\":true,\"triggerPx\":\"220\",\"tpsl\":\"tp\"}},"
                  + "\"c\":\""
                  + ids[2]
                  + "\"}],"
                  + "\"grouping\":\"normalTpsl\"}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = "GTC, Gtc\nIOC, Ioc\nALO, Alo")
    void atALimitKeepTheirPriceAndTimeInForce(TimeInForce time, String tif) {
      assertThat(said(one(Specs.limit("SOL", Side.SELL, "1.5", "210.25", time))))
          .contains("\"b\":false,\"p\":\"210.25\",\"s\":\"1.5\",\"r\":false")
          .contains("\"tif\":\"" + tif + "\"")
          .endsWith("\"grouping\":\"na\"}");
    }

    @Test
    void x19ThatNoLongerFitTheVenuesTicksOrLotsAreRefused() {
      tables.update(AssetTable.of(List.of(Specs.coin("SOL", 5, 0, 20)), TIME + 1));
      refuses(
          one(Specs.limit("SOL", Side.BUY, "1.5", "210", TimeInForce.GTC)), "size 1.5", "lot, 1");
      tables.update(AssetTable.of(List.of(Specs.coin("SOL", 5, 5, 20)), TIME + 2));
      refuses(
          one(Specs.limit("SOL", Side.BUY, "1", "21.25", TimeInForce.GTC)),
          "price 21.25 does not fit");
    }

    @Test
    void x19AboveTheVenuesLeverageAreRefused() {
      OrderSpec five = Specs.limit("SOL", Side.BUY, "1", "200", TimeInForce.GTC);
      assertThat(said(one(five))).isNotEmpty();
      tables.update(AssetTable.of(List.of(Specs.coin("SOL", 5, 2, 3)), TIME + 1));
      refuses(one(five), "at most 3x for SOL", "not 5x");
    }

    @Test
    void x20FollowTheNewestNumberOfTheirCoin() {
      tables.update(
          AssetTable.of(
              List.of(Specs.coin("BTC", 5, 5, 40), Specs.coin("SOL", 4, 2, 20)), TIME + 1));
      OrderSpec spec = Specs.limit("SOL", Side.BUY, "1", "200", TimeInForce.GTC);
      assertThat(said(one(spec))).contains("\"a\":4,");
      assertThat(translator.isStillRight(one(spec), List.of(5))).isFalse();
      assertThat(translator.isStillRight(one(spec), List.of(4))).isTrue();
    }

    @Test
    void x20OfACoinThatWasDelistedOrIsNotListedAreRefused() {
      refuses(one(Specs.limit("MATIC", Side.BUY, "10", "5", TimeInForce.GTC)), "delisted");
      refuses(one(Specs.limit("DOGE", Side.BUY, "10", "5", TimeInForce.GTC)), "DOGE is not in");
    }

    @Test
    void underTheVenuesMinimumAreRefused() {
      refuses(
          one(Specs.limit("SOL", Side.BUY, "0.04", "200", TimeInForce.GTC)),
          "worth 8 USDC",
          "minimum is $10");
    }

    @Test
    void thatTheVenueHasNoWordsForAreRefused() {
      OrderSpec limit = Specs.limit("SOL", Side.BUY, "1", "200", TimeInForce.GTC);
      refuses(BareApprovals.order(TIME, limit, limit), "Only a stop and a target");
      OrderSpec stop =
          Specs.spec(
              "SOL",
              Specs.STOP,
              Side.SELL,
              OrderType.STOP_MARKET,
              "1",
              null,
              "190",
              TimeInForce.IOC,
              OrderRole.STOP,
              null);
      refuses(one(stop), "rests until it is canceled");
      OrderSpec postOnly =
          Specs.spec(
              "SOL",
              Specs.ID,
              Side.BUY,
              OrderType.MARKET,
              "1",
              null,
              null,
              TimeInForce.ALO,
              OrderRole.ENTRY,
              null);
      refuses(one(postOnly), "post-only");
    }

    @Test
    void withChildrenOfAnotherCoinAreRefused() {
      OrderSpec entry = Specs.limit("SOL", Side.BUY, "1", "200", TimeInForce.GTC);
      OrderSpec foreign =
          Specs.spec(
              "ETH",
              Specs.STOP,
              Side.SELL,
              OrderType.STOP_MARKET,
              "1",
              null,
              "1900",
              TimeInForce.GTC,
              OrderRole.STOP,
              Specs.ID);
      refuses(BareApprovals.order(TIME, entry, foreign), "Only a stop and a target");
    }
  }

  @Nested
  class Exits {
    @Test
    void atTheMarketGoFivePercentThroughTheNewestPrice() {
      assertThat(said(Approvals.exit(2)))
          .contains("\"b\":false,\"p\":\"190\",\"s\":\"5\",\"r\":true")
          .contains("\"tif\":\"Ioc\"")
          .endsWith("\"grouping\":\"na\"}");
      assertThat(said(one(Specs.market("SOL", Side.BUY, "1", OrderRole.EXIT))))
          .contains("\"b\":true,\"p\":\"210\"");
    }

    @Test
    void withoutAnyPriceAreRefusedWithAWayOut() {
      mark = Optional.empty();
      refuses(Approvals.exit(2), "No price of SOL", "use a limit order");
    }

    @Test
    void underTheVenuesMinimumGoOut() {
      assertThat(said(one(Specs.market("SOL", Side.SELL, "0.01", OrderRole.EXIT))))
          .contains("\"s\":\"0.01\",\"r\":true");
    }

    @Test
    void x19ThatNoLongerFitAreBroughtIntoTheRulesOnTheSafeSide() {
      tables.update(AssetTable.of(List.of(Specs.coin("SOL", 5, 5, 20)), TIME + 1));
      OrderSpec stop =
          Specs.spec(
              "SOL",
              Specs.STOP,
              Side.SELL,
              OrderType.STOP_LIMIT,
              "1.234567",
              "21.21",
              "21.33",
              TimeInForce.GTC,
              OrderRole.STOP,
              null);
      assertThat(said(one(stop)))
          .contains("\"p\":\"21.3\",\"s\":\"1.23456\",\"r\":true")
          .contains("\"isMarket\":false,\"triggerPx\":\"21.4\",\"tpsl\":\"sl\"");
    }

    @Test
    void goOutOnAnOldTable() {
      long later = TIME + 3 * AssetTables.MOST_AGE_MILLIS;
      assertThat(translator.translate(Approvals.exit(2), later)).isNotNull();
      assertThatThrownBy(() -> translator.translate(Approvals.entry(2), later))
          .hasMessageContaining("180 minutes old");
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            SELL, STOP_MARKET, 190, true,  sl, 171
            BUY,  STOP_MARKET, 210, true,  sl, 231
            SELL, TAKE_PROFIT, 220, true,  tp, 198
            SELL, STOP_LIMIT,  190, false, sl, 190
            """)
    void thatRestAreTriggersWithAWorstPrice(
        Side side, OrderType type, String trigger, boolean market, String tpsl, String worst) {
      OrderSpec spec =
          Specs.spec(
              "SOL",
              Specs.STOP,
              side,
              type,
              "5",
              type.hasLimit() ? trigger : null,
              trigger,
              TimeInForce.GTC,
              type == OrderType.TAKE_PROFIT ? OrderRole.TARGET : OrderRole.STOP,
              null);
      assertThat(said(one(spec)))
          .contains("\"p\":\"" + worst + "\",\"s\":\"5\",\"r\":true")
          .contains(
              "{\"trigger\":{\"isMarket\":"
                  + market
                  + ",\"triggerPx\":\""
                  + trigger
                  + "\",\"tpsl\":\""
                  + tpsl
                  + "\"}}");
    }
  }

  @Test
  void aCancelNamesTheOrderByOurOwnId() {
    assertThat(said(Approvals.cancel(Specs.limit("SOL", Side.BUY, "1", "200", TimeInForce.GTC))))
        .isEqualTo(
            "{\"type\":\"cancelByCloid\",\"cancels\":[{\"asset\":5,\"cloid\":\""
                + Specs.ID
                + "\"}]}");
    assertThat(said(Approvals.cancel(Specs.limit("MATIC", Side.BUY, "1", "2", TimeInForce.GTC))))
        .as("an order in a delisted coin can be taken back")
        .contains("\"asset\":3");
  }

  @Test
  void aChangeNamesTheOrderByOurOwnIdAndKeepsIt() {
    ApprovedOrder entry = Approvals.entry(1);
    String stop = entry.orders().get(1).id().value();
    assertThat(said(Approvals.tighterStop(entry)))
        .isEqualTo(
            "{\"type\":\"batchModify\",\"modifies\":[{\"oid\":\""
                + stop
                + "\",\"order\":{\"a\":5,\"b\":false,\"p\":\"175.5\",\"s\":\"5\",\"r\":true,"
                + "\"t\":{\"trigger\":{\"isMarket\":true,\"triggerPx\":\"195\",\"tpsl\":\"sl\"}},"
                + "\"c\":\""
                + stop
                + "\"}}]}");
    refuses(Approvals.smallerEntry(entry), "only canceled");
  }

  @Test
  void leverageIsIsolatedAndAtMostTheVenues() {
    assertThat(said(BareApprovals.leverage(ACCOUNT, SOL, 20)))
        .isEqualTo("{\"type\":\"updateLeverage\",\"asset\":5,\"isCross\":false,\"leverage\":20}");
    refuses(BareApprovals.leverage(ACCOUNT, SOL, 21), "at most 20x");
    refuses(BareApprovals.leverage(ACCOUNT, InstrumentId.hyperliquid("MATIC"), 2), "delisted");
  }

  @ParameterizedTest
  @CsvSource(textBlock = "1.5, 1500000\n-1.5, -1500000\n0.0000019, 1\n-0.0000019, -1")
  void marginIsMovedInMillionthsAndNeverMoreThanAsked(String usdc, long micro) {
    assertThat(said(BareApprovals.margin(ACCOUNT, SOL, usdc)))
        .isEqualTo(
            "{\"type\":\"updateIsolatedMargin\",\"asset\":5,\"isBuy\":true,\"ntli\":"
                + micro
                + "}");
  }

  @Test
  void marginThatIsNoneOrNoNumberOfTheVenueIsRefused() {
    refuses(BareApprovals.margin(ACCOUNT, SOL, "0.0000004"), "0.000001");
    refuses(BareApprovals.margin(ACCOUNT, SOL, "99999999999999999"), "is none");
  }

  @Test
  void readsBackFromTheBytesWhichCoinsTheyAreAbout() {
    HyperliquidAction action = translator.translate(Approvals.entry(1), TIME);
    String body = "{\"action\":" + PublicKey.json(action) + ",\"nonce\":7}";
    assertThat(WireAssets.in(body)).containsExactly(5, 5, 5);
    assertThat(WireAssets.in("{\"action\":" + said(BareApprovals.leverage(ACCOUNT, SOL, 2)) + "}"))
        .containsExactly(5);
  }

  @Test
  void aSizeBelowOneLotOfAnExitIsRefused() {
    OrderSpec dust =
        Specs.market("SOL", Side.SELL, "0.01", OrderRole.EXIT).withQuantity(Quantity.of("0.001"));
    refuses(one(dust), "smallest lot, 0.01");
  }

  @Test
  void slippageIsAShare() {
    assertThatThrownBy(() -> new Slippage(new BigDecimal("0.6"), BigDecimal.ZERO))
        .hasMessageContaining("0.5");
  }
}
