package app.wheelhouse.domain.exit;

/// How the two sides of a condition are held against each other.
public enum Comparison {
  BELOW("<", "below"),
  AT_MOST("<=", "at or below"),
  ABOVE(">", "above"),
  AT_LEAST(">=", "at or above");

  private final String symbol;
  private final String words;

  Comparison(String symbol, String words) {
    this.symbol = symbol;
    this.words = words;
  }

  /// As it is written in a condition: `<`, `<=`, `>` or `>=`.
  public String symbol() {
    return symbol;
  }

  /// As it is told: `below`, `at or below`, `above` or `at or above`.
  public String words() {
    return words;
  }

  /// Whether it is true of the two; never when one of them is NaN.
  public boolean holds(double left, double right) {
    return switch (this) {
      case BELOW -> left < right;
      case AT_MOST -> left <= right;
      case ABOVE -> left > right;
      case AT_LEAST -> left >= right;
    };
  }

  /// The one that says the same with the sides exchanged: `25 > ADX` is `ADX < 25`.
  public Comparison exchanged() {
    return switch (this) {
      case BELOW -> ABOVE;
      case AT_MOST -> AT_LEAST;
      case ABOVE -> BELOW;
      case AT_LEAST -> AT_MOST;
    };
  }
}
