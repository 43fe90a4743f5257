package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.exit.ExitAction;
import app.wheelhouse.exit.ExitEngine;
import app.wheelhouse.exit.ExitStep;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a plan one step further and does what it asks for, through the gate.
///
/// A plan asks again until the facts show that it was done; here nothing is asked twice while it is
/// on its way.
final class PlanRunner {
  private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);

  private final EngineState state;
  private final GateDesk gate;
  private final PlanTold told;

  PlanRunner(EngineState state, GateDesk gate, PlanTold told) {
    this.state = state;
    this.gate = gate;
    this.told = told;
  }

  /// Looks at the mark as it is now; without one nothing happens. A plan that fails is switched off
  /// and said so: the stops at the venue and all other plans go on.
  void step(HeldPlan held, MarketView market) {
    double mark = market.mark();
    if (!(mark > 0) || held.hasFailed()) {
      return;
    }
    guarded(held, () -> step(held, mark));
  }

  /// Looks at the plan's conditions at a closed bar.
  void onBar(HeldPlan held, ClosedBar bar, MarketView market) {
    if (!held.hasFailed()) {
      guarded(held, () -> judge(held, bar, market));
    }
  }

  private void judge(HeldPlan held, ClosedBar bar, MarketView market) {
    Condition met = held.onBar(bar, market, state.time);
    if (met != null) {
      held.close(
          new ExitAction.Close(
              "invalidation",
              met.text() + " holds at the closed bar, so the reason for the trade is gone"));
      if (act(held, null)) {
        told.recorded(held);
      }
    }
  }

  private void guarded(HeldPlan held, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      LOG.error("The exit plan of {} failed", held.instrument().symbol(), fault);
      held.fail();
      told.failed(held);
    }
  }

  private void step(HeldPlan held, double mark) {
    ExitStep step = ExitEngine.step(held.plan(), held.progress(), held.facts(mark, state.time));
    boolean worthRecording = held.advance(step.progress());
    boolean acted =
        switch (step.action()) {
          case ExitAction.Stay _ -> act(held, null);
          case ExitAction.Tighten tighten -> act(held, tighten);
          case ExitAction.Close close -> {
            held.close(close);
            yield act(held, null);
          }
        };
    if (worthRecording || acted) {
      told.recorded(held);
    }
  }

  private boolean act(HeldPlan held, ExitAction.@Nullable Tighten tighten) {
    ExitAction.Close closing = held.closing();
    return closing == null ? tighten(held, tighten) : end(held, closing);
  }

  private boolean end(HeldPlan held, ExitAction.Close why) {
    Position position = held.position();
    boolean closes = state.orders.isClosing(position.instrument(), state.time);
    if (closes || !held.asks().mayClose(state.time)) {
      return false;
    }
    boolean first = held.asks().closed(state.time);
    boolean sent =
        gate.exit(position, position.quantity(), TradeEnd.PLAN, "exit plan: " + why.rule(), 0)
            instanceof DecisionRecord.Acted;
    if (sent && first) {
      told.closes(held, why);
    }
    return sent;
  }

  /// Every working stop goes where the tightest rule wants it; a stop never loosens.
  private boolean tighten(HeldPlan held, ExitAction.@Nullable Tighten action) {
    Price wanted = held.progress().stop();
    if (wanted == null) {
      return false;
    }
    boolean acted = false;
    if (action != null && held.cover().isEmpty()) {
      acted = place(held, action.stop());
    }
    for (Order stop : held.cover().working()) {
      Price now = stop.spec().trigger();
      if (now != null && StopOrder.isLooser(now, wanted, held.position())) {
        acted |= move(held, stop, wanted);
      }
    }
    if (acted && action != null) {
      told.tightened(held, action);
    }
    return acted;
  }

  private boolean move(HeldPlan held, Order stop, Price wanted) {
    if (!held.asks().mayMove(stop, wanted, state.time)) {
      return false;
    }
    held.asks().moved(stop, wanted, state.time);
    String refusal = gate.moveStop(stop, wanted);
    if (!refusal.isEmpty()) {
      told.notMoved(held, refusal);
    }
    return refusal.isEmpty();
  }

  /// A position without any stop gets one; a denial is an order of its own and tells itself.
  private boolean place(HeldPlan held, Price wanted) {
    if (!held.asks().mayPlace(state.time)) {
      return false;
    }
    held.asks().placed(state.time);
    return gate.protect(held.position(), wanted, "exit plan") instanceof DecisionRecord.Acted;
  }
}
