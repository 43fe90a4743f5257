package app.wheelhouse.cli;

import app.wheelhouse.domain.untrusted.CleanText;
import java.math.BigDecimal;
import java.util.Locale;

/// Texts of models as a terminal may show them.
final class DecisionText {
  private static final int LINE = 600;
  private static final int BLOCK = 64 << 10;

  private DecisionText() {}

  /// One line, cleaned.
  static String line(String text) {
    return CleanText.line(text, LINE);
  }

  /// Several lines, cleaned.
  static String block(String text) {
    return CleanText.block(text, BLOCK);
  }

  /// Every character as it is, those that a terminal would obey or hide as `\\uXXXX`.
  static String exact(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == '\n' || point == '\t' || !isHidden(point)) {
            shown.appendCodePoint(point);
          } else {
            for (char half : Character.toChars(point)) {
              shown.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
          }
        });
    return shown.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /// A share as percent with at most one decimal.
  static String percent(double share) {
    double percent = Math.rint(share * 1_000) / 10;
    return (percent == Math.rint(percent)
            ? Long.toString((long) percent)
            : Double.toString(percent))
        + " %";
  }

  /// Millionths of a US dollar.
  static String dollars(long micros) {
    return BigDecimal.valueOf(micros, 6).toPlainString() + " USD";
  }

  /// The first digits of an id, enough to name it.
  static String shortId(String id) {
    return id.substring(0, Math.min(12, id.length()));
  }
}
