package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Where a position is liquidated: its margin plus profit equals its maintenance margin.
///
/// Each tier's maintenance is a line rate · notional − deduction, and the venue's is the highest of
/// them, so a long is liquidated at the highest of the tiers' solutions, a short at the lowest:
/// long (cost − margin − deduction) / (size (1 − rate)), short (cost + margin + deduction) / (size
/// (1 + rate)). Fees and funding are not in it.
///
/// With cross margin the whole account stands behind each position: the same equations hold with
/// the position's value at its mark as the cost, and with the account's equity less the maintenance
/// margin of all other positions, those at their marks, as the margin.
public final class LiquidationEstimate {
  private LiquidationEstimate() {}

  /// Of an open position with the isolated margin that it began with, USDC; null when it is flat or
  /// no price above zero liquidates it.
  public static @Nullable BigDecimal of(Instrument instrument, Position position) {
    return position.isFlat()
        ? null
        : price(
            instrument, position.side(), position.quantity(), position.cost(), margin(position));
  }

  /// Of an open position by the account's margin mode, USDC; null when it is flat, no price above
  /// zero liquidates it, or (cross) its mark is not known.
  public static @Nullable BigDecimal of(Instrument instrument, Position position, RiskView view) {
    return switch (view.circumstances().marginMode()) {
      case ISOLATED -> of(instrument, position);
      case CROSS -> {
        Price mark = view.mark(position.instrument());
        yield position.isFlat() || mark == null
            ? null
            : price(
                instrument,
                position.side(),
                position.quantity(),
                position.notional(mark),
                MarginUse.backing(position.instrument(), view));
      }
    };
  }

  /// What backs an isolated position: cost over leverage, USDC, 34 digits.
  public static Money margin(Position position) {
    return position.cost().dividedBy(BigDecimal.valueOf(position.leverage()));
  }

  /// Liquidation price in USDC; null when a long can fall to zero without liquidation.
  ///
  /// @param cost entry value of the position; cross: its value at the mark
  /// @param margin isolated margin at entry; cross: equity less the maintenance of all others
  /// @param quantity above zero
  public static @Nullable BigDecimal price(
      Instrument instrument, Side side, Quantity quantity, Money cost, Money margin) {
    BigDecimal best = null;
    BigDecimal deduction = BigDecimal.ZERO;
    BigDecimal lastRate = BigDecimal.ZERO;
    for (MarginTier tier : instrument.tiers()) {
      BigDecimal rate = rate(tier);
      deduction = deduction.add(tier.lowerBound().amount().multiply(rate.subtract(lastRate)));
      lastRate = rate;
      BigDecimal solved = solve(side, quantity, cost, margin, rate, deduction);
      boolean decides =
          best == null
              || (side == Side.BUY ? solved.compareTo(best) > 0 : solved.compareTo(best) < 0);
      best = decides ? solved : best;
    }
    return best == null || best.signum() <= 0 ? null : best;
  }

  private static BigDecimal solve(
      Side side,
      Quantity quantity,
      Money cost,
      Money margin,
      BigDecimal rate,
      BigDecimal deduction) {
    BigDecimal sign = BigDecimal.valueOf(side.sign());
    BigDecimal value = cost.amount().subtract(margin.amount().add(deduction).multiply(sign));
    BigDecimal share = BigDecimal.ONE.subtract(rate.multiply(sign));
    return value.divide(quantity.value().multiply(share), MathContext.DECIMAL128);
  }

  /// Half of the initial margin at the tier's highest leverage.
  private static BigDecimal rate(MarginTier tier) {
    return BigDecimal.ONE.divide(
        BigDecimal.valueOf(2L * tier.maxLeverage()), MathContext.DECIMAL128);
  }
}
