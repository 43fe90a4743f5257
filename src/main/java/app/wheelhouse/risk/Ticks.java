package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Brings prices to the venue's ticks in the direction that never adds risk.
final class Ticks {
  private Ticks() {}

  /// A limit or a target: a buy down, a sell up; null when nothing above zero is left.
  static @Nullable Price passive(Instrument instrument, BigDecimal raw, Side side) {
    boolean down = side == Side.BUY;
    return rounded(instrument, raw, down ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  /// A stop, towards the market; null when nothing above zero is left.
  static @Nullable Price stop(Instrument instrument, BigDecimal raw, Side closingSide) {
    boolean up = closingSide == Side.SELL;
    return rounded(instrument, raw, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  /// The trigger of an order of `type`: a take-profit passively, a stop as a stop.
  static @Nullable Price trigger(
      Instrument instrument, BigDecimal raw, Side closingSide, OrderType type) {
    return type == OrderType.TAKE_PROFIT
        ? passive(instrument, raw, closingSide)
        : stop(instrument, raw, closingSide);
  }

  private static @Nullable Price rounded(Instrument instrument, BigDecimal raw, RoundingMode mode) {
    boolean vanishes =
        raw.signum() <= 0 || mode == RoundingMode.FLOOR && raw.compareTo(instrument.tickSize()) < 0;
    return vanishes ? null : instrument.roundPrice(raw, mode);
  }
}
