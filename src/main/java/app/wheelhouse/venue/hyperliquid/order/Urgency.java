package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.execution.RequestPriority;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;

/// How an approved action is treated on its way out.
///
/// @param mostWaitMillis how long the rate budget may hold it back; short, since all that follows
///   on its lane waits as well
record Urgency(RequestPriority priority, long mostWaitMillis) {
  private static final Urgency PROTECTIVE = new Urgency(RequestPriority.PROTECTIVE, 10_000);
  private static final Urgency CANCEL = new Urgency(RequestPriority.CANCEL, 5_000);

  /// No longer than an approval lasts.
  private static final Urgency ENTRY = new Urgency(RequestPriority.ENTRY, 2_000);

  static Urgency of(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> order.entry().reduceOnly() ? PROTECTIVE : ENTRY;
      case ApprovedModify modify -> modify.before().reduceOnly() ? PROTECTIVE : ENTRY;
      case ApprovedCancel _ -> CANCEL;
      case ApprovedLeverage _ -> ENTRY;
      // Margin that is taken away brings the liquidation nearer.
      case ApprovedMargin margin -> margin.amount().signum() > 0 ? PROTECTIVE : ENTRY;
    };
  }

  /// Whether it may only go out while all is well.
  boolean addsRisk() {
    return priority == RequestPriority.ENTRY;
  }
}
