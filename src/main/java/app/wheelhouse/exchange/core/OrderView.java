package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One order as the exchange shows it, open or ended.
///
/// @param limitPx as asked
/// @param sz what is left to fill; 0 for the whole of a position
/// @param origSz as asked
/// @param timestamp when it was placed, ms
/// @param positionTpsl belongs to the whole position
/// @param waiting a child whose parent has not filled: listed as open, but not live
/// @param triggered a trigger that has fired
/// @param children those of a bracket's parent that have not ended
/// @param status word of the wire: open, filled, canceled, triggered, …
/// @param statusTimestamp when the status was reached, ms
public record OrderView(
    String address,
    long oid,
    @Nullable String cloid,
    int asset,
    String coin,
    boolean buy,
    BigDecimal limitPx,
    BigDecimal sz,
    BigDecimal origSz,
    boolean reduceOnly,
    OrderKind kind,
    long timestamp,
    boolean positionTpsl,
    boolean waiting,
    boolean triggered,
    List<OrderView> children,
    String status,
    long statusTimestamp) {
  public OrderView {
    children = List.copyOf(children);
  }

  /// "B" or "A".
  public String side() {
    return buy ? "B" : "A";
  }

  /// True for stops and take-profits.
  public boolean isTrigger() {
    return kind instanceof OrderKind.Trigger;
  }

  /// The trigger price, 0 for a limit order.
  public BigDecimal triggerPx() {
    return kind instanceof OrderKind.Trigger trigger ? trigger.triggerPx() : BigDecimal.ZERO;
  }

  /// "N/A", "Price above 10.004" or "Price below 9.995".
  public String triggerCondition() {
    return switch (kind) {
      case OrderKind.Limit _ -> "N/A";
      case OrderKind.Trigger trigger ->
          (Triggers.firesBelow(buy, trigger.tpsl()) ? "Price below " : "Price above ")
              + trigger.triggerPx().stripTrailingZeros().toPlainString();
    };
  }

  /// "Limit", "Market", "Stop Market", "Stop Limit", "Take Profit Market", "Take Profit Limit".
  public String orderType() {
    return switch (kind) {
      case OrderKind.Limit limit -> limit.tif().wire().endsWith("Market") ? "Market" : "Limit";
      case OrderKind.Trigger trigger ->
          String.format(
              Locale.ROOT,
              "%s %s",
              trigger.tpsl() == Tpsl.SL ? "Stop" : "Take Profit",
              trigger.isMarket() ? "Market" : "Limit");
    };
  }

  /// "Gtc" and so on, null for a trigger order.
  public @Nullable String tif() {
    return kind instanceof OrderKind.Limit limit ? limit.tif().wire() : null;
  }
}
