package app.wheelhouse.sim;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.ArrayList;
import java.util.List;

/// Keeps protective and reduce-only orders in step with what they protect.
///
/// - A child sleeps until its entry fills, and then works for the filled part.
/// - What one child closes, its siblings no longer cover; when a bracket is closed while its entry
///   still works, the rest of the entry is canceled, because it would fill unprotected.
/// - A child that was resized beyond its bracket covers the position: only the position bounds it.
/// - No reduce-only order is ever larger than the position; without a position it is canceled,
///   except a child whose entry still works, which sleeps again.
final class Brackets {
  static final String POSITION_CLOSED = "position closed";
  static final String POSITION_LIQUIDATED = "position liquidated";

  private final Ledger ledger;

  Brackets(Ledger ledger) {
    this.ledger = ledger;
  }

  /// Follows up on the execution of `quantity` of `order`.
  ///
  /// @return the children that started to work
  List<SimOrder> afterFill(SimOrder order, Pit pit, Quantity quantity) {
    List<SimOrder> woken = new ArrayList<>(2);
    for (SimOrder child : order.children()) {
      if (child.isLive() && release(child, order, pit.position(), quantity)) {
        woken.add(child);
      }
    }
    SimOrder entry = order.entry();
    if (entry != null
        && entry.isLive()
        && (entry.bracketOpen().isZero() || pit.position().isFlat())) {
      cancel(entry, "bracket closed");
    }
    clamp(pit, POSITION_CLOSED);
    return woken;
  }

  private boolean release(SimOrder child, SimOrder entry, Position position, Quantity quantity) {
    Quantity before = child.isDormant() ? Quantity.ZERO : child.open();
    Quantity wanted = child.requested().minus(child.order().filled());
    Quantity size = before.plus(quantity).min(wanted).min(closable(position, child.spec()));
    if (!child.coversPosition()) {
      size = size.min(entry.bracketOpen());
    }
    if (size.isZero()) {
      return false;
    }
    resize(child, size);
    boolean wakes = child.isDormant();
    if (wakes) {
      child.wake();
    }
    return wakes;
  }

  /// Fits every reduce-only order of the pit to the position.
  void clamp(Pit pit, String reason) {
    for (SimOrder order : List.copyOf(pit.orders())) {
      if (order.isLive() && order.spec().reduceOnly()) {
        clampOrEnd(order, pit, reason);
      }
    }
  }

  /// A sleeper wakes only by its entry: it ends when that is done without having opened anything.
  private void clampOrEnd(SimOrder order, Pit pit, String reason) {
    SimOrder entry = order.entry();
    if (!order.isDormant()) {
      clamp(order, pit, reason);
    } else if (entry == null || !entry.isLive()) {
      cancel(order, reason);
    }
  }

  /// Fits one order to the position and to its bracket.
  void clamp(SimOrder order, Pit pit, String reason) {
    Quantity size = order.open().min(closable(pit.position(), order.spec()));
    SimOrder entry = order.entry();
    if (entry != null && !order.coversPosition()) {
      size = size.min(entry.bracketOpen());
    }
    if (!size.isZero()) {
      resize(order, size);
    } else if (entry != null && entry.isLive()) {
      order.sleep();
    } else {
      cancel(order, reason);
    }
  }

  private void resize(SimOrder order, Quantity open) {
    Quantity total = order.order().filled().plus(open);
    OrderSpec spec = order.spec();
    if (!total.equals(spec.quantity())) {
      ledger.report(order, new OrderEvent.Amended(total, spec.limit(), spec.trigger()));
    }
  }

  /// How much of the position an order could close; zero for one that would add to it.
  static Quantity closable(Position position, OrderSpec spec) {
    return position.isFlat() || position.side() == spec.side()
        ? Quantity.ZERO
        : position.quantity();
  }

  /// Ends an order; the children of an entry that never filled end with it.
  void cancel(SimOrder order, String reason) {
    ledger.report(order, new OrderEvent.Canceled(reason));
    endSleepers(order, "entry canceled");
  }

  /// Ends an order whose time is over; the children of an entry that never filled end with it.
  void expire(SimOrder order, String reason) {
    ledger.report(order, new OrderEvent.Expired(reason));
    endSleepers(order, "entry expired");
  }

  private void endSleepers(SimOrder entry, String reason) {
    for (SimOrder child : entry.children()) {
      if (child.isLive() && child.isDormant()) {
        ledger.report(child, new OrderEvent.Canceled(reason));
      }
    }
  }
}
