package app.wheelhouse.sim;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.List;
import java.util.SplittableRandom;
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

/// Nanoseconds per market event: flat, and with a position between a far stop and a far target; and
/// per round trip of a bracket.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SimBenchmark {
  private static final int EVENTS = 1 << 14;
  private static final AccountId ACCOUNT = new AccountId("paper", "bench");
  private static final Instrument BTC = InstrumentCatalogue.builtIn().getFirst();

  private final MarketEvent[] candles = new MarketEvent[EVENTS];
  private final MarketEvent[] ticks = new MarketEvent[EVENTS];
  private final SimulatedVenue flat = venue();
  private final SimulatedVenue held = venue();
  private final SimulatedVenue trading = venue();
  private @Nullable ExecutionReport last;
  private long intent;
  private int next;

  private static SimulatedVenue venue() {
    return new SimulatedVenue(
        SimSettings.demo(7), ACCOUNT, Money.of(1_000_000_000), InstrumentCatalogue.builtIn());
  }

  /// A seeded walk around 60,000 that never reaches the stop or the target.
  @Setup
  public void walk() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < EVENTS; i++) {
      double price = 60_000 + random.nextInt(1_000);
      long open = i / 4 * 300_000L;
      candles[i] =
          new Candle(
              BTC.id(),
              open + i % 4,
              Timeframe.M5,
              open,
              price,
              price,
              price,
              price,
              5,
              i % 4 == 3);
      ticks[i] =
          i % 2 == 0
              ? new Quote(BTC.id(), i, i, price, 1, price + 1, 1)
              : Trade.single(BTC.id(), i, i, i, price, 0.1, Side.BUY);
    }
    flat.on(candles[0], this::keep);
    held.on(candles[0], this::keep);
    held.submit(bracket(), 0, this::keep);
    trading.on(candles[0], this::keep);
  }

  private void keep(ExecutionReport report) {
    last = report;
  }

  private List<OrderSpec> bracket() {
    OrderSpec entry = order(Side.BUY, OrderType.MARKET, null, OrderRole.ENTRY, null);
    return List.of(
        entry,
        order(Side.SELL, OrderType.STOP_MARKET, "57000", OrderRole.STOP, entry.id()),
        order(Side.SELL, OrderType.TAKE_PROFIT, "66000", OrderRole.TARGET, entry.id()));
  }

  private OrderSpec order(
      Side side,
      OrderType type,
      @Nullable String trigger,
      OrderRole role,
      @Nullable ClientOrderId parent) {
    return new OrderSpec(
        ACCOUNT,
        ClientOrderId.derive(ACCOUNT, "bench", intent++, role),
        BTC.id(),
        side,
        type,
        Quantity.of("0.01"),
        null,
        trigger == null ? null : Price.of(trigger),
        TimeInForce.GTC,
        role != OrderRole.ENTRY,
        role,
        10,
        parent);
  }

  @Benchmark
  public void candleWhenFlat() {
    flat.on(candles[next++ & (EVENTS - 1)], this::keep);
  }

  @Benchmark
  public void tickWhenFlat() {
    flat.on(ticks[next++ & (EVENTS - 1)], this::keep);
  }

  @Benchmark
  public void candleWithAProtectedPosition() {
    held.on(candles[next++ & (EVENTS - 1)], this::keep);
  }

  @Benchmark
  public void tickWithAProtectedPosition() {
    held.on(ticks[next++ & (EVENTS - 1)], this::keep);
  }

  @Benchmark
  public @Nullable ExecutionReport bracketOpenedAndClosed() {
    trading.submit(bracket(), 0, this::keep);
    trading.submit(
        List.of(order(Side.SELL, OrderType.MARKET, null, OrderRole.EXIT, null)), 0, this::keep);
    return last;
  }
}
