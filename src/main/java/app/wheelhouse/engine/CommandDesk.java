package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.math.BigDecimal;

/// Does what the trader asks; every order among it takes the same way through the gate.
final class CommandDesk {
  private final EngineState state;
  private final GateDesk gate;
  private final Newsroom newsroom;
  private final EmergencyStop emergency;

  CommandDesk(EngineState state, GateDesk gate, Newsroom newsroom, EmergencyStop emergency) {
    this.state = state;
    this.gate = gate;
    this.newsroom = newsroom;
    this.emergency = emergency;
  }

  void accept(DeskCommand command) {
    switch (command) {
      case DeskCommand.SubmitTicket ticket -> submit(ticket);
      case DeskCommand.CancelOrder(var id) -> {
        Order order = state.orders.find(id);
        if (order != null && !order.status().isTerminal()) {
          gate.cancel(order);
        }
      }
      case DeskCommand.CancelEntries _ -> cancelEntries();
      case DeskCommand.ClosePosition(InstrumentId instrument, int percent) ->
          close(instrument, percent);
      case DeskCommand.MoveStop(InstrumentId instrument, var trigger) -> {
        for (Order stop : state.orders.live(instrument, OrderRole.STOP)) {
          String refusal = gate.moveStop(stop, trigger);
          if (!refusal.isEmpty()) {
            newsroom.later(
                new EngineNews.RequestRefused(
                    "moving the stop of " + instrument.symbol() + " to " + trigger,
                    refusal,
                    state.time));
          }
        }
      }
      case DeskCommand.StartAutoTrading _ -> {
        if (state.status.startAuto()) {
          changed("auto-trading on");
        }
      }
      case DeskCommand.PauseAutoTrading(String reason) -> {
        state.status.pauseAuto(reason);
        changed(reason);
      }
      case DeskCommand.EmergencyStop(String reason) -> emergency.start(reason);
      case DeskCommand.ResumeTrading(String reason) -> {
        if (state.status.state() != TradingState.ACTIVE) {
          state.status.resume();
          changed(reason);
        }
      }
    }
  }

  private void submit(DeskCommand.SubmitTicket ticket) {
    InstrumentMarket market = state.markets.find(ticket.instrument());
    if (market != null) {
      gate.enter(EntryRequest.of(ticket, market.instrument()), 0);
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
      return;
    }
    Quantity whole = position.quantity();
    Quantity part =
        percent == 100
            ? whole
            : market.instrument().roundSize(whole.value().multiply(BigDecimal.valueOf(percent, 2)));
    if (!part.isZero()) {
      gate.exit(position, part, "closed by hand, " + percent + " %", 0);
    }
  }

  private void changed(String reason) {
    newsroom.later(
        new EngineNews.StateChanged(
            state.status.state(), state.status.autoTrading(), reason, state.time));
  }
}
