package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// How far the account has fallen from its peak.
final class Drawdown {
  private Drawdown() {}

  /// (peak − equity) / peak, 0 and above; 0 where there never was equity.
  static BigDecimal of(RiskView view) {
    Money equity = view.equity();
    Money peak = view.circumstances().tally().peak();
    return peak.signum() <= 0 || equity.compareTo(peak) >= 0
        ? BigDecimal.ZERO
        : peak.minus(equity).ratioTo(peak);
  }
}
