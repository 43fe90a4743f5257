package app.wheelhouse.ai.reply;

import java.util.regex.Pattern;

/// A balanced `{…}` of a text, not inside another.
///
/// @param text in which it stands
/// @param from its brace
/// @param to behind its closing brace
/// @param depth most brackets open at once
record Chunk(String text, int from, int to, int depth) {
  /// Something that was meant as an answer, whether it is one or not.
  private static final Pattern ATTEMPT =
      Pattern.compile(
          "[\"']?action[\"']?\\s{0,9}[:=]\\s{0,9}[\"']"
              + "(?:open_long|open_short|increase|reduce|close|hold)[\"']",
          Pattern.CASE_INSENSITIVE);

  String content() {
    return text.substring(from, to);
  }

  boolean isAttempt() {
    return ATTEMPT.matcher(text).region(from, to).find();
  }

  /// True for an item of a list: brackets or commas on its sides that prose does not have.
  boolean isInList() {
    char before = neighbour(from - 1, -1);
    char after = neighbour(to, 1);
    return before == '[' || after == ']' || before == ',' && after == ',';
  }

  private char neighbour(int at, int step) {
    int i = at;
    while (i >= 0 && i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i += step;
    }
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }
}
