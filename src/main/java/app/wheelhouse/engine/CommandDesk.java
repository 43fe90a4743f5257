package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Does what the trader asks; every order among it takes the same way through the gate. What cannot
/// be done is answered with a sentence.
final class CommandDesk {
  private static final String SIMULATED = "fills are simulated in this session";

  private final EngineState state;
  private final Desks desks;
  private final GateDesk gate;
  private final StopDesk stops;
  private final @Nullable RealDesk real;

  /// @param real null where fills are simulated
  CommandDesk(EngineState state, Desks desks, @Nullable RealDesk real) {
    this.real = real;
    this.state = state;
    this.desks = desks;
    this.gate = desks.gate();
    this.stops = new StopDesk(state, gate);
  }

  void accept(DeskCommand command) {
    switch (command) {
      case DeskCommand.SubmitTicket ticket -> submit(ticket);
      case DeskCommand.CancelOrder(ClientOrderId id) -> cancel(id);
      case DeskCommand.ModifyOrder modify -> modify(modify);
      case DeskCommand.CancelEntries _ -> cancelEntries();
      case DeskCommand.ClosePosition(InstrumentId instrument, int percent) ->
          close(instrument, percent);
      case DeskCommand.MoveStop move -> {
        String refusal = stops.move(move);
        if (!refusal.isEmpty()) {
          refused(
              "moving the stop of " + move.instrument().symbol() + " to " + move.trigger(),
              refusal);
        }
      }
      case DeskCommand.HandOver(InstrumentId instrument) -> handOver(instrument);
      case DeskCommand.ReversePosition(InstrumentId instrument) ->
          said("reversing " + instrument.symbol(), desks.reversals().reverse(instrument));
      case DeskCommand.SetExitPlan plan ->
          said("the exit plan of " + plan.instrument().symbol(), desks.exits().set(plan));
      case DeskCommand.StartAutoTrading _ ->
          said("starting auto-trading", desks.protection().startAuto());
      case DeskCommand.PauseAutoTrading(String reason) -> desks.protection().pauseAuto(reason);
      case DeskCommand.EmergencyStop(String reason) -> {
        desks.emergency().start(reason);
        if (real != null) {
          real.cancelEntries();
        }
      }
      case DeskCommand.ReduceOnly(String reason) -> desks.protection().reduceOnly(reason);
      case DeskCommand.ResetDrawdown(String typed) ->
          said("resetting the drawdown", desks.protection().resetDrawdown(typed));
      case DeskCommand.ArmTrading arm ->
          said("arming trading", real == null ? SIMULATED : real.arm(arm));
      case DeskCommand.DisarmTrading _ ->
          said("disarming trading", real == null ? SIMULATED : real.disarm());
      case DeskCommand.AskAdvisor(InstrumentId instrument, _) ->
          said(
              "asking about " + instrument.symbol(),
              state.markets.find(instrument) == null ? "this session does not trade it" : "");
      case DeskCommand.SetLevel(int level) -> level(level);
      case DeskCommand.SeenDifferences _ ->
          said("confirming the differences", real == null ? SIMULATED : real.seen());
      case DeskCommand.AdoptOrder(ClientOrderId id) ->
          said("adopting order " + id.shortText(), real == null ? SIMULATED : real.adopt(id));
      case DeskCommand.ResumeTrading(String reason) ->
          said("resuming trading", desks.protection().resume(reason));
    }
  }

  private void said(String what, String refusal) {
    if (!refusal.isEmpty()) {
      refused(what, refusal);
    }
  }

  private void level(int level) {
    int before = state.ai.level;
    if (level != before) {
      state.ai.level = level;
      desks.newsroom().later(new EngineNews.LevelSet(before, level, state.time));
    }
  }

