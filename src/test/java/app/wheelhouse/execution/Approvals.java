package app.wheelhouse.execution;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.Instruction;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.ExitIntent;
import app.wheelhouse.risk.ModifyOutcome;
import app.wheelhouse.risk.OrderIntent;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.risk.RiskOutcome;
import app.wheelhouse.risk.RiskView;
import java.util.SortedMap;
import java.util.TreeMap;

/// Real approvals for tests: only the gate makes them, so the gate is asked. SOL at 200.
public final class Approvals {
  /// Engine time of every approval; they hold for two seconds.
  public static final long TIME = 1_756_893_600_000L;

  public static final AccountId ACCOUNT = new AccountId("paper", "test");
  public static final Instrument SOL = InstrumentCatalogue.find("SOL").orElseThrow();

  private static final RiskEngine GATE = RiskEngine.standard();

  private Approvals() {}

  /// An entry with its stop and target.
  public static ApprovedOrder entry(long number) {
    return entry(number, SOL);
  }

  /// The same of another instrument, as if that stood at 200 as well.
  public static ApprovedOrder entry(long number, Instrument instrument) {
    OrderIntent intent =
        new OrderIntent(
            number,
            "s1",
            ACCOUNT,
            null,
            instrument,
            Side.BUY,
            OrderType.MARKET,
            Quantity.of("5"),
            null,
            null,
            Price.of("190"),
            Price.of("220"),
            5,
            new Confidence(1),
            TIME);
    return ((RiskOutcome.Approved) GATE.approve(intent, view(false, instrument))).order();
  }

  /// A reduce-only close of a long of 5.
  public static ApprovedOrder exit(long number) {
    ExitIntent intent =
        new ExitIntent(
            number,
            "s1",
            ACCOUNT,
            SOL,
            OrderRole.EXIT,
            OrderType.MARKET,
            Quantity.of("5"),
            null,
            null,
            "a test",
            TIME);
    return ((RiskOutcome.Approved) GATE.approveExit(intent, view(true))).order();
  }

  public static ApprovedAction cancel(OrderSpec order) {
    return GATE.approveCancel(order, TIME);
  }

  /// The stop of an entry moved closer.
  public static ApprovedAction tighterStop(ApprovedOrder entry) {
    OrderSpec stop = entry.orders().get(1);
    ModifyOutcome outcome =
        GATE.approveModify(stop, SOL, stop.quantity(), null, Price.of("195"), view(true));
    return ((ModifyOutcome.Approved) outcome).modify();
  }

  /// The entry made smaller.
  public static ApprovedAction smallerEntry(ApprovedOrder entry) {
    ModifyOutcome outcome =
        GATE.approveModify(entry.entry(), SOL, Quantity.of("4"), null, null, view(false));
    return ((ModifyOutcome.Approved) outcome).modify();
  }

  public static Instruction instruction(ApprovedAction action) {
    return new Instruction(action, "verdict", 7, TIME);
  }

  private static RiskView view(boolean holding) {
    return view(holding, SOL);
  }

  private static RiskView view(boolean holding, Instrument instrument) {
    SortedMap<InstrumentId, Price> marks = new TreeMap<>();
    marks.put(instrument.id(), Price.of("200"));
    Account account = Account.opened(ACCOUNT, Money.of(10_000));
    return new RiskView(
        holding ? account.apply(fill()).after() : account,
        marks,
        new TreeMap<>(),
        TradingState.ACTIVE,
        true,
        Money.of(10_000),
        Money.ZERO,
        RiskLimits.DEFAULT,
        FeeRates.DEFAULT,
        TIME);
  }

  private static Fill fill() {
    return new Fill(
        ACCOUNT,
        "t1",
        ClientOrderId.derive(ACCOUNT, "s1", 99, OrderRole.ENTRY),
        SOL.id(),
        Side.BUY,
        Price.of("200"),
        Quantity.of("5"),
        Money.ZERO,
        Liquidity.TAKER,
        TIME,
        5,
        false);
  }
}
