package app.wheelhouse.store;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Writes journal records by hand and keeps the books that they must lead to.
final class ArchiveScript {
  static final AccountId PAPER = new AccountId("paper", "main");
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  final List<JournalRecord> records = new ArrayList<>();
  final Map<ClientOrderId, Order> orders = new LinkedHashMap<>();
  Account account = Account.opened(PAPER, Money.of(10_000));
  String session = "none";
  long time = 1_700_000_000_000L;
  private long intents;
  private long trades;

  long add(JournalEntry entry) {
    long seq = records.size() + 1;
    records.add(
        new JournalRecord(seq, entry, String.format(Locale.ROOT, "%064x", seq * 2_654_435_761L)));
    time += 250;
    return seq;
  }

  ArchiveScript start(String name) {
    session = name;
    orders.clear();
    account = Account.opened(PAPER, Money.of(10_000));
    add(
        new JournalEntry.SessionStarted(
            name, "replay", PAPER, Money.of(10_000), "BTC-5m.csv, seed 7", time));
    return this;
  }

  ArchiveSession rows() {
    return new ArchiveSession(session, PAPER, "replay");
  }

  OrderSpec market(Side side, String quantity) {
    return spec(side, OrderType.MARKET, quantity, null, null, OrderRole.ENTRY);
  }

  OrderSpec spec(
      Side side, OrderType type, String quantity, Price limit, Price trigger, OrderRole role) {
    return new OrderSpec(
        PAPER,
        ClientOrderId.derive(PAPER, session, ++intents, role),
        BTC,
        side,
        type,
        Quantity.of(quantity),
        limit,
        trigger,
        TimeInForce.GTC,
        role != OrderRole.ENTRY,
        role,
        3,
        null);
  }

  ClientOrderId prepare(OrderSpec spec) {
    orders.put(
        spec.id(),
        Order.intended(spec, time)
            .apply(new OrderEvent.Approved(), time)
            .apply(new OrderEvent.Prepared(), time));
    add(
        new JournalEntry.OrderPrepared(
            spec, intents, "ab" + intents, "{\"checks\":[]}", 4, time + 2_000, time));
    return spec.id();
  }

  void report(ClientOrderId id, OrderEvent event) {
    orders.computeIfPresent(id, (_, order) -> order.apply(event, time));
    add(new JournalEntry.Reported(new ExecutionReport.OrderChanged(PAPER, id, event, time)));
  }

  Fill fillOf(ClientOrderId id, String price, String quantity, String fee) {
    OrderSpec spec = Objects.requireNonNull(orders.get(id)).spec();
    return new Fill(
        PAPER,
        session + "-" + ++trades,
        id,
        spec.instrument(),
        spec.side(),
        Price.of(price),
        Quantity.of(quantity),
        Money.of(fee),
        Liquidity.TAKER,
        time,
        spec.leverage(),
        false);
  }

  void fill(ClientOrderId id, String price, String quantity, String fee) {
    book(fillOf(id, price, quantity, fee));
  }

  void book(Fill fill) {
    orders.computeIfPresent(
        fill.orderId(), (_, order) -> order.apply(order.eventOf(fill), fill.time()));
    Account.Change change = account.apply(fill);
    account = change.after();
    add(new JournalEntry.Reported(new ExecutionReport.FillReported(fill)));
    if (change.closed() != null) {
      add(new JournalEntry.TradeClosed(PAPER, change.closed()));
    }
  }

  void funding(String paid, double rate) {
    account = account.applyFunding(BTC, Money.of(paid));
    add(
        new JournalEntry.Reported(
            new ExecutionReport.FundingSettled(PAPER, BTC, Money.of(paid), rate, time)));
  }

  void state(TradingState state, String reason) {
    add(new JournalEntry.StateChanged(state, true, reason, time));
  }

  /// A restriction in force, with everything that newer records say.
  void restricted(RestrictionCause cause, String why) {
    Restriction restriction =
        new Restriction(
            cause,
            TradingState.HALTED,
            "account protection",
            why,
            time,
            time + 5_000,
            Restriction.Recovery.BY_RULE);
    add(
        new JournalEntry.StateChanged(
            TradingState.HALTED,
            false,
            cause,
            "account protection",
            why,
            time + 5_000,
            List.of(restriction),
            Money.of("10100.25"),
            time));
  }

  void plan(String plan, String progress) {
    add(new JournalEntry.PlanChanged(PAPER, BTC, plan, progress, time));
  }

  void end() {
    add(new JournalEntry.SessionEnded("5eed", time));
  }

  DecisionRecord hold(long number) {
    return new DecisionRecord(
        number, new Decision.Hold(header("Nothing to do")), new DecisionRecord.Held());
  }

  DecisionRecord open(long number, ClientOrderId order) {
    return new DecisionRecord(
        number,
        new Decision.Open(
            header("Trend is up"),
            Side.BUY,
            null,
            Price.of("61000.5"),
            Price.of("64000"),
            0.1,
            null),
        new DecisionRecord.Acted(List.of(order)));
  }

  private Decision.Header header(String summary) {
    return new Decision.Header(
        new Proposer(Proposer.Kind.RULES, "analyst"),
        BTC,
        time,
        new Confidence(0.1 + 0.2),
        new Rationale(
            summary,
            List.of("EMA 12 at 62,100.25 \"above\" EMA 26", "ADX 27 – trend"),
            List.of("higher lows"),
            List.of(),
            List.of("a close below 61,000")));
  }

  /// A session with everything in it: two round trips, a stop, a denial, funding.
  static ArchiveScript full() {
    ArchiveScript script = new ArchiveScript().start("alpha");
    script.state(TradingState.ACTIVE, "started by hand");
    OrderSpec spec = script.market(Side.BUY, "0.03");
    script.add(new JournalEntry.DecisionTaken(script.open(4, spec.id())));
    ClientOrderId entry = script.prepare(spec);
    script.report(entry, new OrderEvent.Submitted());
    script.report(entry, new OrderEvent.Accepted("v-1"));
    script.fill(entry, "62250.5", "0.01", "0.280127");
    script.fill(entry, "62251", "0.02", "0.560259");
    OrderSpec stop =
        script.spec(
            Side.SELL, OrderType.STOP_MARKET, "0.03", null, Price.of("61000"), OrderRole.STOP);
    ClientOrderId guard = script.prepare(stop);
    script.report(guard, new OrderEvent.Submitted());
    script.report(guard, new OrderEvent.Accepted("v-2"));
    script.report(guard, new OrderEvent.Amended(Quantity.of("0.03"), null, Price.of("61500")));
    script.funding("0.0234375", 1.25e-5);
    OrderSpec exit = script.spec(Side.SELL, OrderType.MARKET, "0.02", null, null, OrderRole.EXIT);
    ClientOrderId out = script.prepare(exit);
    script.report(out, new OrderEvent.Submitted());
    script.fill(out, "62400", "0.02", "0.5616");
    script.report(guard, new OrderEvent.Triggered(61_499.5));
    script.fill(guard, "61490", "0.01", "0.276705");
    script.report(guard, new OrderEvent.Canceled("position closed"));
    OrderSpec refused = script.market(Side.SELL, "5");
    script.add(
        new JournalEntry.OrderDenied(
            refused, "MaxNotionalCheck", "too large", "{\"limit\":1}", 6, script.time));
    script.orders.put(
        refused.id(),
        Order.intended(refused, script.time - 250)
            .apply(new OrderEvent.Denied("too large"), script.time - 250));
    script.add(new JournalEntry.RequestPrepared(PAPER, "cancel " + guard, 9, "ff", 0, script.time));
    return script;
  }
}
