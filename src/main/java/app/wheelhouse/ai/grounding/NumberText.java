package app.wheelhouse.ai.grounding;

/// The digits of one number: its groups, its decimals and its exponent.
final class NumberText {
  private static final int MOST_EXPONENT_DIGITS = 4;

  private final char[] text;
  private final int limit;
  private final boolean joinSpaces;
  private final StringBuilder digits = new StringBuilder();

  int at;
  int decimals;
  int exponent;
  boolean spaced;
  boolean odd;

  NumberText(char[] text, int from, int limit, boolean joinSpaces) {
    this.text = text;
    this.at = from;
    this.limit = limit;
    this.joinSpaces = joinSpaces;
  }

  /// Reads from the first digit (or point) to behind the last.
  void read() {
    int first = run();
    groups(first);
    if (is('.') && isDigit(at + 1)) {
      at++;
      digits.append('.');
      decimals = run();
    }
    exponent();
  }

  double value() {
    // Of hundreds of digits only the size matters, and that nothing fails.
    String mantissa = digits.charAt(0) == '.' ? "0" + digits : digits.toString();
    return Double.parseDouble(mantissa + "e" + exponent);
  }

  double quantum() {
    return Math.pow(10, exponent - (double) decimals);
  }

  int figures() {
    int figures = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != '.' && (figures > 0 || c != '0')) {
        figures++;
      }
    }
    return Math.max(1, figures);
  }

  boolean isDigit(int index) {
    return index >= 0 && index < limit && Character.isDigit(text[index]);
  }

  private void groups(int first) {
    if (first < 1 || first > 3 || at >= limit) {
      return;
    }
    char separator = text[at];
    boolean may =
        separator == ','
            || separator == '\u00a0'
            || separator == '\''
            || separator == '\u2019'
            || separator == ' ' && joinSpaces;
    while (may && is(separator) && isGroup(at + 1)) {
      at++;
      run();
      spaced |= separator == ' ';
    }
  }

  private boolean isGroup(int from) {
    return isDigit(from) && isDigit(from + 1) && isDigit(from + 2) && !isDigit(from + 3);
  }

  private void exponent() {
    if (!is('e') && !is('E')) {
      return;
    }
    int from = at + 1;
    boolean signed = from < limit && (text[from] == '-' || text[from] == '+');
    int to = signed ? from + 1 : from;
    int number = 0;
    int count = 0;
    while (isDigit(to) && count <= MOST_EXPONENT_DIGITS) {
      number = number * 10 + Character.digit(text[to], 10);
      odd |= text[to] > '9';
      count++;
      to++;
    }
    boolean whole = to >= limit || !Character.isLetterOrDigit(text[to]);
    if (count > 0 && count <= MOST_EXPONENT_DIGITS && whole) {
      exponent = signed && text[from] == '-' ? -number : number;
      at = to;
    }
  }

  private int run() {
    int count = 0;
    while (isDigit(at)) {
      odd |= text[at] > '9';
      digits.append((char) ('0' + Character.digit(text[at], 10)));
      at++;
      count++;
      if (is(Mask.FILLER)) {
        at++;
      }
    }
    return count;
  }

  private boolean is(char c) {
    return at < limit && text[at] == c;
  }
}
