package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.math.BigDecimal;

/// Does what the trader asks; every order among it takes the same way through the gate. What cannot
/// be done is answered with a sentence.
final class CommandDesk {
  private final EngineState state;
  private final GateDesk gate;
  private final Newsroom newsroom;
  private final NoticeBoard notices;
  private final EmergencyStop emergency;
  private final StopDesk stops;

  CommandDesk(
      EngineState state,
      GateDesk gate,
      Newsroom newsroom,
      NoticeBoard notices,
      EmergencyStop emergency) {
    this.state = state;
    this.gate = gate;
    this.newsroom = newsroom;
    this.notices = notices;
    this.emergency = emergency;
    this.stops = new StopDesk(state, gate);
  }

  void accept(DeskCommand command) {
    switch (command) {
      case DeskCommand.SubmitTicket ticket -> submit(ticket);
      case DeskCommand.CancelOrder(ClientOrderId id) -> cancel(id);
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
      case DeskCommand.StartAutoTrading _ -> startAuto();
      case DeskCommand.PauseAutoTrading(String reason) -> {
        state.status.pauseAuto(reason);
        changed(reason, "Auto-trading is off" + NoticeText.because(reason));
      }
      case DeskCommand.EmergencyStop(String reason) -> emergency.start(reason);
      case DeskCommand.ResumeTrading(String reason) -> {
        if (state.status.state() == TradingState.ACTIVE) {
          refused("resuming trading", "trading is not halted");
        } else {
          state.status.resume();
          changed(reason, "Trading resumed" + NoticeText.because(reason));
        }
      }
    }
  }

  private void submit(DeskCommand.SubmitTicket ticket) {
    InstrumentMarket market = state.markets.find(ticket.instrument());
    if (market == null) {
      refused("the order", "this session does not trade " + ticket.instrument().symbol());
    } else {
      if (gate.enter(EntryRequest.of(ticket, market.instrument()), 0)
          instanceof DecisionRecord.Acted) {
        // What the trader began stays the trader's until it is flat.
        state.byHand.add(ticket.instrument());
      }
    }
  }

  private void handOver(InstrumentId instrument) {
    if (!state.byHand.remove(instrument)) {
      refused(
          "handing over " + instrument.symbol(),
          "nothing was opened by hand there, so the desk manages it already");
    }
  }

  private void cancel(ClientOrderId id) {
    Order order = state.orders.find(id);
    if (order == null) {
      refused("canceling order " + id.shortText(), "this session does not know the order");
    } else if (order.status().isTerminal()) {
      refused("canceling " + NoticeText.order(order.spec()), "the order has ended already");
    } else {
      gate.cancel(order);
    }
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
      gate.exit(position, part, "closed by hand, " + percent + " %", 0);
    }
  }

  private void startAuto() {
    if (state.status.startAuto()) {
      changed("auto-trading on", "Auto-trading is on");
    } else {
      refused(
          "starting auto-trading",
          "trading is halted (" + state.status.reason() + "); resume trading first");
    }
  }

  private void refused(String what, String reason) {
    newsroom.later(new EngineNews.RequestRefused(what, reason, state.time));
    notices.refused(NoticeText.sentence(what) + " was refused" + NoticeText.because(reason));
  }

  private void changed(String reason, String notice) {
    newsroom.later(
        new EngineNews.StateChanged(
            state.status.state(), state.status.autoTrading(), reason, state.time));
    notices.status(notice);
  }
}
