package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One way to come to a number from two facts: a difference, a change in percent, a share, a ratio,
/// a sum, an average.
///
/// @param words of which one must stand in the sentence
record Way(String formula, double value, Set<String> words) {
  private static final double PERCENT = 100;
  private static final double BASIS = 10_000;

  private static final Set<String> APART =
      Set.of(
          "difference",
          "gap",
          "distance",
          "between",
          "away",
          "above",
          "below",
          "from",
          "apart",
          "room",
          "over",
          "under",
          "higher",
          "lower",
          "wide",
          "width",
          "range",
          "spread",
          "points",
          "off",
          "premium",
          "discount",
          "beyond",
          "past",
          "to",
          "up",
          "down",
          "more",
          "less",
          "risk",
          "reward",
          "upside",
          "downside",
          "clear",
          "gain",
          "loss",
          "move",
          "return");
  private static final Set<String> SHARE =
      Set.of("of", "share", "portion", "spread", "atr", "relative", "volatility", "bps");
  private static final Set<String> TIMES =
      Set.of(
          "ratio", "times", "multiple", "fold", "x", "as", "relative", "versus", "vs", "average");
  private static final Set<String> TOGETHER =
      Set.of("total", "sum", "combined", "together", "altogether");
  private static final Set<String> MIDDLE =
      Set.of("average", "mean", "mid", "midpoint", "middle", "halfway");

  /// All ways that end in the unit of a number.
  static List<Way> of(Fact a, Fact b, NumberUnit unit) {
    List<Way> ways = new ArrayList<>();
    switch (unit) {
      case PERCENT -> relative(a, b, PERCENT, 1, ways);
      case BPS -> relative(a, b, BASIS, PERCENT, ways);
      case TIMES, RATIO -> ratio(a, b, ways);
      case PLAIN, MONEY -> {
        ways.add(new Way(a.path() + " - " + b.path(), a.value() - b.value(), APART));
        ways.add(new Way(a.path() + " + " + b.path(), a.value() + b.value(), TOGETHER));
        ways.add(
            new Way(
                "(" + a.path() + " + " + b.path() + ") / 2", (a.value() + b.value()) / 2, MIDDLE));
        if (unit == NumberUnit.PLAIN) {
          ratio(a, b, ways);
        }
      }
    }
    return ways;
  }

  /// Whether the sentence speaks of such a thing.
  boolean isWorded(Set<String> sentence) {
    for (String word : words) {
      if (sentence.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// @param scale of a relative change
  /// @param points of a difference of percentages
  private static void relative(Fact a, Fact b, double scale, double points, List<Way> ways) {
    String minus = a.path() + " - " + b.path();
    if (a.unit() == NumberUnit.PERCENT) {
      ways.add(new Way(minus, (a.value() - b.value()) * points, APART));
      return;
    }
    if (b.value() != 0) {
      String by = " / " + b.path() + " x " + (int) scale;
      double change = (a.value() - b.value()) / b.value();
      ways.add(new Way("(" + minus + ")" + by, change * scale, APART));
      ways.add(new Way(a.path() + by, a.value() / b.value() * scale, SHARE));
    }
  }

  private static void ratio(Fact a, Fact b, List<Way> ways) {
    if (b.value() != 0) {
      ways.add(new Way(a.path() + " / " + b.path(), a.value() / b.value(), TIMES));
    }
  }
}
