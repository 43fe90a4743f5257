package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import org.jspecify.annotations.Nullable;

/// How much of an order the gate refused.
final class RefusedSize {
  private RefusedSize() {}

  /// Of a denied order: what the other limits would have left of it, so that no rule is praised for
  /// a size that another would have cut; where none looked at the size, what was asked. Base units;
  /// zero when nothing tells.
  static Quantity of(Verdict verdict) {
    @Nullable Quantity left = null;
    for (SizeStep step : verdict.sizing()) {
      Quantity before = step.before();
      if (step.after().isZero()) {
        return before == null || before.isZero() ? orZero(left) : before;
      }
      left = step.after();
    }
    return left == null ? orZero(verdict.requested()) : left;
  }

  private static Quantity orZero(@Nullable Quantity size) {
    return size == null ? Quantity.ZERO : size;
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
