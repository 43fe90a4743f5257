package app.wheelhouse.ai.grounding;

/// A number as it stands in a text.
///
/// @param value with sign and suffix; infinite or NaN when it cannot be one
/// @param quantum worth of its last digit: a value within half of it rounds to this number
/// @param figures significant figures as written
/// @param sign −1 or +1 as written, 0 when there is none
/// @param trivial why it claims nothing; empty when it may
/// @param spaced whether plain spaces may have been taken for digit groups
/// @param odd whether other than ASCII digits were used
record NumberToken(
    int start,
    int end,
    double value,
    double quantum,
    int figures,
    NumberUnit unit,
    int sign,
    String trivial,
    boolean spaced,
    boolean odd) {

  static NumberToken trivial(int start, int end, double value, String why) {
    return new NumberToken(start, end, value, 1, 1, NumberUnit.PLAIN, 0, why, false, false);
  }

  boolean isWhole() {
    return value == Math.rint(value);
  }

  /// A bare whole number such as `14`.
  boolean isBare() {
    return unit == NumberUnit.PLAIN && sign == 0 && quantum == 1 && isWhole();
  }

  /// Such as the first of `63-64k`.
  NumberToken like(NumberToken last, double multiplier) {
    return new NumberToken(
        start,
        end,
        value * multiplier,
        quantum * multiplier,
        figures,
        last.unit,
        sign,
        trivial,
        spaced,
        odd);
  }
}
