package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Arithmetic of the exchange: cash has six decimals, quotients have 34 digits.
final class Amounts {
  static final MathContext CONTEXT = MathContext.DECIMAL128;
  private static final int USD_DECIMALS = 6;
  private static final int AVERAGE_DECIMALS = 8;

  private Amounts() {}

  /// Cash: rounded half-even to a millionth of a dollar.
  static BigDecimal usd(BigDecimal amount) {
    return amount.setScale(USD_DECIMALS, RoundingMode.HALF_EVEN);
  }

  /// The part of `whole` that belongs to `part` of `all`; all of it where nothing is left over.
  static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal all) {
    return part.compareTo(all) == 0 ? whole : usd(whole.multiply(part).divide(all, CONTEXT));
  }

  /// An average price for people: eight decimals at most.
  static BigDecimal average(BigDecimal notional, BigDecimal sz) {
    return plain(notional.divide(sz, AVERAGE_DECIMALS, RoundingMode.HALF_EVEN));
  }

  /// The same number without trailing zeros, 0 for zero.
  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /// True for `left < right`.
  static boolean less(BigDecimal left, BigDecimal right) {
    return left.compareTo(right) < 0;
  }
}
