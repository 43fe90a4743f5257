package app.wheelhouse.ai.grounding;

import java.util.List;

/// Which facts a number may rest on: those of a unit that equal the number times a factor.
///
/// @param needsWord whether only with words that name the fact
record Query(NumberUnit unit, double factor, boolean needsWord) {
  /// All that a number may mean, by its unit.
  static List<Query> of(NumberToken token) {
    return switch (token.unit()) {
      case PLAIN ->
          List.of(
              new Query(NumberUnit.PLAIN, 1, false),
              new Query(NumberUnit.MONEY, 1, false),
              new Query(NumberUnit.TIMES, 1, false),
              new Query(NumberUnit.RATIO, 1, false),
              new Query(NumberUnit.BPS, 1, true),
              new Query(NumberUnit.PERCENT, 1, true),
              new Query(NumberUnit.PERCENT, 100, true));
      case PERCENT ->
          List.of(
              new Query(NumberUnit.PERCENT, 1, false),
              new Query(NumberUnit.PLAIN, 0.01, true),
              new Query(NumberUnit.PLAIN, 1, true),
              new Query(NumberUnit.BPS, 100, true));
      case BPS ->
          List.of(
              new Query(NumberUnit.BPS, 1, false),
              new Query(NumberUnit.PERCENT, 0.01, true),
              new Query(NumberUnit.PLAIN, 0.0001, true));
      case TIMES ->
          List.of(
              new Query(NumberUnit.TIMES, 1, false),
              new Query(NumberUnit.PLAIN, 1, true),
              new Query(NumberUnit.RATIO, 1, true));
      case MONEY ->
          List.of(new Query(NumberUnit.MONEY, 1, false), new Query(NumberUnit.PLAIN, 1, false));
      case RATIO ->
          List.of(
              new Query(NumberUnit.RATIO, 1, false),
              new Query(NumberUnit.PLAIN, 1, true),
              new Query(NumberUnit.TIMES, 1, true));
    };
  }
}
