package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.util.Map;

/// Initial margin that positions and working entries bind, USDC.
final class MarginUse {
  private MarginUse() {}

  /// Of the instrument of the order at hand: all of it over the lower of the position's and the
  /// order's leverage.
  ///
  /// @param leverage of the order at hand, 1 or more
  static Money of(InstrumentId instrument, int leverage, RiskView view) {
    Position position = view.account().position(instrument);
    int least = position.isFlat() ? leverage : Math.min(leverage, position.leverage());
    return view.positionNotional(instrument)
        .plus(view.workingNotional(instrument))
        .dividedBy(BigDecimal.valueOf(least));
  }

  /// Of all instruments; other positions bind by their own leverage, other working entries, whose
  /// leverage is not known here, by that of the order at hand.
  static Money ofAll(InstrumentId instrument, int leverage, RiskView view) {
    Money sum = of(instrument, leverage, view);
    for (Position other : view.account().positions().values()) {
      if (!other.instrument().equals(instrument)) {
        BigDecimal own = BigDecimal.valueOf(other.leverage());
        sum = sum.plus(view.positionNotional(other.instrument()).dividedBy(own));
      }
    }
    for (Map.Entry<InstrumentId, Money> working : view.workingEntryNotional().entrySet()) {
      if (!working.getKey().equals(instrument)) {
        sum = sum.plus(working.getValue().dividedBy(BigDecimal.valueOf(leverage)));
      }
    }
    return sum;
  }
}
