package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.LiquidationEstimate;
import app.wheelhouse.ui.control.Figures;
import org.jspecify.annotations.Nullable;

/// The numbers of a position at one mark; unknown numbers are NaN or null.
///
/// @param rules of the instrument; null while its market is not known
/// @param move of the price from entry to mark in the position's favour, a share
/// @param margin cost over leverage
/// @param notional at the mark
/// @param liquidation estimated, USDC
/// @param fundingPaid negative when received
/// @param held how long it is open, desk time, milliseconds
record PositionFigures(
    boolean isLong,
    Quantity quantity,
    int leverage,
    @Nullable Instrument rules,
    double entry,
    double mark,
    @Nullable Money unrealised,
    double move,
    Money margin,
    @Nullable Money notional,
    double liquidation,
    Money fundingPaid,
    long held) {
  /// @param liquidation of this position
  /// @param time desk time, epoch milliseconds
  static PositionFigures of(
      Position position, @Nullable InstrumentSnapshot market, double liquidation, long time) {
    Price average = position.averagePrice();
    double entry = average == null ? Double.NaN : average.toDouble();
    double mark = market == null || market.mark() <= 0 ? Double.NaN : market.mark();
    Price exact = exact(market, mark);
    return new PositionFigures(
        position.isLong(),
        position.quantity(),
        position.leverage(),
        market == null ? null : market.instrument(),
        entry,
        mark,
        exact == null ? null : position.unrealised(exact),
        position.signed().signum() * (mark / entry - 1),
        LiquidationEstimate.margin(position),
        exact == null ? null : position.notional(exact),
        liquidation,
        position.trip().funding(),
        Math.max(0, time - position.trip().openedAt()));
  }

  private static @Nullable Price exact(@Nullable InstrumentSnapshot market, double mark) {
    if (market == null || !Double.isFinite(mark)) {
      return null;
    }
    Instrument instrument = market.instrument();
    return instrument.exactPrice(mark);
  }

  /// Of `price`, by the rules of the instrument: 10,001 and 9,999.5 are neighbours.
  int decimals(double price) {
    return rules == null ? 2 : Figures.decimals(rules, price);
  }

  /// A price in the instrument's own decimals.
  String text(double price) {
    return Figures.number(price, decimals(price));
  }

  /// The same, with more decimals when the price has more.
  String text(Price price) {
    int decimals = Math.max(decimals(price.toDouble()), price.value().scale());
    return Figures.number(price.value(), decimals);
  }

  /// Of the margin, a share: the move times the leverage.
  double leveraged() {
    return move * leverage;
  }

  /// How far `price` is from the mark, a share of the mark.
  double distance(double price) {
    return price / mark - 1;
  }
}
