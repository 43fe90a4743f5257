package app.wheelhouse.venue.hyperliquid.order;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as texts: read strictly, since a misread comma moves a price by a thousand; written as
/// the venue writes them.
public final class WireDecimal {
  private static final int LONGEST = 40;
  private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)?|\\.[0-9]+");

  private WireDecimal() {}

  /// Reads digits and at most one point.
  ///
  /// @param what names the number in the sentence that refuses it
  /// @throws IllegalArgumentException with a sentence when it is something else, or not above zero
  public static BigDecimal read(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The " + what + " is missing; write digits and a point");
    }
    if (text.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          "The " + what + " holds a comma, which can mean a decimal or a thousand; use a point");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The " + what + " is longer than " + LONGEST + " characters");
    }
    if (text.startsWith("-")) {
      throw new IllegalArgumentException("The " + what + " must be above zero, without a sign");
    }
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The " + what + " is not a plain number: write digits and at most one point, as 0.015");
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() == 0) {
      throw new IllegalArgumentException("The " + what + " must be above zero");
    }
    return number;
  }

  /// Plain digits, without an ending zero, an exponent or a minus before zero.
  public static String write(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
