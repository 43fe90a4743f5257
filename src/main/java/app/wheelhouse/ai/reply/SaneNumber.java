package app.wheelhouse.ai.reply;

import java.math.BigDecimal;
import java.util.Optional;

/// A number of a reply, exactly as it is written.
final class SaneNumber {
  private static final int MOST_DIGITS = 30;
  private static final int MOST_EXPONENT = 15;

  private SaneNumber() {}

  /// @param json a number by the grammar of JSON
  /// @return empty when it has more than 30 digits or an exponent beyond ±15: such a number is no
  ///   price, and reading it may take all memory
  static Optional<BigDecimal> of(String json) {
    int digits = 0;
    int mantissa = json.length();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == 'e' || c == 'E') {
        mantissa = i;
        break;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits <= MOST_DIGITS && saneExponent(json.substring(mantissa))
        ? Optional.of(new BigDecimal(json))
        : Optional.empty();
  }

  private static boolean saneExponent(String part) {
    // e, a sign and two digits; more are zeros in front at best.
    return part.isEmpty()
        || part.length() <= 4 && Math.abs(Integer.parseInt(part.substring(1))) <= MOST_EXPONENT;
  }
}
