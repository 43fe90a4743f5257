package app.wheelhouse.domain.money;

import java.math.BigDecimal;

/// A size in units of the base asset, zero or above; direction is carried by a side, never by a
/// sign.
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  public Quantity {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("A quantity must not be below zero: " + value);
    }
    value = Exact.canonical(value);
  }

  /// Reads a decimal literal such as `0.015`.
  ///
  /// @throws IllegalArgumentException when the text is not a number of zero or above
  public static Quantity of(String text) {
    return new Quantity(new BigDecimal(text));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  /// Difference.
  ///
  /// @throws IllegalArgumentException when `other` is larger than this quantity
  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value));
  }

  public Quantity min(Quantity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  /// For market-data arithmetic and display only.
  public double toDouble() {
    return value.doubleValue();
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
