package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Whether the account can carry an order: leverage tier and free balance, isolated margin.
///
/// An isolated position ties up its margin (cost / leverage) together with its own profit or loss,
/// so free = equity − Σ (margin + unrealised) = balance − Σ margin; working entries reserve theirs.
final class MarginModel {
  private final Ledger ledger;
  private final Floor floor;

  MarginModel(Ledger ledger, Floor floor) {
    this.ledger = ledger;
    this.floor = floor;
  }

  /// Why `quantity` of the order at `price` cannot be carried; null when it can.
  @Nullable String refusal(OrderSpec spec, Quantity quantity, Price price, Pit pit) {
    Quantity added = increase(pit.position(), spec.side(), quantity);
    if (added.isZero()) {
      return null;
    }
    boolean adds = !pit.position().isFlat() && pit.position().side() == spec.side();
    int leverage = adds ? pit.position().leverage() : spec.leverage();
    Money held = adds ? pit.position().notional(price) : Money.ZERO;
    int allowed = pit.instrument().maxLeverage(held.plus(price.times(added)));
    if (Math.max(leverage, spec.leverage()) > allowed) {
      return "Leverage "
          + (Math.max(leverage, spec.leverage()) + " is above the venue's maximum of " + allowed)
          + " for a position of this size: lower the leverage or the size.";
    }
    Money needed = initial(price.times(added), leverage);
    return needed.compareTo(free(spec)) > 0 ? "Insufficient margin to place order." : null;
  }

  /// What is free for an order, without what the order itself reserves already.
  private Money free(OrderSpec except) {
    Account account = ledger.account();
    Money free = account.balance();
    for (Position position : account.positions().values()) {
      free = free.minus(LiquidationModel.margin(position));
    }
    for (SimOrder order : floor.live()) {
      if (!order.spec().reduceOnly() && !order.id().equals(except.id())) {
        free = free.minus(reserved(order));
      }
    }
    return free;
  }

  private Money reserved(SimOrder order) {
    OrderSpec spec = order.spec();
    Price price = spec.limit() != null ? spec.limit() : spec.trigger();
    Quantity added =
        increase(ledger.account().position(spec.instrument()), spec.side(), order.open());
    return price == null ? Money.ZERO : initial(price.times(added), spec.leverage());
  }

  private static Money initial(Money notional, int leverage) {
    return notional.dividedBy(BigDecimal.valueOf(leverage));
  }

  /// The part of an order that would add exposure to `held`.
  private static Quantity increase(Position held, Side side, Quantity quantity) {
    if (held.isFlat() || held.side() == side) {
      return quantity;
    }
    return quantity.compareTo(held.quantity()) <= 0
        ? Quantity.ZERO
        : quantity.minus(held.quantity());
  }
}
