package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;

/// What makes an order act: its place in the book, or the mark price reaching a trigger.
public sealed interface OrderKind {
  /// The `t` of an order.
  Keyed wire();

  /// An order that goes to the book at once.
  record Limit(Tif tif) implements OrderKind {
    @Override
    public Keyed wire() {
      return Keyed.of("limit", Keyed.of("tif", WireValue.text(tif.wire())).done()).done();
    }
  }

  /// An order that sleeps until the mark price touches `trigger`.
  ///
  /// @param market it then takes what is there, down to the order's limit price
  /// @param takeProfit else it is a stop loss
  record Trigger(boolean market, Price trigger, boolean takeProfit) implements OrderKind {
    @Override
    public Keyed wire() {
      Keyed inner =
          Keyed.of("isMarket", WireValue.flag(market))
              .with("triggerPx", trigger.toString())
              .with("tpsl", takeProfit ? "tp" : "sl")
              .done();
      return Keyed.of("trigger", inner).done();
    }
  }
}
