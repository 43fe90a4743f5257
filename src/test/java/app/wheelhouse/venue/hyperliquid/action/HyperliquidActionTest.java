package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The exact text of each action, key by key.
class HyperliquidActionTest {
  private static final ClientOrderId CLOID =
      new ClientOrderId("0x1234567890abcdef1234567890abcdef");
  private static final OrderKind GTC = new OrderKind.Limit(Tif.GTC);

  @Test
  void anOrderHasItsNumbersWithoutEndingZeros() {
    OrderLine line =
        new OrderLine(0, true, Price.of("50000.00"), Quantity.of("0.00100"), false, GTC, CLOID);
    says(
        new HyperliquidAction.PlaceOrders(List.of(line), Grouping.NONE, null),
        "{'type':'order','orders':[{'a':0,'b':true,'p':'50000','s':'0.001','r':false,"
            + "'t':{'limit':{'tif':'Gtc'}},'c':'0x1234567890abcdef1234567890abcdef'}],"
            + "'grouping':'na'}");
  }

  @Test
  void aBracketHasItsParentFirstAndTriggersInTheirOwnKeyOrder() {
    OrderLine parent =
        new OrderLine(
            7,
            true,
            Price.of("39"),
            Quantity.of("10"),
            false,
            new OrderKind.Limit(Tif.FRONTEND_MARKET),
            null);
    OrderLine stop =
        new OrderLine(
            7,
            false,
            Price.of("31.5"),
            Quantity.of("10"),
            true,
            new OrderKind.Trigger(true, Price.of("35"), false),
            null);
    says(
        new HyperliquidAction.PlaceOrders(
            List.of(parent, stop),
            Grouping.BRACKET,
            new BuilderFee(new WalletAddress("0x8C967E73E6B15087C42A10D344CFF4C96D877F1D"), 10)),
        "{'type':'order','orders':[{'a':7,'b':true,'p':'39','s':'10','r':false,"
            + "'t':{'limit':{'tif':'FrontendMarket'}}},"
            + "{'a':7,'b':false,'p':'31.5','s':'10','r':true,"
            + "'t':{'trigger':{'isMarket':true,'triggerPx':'35','tpsl':'sl'}}}],"
            + "'grouping':'normalTpsl',"
            + "'builder':{'b':'0x8c967e73e6b15087c42a10d344cff4c96d877f1d','f':10}}");
  }

  @Test
  void aTakeProfitOfTheWholePositionHasSizeZero() {
    OrderLine line =
        new OrderLine(
            159,
            false,
            Price.of("45"),
            Quantity.ZERO,
            true,
            new OrderKind.Trigger(false, Price.of("45"), true),
            null);
    says(
        new HyperliquidAction.PlaceOrders(List.of(line), Grouping.POSITION, null),
        "{'type':'order','orders':[{'a':159,'b':false,'p':'45','s':'0','r':true,"
            + "'t':{'trigger':{'isMarket':false,'triggerPx':'45','tpsl':'tp'}}}],"
            + "'grouping':'positionTpsl'}");
  }

  @Test
  void cancelsNameTheOrderInTwoWays() {
    says(
        new HyperliquidAction.Cancel(List.of(new HyperliquidAction.ByNumber(5, 265_065_413_250L))),
        "{'type':'cancel','cancels':[{'a':5,'o':265065413250}]}");
    says(
        new HyperliquidAction.CancelByCloid(List.of(new HyperliquidAction.ByCloid(1, CLOID))),
        "{'type':'cancelByCloid','cancels':["
            + "{'asset':1,'cloid':'0x1234567890abcdef1234567890abcdef'}]}");
  }

  @Test
  void modificationsNameTheOrderByNumberOrByOurName() {
    OrderLine line =
        new OrderLine(0, true, Price.of("50001"), Quantity.of("0.002"), false, GTC, null);
    String order =
        "'order':{'a':0,'b':true,'p':'50001','s':'0.002','r':false,'t':{'limit':{'tif':'Gtc'}}}}";
    says(
        new HyperliquidAction.Modify(
            new HyperliquidAction.Modification(new OrderName.Number(123_456_789), line)),
        "{'type':'modify','oid':123456789," + order);
    says(
        new HyperliquidAction.BatchModify(
            List.of(new HyperliquidAction.Modification(new OrderName.Own(CLOID), line))),
        "{'type':'batchModify','modifies':[{'oid':'0x1234567890abcdef1234567890abcdef',"
            + order
            + "]}");
  }

  @Test
  void theOtherActions() {
    says(
        new HyperliquidAction.ScheduleCancel(1_731_000_010_000L),
        "{'type':'scheduleCancel','time':1731000010000}");
    says(new HyperliquidAction.ScheduleCancel(null), "{'type':'scheduleCancel'}");
    says(
        new HyperliquidAction.UpdateLeverage(159, false, 3),
        "{'type':'updateLeverage','asset':159,'isCross':false,'leverage':3}");
    says(
        new HyperliquidAction.UpdateIsolatedMargin(159, -1_500_000),
        "{'type':'updateIsolatedMargin','asset':159,'isBuy':true,'ntli':-1500000}");
    says(
        new HyperliquidAction.TwapOrder(new Twap(0, true, Quantity.of("1.50"), false, 30, true)),
        "{'type':'twapOrder','twap':{'a':0,'b':true,'s':'1.5','r':false,'m':30,'t':true}}");
    says(
        new HyperliquidAction.TwapCancel(0, 77_738_308),
        "{'type':'twapCancel','a':0,'t':77738308}");
    says(
        new HyperliquidAction.ReserveRequestWeight(1_000),
        "{'type':'reserveRequestWeight','weight':1000}");
    says(new HyperliquidAction.Noop(), "{'type':'noop'}");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Twap(0, true, Quantity.of("1"), false, 4, true));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new OrderLine(-1, true, Price.of("1"), Quantity.of("1"), false, GTC, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WalletAddress("0x" + TestKeys.HEX))
        .satisfies(said -> assertThat(said.getMessage()).doesNotContain("0123"));
  }

  private static void says(HyperliquidAction action, String text) {
    assertThat(action.wire().json()).isEqualTo(text.replace('\'', '"'));
  }
}
