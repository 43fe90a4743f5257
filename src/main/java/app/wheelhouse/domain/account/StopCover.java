package app.wheelhouse.domain.account;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
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
/// @param working confirmed by the venue, the one that the market meets first in front
/// @param pending asked for and not confirmed, or lost, oldest first
/// @param covered what the working ones close together, at most the position
/// @param whole whether that is all of an open position
public record StopCover(List<Order> working, List<Order> pending, Quantity covered, boolean whole) {

  /// Of a flat position there is none.
  ///
  /// @param live all orders that may still trade, oldest first
  public static StopCover of(Position position, Collection<Order> live) {
    List<Order> working = new ArrayList<>();
    List<Order> pending = new ArrayList<>();
    Quantity sum = Quantity.ZERO;
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
        List.copyOf(working), List.copyOf(pending), sum.min(position.quantity()), whole);
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

  /// Whether there is no stop at all, not even one that was only asked for.
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
