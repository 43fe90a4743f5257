package app.wheelhouse.execution;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a venue's answer about one order means for our books.
///
/// @param ours the order as we have it; null when that is not known
record LostAnswer(AccountId account, OrderStanding standing, @Nullable Order ours) {

  /// False when the order was filled whole but the venue does not list all of its fills yet: then
  /// the money is still missing.
  boolean isComplete() {
    return !isFilledWhole() || filled().compareTo(standing.order().quantity()) >= 0;
  }

  /// What is to be booked, in order; fills that are booked already are passed over by the engine.
  List<ExecutionReport> reports(long now) {
    List<ExecutionReport> reports = new ArrayList<>();
    if (isFilledWhole()) {
      // The size first: the last fill ends the order only if it is of the size that was filled.
      works(reports, now);
      fills(reports);
      return reports;
    }
    fills(reports);
    if (standing.open()) {
      works(reports, now);
    } else {
      reports.add(changed(end(), now));
    }
    return reports;
  }

  /// The answer as a part of a sentence.
  String text() {
    if (standing.open()) {
      return "it is open with " + standing.order().remaining() + " left";
    }
    return switch (standing.end()) {
      case OrderEvent.Canceled(String reason) -> "it was canceled" + because(reason);
      case OrderEvent.Expired(String reason) -> "it has expired" + because(reason);
      case OrderEvent.Rejected(String reason) -> "it was rejected" + because(reason);
      case OrderEvent.Accepted _,
          OrderEvent.Amended _,
          OrderEvent.Approved _,
          OrderEvent.Denied _,
          OrderEvent.Filled _,
          OrderEvent.Lost _,
          OrderEvent.NotPlaced _,
          OrderEvent.PartiallyFilled _,
          OrderEvent.Prepared _,
          OrderEvent.Submitted _,
          OrderEvent.Triggered _ ->
          "it was filled";
    };
  }

  /// Such as `buy 5 SOL`.
  String what() {
    VenueOrder order = standing.order();
    return (order.side() == Side.BUY ? "buy " : "sell ")
        + order.quantity()
        + " "
        + order.instrument().symbol();
  }

  private boolean isFilledWhole() {
    return !standing.open() && standing.end() instanceof OrderEvent.Accepted;
  }

  private void fills(List<ExecutionReport> reports) {
    for (Fill fill : standing.fills()) {
      reports.add(new ExecutionReport.FillReported(fill));
    }
  }

  private void works(List<ExecutionReport> reports, long now) {
    reports.add(changed(new OrderEvent.Accepted(standing.order().venueOrderId()), now));
    OrderEvent amended = amended();
    if (amended != null) {
      reports.add(changed(amended, now));
    }
  }

  /// Null when the order works as we have it, or when fills are missing that its size is known by.
  private @Nullable OrderEvent amended() {
    Order mine = ours;
    if (mine == null || !isComplete()) {
      return null;
    }
    Quantity quantity = filled().plus(standing.order().remaining());
    Price limit = newer(mine.spec().limit(), standing.order().limit());
    Price trigger = newer(mine.spec().trigger(), standing.order().trigger());
    boolean same =
        quantity.equals(mine.spec().quantity())
            && same(limit, mine.spec().limit())
            && same(trigger, mine.spec().trigger());
    return same || quantity.isZero() ? null : new OrderEvent.Amended(quantity, limit, trigger);
  }

  /// A venue shows prices also where an order of ours has none, such as the worst price of a market
  /// order; and none of a trigger that was touched.
  private static @Nullable Price newer(@Nullable Price mine, @Nullable Price theirs) {
    return mine == null || theirs == null ? mine : theirs;
  }

  private static boolean same(@Nullable Price one, @Nullable Price other) {
    return one == null ? other == null : one.equals(other);
  }

  /// Executed so far: the venue may list only the newest fills, and ours may lack some of them.
  private Quantity filled() {
    Quantity listed = Quantity.ZERO;
    for (Fill fill : standing.fills()) {
      listed = listed.plus(fill.quantity());
    }
    Order mine = ours;
    return mine != null && mine.filled().compareTo(listed) > 0 ? mine.filled() : listed;
  }

  /// What was filled in part was not rejected: the rest of it was canceled.
  private OrderEvent end() {
    return standing.end() instanceof OrderEvent.Rejected(String reason) && !filled().isZero()
        ? new OrderEvent.Canceled(reason)
        : standing.end();
  }

  private ExecutionReport changed(OrderEvent event, long now) {
    return new ExecutionReport.OrderChanged(account, standing.order().id(), event, now);
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : " (" + reason + ")";
  }
}
