package app.wheelhouse.ai.grounding;

import java.util.Set;

/// Knows the periods of indicators: `RSI(14)`, `EMA 50`, `50/200 EMA`, `MACD (12, 26, 9)`.
final class Periods {
  private static final Set<String> AVERAGES =
      Set.of("ema", "emas", "sma", "smas", "wma", "ma", "mas", "hma", "vwma", "dema", "tema");
  private static final Set<String> OSCILLATORS =
      Set.of(
          "rsi",
          "adx",
          "atr",
          "cci",
          "mfi",
          "stochastic",
          "stoch",
          "macd",
          "bollinger",
          "bb",
          "bands",
          "supertrend",
          "ichimoku",
          "keltner",
          "donchian",
          "roc",
          "di",
          "sma",
          "ema");
  private static final Set<Integer> AVERAGE_PERIODS =
      Set.of(5, 7, 8, 9, 10, 12, 13, 20, 21, 26, 30, 34, 50, 55, 89, 100, 144, 150, 200);
  private static final Set<Integer> PERIODS =
      Set.of(2, 3, 5, 7, 9, 10, 12, 14, 20, 21, 26, 50, 52, 100, 200);
  private static final Set<Integer> USUAL_PERIODS = Set.of(7, 14, 21);

  private final Prose prose;

  Periods(Prose prose) {
    this.prose = prose;
  }

  /// True for the name of an indicator, in lower case.
  static boolean isIndicator(String word) {
    return AVERAGES.contains(word) || OSCILLATORS.contains(word);
  }

  /// Whether the number is one.
  boolean is(int index) {
    NumberToken token = prose.numbers.get(index);
    int value = (int) Math.min(token.value(), Integer.MAX_VALUE);
    String behind = prose.after(token);
    if (AVERAGES.contains(behind) || isSharedBefore(index)) {
      return AVERAGE_PERIODS.contains(value);
    }
    if (behind.equals("period") || behind.equals("periods")) {
      return true;
    }
    NumberToken head = head(index);
    String name = prose.before(head);
    if (AVERAGES.contains(name)) {
      return AVERAGE_PERIODS.contains(value);
    }
    if (!OSCILLATORS.contains(name)) {
      return false;
    }
    boolean bracketed = head.start() > 0 && prose.masked[head.start() - 1] == '(';
    return (bracketed || head != token || isListed(index))
        ? PERIODS.contains(value)
        : USUAL_PERIODS.contains(value);
  }

  /// `50/200 EMA`: the first of them.
  private boolean isSharedBefore(int index) {
    if (!isListed(index)) {
      return false;
    }
    return AVERAGES.contains(prose.after(prose.numbers.get(index + 1)));
  }

  private boolean isListed(int index) {
    return index + 1 < prose.numbers.size()
        && isJoined(prose.numbers.get(index), prose.numbers.get(index + 1));
  }

  /// The first of numbers such as `12, 26, 9`.
  private NumberToken head(int index) {
    int first = index;
    while (first > 0
        && index - first < 3
        && isJoined(prose.numbers.get(first - 1), prose.numbers.get(first))) {
      first--;
    }
    return prose.numbers.get(first);
  }

  private boolean isJoined(NumberToken left, NumberToken right) {
    if (!left.isBare() || !right.isBare() || right.start() - left.end() > 2) {
      return false;
    }
    for (int i = left.end(); i < right.start(); i++) {
      if (" ,/".indexOf(prose.masked[i]) < 0) {
        return false;
      }
    }
    return right.start() > left.end();
  }
}
