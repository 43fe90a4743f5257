package app.wheelhouse.ai.grounding;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of a text, in one pass.
final class NumberScanner {
  /// Dates, clock times with seconds, versions.
  private static final Pattern DATED =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?Z?)?(?!\\d)"
              + "|\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?!\\d)"
              + "|\\d{1,2}:\\d{2}:\\d{2}(?!\\d)"
              + "|\\d{1,4}(?:\\.\\d{1,4}){2,4}(?![.\\d])");

  private static final int LONGEST_DATE = 40;
  private static final int RATIO_WORDS_BEFORE = 40;
  private static final int RATIO_WORDS_AFTER = 24;
  private static final int LONGEST_NAME_NUMBER = 3;
  private static final Set<String> MONEY_NAMES = Set.of("usd", "usdc", "usdt");

  private final char[] text;
  private final int from;
  private final int limit;
  private final boolean joinSpaces;
  private final List<NumberToken> found = new ArrayList<>();
  private int at;

  private NumberScanner(char[] text, int from, int limit, boolean joinSpaces) {
    this.text = text;
    this.from = from;
    this.limit = limit;
    this.joinSpaces = joinSpaces;
    this.at = from;
  }

  /// @param masked text as [Mask] leaves it
  /// @param joinSpaces whether `64 123` may be one number
  static List<NumberToken> of(char[] masked, int from, int limit, boolean joinSpaces) {
    NumberScanner scanner = new NumberScanner(masked, from, limit, joinSpaces);
    scanner.run();
    return Ranges.shared(scanner.found, masked);
  }

  private void run() {
    while (at < limit) {
      char c = text[at];
      if (Character.isLetter(c) || c == '_') {
        name();
      } else if (Character.isDigit(c) || c == '.' && isDigit(at + 1)) {
        number(false, false);
      } else {
        at++;
      }
    }
  }

  /// `EMA50`, `H1`, `x5`: the number is part of a name unless it is long.
  private void name() {
    int start = at;
    while (at < limit && (Character.isLetter(text[at]) || text[at] == '_')) {
      at++;
    }
    int digits = at;
    while (isDigit(at)) {
      at++;
    }
    if (at == digits) {
      return;
    }
    String prefix = new String(text, start, digits - start).toLowerCase(Locale.ROOT);
    if (prefix.equals("x") || MONEY_NAMES.contains(prefix) || at - digits > LONGEST_NAME_NUMBER) {
      at = digits;
      number(MONEY_NAMES.contains(prefix), prefix.equals("x"));
      return;
    }
    while (at < limit && text[at] == '.' && isDigit(at + 1)) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
    found.add(NumberToken.trivial(digits, at, Double.NaN, "part of a name"));
    while (at < limit && (Character.isLetterOrDigit(text[at]) || text[at] == '_')) {
      at++;
    }
  }

  private void number(boolean moneyBefore, boolean timesBefore) {
    int start = at;
    Matcher dated =
        DATED
            .matcher(CharBuffer.wrap(text))
            .region(at, Math.min(limit, at + LONGEST_DATE))
            .useTransparentBounds(true);
    if (dated.lookingAt()) {
      at = dated.end();
      found.add(NumberToken.trivial(start, at, Double.NaN, "a date, a time or a version"));
      return;
    }
    Lead lead = lead(start);
    NumberText digits = new NumberText(text, at, limit, joinSpaces);
    digits.read();
    int whole = digits.at - start;
    at = digits.at;
    if (at + 1 < limit && text[at] == ':' && isDigit(at + 1) && colon(start, digits)) {
      return;
    }
    NumberSuffix suffix = new NumberSuffix(text, at, limit, lead.money || moneyBefore);
    suffix.read(whole, digits.decimals);
    at = suffix.at;
    double value = digits.value() * suffix.multiplier;
    if (!suffix.trivial.isEmpty()) {
      found.add(NumberToken.trivial(lead.start, at, value, suffix.trivial));
      return;
    }
    found.add(
        new NumberToken(
            lead.start,
            at,
            lead.sign < 0 ? -value : value,
            digits.quantum() * suffix.multiplier,
            digits.figures(),
            timesBefore ? NumberUnit.TIMES : suffix.unit,
            lead.sign,
            "",
            digits.spaced,
            digits.odd));
  }

  /// `1:2.5` is a ratio, `14:30` a time.
  private boolean colon(int start, NumberText first) {
    NumberText second = new NumberText(text, first.at + 1, limit, false);
    second.read();
    boolean clock =
        first.decimals == 0
            && second.decimals == 0
            && second.at - first.at == 3
            && first.value() <= 24
            && second.value() < 60;
    if (clock && !speaksOfRatios(start, second.at)) {
      at = second.at;
      found.add(NumberToken.trivial(start, at, Double.NaN, "a time"));
      return true;
    }
    NumberText main = first.value() > second.value() ? first : second;
    NumberText one = main == first ? second : first;
    if (one.value() != 1) {
      return false;
    }
    at = second.at;
    found.add(
        new NumberToken(
            start,
            at,
            main.value(),
            main.quantum(),
            main.figures(),
            NumberUnit.RATIO,
            0,
            "",
            false,
            first.odd || second.odd));
    return true;
  }

  private boolean speaksOfRatios(int start, int end) {
    int low = Math.max(from, start - RATIO_WORDS_BEFORE);
    int high = Math.min(limit, end + RATIO_WORDS_AFTER);
    String near = new String(text, low, high - low).toLowerCase(Locale.ROOT);
    return near.contains("reward")
        || near.contains("risk")
        || near.contains("ratio")
        || near.contains("r:r")
        || near.contains("r/r");
  }

  /// Sign and currency before the digits.
  private record Lead(int start, int sign, boolean money) {}

  private Lead lead(int digits) {
    int start = digits;
    int sign = signAt(start - 1);
    start -= sign == 0 ? 0 : 1;
    boolean money = start > from && "$€£".indexOf(text[start - 1]) >= 0;
    start -= money ? 1 : 0;
    if (money && sign == 0) {
      sign = signAt(start - 1);
      start -= sign == 0 ? 0 : 1;
    }
    return new Lead(start, sign, money);
  }

  /// −1 or +1 when there is a sign that belongs to what follows; a dash between numbers does not.
  private int signAt(int index) {
    if (index < from || "+-–".indexOf(text[index]) < 0) {
      return 0;
    }
    char before = index == from ? ' ' : text[index - 1];
    boolean free =
        Character.isWhitespace(before)
            || before == '\u00a0'
            || "([=:~≈/\"'$€£|".indexOf(before) >= 0;
    if (!free) {
      return 0;
    }
    return text[index] == '+' ? 1 : -1;
  }

  private boolean isDigit(int index) {
    return index < limit && Character.isDigit(text[index]);
  }
}
