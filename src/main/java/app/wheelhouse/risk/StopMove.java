package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// The one rule for a stop that moves: towards the market always, away from it only while the loss
/// there stays within what an order by hand may risk.
final class StopMove {
  private StopMove() {}

  /// Whether `after` is further from the market than `before`; also when that is not known.
  static boolean isLooser(Side closingSide, @Nullable Price before, Price after) {
    return before == null || before.compareTo(after) * closingSide.opposite().sign() > 0;
  }

  /// Loss of the whole position at `stop` with slippage and fees, USDC; below zero for a gain.
  static Money loss(Position position, Price average, Price stop, RiskView view) {
    return new Money(
        LossAtStop.perUnit(position.side(), average.value(), stop, view)
            .multiply(position.quantity().value()));
  }

  /// The most that a position may lose at a stop that is moved away, USDC.
  static Money most(RiskView view) {
    return view.equity().times(view.limits().denyRiskPerTrade());
  }

  /// Why a looser stop with this loss is not taken; empty when it is.
  static String denial(Money loss, RiskView view) {
    return loss.compareTo(most(view)) <= 0
        ? ""
        : "The loss at the moved stop would be above "
            + Figures.percent(view.limits().denyRiskPerTrade())
            + " of equity: leave it closer.";
  }
}
