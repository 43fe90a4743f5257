package app.wheelhouse.domain.money;

import java.math.BigDecimal;
import java.math.MathContext;

/// Arithmetic shared by the exact types: 34 significant digits, half-even, value equality.
final class Exact {
  /// IEEE 754 decimal128: 34 digits, HALF_EVEN. Only divisions round; sums and products are exact.
  static final MathContext CONTEXT = MathContext.DECIMAL128;

  private Exact() {}

  /// The same value with one canonical scale, so that `1.0` equals `1.00`.
  static BigDecimal canonical(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
