package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns a position round: closes it, and opens the other way once it is flat.
///
/// The gate is asked first what it would say to the other side, so that nothing is closed for an
/// entry that could not follow. What comes back later than [#FORGET_MILLIS] is forgotten: an entry
/// must never come as a surprise.
final class ReverseDesk {
  /// Event time in which the position must be flat.
  static final long FORGET_MILLIS = 10_000;

  /// A position that is being turned round.
  ///
  /// @param size of the other side, as the gate would allow it
  /// @param asked engine time, epoch milliseconds
  private record Turn(EntryRequest entry, Quantity size, long asked) {}

  private final EngineState state;
  private final GateDesk gate;
  private final NoticeBoard notices;
  private final RiskEngine preview = RiskEngine.standard();
  private final SortedMap<InstrumentId, Turn> turns = new TreeMap<>();

  ReverseDesk(EngineState state, GateDesk gate, NoticeBoard notices) {
    this.state = state;
    this.gate = gate;
    this.notices = notices;
  }

  /// Empty when it is on its way, else why not.
  String reverse(InstrumentId instrument) {
    InstrumentMarket market = state.markets.find(instrument);
    Position position = state.account.account().position(instrument);
    if (market == null || position.isFlat()) {
      return "there is no position";
    }
    if (turns.containsKey(instrument)) {
      return "it is being turned round already";
    }
    if (!state.orders.live(instrument, OrderRole.EXIT).isEmpty()) {
      return "the position is being closed already; open the other side when it is flat";
    }
    EntryRequest entry = entry(market.instrument(), position);
    Verdict verdict = verdict(entry, position);
    CheckResult denial = verdict.denial();
    if (denial != null) {
      return "nothing was closed, because the other side would be denied: " + denial.sentence();
    }
    return close(position, entry, verdict.finalQuantity());
  }

  /// A position went flat.
  void onFlat(InstrumentId instrument) {
    Turn turn = turns.remove(instrument);
    if (turn == null) {
      return;
    }
    if (state.time - turn.asked() >= FORGET_MILLIS) {
      forgotten(turn);
    } else if (state.status.state() == TradingState.HALTED) {
      halted(turn);
    } else {
      open(turn);
    }
  }

  /// Engine time moved.
  void onTime() {
    if (turns.isEmpty()) {
      return;
    }
    for (Turn turn : List.copyOf(turns.values())) {
      boolean late = state.time - turn.asked() >= FORGET_MILLIS;
      if (late || state.status.state() == TradingState.HALTED) {
        turns.remove(turn.entry().instrument().id());
        if (late) {
          forgotten(turn);
        } else {
          halted(turn);
        }
      }
    }
  }

  private String close(Position position, EntryRequest entry, Quantity allowed) {
    InstrumentId instrument = position.instrument();
    // Entries that still wait were meant for the old side.
    for (Order order : state.orders.live(instrument, OrderRole.ENTRY)) {
      if (order.filled().isZero() || order.spec().side() != position.side()) {
        gate.cancel(order);
      }
    }
    // The rest of those that are filled in part goes with the close.
    return switch (gate.exit(
        position, position.quantity(), TradeEnd.HAND, "closed to be turned round", 0)) {
      case DecisionRecord.Acted _ -> {
        turns.put(instrument, new Turn(entry, allowed, state.time));
        notices.status(
            "Reversing "
                + NoticeText.position(position)
                + ": it is closed at market first, then "
                + wanted(entry, allowed)
                + " is opened");
        yield "";
      }
      case DecisionRecord.Denied denied -> denied.reason();
      case DecisionRecord.Ignored(String reason) -> reason;
      case DecisionRecord.Held _ -> "nothing was to be done";
    };
  }

  private void open(Turn turn) {
    EntryRequest entry = turn.entry();
    Instrument instrument = entry.instrument();
    dropLeftovers(instrument.id(), entry.side().opposite());
    switch (gate.enter(entry, 0)) {
      case DecisionRecord.Acted _ -> {
        state.byHand.add(instrument.id());
        notices.status(
            "Reversing "
                + instrument.symbol()
                + ": flat now; "
                + wanted(entry, turn.size())
                + " is on its way, with the default stop");
      }
      case DecisionRecord.Denied denied -> stopped(entry, "the gate denied it: " + denied.reason());
      case DecisionRecord.Ignored(String reason) -> stopped(entry, reason);
      case DecisionRecord.Held _ -> stopped(entry, "nothing was to be done");
    }
  }

  /// Stops and targets of a side that was held before could close the new position.
  private void dropLeftovers(InstrumentId instrument, Side closing) {
    List<Order> leftovers = new ArrayList<>();
    for (Order order : state.orders.live(instrument, OrderRole.STOP, OrderRole.TARGET)) {
      if (order.spec().side() == closing) {
        leftovers.add(order);
      }
    }
    leftovers.forEach(gate::cancel);
  }

  /// What the gate would say to the other side if the position were closed at the mark now.
  private Verdict verdict(EntryRequest entry, Position position) {
    return preview.preview(
        entry.intent(0, state.config.session(), state.config.account(), state.time),
        FlatView.of(state.riskView(), position));
  }

  private void forgotten(Turn turn) {
    stopped(
        turn.entry(),
        "the position was not flat within "
            + FORGET_MILLIS / 1_000
            + " s; look at it and reverse again if you still want it");
  }

  private void halted(Turn turn) {
    stopped(turn.entry(), "trading was halted meanwhile; the close goes on");
  }

  private void stopped(EntryRequest entry, String why) {
    notices.refused(
        "Reversing "
            + entry.instrument().symbol()
            + " ended half way: the "
            + side(entry)
            + " was not opened"
            + NoticeText.because(why));
  }

  private static EntryRequest entry(Instrument instrument, Position position) {
    return new EntryRequest(
        null,
        instrument,
        position.closingSide(),
        position.quantity(),
        null,
        null,
        null,
        null,
        position.leverage(),
        new Confidence(1));
  }

  private static String wanted(EntryRequest entry, Quantity quantity) {
    return side(entry) + " " + quantity + " " + entry.instrument().symbol();
  }

  private static String side(EntryRequest entry) {
    return entry.side() == Side.BUY ? "long" : "short";
  }
}
