package app.wheelhouse.store;

import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStatus;

/// How an order stands whose desk ended before the venue's answer was in the journal.
public final class Unanswered {
  /// Why it is UNKNOWN, for the trader.
  public static final String WHY =
      "the desk ended before its answer came; it is looked up at the venue and never sent twice";

  private Unanswered() {}

  /// The order as the next session takes it over: UNKNOWN when it may have been sent and nothing
  /// was heard of it, else as it is.
  public static Order asUnknown(Order order) {
    boolean unanswered =
        order.status() == OrderStatus.PREPARED || order.status() == OrderStatus.SUBMITTED;
    return unanswered ? order.apply(new OrderEvent.Lost(WHY), order.updatedAt()) : order;
  }
}
