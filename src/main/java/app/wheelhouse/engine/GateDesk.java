package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.ExitIntent;
import app.wheelhouse.risk.ModifyOutcome;
import app.wheelhouse.risk.OrderIntent;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskOutcome;
import app.wheelhouse.risk.RiskView;
import app.wheelhouse.risk.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;

/// Takes every wish to trade through the gate; what passes leaves through the outlet afterwards.
final class GateDesk {
  private final EngineState state;
  private final RiskEngine gate;
  private final Newsroom newsroom;
  private final Deque<Instruction> approved = new ArrayDeque<>();
  private EngineOutlet outlet =
      instruction -> {
        throw new IllegalStateException("No execution is connected for " + instruction);
      };
  private long lastIntent;

  GateDesk(EngineState state, RiskEngine gate, Newsroom newsroom) {
    this.state = state;
    this.gate = gate;
    this.newsroom = newsroom;
  }

  void connect(EngineOutlet execution) {
    outlet = execution;
  }

  /// Asks for an entry.
  ///
  /// @param decision number of the decision behind it, 0 for the trader
  Disposition enter(EntryRequest request, long decision) {
    OrderIntent intent =
        new OrderIntent(
            ++lastIntent,
            state.config.session(),
            state.config.account(),
            request.proposer(),
            request.instrument(),
            request.side(),
            request.limit() == null ? OrderType.MARKET : OrderType.LIMIT,
            request.quantity(),
            request.sizeShare(),
            request.limit(),
            request.stop(),
            request.target(),
            request.leverage(),
            request.confidence(),
            state.time);
    return switch (gate.approve(intent, view())) {
      case RiskOutcome.Approved(ApprovedOrder order, Verdict verdict) ->
          acted(order, verdict, decision);
      case RiskOutcome.Denied(Verdict verdict) ->
          denied(specOf(intent, verdict), verdict, decision);
    };
  }

  /// Asks to close `quantity` of a position at market, reduce-only.
  Disposition exit(Position position, Quantity quantity, String reason, long decision) {
    Instrument instrument = instrument(position.instrument());
    ExitIntent intent =
        new ExitIntent(
            ++lastIntent,
            state.config.session(),
            state.config.account(),
            instrument,
            OrderRole.EXIT,
            OrderType.MARKET,
            quantity,
            null,
            null,
            reason,
            state.time);
    return switch (gate.approveExit(intent, view())) {
      case RiskOutcome.Approved(ApprovedOrder order, Verdict verdict) ->
          acted(order, verdict, decision);
      case RiskOutcome.Denied(Verdict verdict) ->
          denied(specOf(intent, position), verdict, decision);
    };
  }

  void cancel(Order order) {
    ApprovedAction cancel = gate.approveCancel(order.spec(), state.time);
    approved.addLast(new Instruction(cancel, "", 0, state.time));
  }

  /// Asks to move a protective stop; empty when it may, else the gate's sentence.
  String moveStop(Order stop, Price trigger) {
    OrderSpec before = stop.spec();
    return switch (gate.approveModify(
        before, instrument(before.instrument()), before.quantity(), null, trigger, view())) {
      case ModifyOutcome.Approved done -> {
        approved.addLast(new Instruction(done.modify(), done.verdict().canonical(), 0, state.time));
        yield "";
      }
      case ModifyOutcome.Denied denied -> sentence(denied.verdict());
    };
  }

  /// Hands everything approved so far to execution, in order.
  void release() {
    while (!approved.isEmpty()) {
      outlet.accept(approved.pollFirst());
    }
  }

  private RiskView view() {
    SortedMap<InstrumentId, Price> marks = state.markets.marks();
    Money equity = state.account.account().equity(marks::get);
    return new RiskView(
        state.account.account(),
        marks,
        state.orders.workingEntryNotional(marks),
        state.status.state(),
        state.status.autoTrading(),
        state.account.dayStartEquity(),
        equity.minus(state.account.dayStartEquity()),
        state.config.limits(),
        state.config.fees(),
        state.time);
  }

  private Disposition acted(ApprovedOrder order, Verdict verdict, long decision) {
    List<ClientOrderId> ids = new ArrayList<>();
    for (OrderSpec spec : order.orders()) {
      state.orders.add(
          Order.intended(spec, state.time).apply(new OrderEvent.Approved(), state.time));
      ids.add(spec.id());
    }
    approved.addLast(new Instruction(order, verdict.canonical(), decision, state.time));
    return new DecisionRecord.Acted(ids);
  }

  private Disposition denied(OrderSpec spec, Verdict verdict, long decision) {
    String sentence = sentence(verdict);
    Order order =
        Order.intended(spec, state.time).apply(new OrderEvent.Denied(sentence), state.time);
    state.orders.add(order);
    newsroom.later(new EngineNews.OrderDenied(order, verdict, decision, state.time));
    CheckResult denial = verdict.denial();
    return new DecisionRecord.Denied(denial == null ? "gate" : denial.rule(), sentence);
  }

  private static String sentence(Verdict verdict) {
    CheckResult denial = verdict.denial();
    return denial == null ? "The gate gave no reason." : denial.sentence();
  }

  private Instrument instrument(InstrumentId id) {
    InstrumentMarket market = state.markets.find(id);
    if (market == null) {
      throw new IllegalStateException("This session does not trade " + id);
    }
    return market.instrument();
  }

  /// The order as it was asked for, so that the blotter can show what was denied.
  private OrderSpec specOf(OrderIntent intent, Verdict verdict) {
    Quantity asked = intent.quantity();
    Quantity shown =
        asked != null && !asked.isZero()
            ? asked
            : verdict.finalQuantity().isZero()
                ? intent.instrument().lotSize()
                : verdict.finalQuantity();
    return new OrderSpec(
        intent.account(),
        ClientOrderId.derive(intent.account(), intent.session(), intent.number(), OrderRole.ENTRY),
        intent.instrument().id(),
        intent.side(),
        intent.type(),
        shown,
        intent.limit(),
        null,
        TimeInForce.GTC,
        false,
        OrderRole.ENTRY,
        Math.max(1, intent.leverage()),
        null);
  }

  private OrderSpec specOf(ExitIntent intent, Position position) {
    return new OrderSpec(
        intent.account(),
        ClientOrderId.derive(intent.account(), intent.session(), intent.number(), intent.role()),
        intent.instrument().id(),
        position.closingSide(),
        intent.type(),
        intent.quantity().isZero() ? intent.instrument().lotSize() : intent.quantity(),
        intent.limit(),
        intent.trigger(),
        TimeInForce.GTC,
        true,
        intent.role(),
        position.leverage(),
        null);
  }
}
