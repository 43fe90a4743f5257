package app.wheelhouse.cli;

import java.util.Optional;

/// Reads a speed as people write it: `max`, `60` or `60x`.
final class Speed {
  private static final double MOST = 1e9;

  private Speed() {}

  /// Event time over wall time; infinity for as fast as it goes.
  static Optional<Double> parse(String text) {
    if (text.equals("max")) {
      return Optional.of(Double.POSITIVE_INFINITY);
    }
    try {
      double factor = Double.parseDouble(text.replaceFirst("x$", ""));
      return factor > 0 && factor <= MOST ? Optional.of(factor) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// What to write instead.
  static String rule(String text) {
    return "--speed is max or a number above 0 such as 1 or 60, not " + text;
  }
}
