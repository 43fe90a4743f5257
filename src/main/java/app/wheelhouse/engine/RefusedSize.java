package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;

/// How much of an order the gate refused.
final class RefusedSize {
  private RefusedSize() {}

  /// Of a denied order: what was asked, else the size that the gate began with, base units; zero
  /// when nothing tells.
  static Quantity of(Verdict verdict) {
    Quantity asked = verdict.requested();
    if (asked != null) {
      return asked;
    }
    for (SizeStep step : verdict.sizing()) {
      Quantity before = step.before();
      Quantity size = before == null ? step.after() : before;
      if (!size.isZero()) {
        return size;
      }
    }
    return Quantity.ZERO;
  }

  /// What one rule cut off an order that went through, base units; less than a lot is rounding, not
  /// a limit, and counts as zero.
  static Quantity cut(SizeStep step, Instrument instrument) {
    Quantity before = step.before();
    if (before == null || before.compareTo(step.after()) <= 0) {
      return Quantity.ZERO;
    }
    Quantity cut = before.minus(step.after());
    return cut.compareTo(instrument.lotSize()) < 0 ? Quantity.ZERO : cut;
  }
}
