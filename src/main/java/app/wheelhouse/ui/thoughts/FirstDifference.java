package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.untrusted.CleanText;

/// Where two texts part.
///
/// @param line of the first difference, from 1
/// @param was that line in the first text, shortened around the difference
/// @param now the same in the second
record FirstDifference(int line, String was, String now) {
  private static final int BEFORE = 20;
  private static final int SHOWN = 80;

  /// Of two texts that are not equal.
  static FirstDifference of(String was, String now) {
    int shorter = Math.min(was.length(), now.length());
    int at = 0;
    int line = 1;
    int begin = 0;
    while (at < shorter && was.charAt(at) == now.charAt(at)) {
      if (was.charAt(at) == '\n') {
        line++;
        begin = at + 1;
      }
      at++;
    }
    int from = Math.max(begin, at - BEFORE);
    return new FirstDifference(line, part(was, from), part(now, from));
  }

  private static String part(String text, int from) {
    int end = text.indexOf('\n', Math.min(from, text.length()));
    String rest =
        text.substring(
            Math.min(from, text.length()),
            Math.min(end < 0 ? text.length() : end, Math.min(text.length(), from + SHOWN)));
    return CleanText.line(rest, SHOWN);
  }
}
