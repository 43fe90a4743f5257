package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.util.List;

/// Moves the protective stops of a position, and places one where there is none.
///
/// A stop that the exit plan holds is never moved away from the market: the plan would bring it
/// back at once.
final class StopDesk {
  private final EngineState state;
  private final GateDesk gate;

  StopDesk(EngineState state, GateDesk gate) {
    this.state = state;
    this.gate = gate;
  }

  /// Asks for it; empty when it is on its way or the gate has told its denial, else why not.
  String move(DeskCommand.MoveStop move) {
    Position position = state.account.account().position(move.instrument());
    List<Order> stops = state.orders.live(move.instrument(), OrderRole.STOP);
    if (position.isFlat() && stops.isEmpty()) {
      return "there is no position";
    }
    String held = held(position, move.trigger());
    if (!held.isEmpty()) {
      return held;
    }
    if (!position.isFlat() && StopCover.of(position, state.orders.liveView()).isEmpty()) {
      // A denial is an order of its own and tells itself.
      return switch (gate.protect(position, move.trigger(), "stop placed by hand")) {
        case DecisionRecord.Acted _, DecisionRecord.Denied _, DecisionRecord.Held _ -> "";
        case DecisionRecord.Ignored(String reason) -> reason;
      };
    }
    String refusal = "";
    for (Order stop : stops) {
      if (!position.isFlat() && !StopCover.belongs(stop, position, state.orders.liveView())) {
        // The stop of an entry that still waits stays where its ticket put it.
        continue;
      }
      String answer = gate.moveStop(stop, move.trigger());
      HeldPlan plan = state.exits.find(move.instrument());
      if (answer.isEmpty() && plan != null) {
        // The plan waits for the answer, or its own step would take back one that is tighter.
        plan.asks().moved(stop, move.trigger(), state.time);
      }
      refusal = answer.isEmpty() ? refusal : answer;
    }
    return refusal;
  }

  /// Why the plan forbids it; empty when it does not.
  private String held(Position position, Price trigger) {
    Price plan = position.isFlat() ? null : state.exits.holds(position.instrument());
    return plan != null && StopOrder.isLooser(trigger, plan, position)
        ? "the exit plan holds it at "
            + NoticeText.number(plan.value())
            + "; switch the plan off first"
        : "";
  }
}
