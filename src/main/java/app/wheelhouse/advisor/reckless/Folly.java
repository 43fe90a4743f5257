package app.wheelhouse.advisor.reckless;

import java.util.List;

/// What is wrong with a reckless proposal, besides its leverage and its size.
enum Folly {
  NO_STOP("no stop"),
  STOP_ON_THE_WRONG_SIDE("the stop on the wrong side"),
  TARGET_ON_THE_WRONG_SIDE("the target on the wrong side"),
  TINY_REWARD("next to nothing to gain"),
  STOP_BEYOND_LIQUIDATION("a stop that liquidation comes before"),
  UNSURE("hardly any confidence"),
  ABSURD_PRICE("a price that nobody trades at"),
  IMPOSSIBLE_SIZE("more than all of the money"),
  DUST("less than the venue takes"),
  NO_LEVERAGE("no leverage at all");

  /// Kinds of folly that different rules stop, so that each rule is met about as often.
  private static final List<List<Folly>> KINDS =
      List.of(
          List.of(NO_STOP, STOP_ON_THE_WRONG_SIDE, TARGET_ON_THE_WRONG_SIDE),
          List.of(TINY_REWARD),
          List.of(STOP_BEYOND_LIQUIDATION),
          List.of(UNSURE),
          List.of(ABSURD_PRICE),
          List.of(IMPOSSIBLE_SIZE, NO_LEVERAGE),
          List.of(DUST));

  private final String words;

  Folly(String words) {
    this.words = words;
  }

  static Folly draw(Draw draw) {
    return draw.oneOf(draw.oneOf(KINDS));
  }

  String words() {
    return words;
  }
}
