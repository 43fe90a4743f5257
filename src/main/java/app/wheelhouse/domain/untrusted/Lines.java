package app.wheelhouse.domain.untrusted;

/// White space and length.
final class Lines {
  private static final char ELLIPSIS = '…';

  private Lines() {}

  /// Collapses white space and cuts.
  ///
  /// @param breaks whether line breaks stay, at most two in a row
  static String join(String text, boolean breaks, int most) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), 2 * most + 4));
    int points = 0;
    int pendingBreaks = 0;
    boolean pendingSpace = false;
    char quote = 0;
    int quotes = 0;
    for (int i = 0, point; i < text.length() && points <= most; i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (CodePoints.isLineBreak(point)) {
        boolean second = point == '\n' && i > 0 && text.charAt(i - 1) == '\r';
        pendingBreaks += second ? 0 : 1;
        continue;
      }
      if (CodePoints.isSpace(point)) {
        pendingSpace = true;
        continue;
      }
      boolean gap = pendingSpace || pendingBreaks > 0;
      // Three quotes in a row open or close a quotation in prompts and code: one says as much.
      quotes = !gap && point == quote ? quotes + 1 : 1;
      quote = isQuote(point) ? (char) point : 0;
      if (quote != 0 && quotes >= 3) {
        int unwanted = quotes == 3 ? 1 : 0;
        out.setLength(out.length() - unwanted);
        points -= unwanted;
        continue;
      }
      if (gap && !out.isEmpty()) {
        int lineBreaks = breaks ? Math.min(2, pendingBreaks) : 0;
        out.append(lineBreaks == 0 ? " " : "\n".repeat(lineBreaks));
        points += Math.max(1, lineBreaks);
      }
      pendingBreaks = 0;
      pendingSpace = false;
      out.appendCodePoint(point);
      points++;
    }
    return points <= most ? out.toString() : cut(out, most);
  }

  private static boolean isQuote(int point) {
    return point == '"' || point == '\'' || point == '`' || point == '~';
  }

  private static String cut(StringBuilder text, int most) {
    int end = text.offsetByCodePoints(0, most - 1);
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
