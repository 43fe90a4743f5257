package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.List;

/// An approved order with its protective children, ready to be prepared and sent.
public final class ApprovedOrder implements ApprovedAction {
  private final List<OrderSpec> orders;
  private final double bandLow;
  private final double bandHigh;
  private final long validUntil;

  ApprovedOrder(List<OrderSpec> orders, double bandLow, double bandHigh, long validUntil) {
    this.orders = List.copyOf(orders);
    this.bandLow = bandLow;
    this.bandHigh = bandHigh;
    this.validUntil = validUntil;
  }

  /// The entry (or the exit) first, then its stop and its target.
  public List<OrderSpec> orders() {
    return orders;
  }

  /// The entry; for an exit the exit itself.
  public OrderSpec entry() {
    return orders.getFirst();
  }

  /// Lowest mark at which the order may still be sent; 0 for exits, which are always sent.
  public double bandLow() {
    return bandLow;
  }

  /// Highest mark at which the order may still be sent; infinite for exits.
  public double bandHigh() {
    return bandHigh;
  }

  @Override
  public AccountId account() {
    return entry().account();
  }

  @Override
  public long validUntil() {
    return validUntil;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApprovedOrder that
        && orders.equals(that.orders)
        && Double.compare(bandLow, that.bandLow) == 0
        && Double.compare(bandHigh, that.bandHigh) == 0
        && validUntil == that.validUntil;
  }

  @Override
  public int hashCode() {
    return orders.hashCode() * 31 + Long.hashCode(validUntil);
  }

  @Override
  public String toString() {
    return "ApprovedOrder" + orders + " in [" + bandLow + ", " + bandHigh + "] until " + validUntil;
  }
}
