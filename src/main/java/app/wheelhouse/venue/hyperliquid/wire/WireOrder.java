package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One order of an account as the venue tells it; the short forms leave the trigger fields empty.
///
/// @param size what is left of it
/// @param originalSize when it was placed; the size left where the venue does not say
/// @param timestamp epoch milliseconds
/// @param triggerPrice null when it is no trigger order
/// @param triggerCondition such as `Price above 10.004`; empty when none
/// @param type `Limit`, `Market`, `Stop Market` …; empty in the short form
/// @param tif `Gtc`, `Ioc`, `Alo`, `FrontendMarket`, `LiquidationMarket`; null when none
/// @param children take profit and stop that wait for this one
public record WireOrder(
    String coin,
    Side side,
    BigDecimal limitPrice,
    BigDecimal size,
    BigDecimal originalSize,
    long oid,
    @Nullable String cloid,
    long timestamp,
    boolean reduceOnly,
    boolean trigger,
    @Nullable BigDecimal triggerPrice,
    String triggerCondition,
    boolean positionTpsl,
    String type,
    @Nullable String tif,
    List<WireOrder> children) {

  public WireOrder {
    children = List.copyOf(children);
  }

  static WireOrder read(WireObject in) throws MalformedMessage {
    BigDecimal size = in.size("sz");
    boolean trigger = in.flag("isTrigger");
    BigDecimal triggerPrice = in.decimalOrNull("triggerPx");
    String condition = in.text("triggerCondition", "");
    return new WireOrder(
        in.text("coin"),
        in.side("side"),
        in.decimal("limitPx"),
        size,
        in.decimal("origSz", size),
        in.whole("oid"),
        in.textOrNull("cloid"),
        in.whole("timestamp", 0),
        in.flag("reduceOnly"),
        trigger,
        trigger ? triggerPrice : null,
        condition.equals("N/A") ? "" : condition,
        in.flag("isPositionTpsl"),
        in.text("orderType", ""),
        in.textOrNull("tif"),
        in.list("children", WireOrder::read));
  }
}
