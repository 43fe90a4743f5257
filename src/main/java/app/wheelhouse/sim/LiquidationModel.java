package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// When the venue closes an isolated position by force.
///
/// The margin of a position is cost / leverage; it is liquidated when margin + unrealised profit is
/// below the maintenance margin of its notional at the mark price (Hyperliquid's rule, with the
/// piecewise-linear tiers of [Instrument#maintenanceMargin]).
final class LiquidationModel {
  private LiquidationModel() {}

  /// Cost over leverage: what backs the position, 34 digits.
  static Money margin(Position position) {
    return position.cost().dividedBy(BigDecimal.valueOf(position.leverage()));
  }

  /// Decides exactly whether an open position is to be closed at `mark`.
  static boolean isDue(Instrument instrument, Position position, Price mark) {
    Money equity = margin(position).plus(position.unrealised(mark));
    return equity.compareTo(instrument.maintenanceMargin(position.notional(mark))) < 0;
  }

  /// The mark price at which equity equals maintenance margin; null when no price above zero does.
  ///
  /// Solves margin + side (p q − cost) = p q rate − deduction for p in each tier. Maintenance
  /// margin is the largest of the tiers' lines, so the first of these prices to be met decides.
  static @Nullable BigDecimal price(Instrument instrument, Position position) {
    BigDecimal first = priceIn(instrument.tiers().getFirst(), instrument, position);
    for (MarginTier tier : instrument.tiers()) {
      BigDecimal price = priceIn(tier, instrument, position);
      first = position.isLong() ? first.max(price) : first.min(price);
    }
    return first.signum() <= 0 ? null : first;
  }

  private static BigDecimal priceIn(MarginTier tier, Instrument instrument, Position position) {
    BigDecimal rate =
        BigDecimal.ONE.divide(BigDecimal.valueOf(2L * tier.maxLeverage()), MathContext.DECIMAL128);
    BigDecimal bound = tier.lowerBound().amount();
    BigDecimal deduction =
        bound.multiply(rate).subtract(instrument.maintenanceMargin(tier.lowerBound()).amount());
    BigDecimal cost = position.cost().amount();
    BigDecimal margin = margin(position).amount();
    BigDecimal quantity = position.signed().abs();
    BigDecimal value =
        position.isLong()
            ? cost.subtract(margin).subtract(deduction)
            : cost.add(margin).add(deduction);
    BigDecimal factor =
        position.isLong() ? BigDecimal.ONE.subtract(rate) : BigDecimal.ONE.add(rate);
    return value.divide(quantity.multiply(factor), MathContext.DECIMAL128);
  }
}
