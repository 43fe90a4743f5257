package app.wheelhouse.domain.account;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which stops stand between a position and its loss, and how much of it they close.
///
/// A stop belongs to a position when it is of the same instrument, on the side that closes it, and
/// not the child of an entry that still waits for its first fill: such a child sleeps at the venue.
/// It works once the venue has confirmed it; one that is only asked for, or whose answer was lost,
/// protects nothing that we could count on.
///
/// A reduce-only stop that was placed elsewhere closes the position as well as one of ours does, so
/// it counts for the size that is covered; it is not among the orders, since we do not move it.
///
/// @param working confirmed by the venue, the one that the market meets first in front
/// @param pending asked for and not confirmed, or lost, oldest first
/// @param elsewhere what stops that were placed elsewhere close, at most the position
/// @param covered what the working ones and those close together, at most the position
/// @param whole whether that is all of an open position
public record StopCover(
    List<Order> working, List<Order> pending, Quantity elsewhere, Quantity covered, boolean whole) {

  /// By our own orders alone. Of a flat position there is none.
  ///
  /// @param live all orders that may still trade, oldest first
  public static StopCover of(Position position, Collection<Order> live) {
    return of(position, live, List.of());
  }

  /// Of a flat position there is none.
  ///
  /// @param live all orders of ours that may still trade, oldest first
  /// @param external all that the venue lists and that are not ours
  public static StopCover of(
      Position position, Collection<Order> live, Collection<VenueOrder> external) {
    List<Order> working = new ArrayList<>();
    List<Order> pending = new ArrayList<>();
    Quantity elsewhere = elsewhere(position, external);
    Quantity sum = elsewhere;
    for (Order order : live) {
      if (order.spec().role() != OrderRole.STOP || !belongs(order, position, live)) {
        continue;
      }
      if (works(order)) {
        working.add(order);
        sum = sum.plus(order.remaining());
      } else {
        pending.add(order);
      }
    }
    working.sort(firstMet(position));
    boolean whole = !position.isFlat() && sum.compareTo(position.quantity()) >= 0;
    return new StopCover(
        List.copyOf(working), List.copyOf(pending), elsewhere, sum.min(position.quantity()), whole);
  }

  /// Whether stops that were placed elsewhere have a part in it.
  public boolean hasElsewhere() {
    return !elsewhere.isZero();
  }

  private static Quantity elsewhere(Position position, Collection<VenueOrder> external) {
    if (position.isFlat()) {
      return Quantity.ZERO;
    }
    Quantity sum = Quantity.ZERO;
    for (VenueOrder order : external) {
      if (isStop(order)
          && order.instrument().equals(position.instrument())
          && order.side() == position.closingSide()
          && !sleeps(order, external)) {
        // One without a size of its own closes whatever is open.
        sum = sum.plus(order.quantity().isZero() ? position.quantity() : order.remaining());
      }
    }
    return sum.min(position.quantity());
  }

  private static boolean isStop(VenueOrder order) {
    return order.reduceOnly()
        && order.trigger() != null
        && (order.type() == OrderType.STOP_MARKET || order.type() == OrderType.STOP_LIMIT);
  }

  /// A stop that came with an entry, at the same moment and for the same size, sleeps until that
  /// entry fills. The venue does not name the parent, so the worse is assumed.
  ///
  /// @param external all that the venue lists and that are not ours
  public static boolean sleeps(VenueOrder stop, Collection<VenueOrder> external) {
    for (VenueOrder entry : external) {
      if (!entry.reduceOnly()
          && entry.instrument().equals(stop.instrument())
          && entry.side() == stop.side().opposite()
          && entry.time() == stop.time()
          && entry.remaining().equals(stop.quantity())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a stop or target is one of this position: see above. Its status is not asked.
  ///
  /// @param live all orders that may still trade
  public static boolean belongs(Order exit, Position position, Collection<Order> live) {
    return !position.isFlat()
        && !exit.status().isTerminal()
        && exit.spec().instrument().equals(position.instrument())
        && exit.spec().side() == position.closingSide()
        && !waits(exit, live);
  }

  /// True for a child of an entry that is live and has no fill yet.
  ///
  /// @param live all orders that may still trade
  public static boolean waits(Order child, Collection<Order> live) {
    ClientOrderId parent = child.spec().parent();
    if (parent == null) {
      return false;
    }
    for (Order order : live) {
      if (order.id().equals(parent)) {
        return order.filled().isZero() && !order.status().isTerminal();
      }
    }
    return false;
  }

  /// The working stop that the market meets first; null when none works.
  public @Nullable Order first() {
    return working.isEmpty() ? null : working.getFirst();
  }

  /// Whether there is no stop of ours at all, not even one that was only asked for.
  public boolean isEmpty() {
    return working.isEmpty() && pending.isEmpty();
  }

  private static boolean works(Order stop) {
    return stop.spec().trigger() != null
        && (stop.status() == OrderStatus.ACCEPTED || stop.status() == OrderStatus.PARTIALLY_FILLED);
  }

  /// A fall meets the highest stop of a long first, a rise the lowest of a short.
  private static Comparator<Order> firstMet(Position position) {
    Comparator<Price> upwards = Comparator.naturalOrder();
    return Comparator.comparing(
        stop -> stop.spec().trigger(),
        Comparator.nullsLast(position.isLong() ? upwards.reversed() : upwards));
  }
}
