package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;

/// What a stop costs when it fires, with slippage at the stop and the taker fee both ways.
final class LossAtStop {
  private LossAtStop() {}

  /// USDC per base unit, below zero when the stop locks in a profit.
  ///
  /// long: entry (1 + fee) − stop (1 − slippage)(1 − fee); short: stop (1 + slippage)(1 + fee) −
  /// entry (1 − fee).
  static BigDecimal perUnit(Side side, BigDecimal entry, Price stop, RiskView view) {
    BigDecimal sign = BigDecimal.valueOf(side.sign());
    BigDecimal fee = view.fees().taker().multiply(sign);
    BigDecimal paid = entry.multiply(BigDecimal.ONE.add(fee));
    return paid.subtract(received(side, stop, view)).multiply(sign);
  }

  /// What one base unit brings when the stop of a position on `side` fires, slippage and taker fee
  /// of the exit taken off (for a short: what it costs, both added), USDC.
  static BigDecimal received(Side side, Price stop, RiskView view) {
    BigDecimal sign = BigDecimal.valueOf(side.sign());
    BigDecimal fee = view.fees().taker().multiply(sign);
    BigDecimal slip = view.limits().slippageShare().multiply(sign);
    return stop.value()
        .multiply(BigDecimal.ONE.subtract(slip))
        .multiply(BigDecimal.ONE.subtract(fee));
  }
}
