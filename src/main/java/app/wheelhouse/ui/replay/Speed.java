package app.wheelhouse.ui.replay;

import java.util.List;

/// The speeds of a replay.
///
/// @param factor tape time over wall time; infinity for as fast as it goes
/// @param text as on its button
record Speed(double factor, String text) {
  /// Slowest first.
  static final List<Speed> ALL =
      List.of(
          new Speed(1, "1×"),
          new Speed(5, "5×"),
          new Speed(10, "10×"),
          new Speed(60, "60×"),
          new Speed(600, "600×"),
          new Speed(Double.POSITIVE_INFINITY, "max"));

  /// The speed with this factor, else one that stands for none of the buttons.
  static Speed of(double factor) {
    return ALL.stream()
        .filter(speed -> speed.factor == factor)
        .findFirst()
        .orElseGet(() -> new Speed(factor, factor + "×"));
  }

  /// The next one up; the fastest stays.
  Speed faster() {
    return ALL.stream().filter(speed -> speed.factor > factor).findFirst().orElse(this);
  }

  /// The next one down; the slowest stays.
  Speed slower() {
    return ALL.reversed().stream().filter(speed -> speed.factor < factor).findFirst().orElse(this);
  }
}
