package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes every wish to trade through the gate; what passes leaves through the outlet afterwards.
final class GateDesk {
  private final EngineState state;
  private final RiskEngine gate;
  private final Newsroom newsroom;
  private final NoticeBoard notices;
  private final ShadowDesk shadows;
  private final Deque<Instruction> approved = new ArrayDeque<>();
  private EngineOutlet outlet =
      instruction -> {
        throw new IllegalStateException("No execution is connected for " + instruction);
      };
  private final @Nullable LeverageDesk leverage;
  private final Map<ClientOrderId, Long> changing = new HashMap<>();
  private long lastIntent;

  GateDesk(
      EngineState state,
      RiskEngine gate,
      Newsroom newsroom,
      NoticeBoard notices,
      ShadowDesk shadows) {
    this.state = state;
    this.gate = gate;
    this.newsroom = newsroom;
    this.notices = notices;
    this.shadows = shadows;
    this.leverage = state.venue == null ? null : new LeverageDesk(state, state.venue, gate);
  }

  /// Who sets leverage at the venue.
  ///
  /// @throws IllegalStateException where fills are simulated
  LeverageDesk leverage() {
    if (leverage == null) {
      throw new IllegalStateException("Leverage is set only where orders are real");
    }
    return leverage;
  }

  /// An order ended without ever having been at the venue.
  void neverThere(Order order) {
    if (leverage != null && order.spec().role() == OrderRole.ENTRY) {
      leverage.doubt(order.spec().instrument());
    }
  }

  void connect(EngineOutlet execution) {
    outlet = execution;
  }

  /// Asks for an entry.
  ///
  /// @param decision number of the decision behind it, 0 for the trader
  Disposition enter(EntryRequest request, long decision) {
    OrderIntent intent =
        request.intent(++lastIntent, state.config.session(), state.config.account(), state.time);
    RiskView view = state.riskView();
    return switch (gate.approve(intent, view)) {
      case RiskOutcome.Approved(ApprovedOrder order, Verdict verdict) -> {
        Verdict refusal =
            leverage == null
                ? null
                : leverage.ask(order.entry(), request.instrument(), view, approved::addLast);
        if (refusal != null) {
          yield denied(order.entry(), refusal, decision);
        }
        state.tally.entered(order.entry().id());
        shadows.judged(intent, verdict, order.entry().id(), decision);
        yield acted(order, verdict, decision);
      }
      case RiskOutcome.Denied(Verdict verdict) -> {
        OrderSpec spec = DeniedOrder.of(intent, verdict);
        shadows.judged(intent, verdict, spec.id(), decision);
        yield denied(spec, verdict, decision);
      }
    };
  }

  /// Asks to close `quantity` of a position at market, reduce-only.
  ///
  /// @param end what the trade is to say ended it
  Disposition exit(
      Position position, Quantity quantity, TradeEnd end, String reason, long decision) {
    if (end != TradeEnd.EMERGENCY && quantity.compareTo(position.quantity()) >= 0) {
      dropRestOfEntries(position);
    }
    return because(end, exitAt(position, quantity, OrderType.MARKET, null, null, reason, decision));
  }

  /// What an entry has not filled yet would open again what is closed.
  private void dropRestOfEntries(Position position) {
    for (Order entry : state.orders.live(position.instrument(), OrderRole.ENTRY)) {
      if (!entry.filled().isZero() && entry.spec().side() == position.side()) {
        cancel(entry);
      }
    }
  }

  /// Asks to close a whole position at `limit` or better, at once or not at all, reduce-only.
  Disposition exitWithin(Position position, Price limit, TradeEnd end, String reason) {
    return because(
        end, exitAt(position, position.quantity(), OrderType.LIMIT, limit, null, reason, 0));
  }

  private Disposition because(TradeEnd end, Disposition disposition) {
    if (disposition instanceof DecisionRecord.Acted(var orders)) {
      state.ends.sent(orders.getFirst(), end);
    }
    return disposition;
  }

  /// Asks to protect a whole position by a stop that it does not have.
  Disposition protect(Position position, Price trigger, String reason) {
    return exitAt(position, position.quantity(), OrderType.STOP_MARKET, null, trigger, reason, 0);
  }

