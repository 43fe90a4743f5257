package app.wheelhouse.ai.reply;

import java.text.Normalizer;

/// Makes a model's words fit to be stored and shown: text and nothing that acts.
///
/// Terminal escapes, controls, direction marks, zero-width and tag characters, private and
/// unassigned code points and halves of surrogate pairs are dropped; the rest is NFC. Markdown and
/// HTML stay what they are, characters. Other than the cleaning of news nothing is folded together:
/// the numbers in a reasoning must stay the ones that the model wrote.
final class PlainText {
  /// More accents on one letter paint over the lines around it, and cost NFC square time.
  private static final int MOST_MARKS = 4;

  private static final char ESCAPE = '\u001B';
  private static final char CSI = '\u009B';

  private PlainText() {}

  /// @param mostBytes of the result in UTF-8; it ends at a whole character
  static String of(String raw, int mostBytes) {
    StringBuilder kept = new StringBuilder(Math.min(raw.length(), mostBytes));
    int marks = 0;
    int at = 0;
    // Twice the room: NFC can make a text shorter.
    while (at < raw.length() && kept.length() < 2L * mostBytes) {
      int point = raw.codePointAt(at);
      if (point == ESCAPE || point == CSI) {
        at = afterEscape(raw, at);
        continue;
      }
      at += Character.charCount(point);
      int shown = shown(point);
      marks = isMark(point) ? marks + 1 : 0;
      if (shown >= 0 && marks <= MOST_MARKS) {
        kept.appendCodePoint(shown);
      }
    }
    return withinBytes(Normalizer.normalize(kept, Normalizer.Form.NFC).strip(), mostBytes);
  }

  /// One line, for a quotation.
  static String line(String raw, int mostCharacters) {
    return clipped(of(raw, 4 * mostCharacters + 64).replaceAll("\\s+", " "), mostCharacters);
  }

  /// Cut with an ellipsis, at a whole character.
  static String clipped(String text, int mostCharacters) {
    if (text.length() <= mostCharacters) {
      return text;
    }
    int end = mostCharacters - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /// The code point that stands for it; below 0 for none.
  private static int shown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t' ? point : -1;
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> -1;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      default -> isUnseen(point) ? -1 : point;
    };
  }

  /// Variation selectors and fillers: no format characters, yet nobody sees them.
  private static boolean isUnseen(int point) {
    return point >= 0xFE00 && point <= 0xFE0F
        || point >= 0xE0100 && point <= 0xE01EF
        || switch (point) {
          case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> true;
          default -> false;
        };
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// Behind an escape sequence: CSI to its final letter, OSC and its like to BEL or ST.
  private static int afterEscape(String raw, int at) {
    int next = at + 1;
    if (raw.charAt(at) == ESCAPE) {
      if (next >= raw.length()) {
        return next;
      }
      char kind = raw.charAt(next);
      if ("]PX^_".indexOf(kind) >= 0) {
        return afterString(raw, next + 1);
      }
      if (kind != '[') {
        // A short sequence is an escape and one ASCII character; anything else is text again.
        return kind >= ' ' && kind <= '~' ? next + 1 : next;
      }
      next++;
    }
    int end = next;
    while (end < raw.length()
        && end - next < 64
        && raw.charAt(end) >= ' '
        && raw.charAt(end) < '@') {
      end++;
    }
    return end < raw.length() && raw.charAt(end) >= '@' && raw.charAt(end) <= '~' ? end + 1 : end;
  }

  /// An unfinished one loses no more than its start: the text behind it may be the model's.
  private static int afterString(String raw, int from) {
    for (int i = from; i < raw.length() && i - from < 500; i++) {
      char c = raw.charAt(i);
      if (c == '\u0007' || c == '\u009C') {
        return i + 1;
      }
      if (c == ESCAPE) {
        return i + 1 < raw.length() && raw.charAt(i + 1) == '\\' ? i + 2 : i;
      }
    }
    return from;
  }

  private static String withinBytes(String text, int most) {
    int bytes = 0;
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > most) {
        return text.substring(0, i).stripTrailing();
      }
    }
    return text;
  }
}
