package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.risk.Verdict;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One order in the table; it stays the same row for life.
final class OrderRow {
  /// Where an order stands, and whether its end was asked for.
  record Standing(OrderStatus status, boolean canceling) implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER =
        Comparator.comparing(Standing::status).thenComparing(Standing::canceling);

    @Override
    public int compareTo(Standing other) {
      return ORDER.compare(this, other);
    }
  }

  /// How long a cancel is given to change the status, engine time, milliseconds. One that is lost
  /// on the way must not keep the trader from trying again.
  static final long PATIENCE = 10_000;

  private final ReadOnlyObjectWrapper<Order> order;
  private final ReadOnlyBooleanWrapper working;
  private final ReadOnlyObjectWrapper<Standing> standing;
  private final Precision precision;
  private final @Nullable Verdict verdict;
  private long askedAt;
  private boolean present;

  /// @param verdict of the gate on it; null where none is known
  OrderRow(Order order, Precision precision, @Nullable Verdict verdict) {
    this.verdict = verdict;
    this.order = new ReadOnlyObjectWrapper<>(order);
    this.working = new ReadOnlyBooleanWrapper(!order.status().isTerminal());
    this.standing = new ReadOnlyObjectWrapper<>(new Standing(order.status(), false));
    this.precision = precision;
  }

  void show(Order now) {
    if (now != order.get()) {
      boolean same = now.status() == status();
      order.set(now);
      working.set(!now.status().isTerminal());
      standing.set(new Standing(now.status(), same && standing.get().canceling()));
    }
    present = true;
  }

  /// A cancel was sent; it is not sent again until the status changes or it got no answer.
  ///
  /// @param time engine time, epoch milliseconds
  void canceling(long time) {
    askedAt = time;
    standing.set(new Standing(status(), true));
  }

  /// @param time engine time, epoch milliseconds
  void at(long time) {
    if (standing.get().canceling() && time - askedAt > PATIENCE) {
      standing.set(new Standing(status(), false));
    }
  }

  /// Whether it works and no cancel is on its way.
  boolean isCancelable() {
    return working.get() && !standing.get().canceling();
  }

  /// Whether it was shown since the last call.
  boolean wasPresent() {
    boolean was = present;
    present = false;
    return was;
  }

  ClientOrderId id() {
    return order.get().id();
  }

  Order order() {
    return order.get();
  }

  OrderStatus status() {
    return order.get().status();
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  Precision precision() {
    return precision;
  }

  ReadOnlyObjectProperty<Order> orderProperty() {
    return order.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }
}
