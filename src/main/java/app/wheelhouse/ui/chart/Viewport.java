package app.wheelhouse.ui.chart;

/// The part of a series on screen, in bar numbers; bar `n` fills n to n + 1.
///
/// @param left number at the left edge, may be fractional
/// @param span how many bars fit, above zero
/// @param following whether the newest bar stays in view
record Viewport(double left, double span, boolean following) {
  static final double DEFAULT_SPAN = 120;

  private static final double NARROWEST = 10;
  private static final double WIDEST = 20_000;

  /// Room right of the newest bar, as a share of the span.
  private static final double MARGIN = 0.06;

  /// How many bars stay in view however far one pans.
  private static final double KEPT = 4;

  /// The newest bars before `end`.
  static Viewport newest(long end, double span) {
    return new Viewport(end + span * MARGIN - span, span, true);
  }

  double right() {
    return left + span;
  }

  /// Moved to the newest bar if it follows.
  Viewport followed(long end) {
    return following ? newest(end, span) : this;
  }

  /// Moved by `bars`, to the past below zero; follows again once the newest bar is reached.
  Viewport panned(double bars, long first, long end) {
    double most = newest(end, span).left;
    double target = Math.max(left + bars, first - span + KEPT);
    return target >= most ? newest(end, span) : new Viewport(target, span, false);
  }

  /// Shows `factor` times as many bars.
  ///
  /// @param anchor the bar number that keeps its place, unless the newest bar is followed
  Viewport zoomed(double factor, double anchor, long first, long end) {
    double most = Math.max(NARROWEST, Math.min(WIDEST, (end - first) * 1.5));
    double wanted = Math.clamp(span * factor, NARROWEST, most);
    if (following) {
      return newest(end, wanted);
    }
    double share = (anchor - left) / span;
    return new Viewport(anchor - share * wanted, wanted, false).panned(0, first, end);
  }
}
