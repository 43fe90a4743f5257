package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;

/// The one rule for a stop that moves: towards the market always, away from it only while the loss
/// there stays within what an order by hand may risk and it still fires well before liquidation.
final class StopMove {
  private StopMove() {}

  /// Whether `after` is further from the market than `before`.
  static boolean isLooser(Side closingSide, Price before, Price after) {
    return before.compareTo(after) * closingSide.opposite().sign() > 0;
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

  /// Why a looser stop is not taken there; empty when it is.
  ///
  /// @param average entry price of the position
  static String denial(
      Position position, Price average, Price stop, RiskView view, Instrument instrument) {
    if (loss(position, average, stop, view).compareTo(most(view)) > 0) {
      return "The loss at the moved stop would be above "
          + Figures.percent(view.limits().denyRiskPerTrade())
          + " of equity: leave it closer.";
    }
    BigDecimal liquidation = LiquidationEstimate.of(instrument, position, view);
    BigDecimal furthest = StopBeforeLiquidationCheck.furthest(position, liquidation);
    return liquidation == null || StopBeforeLiquidationCheck.holds(position.side(), stop, furthest)
        ? ""
        : "The stop would be too close to the liquidation price, "
            + Figures.price(liquidation)
            + ": leave it closer.";
  }
}
