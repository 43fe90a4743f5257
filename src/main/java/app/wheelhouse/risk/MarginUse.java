package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// Initial and maintenance margin of positions and working entries, USDC.
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
    for (InstrumentId other : view.busy()) {
      if (!other.equals(instrument)) {
        sum = sum.plus(ofOther(other, leverage, view));
      }
    }
    return sum;
  }

  /// Of one other instrument, see [#ofAll].
  static Money ofOther(InstrumentId other, int leverage, RiskView view) {
    BigDecimal own = BigDecimal.valueOf(view.account().position(other).leverage());
    return view.positionNotional(other)
        .dividedBy(own)
        .plus(view.workingNotional(other).dividedBy(BigDecimal.valueOf(leverage)));
  }

  /// Maintenance margin of `notional` in an instrument, USDC, by the venue's tiers.
  ///
  /// Where its tiers are not known, half of the initial margin at `leverage`: never less than the
  /// venue's, since no tier gives a position more leverage than it has.
  static Money maintenance(InstrumentId id, Money notional, int leverage, RiskView view) {
    Instrument instrument = view.instruments().get(id);
    return instrument == null
        ? notional.dividedBy(BigDecimal.valueOf(2L * leverage))
        : instrument.maintenanceMargin(notional);
  }

  /// Maintenance margin of all positions but that in `instrument`, at their marks, USDC.
  static Money maintenanceOfOthers(InstrumentId instrument, RiskView view) {
    Money sum = Money.ZERO;
    for (Position other : view.account().positions().values()) {
      InstrumentId id = other.instrument();
      if (!id.equals(instrument)) {
        sum = sum.plus(maintenance(id, view.positionNotional(id), other.leverage(), view));
      }
    }
    return sum;
  }

  /// What stands behind a position with cross margin: equity less the maintenance margin of all
  /// others, USDC; below zero when the account can be liquidated already.
  static Money backing(InstrumentId instrument, RiskView view) {
    return view.equity().minus(maintenanceOfOthers(instrument, view));
  }
}
