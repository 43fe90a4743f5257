package app.wheelhouse.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount of quote currency (USDC), of either sign.
public record Money(BigDecimal amount) implements Comparable<Money> {
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    amount = Exact.canonical(amount);
  }

  /// Reads a decimal literal such as `-12.5`.
  ///
  /// @throws NumberFormatException when the text is not a number
  public static Money of(String text) {
    return new Money(new BigDecimal(text));
  }

  public static Money of(long units) {
    return new Money(BigDecimal.valueOf(units));
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor));
  }

  public Money negate() {
    return new Money(amount.negate());
  }

  public Money abs() {
    return new Money(amount.abs());
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// This amount over `divisor` as a plain ratio, 34 digits.
  ///
  /// @throws ArithmeticException when `divisor` is zero
  public BigDecimal ratioTo(Money divisor) {
    return amount.divide(divisor.amount, Exact.CONTEXT);
  }

  /// This amount over a plain number, 34 digits.
  ///
  /// @throws ArithmeticException when `divisor` is zero
  public Money dividedBy(BigDecimal divisor) {
    return new Money(amount.divide(divisor, Exact.CONTEXT));
  }

  public int signum() {
    return amount.signum();
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  /// Rounded to `decimals` places, half-even, for reports.
  public BigDecimal rounded(int decimals) {
    return amount.setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /// For screening and display only; decisions use the exact amount.
  public double toDouble() {
    return amount.doubleValue();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
