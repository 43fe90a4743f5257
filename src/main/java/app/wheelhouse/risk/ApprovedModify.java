package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderSpec;
import org.jspecify.annotations.Nullable;

/// An approved change of a working order's size and prices.
public final class ApprovedModify implements ApprovedAction {
  private final OrderSpec before;
  private final OrderSpec after;
  private final long validUntil;

  ApprovedModify(OrderSpec before, OrderSpec after, long validUntil) {
    this.before = before;
    this.after = after;
    this.validUntil = validUntil;
  }

  /// The order as it works now.
  public OrderSpec before() {
    return before;
  }

  /// The order as it is to be.
  public OrderSpec after() {
    return after;
  }

  public ClientOrderId orderId() {
    return before.id();
  }

  public Quantity quantity() {
    return after.quantity();
  }

  public @Nullable Price limit() {
    return after.limit();
  }

  public @Nullable Price trigger() {
    return after.trigger();
  }

  @Override
  public AccountId account() {
    return before.account();
  }

  @Override
  public long validUntil() {
    return validUntil;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApprovedModify that
        && before.equals(that.before)
        && after.equals(that.after)
        && validUntil == that.validUntil;
  }

  @Override
  public int hashCode() {
    return (before.hashCode() * 31 + after.hashCode()) * 31 + Long.hashCode(validUntil);
  }

  @Override
  public String toString() {
    return "ApprovedModify[" + before + " -> " + after + "] until " + validUntil;
  }
}
