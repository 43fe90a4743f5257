package app.wheelhouse.domain.money;

import java.math.BigDecimal;

/// A strictly positive price in quote currency (USDC) per unit of the base asset.
public record Price(BigDecimal value) implements Comparable<Price> {
  public Price {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("A price must be above zero, not " + value);
    }
    value = Exact.canonical(value);
  }

  /// Reads a decimal literal such as `62250.5`.
  ///
  /// @throws IllegalArgumentException when the text is not a number above zero
  public static Price of(String text) {
    return new Price(new BigDecimal(text));
  }

  /// Notional value of `quantity` at this price.
  public Money times(Quantity quantity) {
    return new Money(value.multiply(quantity.value()));
  }

  public boolean isAbove(Price other) {
    return compareTo(other) > 0;
  }

  public boolean isBelow(Price other) {
    return compareTo(other) < 0;
  }

  /// For market-data arithmetic and display only: an order never takes its price from here.
  public double toDouble() {
    return value.doubleValue();
  }

  @Override
  public int compareTo(Price other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
