package app.wheelhouse.domain.untrusted;

/// Which characters of a foreign text are kept.
final class CodePoints {
  private CodePoints() {}

  /// Seen by nobody, yet read by a model or turning the text around: format characters (direction
  /// marks, zero-width, soft hyphen, tags), variation selectors and fillers.
  static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT
        || point >= 0xFE00 && point <= 0xFE0F
        || point >= 0xE0000 && point <= 0xE0FFF
        || point >= 0x180B && point <= 0x180F
        || switch (point) {
          // Combining grapheme joiner, Hangul and Khmer fillers, blank Braille, object mark.
          case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> true;
          default -> false;
        };
  }

  /// Neither text nor white space: controls, halves of surrogate pairs, private and unassigned.
  static boolean isNoText(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> !isLineBreak(point) && point != '\t';
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  static boolean isLineBreak(int point) {
    return point >= '\n' && point <= '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  static boolean isSpace(int point) {
    return point == '\t' || Character.isSpaceChar(point) && !isLineBreak(point);
  }

  static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// Letters and digits of scripts that run from right to left. They turn the numbers and signs
  /// around them, and JavaFX 26 throws where it wraps them, which leaves a window half laid out.
  static boolean isRightToLeft(int point) {
    return switch (Character.getDirectionality(point)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }
}
