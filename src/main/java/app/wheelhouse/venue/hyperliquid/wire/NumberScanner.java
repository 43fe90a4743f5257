package app.wheelhouse.venue.hyperliquid.wire;

/// Reads a decimal number out of characters, to the same double as [Double#parseDouble].
///
/// Up to 2^53 the digits are exact in a double, and so are powers of ten up to 10^22: one division
/// or multiplication of the two is then rounded once, hence correctly (Clinger 1990). All else goes
/// the slow way.
final class NumberScanner {
  private static final long EXACT = 1L << 53;
  private static final int MANY_DIGITS = 18;
  private static final int FAR = 100_000;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private long mantissa;
  private int digits;
  private int exponent;
  private boolean negative;

  /// The end (exclusive) of the number that begins at `start`; `start` when none begins there. The
  /// text must end in a character that is part of no number.
  int scan(char[] text, int start) {
    int i = start;
    negative = text[i] == '-';
    if (negative) {
      i++;
    }
    int whole = i;
    long sum = 0;
    int d;
    while ((d = text[i] - '0') >= 0 && d <= 9) {
      sum = sum * 10 + d;
      i++;
    }
    digits = i - whole;
    int decimals = 0;
    if (digits > 0 && text[i] == '.') {
      int fraction = ++i;
      while ((d = text[i] - '0') >= 0 && d <= 9) {
        sum = sum * 10 + d;
        i++;
      }
      decimals = i - fraction;
      digits = decimals == 0 ? 0 : digits + decimals;
    }
    if (digits == 0) {
      return start;
    }
    mantissa = sum;
    exponent = -decimals;
    return (text[i] | 0x20) == 'e' ? power(text, i, start) : i;
  }

  private int power(char[] text, int e, int start) {
    int i = e + 1;
    boolean below = text[i] == '-';
    if (below || text[i] == '+') {
      i++;
    }
    int from = i;
    int power = 0;
    while (text[i] >= '0' && text[i] <= '9') {
      power = Math.min(FAR, power * 10 + (text[i] - '0'));
      i++;
    }
    exponent += below ? -power : power;
    return i == from ? start : i;
  }

  /// The value of the number that was just scanned; NaN when it is beyond all doubles.
  double value(char[] text, int start, int end) {
    if (digits <= MANY_DIGITS && mantissa <= EXACT && exponent >= -22 && exponent <= 22) {
      double value = exponent < 0 ? mantissa / TENS[-exponent] : mantissa * TENS[exponent];
      return negative ? -value : value;
    }
    double value = Double.parseDouble(new String(text, start, end - start));
    return Double.isInfinite(value) ? Double.NaN : value;
  }
}
