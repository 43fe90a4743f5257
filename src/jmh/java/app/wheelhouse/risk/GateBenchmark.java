package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Proposer;
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
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Microseconds for the whole gate, all its checks, with four open positions and circumstances of
/// every kind: aim below 50 µs median (RISK-15).
@State(Scope.Thread)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GateBenchmark {
  private static final AccountId ACCOUNT = new AccountId("paper", "main");

  private final RiskEngine gate = RiskEngine.standard();
  private final TreeMap<InstrumentId, Price> marks = new TreeMap<>();
  private final TreeMap<InstrumentId, Instrument> instruments = new TreeMap<>();
  private Account account = Account.opened(ACCOUNT, Money.of(10_000));
  private Circumstances circumstances = Circumstances.CALM;
  private long number;

  /// Four instruments held, among them the one of the order.
  @Setup
  public void holdPositions() {
    hold("ETH", "3000.5", "0.5");
    hold("SOL", "151.23", "8.75");
    hold("HYPE", "41.337", "20.5");
    hold("BTC", "60123.5", "0.012");
    circumstances = circumstances();
  }

  private Circumstances circumstances() {
    TreeMap<InstrumentId, MarketCondition> markets = new TreeMap<>();
    TreeMap<InstrumentId, Long> coolDown = new TreeMap<>();
    TreeMap<InstrumentId, SortedMap<InstrumentId, Double>> pairs = new TreeMap<>();
    for (Instrument instrument : InstrumentCatalogue.builtIn()) {
      InstrumentId id = instrument.id();
      instruments.put(id, instrument);
      markets.put(id, new MarketCondition(120, false, "", true, 0.021));
      coolDown.put(id, 900L);
      TreeMap<InstrumentId, Double> row = new TreeMap<>();
      for (Instrument other : InstrumentCatalogue.builtIn()) {
        if (id.compareTo(other.id()) < 0) {
          row.put(other.id(), 0.83);
        }
      }
      pairs.put(id, row);
    }
    AccountTally tally = new AccountTally(Money.of(10_400), 0, 86_400_000, 7, 2, coolDown);
    return new Circumstances(tally, markets, new Correlations(pairs), 35, MarginMode.ISOLATED);
  }

  /// A sound automatic order, sized by the gate, with its view and bracket.
  @Benchmark
  public RiskOutcome approveSound() {
    return gate.approve(intent(8, null), view());
  }

  /// A reckless one, clamped at nearly every step.
  @Benchmark
  public RiskOutcome approveClamped() {
    return gate.approve(intent(50, Quantity.of("7.1234567")), view());
  }

  private void hold(String symbol, String price, String size) {
    InstrumentId id = InstrumentId.hyperliquid(symbol);
    Fill fill =
        new Fill(
            ACCOUNT,
            symbol,
            ClientOrderId.derive(ACCOUNT, "jmh", 0, OrderRole.ENTRY),
            id,
            Side.BUY,
            Price.of(price),
            Quantity.of(size),
            Money.of("0.25"),
            Liquidity.TAKER,
            1,
            5,
            false);
    account = account.apply(fill).after();
    marks.put(id, Price.of(price));
  }

  private RiskView view() {
    return new RiskView(
        account,
        marks,
        new TreeMap<>(),
        TradingState.ACTIVE,
        true,
        Money.of(10_000),
        Money.of(-12),
        RiskLimits.DEFAULT,
        FeeRates.DEFAULT,
        1_000,
        circumstances,
        instruments);
  }

  /// The figures of the gauges, once per frame.
  @Benchmark
  public AccountRisk accountRisk() {
    return RiskEngine.accountRisk(view(), instruments::get);
  }

  private OrderIntent intent(int leverage, @Nullable Quantity quantity) {
    Instrument btc = InstrumentCatalogue.find("BTC").orElseThrow();
    return new OrderIntent(
        ++number,
        "jmh",
        ACCOUNT,
        new Proposer(Proposer.Kind.STRATEGY, "momentum"),
        btc,
        Side.BUY,
        OrderType.MARKET,
        quantity,
        null,
        null,
        Price.of("58200.25"),
        Price.of("64000.75"),
        leverage,
        new Confidence(0.83),
        1_000);
  }
}
