package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Seeded journal entries of every kind, with awkward texts and long decimals.
final class RandomEntries {
  static final AccountId ACCOUNT = new AccountId("paper", "main");

  private static final String[] TEXTS = {
    "",
    "EMA 12 above 26",
    "\"quoted\" \\ and\nlines\u0000\u001f",
    "Größe ≥ 10 % 🚀",
    "{\"ok\":true}"
  };

  private final SplittableRandom random;
  private final RandomDecisions decisions;

  RandomEntries(long seed) {
    random = new SplittableRandom(seed);
    decisions = new RandomDecisions(random, this);
  }

  /// The `n`-th of a row of prepared orders that tell which they are.
  static JournalEntry.OrderPrepared numbered(long n) {
    return prepared(n, OrderRole.ENTRY);
  }

  static JournalEntry.OrderPrepared prepared(long n, OrderRole role) {
    OrderSpec spec =
        new OrderSpec(
            ACCOUNT,
            ClientOrderId.derive(ACCOUNT, "s1", n, role),
            InstrumentId.hyperliquid("BTC"),
            Side.BUY,
            OrderType.MARKET,
            Quantity.of("0.015"),
            null,
            null,
            TimeInForce.IOC,
            role != OrderRole.ENTRY,
            role,
            5,
            null);
    String verdict = "{\"checks\":\"" + "x".repeat((int) (n * 37 % 400)) + "\"}";
    return new JournalEntry.OrderPrepared(
        spec, n, "ab".repeat(32), verdict, 0, 10_000 + n, 1_000 + n);
  }

  /// One of all kinds.
  JournalEntry next() {
    return switch (random.nextInt(12)) {
      case 0 -> new JournalEntry.SessionStarted(text(), "replay", ACCOUNT, money(), text(), time());
      case 1 -> new JournalEntry.DecisionTaken(decisions.next());
      case 2 ->
          new JournalEntry.OrderDenied(spec(), "max-notional", text(), text(), count(), time());
      case 3 ->
          new JournalEntry.OrderPrepared(spec(), count(), text(), text(), count(), time(), time());
      case 4 -> new JournalEntry.RequestPrepared(ACCOUNT, text(), count(), text(), time(), time());
      case 5, 6 -> new JournalEntry.Reported(report());
      case 7 ->
          random.nextBoolean() ? new JournalEntry.TradeClosed(ACCOUNT, trade()) : stateChanged();
      case 8 -> new JournalEntry.PlanChanged(ACCOUNT, instrument(), text(), text(), time());
      case 9 -> new JournalEntry.Compared(ACCOUNT, differences(), time());
      case 10 -> new JournalEntry.LevelSet(random.nextInt(1, 11), random.nextInt(1, 11), time());
      default -> new JournalEntry.SessionEnded(text(), time());
    };
  }

  private JournalEntry stateChanged() {
    List<Restriction> inForce = new ArrayList<>();
    while (random.nextBoolean()) {
      inForce.add(
          new Restriction(
              pick(RestrictionCause.values()),
              pick(TradingState.values()),
              text(),
              text(),
              time(),
              time(),
              pick(Restriction.Recovery.values())));
    }
    return new JournalEntry.StateChanged(
        pick(TradingState.values()),
        random.nextBoolean(),
        maybe(pick(RestrictionCause.values())),
        text(),
        text(),
        time(),
        inForce,
        maybe(money()),
        time());
  }

  private List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    do {
      differences.add(
          new Difference(
              pick(Difference.Kind.values()), text(), text(), random.nextBoolean(), time()));
    } while (random.nextBoolean());
    return differences;
  }

  private ExecutionReport report() {
    return switch (random.nextInt(6)) {
      case 0 -> new ExecutionReport.FillReported(fill());
      case 1 ->
          new ExecutionReport.FundingSettled(
              ACCOUNT, instrument(), money(), random.nextDouble(-1, 1), time());
      case 2 -> new ExecutionReport.CashMoved(ACCOUNT, money(), text(), time());
      case 3 ->
          new ExecutionReport.PositionCorrected(
              ACCOUNT, instrument(), decimal(), price(), random.nextInt(1, 50), text(), time());
      default -> new ExecutionReport.OrderChanged(ACCOUNT, orderId(), event(), time());
    };
  }

  private OrderEvent event() {
    return switch (random.nextInt(14)) {
      case 0 -> new OrderEvent.Approved();
      case 1 -> new OrderEvent.Denied(text());
      case 2 -> new OrderEvent.Prepared();
      case 3 -> new OrderEvent.Submitted();
      case 4 -> new OrderEvent.Accepted(text());
      case 5 -> new OrderEvent.Rejected(text());
      case 6 -> new OrderEvent.Triggered(random.nextDouble() * 1e5);
      case 7 -> new OrderEvent.Amended(quantity(), maybe(price()), maybe(price()));
      case 8 -> new OrderEvent.PartiallyFilled(fill());
      case 9 -> new OrderEvent.Filled(fill());
      case 10 -> new OrderEvent.Canceled(text());
      case 11 -> new OrderEvent.Expired(text());
      case 12 -> new OrderEvent.Lost(text());
      default -> new OrderEvent.NotPlaced(text());
    };
  }

  private OrderSpec spec() {
    OrderType type = pick(OrderType.values());
    OrderRole role = pick(OrderRole.values());
    return new OrderSpec(
        ACCOUNT,
        orderId(),
        instrument(),
        pick(Side.values()),
        type,
        quantity(),
        type.hasLimit() ? price() : null,
        type.hasTrigger() ? price() : null,
        pick(TimeInForce.values()),
        role != OrderRole.ENTRY || random.nextBoolean(),
        role,
        random.nextInt(1, 50),
        maybe(orderId()));
  }

  private Fill fill() {
    return new Fill(
        ACCOUNT,
        text(),
        orderId(),
        instrument(),
        pick(Side.values()),
        price(),
        quantity(),
        money(),
        pick(Liquidity.values()),
        time(),
        random.nextInt(1, 50),
        random.nextBoolean());
  }

  private ClosedTrade trade() {
    return new ClosedTrade(
        instrument(),
        pick(Side.values()),
        quantity(),
        price(),
        price(),
        money(),
        money(),
        money(),
        random.nextInt(1, 50),
        time(),
        time(),
        TradeEnd.values()[random.nextInt(TradeEnd.values().length)]);
  }

  String text() {
    return pick(TEXTS);
  }

  long time() {
    return random.nextLong(1_700_000_000_000L, 1_900_000_000_000L);
  }

  Price price() {
    return new Price(decimal().abs().add(BigDecimal.ONE.movePointLeft(6)));
  }

  ClientOrderId orderId() {
    return ClientOrderId.derive(ACCOUNT, "s", count(), pick(OrderRole.values()));
  }

  InstrumentId instrument() {
    return InstrumentId.hyperliquid(random.nextBoolean() ? "BTC" : "xyz:TSLA");
  }

  <T> @Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private long count() {
    return random.nextLong();
  }

  private Quantity quantity() {
    return new Quantity(decimal().abs().add(BigDecimal.ONE.movePointLeft(5)));
  }

  private Money money() {
    return new Money(decimal());
  }

  private BigDecimal decimal() {
    BigInteger digits = BigInteger.valueOf(random.nextLong());
    if (random.nextBoolean()) {
      digits = digits.multiply(BigInteger.valueOf(random.nextLong()));
    }
    return new BigDecimal(digits, random.nextInt(-3, 34));
  }
}
