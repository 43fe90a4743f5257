package app.wheelhouse.ui.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// What a gauge shows at one moment.
///
/// @param fill of the bar, 0 to 1, in steps of a five-hundredth so that a bar moves only when it
///   can be seen
/// @param marks on the bar, 0 to 1: the limits
/// @param value with its unit
/// @param note what it is held against
record Reading(Zone zone, double fill, List<Double> marks, String value, String note) {
  static final Reading NONE = new Reading(Zone.FINE, 0, List.of(), "", "");

  private static final double STEPS = 500;

  Reading {
    marks = List.copyOf(marks);
  }

  /// @param full value at the end of the bar, above zero
  /// @param limits that are marked on the bar
  static Reading of(
      Zone zone,
      BigDecimal at,
      BigDecimal full,
      List<BigDecimal> limits,
      String value,
      String note) {
    return new Reading(
        zone,
        share(at, full),
        limits.stream().map(limit -> share(limit, full)).toList(),
        value,
        note);
  }

  private static double share(BigDecimal part, BigDecimal whole) {
    double share =
        whole.signum() <= 0 ? 0 : part.divide(whole, MathContext.DECIMAL64).doubleValue();
    return Math.rint(Math.clamp(share, 0, 1) * STEPS) / STEPS;
  }
}
