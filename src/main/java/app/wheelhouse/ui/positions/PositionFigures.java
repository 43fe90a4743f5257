package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.risk.LiquidationEstimate;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Nearness;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The numbers of a position at one mark; unknown numbers are NaN or null.
///
/// @param rules of the instrument; null while its market is not known
/// @param move of the price from entry to mark in the position's favour, a share
/// @param leveraged of the margin: the move times the leverage, a share
/// @param margin cost over leverage
/// @param marginShare margin that the market binds over equity
/// @param notional at the mark
/// @param liquidation estimated, USDC
/// @param liquidationDistance from the mark, a share of it, 0 and above
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
    double leveraged,
    Money margin,
    double marginShare,
    @Nullable Money notional,
    double liquidation,
    double liquidationDistance,
    Money fundingPaid,
    long held) {
  /// @param risk of this position at the present mark; null while it is not known
  /// @param time desk time, epoch milliseconds
  static PositionFigures of(
      Position position,
      @Nullable InstrumentSnapshot market,
      @Nullable PositionRisk risk,
      long time) {
    Price average = position.averagePrice();
    double entry = average == null ? Double.NaN : average.toDouble();
    double mark = market == null || market.mark() <= 0 ? Double.NaN : market.mark();
    Price exact = exact(market, mark);
    boolean priced = exact != null && risk != null;
    return new PositionFigures(
        position.isLong(),
        position.quantity(),
        position.leverage(),
        market == null ? null : market.instrument(),
        entry,
        mark,
        exact == null ? null : position.unrealised(exact),
        position.signed().signum() * (mark / entry - 1),
        priced ? risk.returnOnMargin().doubleValue() : Double.NaN,
        risk == null ? LiquidationEstimate.margin(position) : risk.margin(),
        risk == null ? Double.NaN : risk.marginShare().doubleValue(),
        priced ? risk.notional() : null,
        risk == null ? Double.NaN : known(risk.liquidation()),
        priced ? known(risk.distance()) : Double.NaN,
        position.trip().funding(),
        Math.max(0, time - position.trip().openedAt()));
  }

  private static double known(@Nullable BigDecimal number) {
    return number == null ? Double.NaN : number.doubleValue();
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

  Nearness nearness() {
    return Nearness.of(liquidationDistance);
  }

  /// How far `price` is from the mark, a share of the mark.
  double distance(double price) {
    return price / mark - 1;
  }
}
