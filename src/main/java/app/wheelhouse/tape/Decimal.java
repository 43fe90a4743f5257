package app.wheelhouse.tape;

import java.nio.charset.StandardCharsets;

/// Reads decimal numbers from bytes, equal bit for bit to `Double.parseDouble`.
///
/// A mantissa up to 2^53 and a power of ten up to 10^22 are both exact doubles, so that one
/// division or product rounds once, correctly (Clinger 1990); everything else takes the JDK's way.
final class Decimal {
  private static final long EXACT_MANTISSA = 1L << 53;
  private static final int EXACT_POWER = 22;
  private static final double[] POWERS = new double[EXACT_POWER + 1];

  static {
    for (int i = 0; i <= EXACT_POWER; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private Decimal() {}

  /// The number written in `bytes[from, to)`: `[+-]digits[.digits][e[+-]digits]`.
  ///
  /// @return NaN when the text is no such number or is too large for a double
  static double parse(byte[] bytes, int from, int to) {
    int i = from;
    boolean negative = false;
    if (i < to && (bytes[i] == '-' || bytes[i] == '+')) {
      negative = bytes[i++] == '-';
    }
    long mantissa = 0;
    int digits = 0;
    int decimals = 0;
    int significant = 0;
    boolean point = false;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits++;
        if (point) {
          decimals++;
        }
        if (significant < 18) {
          mantissa = mantissa * 10 + digit;
        }
        if (mantissa != 0) {
          significant++;
        }
      } else if (bytes[i] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return Double.NaN;
    }
    if (i < to) {
      return withExponent(bytes, from, to, i);
    }
    if (significant <= 18 && mantissa <= EXACT_MANTISSA && decimals <= EXACT_POWER) {
      double value = mantissa / POWERS[decimals];
      return negative ? -value : value;
    }
    return slowly(bytes, from, to);
  }

  private static double withExponent(byte[] bytes, int from, int to, int at) {
    int i = at;
    if (bytes[i] != 'e' && bytes[i] != 'E') {
      return Double.NaN;
    }
    i++;
    if (i < to && (bytes[i] == '-' || bytes[i] == '+')) {
      i++;
    }
    if (i == to) {
      return Double.NaN;
    }
    for (; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return Double.NaN;
      }
    }
    return slowly(bytes, from, to);
  }

  private static double slowly(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