  private Disposition exitAt(
      Position position,
      Quantity quantity,
      OrderType type,
      @Nullable Price limit,
      @Nullable Price trigger,
      String reason,
      long decision) {
    ExitIntent intent =
        new ExitIntent(
            ++lastIntent,
            state.config.session(),
            state.config.account(),
            instrument(position.instrument()),
            trigger == null ? OrderRole.EXIT : OrderRole.STOP,
            type,
            quantity,
            limit,
            trigger,
            reason,
            state.time);
    return switch (gate.approveExit(intent, state.riskView())) {
      case RiskOutcome.Approved(ApprovedOrder order, Verdict verdict) ->
          acted(order, verdict, decision);
      case RiskOutcome.Denied(Verdict verdict) ->
          denied(DeniedOrder.of(intent, position), verdict, decision);
    };
  }

  /// Cancels every entry that still waits, because no new exposure is allowed.
  void takeEntriesBack() {
    int canceled = 0;
    for (Order order : state.orders.live()) {
      if (order.spec().role() == OrderRole.ENTRY) {
        cancel(order);
        canceled++;
      }
    }
    if (canceled > 0) {
      notices.status(
          canceled == 1
              ? "The entry that still waits is canceled: it would be a new risk"
              : "The "
                  + canceled
                  + " entries that still wait are canceled: they would be new risks");
    }
  }

  void cancel(Order order) {
    ApprovedAction cancel = gate.approveCancel(order.spec(), state.time);
    approved.addLast(new Instruction(cancel, "", 0, state.time));
  }

  /// Asks to move a protective stop; empty when it may, else the gate's sentence.
  String moveStop(Order stop, Price trigger) {
    return changeStop(stop, stop.spec().quantity(), trigger);
  }

  /// The same with another size.
  String changeStop(Order stop, Quantity quantity, Price trigger) {
    return change(stop, quantity, null, trigger);
  }

  /// Asks to change an order; empty when it may, else the gate's sentence.
  ///
  /// @param limit present exactly for limit types
  /// @param trigger present exactly for trigger types
  String change(Order order, Quantity quantity, @Nullable Price limit, @Nullable Price trigger) {
    OrderSpec before = order.spec();
    return switch (gate.approveModify(
        before, instrument(before.instrument()), quantity, limit, trigger, state.riskView())) {
      case ModifyOutcome.Approved done -> {
        approved.addLast(new Instruction(done.modify(), done.verdict().canonical(), 0, state.time));
        changing.put(before.id(), state.time);
        yield "";
      }
      case ModifyOutcome.Denied denied -> sentence(denied.verdict());
    };
  }

  /// Whether a change of an order is on its way.
  boolean isChanging(ClientOrderId order) {
    Long asked = changing.get(order);
    return asked != null && state.time - asked < PlanAsks.ANSWER_MILLIS;
  }

  /// A change of an order was answered, or the order has ended.
  void changed(ClientOrderId order) {
    changing.remove(order);
  }

  /// Hands everything approved so far to execution, in order.
  void release() {
    while (!approved.isEmpty()) {
      outlet.accept(approved.pollFirst());
    }
  }

  private Disposition acted(ApprovedOrder order, Verdict verdict, long decision) {
    List<ClientOrderId> ids = new ArrayList<>();
    for (OrderSpec spec : order.orders()) {
      state.orders.add(
          Order.intended(spec, state.time).apply(new OrderEvent.Approved(), state.time));
      ids.add(spec.id());
    }
    judged(order.entry().id(), verdict, decision);
    newsroom.later(new EngineNews.OrderApproved(order.entry().id(), verdict, decision, state.time));
    approved.addLast(new Instruction(order, verdict.canonical(), decision, state.time));
    return new DecisionRecord.Acted(ids);
  }

  private Disposition denied(OrderSpec spec, Verdict verdict, long decision) {
    String sentence = sentence(verdict);
    Order order =
        Order.intended(spec, state.time).apply(new OrderEvent.Denied(sentence), state.time);
    state.orders.add(order);
    judged(order.id(), verdict, decision);
    notices.denied(order);
    newsroom.later(new EngineNews.OrderDenied(order, verdict, decision, state.time));
    CheckResult denial = verdict.denial();
    return new DecisionRecord.Denied(denial == null ? "gate" : denial.rule(), sentence);
  }

  private void judged(ClientOrderId order, Verdict verdict, long decision) {
    state.judgements.add(new Judgement(order, decision, verdict, state.time));
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
}
