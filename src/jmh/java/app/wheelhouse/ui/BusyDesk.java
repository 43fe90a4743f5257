package app.wheelhouse.ui;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineInbox;
import app.wheelhouse.engine.EngineLoop;
import app.wheelhouse.engine.SnapshotPace;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A desk in real time with as many instruments and market events as one asks for.
final class BusyDesk implements AutoCloseable {
  static final InstrumentId SHOWN = InstrumentCatalogue.builtIn().getFirst().id();

  private static final AccountId ACCOUNT = new AccountId("paper", "main");
  private static final int BATCH_MILLIS = 5;
  private static final double MOVE = 0.00005;

  private final EngineInbox inbox = new EngineInbox();
  private final List<Instrument> instruments;
  private final double[] prices;
  private final Random random = new Random(1);
  private final EngineLoop loop;
  private final ExecutorService lane = Threads.lane("execution");
  private final ScheduledExecutorService feed = Threads.timer("feed");
  private final AtomicLong sent = new AtomicLong();
  private final int eventsPerSecond;
  private double owed;

  /// @param candles of history that the shown instrument gets
  BusyDesk(int count, int eventsPerSecond, int candles, Consumer<DeskSnapshot> screen) {
    this.instruments = instruments(count);
    this.eventsPerSecond = eventsPerSecond;
    this.prices = new double[count];
    for (int i = 0; i < count; i++) {
      prices[i] = i % 4 == 0 ? 110_000 : 4_300.0 / (i % 4);
    }
    EngineConfig config =
        new EngineConfig(
            "bench",
            ACCOUNT,
            Money.of(10_000),
            instruments,
            List.of(BarSpec.of(Timeframe.M1), BarSpec.of(Timeframe.M5)),
            List.of(),
            Timeframe.M1,
            List.of(),
            RiskLimits.DEFAULT,
            FeeRates.DEFAULT,
            0,
            1_000,
            60_000,
            5,
            false,
            candles);
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    SimulatedVenue venue =
        new SimulatedVenue(SimSettings.demo(1), ACCOUNT, config.deposit(), instruments);
    EngineDriver driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(
                inbox, id -> venue.latency(id, "order"), System::currentTimeMillis),
            (_, _, _) -> {},
            inbox,
            lane,
            System::currentTimeMillis,
            SendGuard.NONE));
    this.loop =
        new EngineLoop(
            driver,
            inbox,
            System::currentTimeMillis,
            _ -> {},
            new SnapshotPace(System::nanoTime, screen));
    inbox.post(
        new EngineEvent.History(
            SHOWN, BarSpec.of(Timeframe.M1), history(candles), System.currentTimeMillis()));
  }

  void start() {
    long now = System.currentTimeMillis();
    inbox.post(new EngineEvent.Feed(new FeedStatus(now, FeedState.CONNECTED, "")));
    loop.start();
    feed.scheduleAtFixedRate(this::send, 0, BATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  void command(DeskCommand command) {
    inbox.post(new EngineEvent.Command(command, System.currentTimeMillis()));
  }

  /// Market events so far.
  long sent() {
    return sent.get();
  }

  private void send() {
    owed += eventsPerSecond * BATCH_MILLIS / 1_000.0;
    for (; owed >= 1; owed--) {
      long number = sent.getAndIncrement();
      int i = (int) (number % instruments.size());
      inbox.post(new EngineEvent.Market(next(i, number / instruments.size() % 3 == 0)));
    }
  }

  /// One trade to two quotes.
  private MarketEvent next(int i, boolean trades) {
    Instrument instrument = instruments.get(i);
    long now = System.currentTimeMillis();
    prices[i] *= 1 + random.nextGaussian() * MOVE;
    double tick = Math.max(instrument.tick(), prices[i] / 100_000);
    double price = Math.rint(prices[i] / tick) * tick;
    return trades
        ? Trade.single(
            instrument.id(),
            now,
            now,
            0,
            price,
            random.nextDouble(),
            random.nextBoolean() ? Side.BUY : Side.SELL)
        : new Quote(instrument.id(), now, now, price - tick, 10, price + tick, 10);
  }

  private List<Bar> history(int candles) {
    List<Bar> bars = new ArrayList<>();
    long end = Timeframe.M1.openTime(System.currentTimeMillis());
    double price = prices[0];
    for (int i = 0; i < candles; i++) {
      double open = price;
      price *= 1 + random.nextGaussian() * 0.0005;
      double high = Math.max(open, price) * (1 + random.nextDouble() * 0.0003);
      double low = Math.min(open, price) * (1 - random.nextDouble() * 0.0003);
      long time = end - (candles - i) * Timeframe.M1.millis();
      double volume = 1 + random.nextDouble() * 50;
      bars.add(
          Bar.of(
              Timeframe.M1,
              time,
              Math.rint(open),
              Math.rint(high),
              Math.rint(low),
              Math.rint(price),
              volume));
    }
    prices[0] = price;
    return bars;
  }

  /// The catalogue's instruments, and copies of them by other names.
  private static List<Instrument> instruments(int count) {
    List<Instrument> known = InstrumentCatalogue.builtIn();
    List<Instrument> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instrument like = known.get(i % known.size());
      String symbol = i < known.size() ? like.symbol() : like.symbol() + i;
      made.add(
          new Instrument(
              new InstrumentId(like.id().venue(), symbol),
              like.priceDecimals(),
              like.sizeDecimals(),
              like.maxSignificantFigures(),
              like.minNotional(),
              like.tiers()));
    }
    return made;
  }

  @Override
  public void close() {
    feed.shutdownNow();
    loop.stop();
    lane.shutdown();
  }
}
