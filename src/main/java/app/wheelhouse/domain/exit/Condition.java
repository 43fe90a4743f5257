package app.wheelhouse.domain.exit;

import java.math.BigDecimal;

/// What would prove a trade wrong, such as `ADX(14,5m) < 25`: one comparison of a figure with a
/// number, or of two figures of a kind.
///
/// A number written on the left changes sides, so that every condition begins with a figure.
///
/// @param left never a number
public record Condition(Operand left, Comparison comparison, Operand right) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// @throws IllegalArgumentException when the two sides cannot be compared, or the comparison
  ///   could never change; says what to write instead
  public Condition {
    if (left.isFixed() && !right.isFixed()) {
      Operand number = left;
      left = right;
      right = number;
      comparison = comparison.exchanged();
    }
    if (left.isFixed()) {
      throw new IllegalArgumentException(
          "two numbers never change: compare a figure with a number, such as ADX(14,5m) < 25");
    }
    if (left.equals(right)) {
      throw new IllegalArgumentException(
          "both sides are " + left.text() + ": compare it with something else");
    }
    if (right instanceof Operand.Plain(BigDecimal value)) {
      requireNumber(left, value);
    } else if (left.measure() != right.measure()) {
      throw new IllegalArgumentException(
          left.text()
              + " is "
              + left.measure().words()
              + " and "
              + right.text()
              + " is "
              + right.measure().words()
              + ": "
              + instead(left.measure()));
    }
  }

  /// Canonical; reading it again gives an equal condition.
  public String text() {
    return left.text() + " " + comparison.symbol() + " " + right.text();
  }

  @Override
  public String toString() {
    return text();
  }

  private static void requireNumber(Operand left, BigDecimal value) {
    boolean fits =
        switch (left.measure()) {
          case SHARE ->
              throw new IllegalArgumentException(
                  left.text() + " needs a unit: write " + value.toPlainString() + " %");
          case TIME ->
              throw new IllegalArgumentException(
                  left.text()
                      + " needs a unit: write "
                      + value.toPlainString()
                      + "h for hours, or m for minutes, d for days");
          case PRICE -> value.signum() > 0;
          case VOLUME -> value.signum() >= 0;
          case INDEX -> value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
          case MOVE, NUMBER -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          left.text()
              + " is "
              + left.measure().words()
              + " and never meets "
              + value.toPlainString()
              + ": "
              + instead(left.measure()));
    }
  }

  private static String instead(Measure measure) {
    return switch (measure) {
      case PRICE -> "compare it with a price above 0, such as 108200, or with EMA(50,1h)";
      case MOVE -> "compare it with a plain number, such as 250";
      case INDEX -> "compare it with a number from 0 to 100, such as 25";
      case VOLUME -> "compare it with a number of 0 or more";
      case SHARE -> "compare it with a percentage, such as 0.05 %";
      case TIME -> "compare it with a time, such as 36h";
      case NUMBER -> "compare it with a figure";
    };
  }
}
