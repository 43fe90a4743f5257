package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;

/// All that an order has been filled so far.
///
/// @param quantity base units
/// @param value price times quantity, USDC
/// @param time of the first fill, epoch milliseconds
record FilledOrder(
    InstrumentId instrument, Side side, BigDecimal quantity, BigDecimal value, long time) {
  static FilledOrder of(Fill fill) {
    Money value = fill.price().times(fill.quantity());
    return new FilledOrder(
        fill.instrument(), fill.side(), fill.quantity().value(), value.amount(), fill.time());
  }

  FilledOrder and(FilledOrder more) {
    return new FilledOrder(
        instrument,
        side,
        quantity.add(more.quantity),
        value.add(more.value),
        Math.min(time, more.time));
  }

  /// Mean price.
  BigDecimal price() {
    return value.divide(quantity, MathContext.DECIMAL64);
  }
}
