package app.wheelhouse.ui.ticket;

import java.math.BigDecimal;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What stands in a field: a number, nothing, or something that is neither.
///
/// Numbers read the same in every language: digits and a point. A comma is refused, because half
/// the world means a decimal by it and the other half a thousand.
///
/// @param value above zero; null for nothing and for a fault
/// @param fault a sentence that says what to type instead; empty when there is none
record Typed(@Nullable BigDecimal value, String fault) {
  private static final int LONGEST = 24;

  static Typed of(String text, ResourceBundle texts) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      return new Typed(null, "");
    }
    if (plain.indexOf(',') >= 0) {
      return new Typed(null, texts.getString("ticket.fault.comma"));
    }
    if (plain.length() > LONGEST || !plain.matches("[0-9]*\\.?[0-9]+|[0-9]+\\.")) {
      return new Typed(null, texts.getString("ticket.fault.number"));
    }
    BigDecimal number = new BigDecimal(plain);
    return number.signum() > 0
        ? new Typed(number, "")
        : new Typed(null, texts.getString("ticket.fault.zero"));
  }

  boolean isWrong() {
    return !fault.isEmpty();
  }
}
