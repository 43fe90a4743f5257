package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import app.wheelhouse.venue.synthetic.SyntheticMarket;
import java.util.List;
import java.util.TreeMap;

/// Pictures of the real engine on the synthetic market, with a past, positions and decisions.
public final class DemoPicture {
  public static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private static final long START = 1_756_902_840_000L;
  private static final List<Timeframe> PANELS =
      List.of(
          Timeframe.M1,
          Timeframe.M3,
          Timeframe.M5,
          Timeframe.M15,
          Timeframe.M30,
          Timeframe.H1,
          Timeframe.H4,
          Timeframe.D1);
  private static final Proposer MODEL = new Proposer(Proposer.Kind.MODEL, "test-model");

  private final List<Instrument> instruments = InstrumentCatalogue.builtIn();
  private final EngineDriver driver;
  private final SyntheticMarket market;

  public DemoPicture(long seed, String account, int historyBars) {
    EngineConfig config =
        new EngineConfig(
            "session-" + account,
            new AccountId("paper", account),
            Money.of(10_000),
            instruments,
            PANELS.stream().map(BarSpec::of).toList(),
            PANELS,
            Timeframe.M5,
            List.of(),
            RiskLimits.DEFAULT,
            FeeRates.DEFAULT,
            60_000,
            1_000,
            3_000,
            5,
            true,
            EngineConfig.BARS);
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    SimulatedVenue venue =
        new SimulatedVenue(
            SimSettings.replay(seed), config.account(), config.deposit(), instruments);
    driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(driver, id -> venue.latency(id, "order"), driver::time),
            (_, _, _) -> {},
            driver,
            Runnable::run,
            driver::time,
            SendGuard.NONE));
    market = new SyntheticMarket(seed, instruments, START, 5);
    for (Instrument instrument : instruments) {
      for (Timeframe timeframe : PANELS.reversed()) {
        driver.accept(
            new EngineEvent.History(
                instrument.id(),
                BarSpec.of(timeframe),
                market.history(instrument, timeframe, historyBars).stream()
                    .map(Candle::bar)
                    .toList(),
                START));
      }
    }
  }

  /// An ordinary moment: a past, a position with stop and target, some decisions. Made once, since
  /// it cannot change.
  public static DeskSnapshot full() {
    return Once.FULL;
  }

  private static final class Once {
    static final DeskSnapshot FULL = full(7);
  }

  /// The same for another course of the market.
  public static DeskSnapshot full(long seed) {
    DemoPicture picture = new DemoPicture(seed, "main", 500).play(2_000);
    double price = picture.price();
    picture.decide(hold(picture.time(), 0.4)).play(300);
    picture
        .command(
            new DeskCommand.SubmitTicket(
                BTC,
                Side.BUY,
                Quantity.of("0.05"),
                null,
                whole(price * 0.98),
                whole(price * 1.05),
                5))
        .play(400);
    return picture.decide(hold(picture.time(), 0.62)).play(600).desk();
  }

  /// The usual extras of a test: two headlines, a level, the past of open interest.
  public static SnapshotExtras extras() {
    TreeMap<Long, String> outcomes = new TreeMap<>();
    outcomes.put(1L, "would have lost 0.4 R");
    return new SnapshotExtras(
        List.of(
            new NewsLine(
                "newswire", 12, "Exchange reports record volume in futures", List.of("BTC")),
            new NewsLine(
                "daily", 95, "Regulator delays its answer on funds", List.of("btc", "eth"))),
        5,
        List.of("No entries in the ten minutes before funding."),
        outcomes,
        new SnapshotExtras.Past(60, 28_000, 0.00001));
  }

  public static Snapshot snapshot() {
    return SnapshotBuilder.of(full(), BTC, Timeframe.M5, TriggerReason.CANDLE_CLOSE, extras());
  }

  public static Snapshot snapshot(long seed) {
    return SnapshotBuilder.of(full(seed), BTC, Timeframe.M5, TriggerReason.CANDLE_CLOSE, extras());
  }

  public DemoPicture play(int events) {
    for (int i = 0; i < events; i++) {
      driver.accept(market.next());
    }
    return this;
  }

  public DemoPicture command(DeskCommand command) {
    driver.accept(new EngineEvent.Command(command, time()));
    return this;
  }

  public DemoPicture decide(Decision decision) {
    driver.accept(new EngineEvent.Decided(decision, time()));
    return this;
  }

  public static Decision hold(long time, double confidence) {
    return new Decision.Hold(
        new Decision.Header(
            MODEL, BTC, time, new Confidence(confidence), Rationale.of("nothing to do")));
  }

  public long time() {
    return driver.time();
  }

  public double price() {
    return desk().instrument(BTC).orElseThrow().price();
  }

  public DeskSnapshot desk() {
    return driver.view().snapshot();
  }

  private static Price whole(double price) {
    return Price.of(Long.toString(Math.round(price)));
  }
}
