package app.wheelhouse.domain.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import org.jspecify.annotations.Nullable;

/// What is asked of a venue, complete and normalised to its ticks and lots.
///
/// @param quantity above zero
/// @param limit present exactly for limit types
/// @param trigger present exactly for trigger types
/// @param leverage 1 or more; the leverage that the position is to have
/// @param parent the entry whose bracket this order belongs to
public record OrderSpec(
    AccountId account,
    ClientOrderId id,
    InstrumentId instrument,
    Side side,
    OrderType type,
    Quantity quantity,
    @Nullable Price limit,
    @Nullable Price trigger,
    TimeInForce timeInForce,
    boolean reduceOnly,
    OrderRole role,
    int leverage,
    @Nullable ClientOrderId parent) {

  public OrderSpec {
    if (quantity.isZero()) {
      throw new IllegalArgumentException("An order needs a quantity above zero");
    }
    if (type.hasLimit() != (limit != null) || type.hasTrigger() != (trigger != null)) {
      throw new IllegalArgumentException(
          type + " with limit " + limit + " and trigger " + trigger + " is not an order");
    }
    if (leverage < 1) {
      throw new IllegalArgumentException("Leverage is 1 or more, not " + leverage);
    }
    if (role != OrderRole.ENTRY && !reduceOnly) {
      throw new IllegalArgumentException("Every exit is reduce-only, this " + role + " is not");
    }
  }

  /// The same order for another size.
  public OrderSpec withQuantity(Quantity newQuantity) {
    return new OrderSpec(
        account,
        id,
        instrument,
        side,
        type,
        newQuantity,
        limit,
        trigger,
        timeInForce,
        reduceOnly,
        role,
        leverage,
        parent);
  }

  /// The same order at other prices.
  public OrderSpec withPrices(@Nullable Price newLimit, @Nullable Price newTrigger) {
    return new OrderSpec(
        account,
        id,
        instrument,
        side,
        type,
        quantity,
        newLimit,
        newTrigger,
        timeInForce,
        reduceOnly,
        role,
        leverage,
        parent);
  }
}
