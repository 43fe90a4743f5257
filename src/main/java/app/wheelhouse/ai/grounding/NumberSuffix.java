package app.wheelhouse.ai.grounding;

import java.util.Locale;
import java.util.Set;

/// What follows the digits: `k`, `million`, `%`, `bps`, `x`, `R`, `USDC`; or that it is a length of
/// time or an ordinal.
final class NumberSuffix {
  private static final Set<String> TIMES =
      Set.of(
          "h", "hr", "hrs", "d", "w", "wk", "y", "min", "mins", "s", "sec", "secs", "ms", "mo",
          "hour", "hours", "day", "days", "minute", "minutes", "week", "weeks");
  private static final Set<String> LENGTHS =
      Set.of(
          "hour", "day", "minute", "min", "week", "month", "year", "period", "bar", "candle", "h",
          "d", "m", "second", "step", "point", "bars", "hours", "ema", "sma", "wma", "tick");
  private static final Set<String> DOLLARS =
      Set.of("usd", "usdc", "usdt", "dollar", "dollars", "$");
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;
  private static final double TRILLION = 1e12;
  private static final int LONGEST_MINUTES = 2;

  private final char[] text;
  private final int limit;

  int at;
  double multiplier = 1;
  NumberUnit unit;
  String trivial = "";

  NumberSuffix(char[] text, int from, int limit, boolean money) {
    this.text = text;
    this.at = from;
    this.limit = limit;
    this.unit = money ? NumberUnit.MONEY : NumberUnit.PLAIN;
  }

  /// Reads what belongs to a number of so many digits before the point and so many behind it.
  void read(int whole, int decimals) {
    String near = letters(at);
    if (!near.isEmpty()) {
      attached(near, whole, decimals);
    } else if (is(at, '-') && decimals == 0 && whole <= 3) {
      String length = letters(at + 1).toLowerCase(Locale.ROOT);
      if (LENGTHS.contains(length)) {
        trivial = "a length";
        return;
      }
    }
    if (trivial.isEmpty()) {
      percent();
      spelled();
    }
  }

  private void attached(String word, int whole, int decimals) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean money = unit == NumberUnit.MONEY;
    boolean minutes = word.equals("m") && !money && decimals == 0 && whole <= LONGEST_MINUTES + 1;
    if (minutes || TIMES.contains(lower) && !money) {
      trivial = "a length of time";
      at += word.length();
    } else if (Set.of("st", "nd", "rd", "th").contains(lower) && decimals == 0) {
      trivial = "an ordinal";
      at += word.length();
    } else if (scale(lower) > 0) {
      multiplier = scale(lower);
      at += word.length();
    } else {
      unit(word, lower, at);
    }
  }

  private void percent() {
    int to = is(at, ' ') || is(at, '\u00a0') ? at + 1 : at;
    if (is(to, '%')) {
      unit = NumberUnit.PERCENT;
      at = to + 1;
    }
  }

  /// Words after one space: `1.2 million USDC`, `35 basis points`.
  private void spelled() {
    for (int i = 0; i < 2 && (is(at, ' ') || is(at, '\u00a0')); i++) {
      String word = letters(at + 1);
      String lower = word.toLowerCase(Locale.ROOT);
      if (multiplier == 1 && lower.length() > 1 && scale(lower) > 0) {
        multiplier = scale(lower);
        at += 1 + word.length();
      } else if (unit == NumberUnit.PLAIN || unit == NumberUnit.MONEY) {
        unit(word, lower, at + 1);
        return;
      }
    }
  }

  private void unit(String word, String lower, int from) {
    NumberUnit found =
        switch (lower) {
          case "bps", "bp" -> NumberUnit.BPS;
          case "percent", "pct", "pp", "percentage" -> NumberUnit.PERCENT;
          case "x" -> NumberUnit.TIMES;
          case "r" -> word.equals("R") ? NumberUnit.RATIO : null;
          case "basis" -> NumberUnit.BPS;
          default -> DOLLARS.contains(lower) ? NumberUnit.MONEY : null;
        };
    if (found != null) {
      unit = found;
      at = from + word.length();
      if (lower.equals("basis") && letters(at + 1).toLowerCase(Locale.ROOT).startsWith("point")) {
        at += 1 + letters(at + 1).length();
      }
    }
  }

  private static double scale(String word) {
    return switch (word) {
      case "k", "thousand" -> THOUSAND;
      case "m", "mn", "mm", "mln", "million" -> MILLION;
      case "b", "bn", "billion" -> BILLION;
      case "t", "tn", "trillion" -> TRILLION;
      default -> 0;
    };
  }

  /// The letters from `from` on, when no digit follows them.
  private String letters(int from) {
    int to = from;
    while (to < limit && Character.isLetter(text[to]) && to - from < 16) {
      to++;
    }
    boolean digit = to < limit && Character.isDigit(text[to]);
    return to <= from || digit ? "" : new String(text, from, to - from);
  }

  private boolean is(int index, char c) {
    return index < limit && text[index] == c;
  }
}
