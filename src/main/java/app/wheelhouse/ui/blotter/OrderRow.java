package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.risk.Verdict;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One order in the table; it stays the same row for life.
final class OrderRow {
  /// Where an order stands, whether its end was asked for, and whether it was placed elsewhere.
  record Standing(OrderStatus status, boolean canceling, boolean external)
      implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER =
        Comparator.comparing(Standing::external)
            .thenComparing(Standing::status)
            .thenComparing(Standing::canceling);

    /// One of ours.
    Standing(OrderStatus status, boolean canceling) {
      this(status, canceling, false);
    }

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
  private final ReadOnlyBooleanWrapper unknown;
  private final ReadOnlyLongWrapper waits = new ReadOnlyLongWrapper();
  private final Precision precision;
  private final @Nullable Verdict verdict;
  private long askedAt;
  private boolean adopting;
  private boolean present;

  /// @param verdict of the gate on it; null where none is known
  OrderRow(Order order, Precision precision, @Nullable Verdict verdict) {
    this.verdict = verdict;
    this.order = new ReadOnlyObjectWrapper<>(order);
    this.working = new ReadOnlyBooleanWrapper(!order.status().isTerminal());
    this.standing = new ReadOnlyObjectWrapper<>(new Standing(order.status(), false));
    this.unknown = new ReadOnlyBooleanWrapper(order.status() == OrderStatus.UNKNOWN);
    this.precision = precision;
  }

  void show(Order now) {
    show(now, false);
  }

  /// @param external whether it was placed elsewhere and is not ours yet
  void show(Order now, boolean external) {
    if (now != order.get() || external != isExternal()) {
      boolean same = now.status() == status() && external == isExternal();
      order.set(now);
      working.set(!now.status().isTerminal());
      unknown.set(now.status() == OrderStatus.UNKNOWN);
      adopting &= external;
      standing.set(new Standing(now.status(), same && standing.get().canceling(), external));
    }
    present = true;
  }

  /// It was asked to be taken among ours.
  ///
  /// @param time engine time, epoch milliseconds
  void adopting(long time) {
    askedAt = time;
    adopting = true;
  }

  /// Whether it can be taken among ours, and was not asked to be.
  boolean isAdoptable() {
    return isExternal() && !adopting && isCancelable();
  }

  /// Whether it was placed elsewhere and is not ours yet.
  boolean isExternal() {
    return standing.get().external();
  }

  /// A cancel was sent; it is not sent again until the status changes or it got no answer.
  ///
  /// @param time engine time, epoch milliseconds
  void canceling(long time) {
    askedAt = time;
    standing.set(new Standing(status(), true, isExternal()));
  }

  /// @param time engine time, epoch milliseconds
  void at(long time) {
    if (time - askedAt > PATIENCE) {
      adopting = false;
      if (standing.get().canceling()) {
        standing.set(new Standing(status(), false, isExternal()));
      }
    }
    if (unknown.get()) {
      waits.set(Math.max(0, time - order.get().updatedAt()) / 1_000);
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

  /// Whether it is not known where it stands.
  ReadOnlyBooleanProperty unknownProperty() {
    return unknown.getReadOnlyProperty();
  }

  /// For how long that has not been known, engine time, whole seconds.
  ReadOnlyLongProperty waitsProperty() {
    return waits.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }
}
