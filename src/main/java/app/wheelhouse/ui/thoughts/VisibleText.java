package app.wheelhouse.ui.thoughts;

import java.util.Locale;

/// Text of others as it came, made safe to look at: what would be invisible or turn the line round
/// is written out as its number, a long text is cut, and a line without end is broken.
///
/// @param text to be shown
/// @param length characters of the whole text
/// @param cut whether there is more of it than is shown
/// @param hidden characters that were written out
record VisibleText(String text, int length, boolean cut, int hidden) {
  /// Most characters that are shown.
  static final int MOST = 200_000;

  /// Longest line; a text area is slow with longer ones.
  private static final int LINE = 2_000;

  static VisibleText of(String raw) {
    int end = Math.min(raw.length(), MOST);
    StringBuilder text = new StringBuilder(end + 64);
    int line = 0;
    int hidden = 0;
    for (int i = 0; i < end; ) {
      int code = raw.codePointAt(i);
      i += Character.charCount(code);
      if (code == '\n') {
        text.append('\n');
        line = 0;
        continue;
      }
      if (line == LINE) {
        text.append('\n');
        line = 0;
      }
      line++;
      if (code == '\r' && i < raw.length() && raw.charAt(i) == '\n') {
        continue;
      }
      if (code == '\t' || !isHidden(code)) {
        text.appendCodePoint(code);
      } else {
        text.append("⟨U+").append(String.format(Locale.ROOT, "%04X", code)).append('⟩');
        hidden++;
      }
    }
    return new VisibleText(text.toString(), raw.length(), raw.length() > end, hidden);
  }

  private static boolean isHidden(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> code >= 0xFE00 && code <= 0xFE0F || code >= 0xE0100 && code <= 0xE01EF;
    };
  }
}
