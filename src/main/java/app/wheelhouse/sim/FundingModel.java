package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;

/// When funding is due and how much a position pays.
record FundingModel(FundingSettings settings) {
  /// The first boundary after `time`, epoch milliseconds; never when funding is off.
  long nextAfter(long time) {
    if (!settings.enabled()) {
      return Long.MAX_VALUE;
    }
    return (Math.floorDiv(time, settings.intervalMillis()) + 1) * settings.intervalMillis();
  }

  /// The rate for one interval: the venue's when it is known, else the default.
  double rate(double published) {
    return Double.isFinite(published) ? published : settings.defaultRate();
  }

  /// Side times notional at `mark` times `rate`; below zero when received.
  Money payment(Position position, Price mark, double rate) {
    Money paid = position.notional(mark).times(BigDecimal.valueOf(rate));
    return position.isLong() ? paid : paid.negate();
  }
}