  private void submit(DeskCommand.SubmitTicket ticket) {
    InstrumentMarket market = state.markets.find(ticket.instrument());
    if (market == null) {
      refused("the order", "this session does not trade " + ticket.instrument().symbol());
      return;
    }
    // What the trader begins stays the trader's until it is flat; what others began stays theirs.
    boolean begins =
        state.account.account().position(ticket.instrument()).isFlat()
            && state.orders.live(ticket.instrument(), OrderRole.ENTRY).isEmpty();
    boolean sent =
        gate.enter(EntryRequest.of(ticket, market.instrument()), 0) instanceof DecisionRecord.Acted;
    if (sent && begins) {
      state.byHand.add(ticket.instrument());
    }
  }

  private void handOver(InstrumentId instrument) {
    if (!state.byHand.remove(instrument)) {
      refused(
          "handing over " + instrument.symbol(),
          "nothing was opened by hand there, so the desk manages it already");
    } else {
      if (state.venue != null) {
        state.venue.foreign.remove(instrument);
      }
      desks.exits().handedOver(instrument);
    }
  }

  private void cancel(ClientOrderId id) {
    Order order = state.orders.find(id);
    boolean ended = order == null || order.status().isTerminal();
    if (ended && real != null && real.cancel(id)) {
      return;
    }
    if (order == null) {
      refused("canceling order " + id.shortText(), "this session does not know the order");
    } else if (order.status().isTerminal()) {
      refused("canceling " + NoticeText.order(order.spec()), "the order has ended already");
    } else {
      gate.cancel(order);
    }
  }

  private void modify(DeskCommand.ModifyOrder modify) {
    Order order = state.orders.find(modify.order());
    if (order == null) {
      refused(
          "changing order " + modify.order().shortText(), "this session does not know the order");
      return;
    }
    if (order.status().isTerminal()) {
      refused("changing " + NoticeText.order(order.spec()), "the order has ended already");
      return;
    }
    OrderSpec spec = order.spec();
    Quantity asked = modify.quantity();
    Quantity covered = waitingStops(order);
    if (asked != null && asked.compareTo(spec.quantity()) > 0 && !covered.isZero()) {
      // The venue keeps the stop of an entry at the size it was sent with.
      refused(
          "changing " + NoticeText.order(spec),
          "its stop would cover only "
              + covered
              + " of "
              + asked
              + "; cancel it and place it anew with the larger size");
      return;
    }
    said(
        "changing " + NoticeText.order(spec),
        gate.change(
            order,
            modify.quantity() == null ? spec.quantity() : modify.quantity(),
            modify.limit() == null ? spec.limit() : modify.limit(),
            modify.trigger() == null ? spec.trigger() : modify.trigger()));
  }

  /// What the stops close that wait for an entry to fill.
  private Quantity waitingStops(Order entry) {
    Quantity sum = Quantity.ZERO;
    for (Order each : state.orders.live(entry.spec().instrument(), OrderRole.STOP)) {
      if (entry.id().equals(each.spec().parent())) {
        sum = sum.plus(each.spec().quantity());
      }
    }
    return sum;
  }

  private void cancelEntries() {
    for (Order order : state.orders.live()) {
      if (order.spec().role() == OrderRole.ENTRY) {
        gate.cancel(order);
      }
    }
  }

  private void close(InstrumentId instrument, int percent) {
    InstrumentMarket market = state.markets.find(instrument);
    Position position = state.account.account().position(instrument);
    if (market == null || position.isFlat()) {
      refused("closing " + instrument.symbol(), "there is no position");
      return;
    }
    Quantity whole = position.quantity();
    Quantity part =
        percent == 100
            ? whole
            : market.instrument().roundSize(whole.value().multiply(BigDecimal.valueOf(percent, 2)));
    if (part.isZero()) {
      refused(
          "closing " + percent + " % of " + NoticeText.position(position),
          "that is less than the smallest size, "
              + market.instrument().lotSize()
              + "; close a larger share");
    } else {
      gate.exit(position, part, TradeEnd.HAND, "closed by hand, " + percent + " %", 0);
    }
  }

  private void refused(String what, String reason) {
    desks.newsroom().later(new EngineNews.RequestRefused(what, reason, state.time));
    desks
        .notices()
        .refused(NoticeText.sentence(what) + " was refused" + NoticeText.because(reason));
  }
}
