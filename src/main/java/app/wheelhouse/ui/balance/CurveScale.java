package app.wheelhouse.ui.balance;

/// Where times and amounts lie on the canvas, px: equity above, drawdown below.
///
/// @param left of the first point
/// @param right of the last point
/// @param bottom of the equity part
/// @param end of the drawdown part
record CurveScale(
    BalanceCurve curve, double left, double right, double top, double bottom, double end) {
  private static final double ROOM = 0.08;
  private static final double GAP = 6;

  double x(int index) {
    return x((double) curve.time(index));
  }

  private double x(double time) {
    return left + (time - curve.first()) / (curve.last() - curve.first()) * (right - left);
  }

  /// The moment at `x`, epoch milliseconds.
  double time(double x) {
    return curve.first() + (x - left) / (right - left) * (curve.last() - curve.first());
  }

  double y(double amount) {
    double low = curve.floor();
    double high = curve.ceiling();
    double room = Math.max((high - low) * ROOM, Math.abs(high) * 1e-6);
    return bottom - (amount - low + room) / (high - low + 2 * room) * (bottom - top);
  }

  /// Where no drawdown is.
  double waterline() {
    return bottom + GAP;
  }

  /// @param share of the peak that is lost
  double depth(double share) {
    double deepest = curve.deepestDrawdown();
    return waterline() + (deepest == 0 ? 0 : share / deepest * (end - waterline()));
  }
}
