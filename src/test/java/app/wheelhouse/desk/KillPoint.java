package app.wheelhouse.desk;

import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import org.jspecify.annotations.Nullable;

/// Where in an order's life the desk is killed. The points are placed by decorators of the drill
/// and by the exchange's own faults; the desk has no hook for them.
enum KillPoint {
  BEFORE_SIGNING(Act.ENTRY, Moment.BEFORE_PREPARE, null),
  BEFORE_JOURNAL(Act.ENTRY, Moment.PREPARED, null),
  BEFORE_WIRE(Act.ENTRY, Moment.COMMITTED, null),
  ON_THE_WIRE(Act.ENTRY, Moment.HELD, FaultKind.DELAY),
  BEFORE_REPLY(Act.ENTRY, Moment.HELD, FaultKind.OUT_OF_ORDER),
  REPLY_BEFORE_REPORT(Act.ENTRY, Moment.ANSWERED, null),
  REPORT_BEFORE_COMMIT(Act.ENTRY, Moment.REPORTED, null),
  FILL_BEFORE_COMMIT(Act.ENTRY, Moment.FILLED, null),
  FILL_BEFORE_STOP(Act.ENTRY, Moment.FILLED, FaultKind.OUT_OF_ORDER),
  STOP_REFUSED(Act.ENTRY, Moment.STOP_REFUSED, FaultKind.STOP_REJECTED),
  LOST_ANSWER(Act.ENTRY, Moment.LOST, FaultKind.LOSE_REPLY),
  PARTIAL_FILL(Act.ENTRY, Moment.ANSWERED, FaultKind.PARTIAL_THEN_SILENCE),
  CANCEL_BEFORE_WIRE(Act.CANCEL, Moment.COMMITTED, null),
  CANCEL_ON_THE_WIRE(Act.CANCEL, Moment.HELD, FaultKind.DELAY),
  CANCEL_BEFORE_REPLY(Act.CANCEL, Moment.HELD, FaultKind.OUT_OF_ORDER),
  MOVE_BEFORE_WIRE(Act.MOVE, Moment.COMMITTED, null),
  MOVE_ON_THE_WIRE(Act.MOVE, Moment.HELD, FaultKind.DELAY),
  MOVE_BEFORE_REPLY(Act.MOVE, Moment.HELD, FaultKind.OUT_OF_ORDER),
  CLOSE_BEFORE_WIRE(Act.CLOSE, Moment.COMMITTED, null),
  CLOSE_ON_THE_WIRE(Act.CLOSE, Moment.HELD, FaultKind.DELAY),
  CLOSE_BEFORE_REPLY(Act.CLOSE, Moment.HELD, FaultKind.OUT_OF_ORDER),
  CLOSE_FILLED(Act.CLOSE, Moment.FILLED, null),
  /// While the account is read, before the session is open.
  AT_START(Act.NONE, Moment.READING, FaultKind.DELAY),
  /// The books were compared; nothing of it is on disk.
  IN_RECONCILE(Act.NONE, Moment.COMPARED, null),
  /// Whatever is done at that moment.
  ANY_TIME(Act.NONE, Moment.DRAWN, null);

  /// What the killed desk was about to do.
  enum Act {
    ENTRY,
    CANCEL,
    MOVE,
    CLOSE,
    NONE
  }

  /// How far it had come with it.
  enum Moment {
    BEFORE_PREPARE,
    PREPARED,
    COMMITTED,
    /// At the exchange, which holds the request or the reply.
    HELD,
    /// The reply was read, the engine has not taken it.
    ANSWERED,
    REPORTED,
    FILLED,
    STOP_REFUSED,
    LOST,
    READING,
    COMPARED,
    DRAWN
  }

  private final Act act;
  private final Moment moment;
  private final @Nullable FaultKind fault;

  KillPoint(Act act, Moment moment, @Nullable FaultKind fault) {
    this.act = act;
    this.moment = moment;
    this.fault = fault;
  }

  Moment moment() {
    return moment;
  }

  /// What the exchange does at that moment; null when it does nothing of the kind.
  @Nullable FaultKind fault() {
    return fault;
  }

  /// Whether the drill kills the desk from outside; otherwise it ends itself.
  boolean fromOutside() {
    return moment == Moment.HELD || moment == Moment.READING || moment == Moment.DRAWN;
  }

  boolean concerns(ApprovedAction action) {
    return act == of(action);
  }

  private static Act of(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order ->
          switch (order.entry().role()) {
            case ENTRY -> Act.ENTRY;
            case EXIT -> Act.CLOSE;
            // A stop that is placed again.
            case STOP, TARGET -> Act.NONE;
          };
      case ApprovedCancel _ -> Act.CANCEL;
      case ApprovedModify _ -> Act.MOVE;
      case ApprovedLeverage _, ApprovedMargin _ -> Act.NONE;
    };
  }
}
