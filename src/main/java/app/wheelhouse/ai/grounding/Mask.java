package app.wheelhouse.ai.grounding;

/// A text with what only disturbs taken out, character for character as long as before.
final class Mask {
  /// Second half of a character that takes two; stands nowhere else.
  static final char FILLER = '\u0000';

  private static final char ESCAPE = '\u001b';
  private static final char CSI = '\u009b';
  private static final int LONGEST_ESCAPE = 64;

  private Mask() {}

  /// Escape sequences, controls and invisible characters become spaces; look-alikes of signs become
  /// the signs.
  static char[] of(String text, int length) {
    char[] masked = text.substring(0, length).toCharArray();
    for (int i = 0; i < length; i++) {
      char c = masked[i];
      if (c == ESCAPE || c == CSI) {
        i = escape(masked, i);
      } else if (Character.isHighSurrogate(c)) {
        i = surrogate(masked, i);
      } else {
        masked[i] = plain(c);
      }
    }
    return masked;
  }

  private static char plain(char c) {
    return switch (c) {
      case '\n' -> '\n';
      case '\u2212', '\ufe63', '\uff0d' -> '-';
      case '\uff05' -> '%';
      case '\u00d7' -> 'x';
      case '\uff0e' -> '.';
      case '\uff0c' -> ',';
      case '\u00a0', '\u2007', '\u2009', '\u202f' -> '\u00a0';
      default -> isInvisible(c) ? ' ' : c;
    };
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SPACE_SEPARATOR
        || type == Character.LINE_SEPARATOR;
  }

  /// Digits beyond the basic plane become one wide digit and a filler: odd, but not unseen.
  private static int surrogate(char[] masked, int at) {
    if (at + 1 < masked.length && Character.isLowSurrogate(masked[at + 1])) {
      int point = Character.toCodePoint(masked[at], masked[at + 1]);
      masked[at] = Character.isDigit(point) ? (char) ('\uff10' + Character.digit(point, 10)) : ' ';
      masked[at + 1] = FILLER;
      return at + 1;
    }
    masked[at] = ' ';
    return at;
  }

  /// Blanks a sequence such as `ESC[31m`; of anything else only the escape, so that none hides a
  /// number.
  private static int escape(char[] masked, int from) {
    int at = masked[from] == CSI ? from + 1 : from + 2;
    boolean begun = masked[from] == CSI || at <= masked.length && masked[at - 1] == '[';
    int most = Math.min(masked.length, from + LONGEST_ESCAPE);
    while (begun && at < most && "0123456789;:?".indexOf(masked[at]) >= 0) {
      at++;
    }
    boolean ends = begun && at < most && (masked[at] >= 'A' && masked[at] <= 'z');
    int last = ends ? at : from;
    for (int i = from; i <= last; i++) {
      masked[i] = ' ';
    }
    return last;
  }
}
