package app.wheelhouse.exit;

import app.wheelhouse.exit.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a condition's text into its pieces; what can be in no condition is refused by name.
final class ConditionTokens {
  private static final int LONGEST = 200;
  private static final int MOST_DIGITS = 24;
  private static final String MINUS = "-\u2212";

  private final String text;
  private final List<ConditionToken> tokens = new ArrayList<>();
  private int at;

  private ConditionTokens(String text) {
    this.text = text;
  }

  /// All pieces, the last of them [Kind#END].
  ///
  /// @throws ConditionSyntax at the first character that no condition has
  static List<ConditionToken> of(String text) {
    if (text.length() > LONGEST) {
      throw new ConditionSyntax(
          "a condition has at most " + LONGEST + " characters, this one " + text.length(), LONGEST);
    }
    return new ConditionTokens(text).cut();
  }

  private List<ConditionToken> cut() {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (Character.isSpaceChar(next)) {
        at++;
      } else if (isLetter(next)) {
        int start = at;
        add(Kind.NAME, wordFrom(start), "", start);
      } else if (isDigit(next) || next == '.' || MINUS.indexOf(next) >= 0) {
        number();
      } else if ("(),%".indexOf(next) >= 0) {
        add(Kind.SIGN, String.valueOf(next), "", at++);
      } else {
        comparison(next);
      }
    }
    add(Kind.END, "", "", text.length());
    return tokens;
  }

  private void number() {
    int start = at;
    boolean negative = MINUS.indexOf(text.charAt(at)) >= 0;
    if (negative) {
      at++;
      if (!tokens.isEmpty() && endsOperand(tokens.getLast())) {
        throw new ConditionSyntax(
            "there is no arithmetic: compare one figure with one number or figure", start);
      }
    }
    String whole = digits();
    String fraction = "";
    boolean pointed = at < text.length() && text.charAt(at) == '.';
    if (pointed) {
      at++;
      fraction = digits();
    }
    if (whole.isEmpty() || pointed && fraction.isEmpty()) {
      throw new ConditionSyntax(
          "a number has digits on both sides of its point: write 0.5 or 25", start);
    }
    if (whole.length() + fraction.length() > MOST_DIGITS) {
      throw new ConditionSyntax("this number is too long: write fewer digits", start);
    }
    if (at < text.length() && text.charAt(at) == '.') {
      throw new ConditionSyntax("a number has one point and no separators: write 108200.5", at);
    }
    int behind = at;
    String digits = (negative ? "-" : "") + whole + (pointed ? "." + fraction : "");
    add(Kind.NUMBER, digits, wordFrom(behind), start);
  }

  private void comparison(char next) {
    int start = at;
    String symbol =
        switch (next) {
          case '<', '>' -> String.valueOf(next);
          case '\u2264' -> "<=";
          case '\u2265' -> ">=";
          case '=', '!' ->
              throw new ConditionSyntax(
                  "figures are never exactly equal: compare with <, <=, > or >=", start);
          case '/', '*', '+', '^' ->
              throw new ConditionSyntax(
                  "there is no arithmetic: compare one figure with one number or figure", start);
          default -> throw new ConditionSyntax(stray(next), start);
        };
    at++;
    if (symbol.length() == 1 && at < text.length() && text.charAt(at) == '=') {
      at++;
      symbol += "=";
    }
    add(Kind.COMPARISON, symbol, "", start);
  }

  private static String stray(char next) {
    if (Character.isISOControl(next)) {
      return "there is a control character: write the condition on one line without tabs";
    }
    if (Character.isDigit(next)) {
      return "write numbers with the digits 0 to 9";
    }
    String code = String.format(Locale.ROOT, "U+%04X", (int) next);
    String shown = next > ' ' && next < 127 ? "\"" + next + "\"" : code;
    return "no condition has the character " + shown + ": write one such as ADX(14,5m) < 25";
  }

  private String wordFrom(int start) {
    while (at < text.length()
        && (isLetter(text.charAt(at)) || at > start && isDigit(text.charAt(at)))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String digits() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void add(Kind kind, String part, String unit, int start) {
    tokens.add(new ConditionToken(kind, part, unit, start));
  }

  private static boolean endsOperand(ConditionToken token) {
    return token.kind() == Kind.NUMBER || token.isSign(")") || token.isSign("%");
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
