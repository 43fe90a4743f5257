package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Numbers of a JSON tree, bare or in quotes. An account's numbers stay exact.
final class WireNumbers {
  /// Digits, and powers of ten either way, beyond which a number is refused: larger than any
  /// amount, small enough that no arithmetic with it takes long.
  private static final int MOST_DIGITS = 64;

  private WireNumbers() {}

  static BigDecimal exact(JsonNode value, String where) throws MalformedMessage {
    BigDecimal number = parse(value);
    if (number == null) {
      throw new MalformedMessage("Expected a number as " + where);
    }
    return number;
  }

  /// NaN when it is no number.
  static double loose(JsonNode value) {
    BigDecimal number = parse(value);
    return number == null ? Double.NaN : number.doubleValue();
  }

  /// A whole number from 0.
  static long whole(JsonNode value, String where) throws MalformedMessage {
    BigDecimal number = parse(value);
    try {
      if (number != null && number.signum() >= 0) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      throw new MalformedMessage("Expected a whole number as " + where, e);
    }
    throw new MalformedMessage("Expected a whole number from 0 as " + where);
  }

  private static @Nullable BigDecimal parse(JsonNode value) {
    if (!value.isNumber() && !value.isString()) {
      return null;
    }
    String text = value.asString();
    if (text.length() > MOST_DIGITS) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) <= MOST_DIGITS ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
