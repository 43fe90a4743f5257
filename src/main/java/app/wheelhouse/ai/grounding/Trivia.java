package app.wheelhouse.ai.grounding;

import java.util.List;
import java.util.Set;

/// Knows numbers that claim nothing: list numbers, periods, counts, words of a label, years.
final class Trivia {

  private static final Set<String> COUNTED =
      Set.of(
          "chart",
          "candle",
          "candlestick",
          "bar",
          "timeframe",
          "signal",
          "reason",
          "factor",
          "indicator",
          "confirmation",
          "condition",
          "coin",
          "instrument",
          "hour",
          "minute",
          "min",
          "day",
          "week",
          "month",
          "second",
          "period",
          "session",
          "time",
          "attempt",
          "touch",
          "touche",
          "test",
          "retest",
          "step",
          "scenario",
          "side",
          "asset",
          "high",
          "low",
          "close",
          "sigma",
          "standard",
          "stdev",
          "decimal",
          "digit",
          "sentence",
          "leg",
          "wave",
          "reading");
  private static final Set<String> NUMBERED =
      Set.of(
          "last",
          "past",
          "next",
          "previous",
          "first",
          "step",
          "layer",
          "stage",
          "phase",
          "point",
          "option",
          "scenario",
          "rule",
          "number",
          "no",
          "top",
          "case",
          "reason",
          "final");

  /// `the last 7 trades` says something about the account.
  private static final Set<String> FACTUAL =
      Set.of("trade", "win", "loss", "losse", "position", "entrie", "order", "winner", "loser");

  private static final Set<String> YEAR_AFTER =
      Set.of(
          "in",
          "since",
          "year",
          "early",
          "late",
          "mid",
          "q1",
          "q2",
          "q3",
          "q4",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");
  private static final int MOST_COUNTED = 500;
  private static final int MOST_NUMBERED = 100;
  private static final int MOST_LISTED = 99;

  private final Prose prose;
  private final FactIndex facts;
  private final Periods periods;

  Trivia(Prose prose, FactIndex facts) {
    this.prose = prose;
    this.facts = facts;
    this.periods = new Periods(prose);
  }

  /// Why the number claims nothing whatever the facts; empty when it may.
  String strong(int index) {
    NumberToken token = prose.numbers.get(index);
    if (!token.trivial().isEmpty()) {
      return token.trivial();
    }
    if (!token.isBare()) {
      return "";
    }
    int value = (int) Math.min(token.value(), Integer.MAX_VALUE);
    if ((value == 10 || value == 100) && isBehindSlash(index)) {
      return "a scale";
    }
    if (isListNumber(token, value)) {
      return "a list number";
    }
    if (periods.is(index)) {
      return "a period";
    }
    if (isLabel(token, value)) {
      return "part of a label";
    }
    return isCount(index, token, value) ? "a count" : "";
  }

  /// Why a number that fits no fact claims nothing after all; empty when it does claim something.
  String weak(NumberToken token) {
    if (!token.isBare()) {
      return "";
    }
    boolean year =
        token.end() - token.start() == 4 && token.value() >= 1990 && token.value() <= 2100;
    if (year && YEAR_AFTER.contains(prose.before(token))) {
      return "a year";
    }
    return isRound(token.value()) && says(token, "psychological", "round") ? "a round number" : "";
  }

  private boolean isListNumber(NumberToken token, int value) {
    if (value > MOST_LISTED) {
      return false;
    }
    int before = token.start() - 1;
    char next = at(token.end());
    if (at(before) == '#') {
      return true;
    }
    if (at(before) == '(' && next == ')' && value <= 9 && at(before - 1) == ' ') {
      return !Periods.isIndicator(prose.before(token));
    }
    while (before >= 0 && " \t*->•(".indexOf(prose.masked[before]) >= 0) {
      before--;
    }
    boolean lineStart = before < 0 || prose.masked[before] == '\n';
    boolean closes = next == '.' || next == ')' || next == ':';
    return lineStart && closes && (at(token.end() + 1) == ' ' || at(token.end() + 1) == '\n');
  }

  /// `7/10`.
  private boolean isBehindSlash(int index) {
    NumberToken token = prose.numbers.get(index);
    return index > 0
        && at(token.start() - 1) == '/'
        && prose.numbers.get(index - 1).end() == token.start() - 1;
  }

  private boolean isLabel(NumberToken token, int value) {
    if (value > MOST_COUNTED) {
      return false;
    }
    String number = Integer.toString(value);
    return facts.isLabelled(prose.before(token), number)
        || facts.isLabelled(number, prose.after(token));
  }

  private boolean isCount(int index, NumberToken token, int value) {
    boolean numbered = value <= MOST_NUMBERED && NUMBERED.contains(prose.before(token));
    if (numbered && !FACTUAL.contains(singular(prose.after(token)))) {
      return true;
    }
    if (value > MOST_COUNTED) {
      return false;
    }
    int words = 0;
    for (Words.Word word : prose.words(token.end(), prose.sentenceEnd(token))) {
      if (word.start() - token.end() > 24 || words == 2 || crosses(token.end(), word.start())) {
        break;
      }
      if (COUNTED.contains(singular(word.text()))) {
        return true;
      }
      words++;
    }
    return isShareOf(index, token);
  }

  /// `3 of the last 5`.
  private boolean isShareOf(int index, NumberToken token) {
    if (index + 1 >= prose.numbers.size()) {
      return false;
    }
    NumberToken next = prose.numbers.get(index + 1);
    List<Words.Word> between = prose.words(token.end(), next.start());
    return next.start() - token.end() <= 20
        && next.isBare()
        && next.value() <= MOST_COUNTED
        && between.stream().anyMatch(word -> word.text().equals("of"));
  }

  private boolean crosses(int from, int to) {
    for (int i = from; i < to; i++) {
      if (",()".indexOf(prose.masked[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean says(NumberToken token, String one, String other) {
    return prose.words(prose.sentenceStart(token), prose.sentenceEnd(token)).stream()
        .anyMatch(word -> word.text().equals(one) || word.text().equals(other));
  }

  /// Two figures and zeros.
  private static boolean isRound(double value) {
    double digits = value;
    while (digits >= 100 && digits % 10 == 0) {
      digits /= 10;
    }
    return value >= 10 && digits < 100;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private char at(int index) {
    return index >= 0 && index < prose.masked.length ? prose.masked[index] : ' ';
  }
}
