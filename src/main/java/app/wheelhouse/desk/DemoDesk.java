package app.wheelhouse.desk;

import app.wheelhouse.advisor.rules.AnalystSettings;
import app.wheelhouse.advisor.rules.RuleAnalyst;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineInbox;
import app.wheelhouse.engine.EngineLoop;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.SnapshotPace;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import app.wheelhouse.venue.synthetic.SyntheticFeed;
import app.wheelhouse.venue.synthetic.SyntheticMarket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The demo with a window: a synthetic market in real time, no network, no key, no record on disk.
///
/// The record comes with sessions that a trader can keep; this one is gone when the window closes,
/// and says so.
public final class DemoDesk implements OpenSession {
  private static final String NAME = "demo";

  private final EngineInbox inbox = new EngineInbox();
  private final LongSupplier clock = new SteadyClock(DeskClock::now, DeskClock::nanos);
  private final AtomicReference<@Nullable DeskSnapshot> newest = new AtomicReference<>();
  private final EngineLoop loop;
  private final FeedService feed;
  private final ExecutorService lane = Threads.lane("execution-paper");
  private final ExecutorService thinking = Threads.perTask("advisor");
  private final List<EngineEvent.History> history;
  private final long seed;

  private DemoDesk(
      long seed, List<Instrument> instruments, Settings settings, SessionScreen screen) {
    this.seed = seed;
    long start = Timeframe.M1.openTime(clock.getAsLong());
    SyntheticMarket market = new SyntheticMarket(seed, instruments, start);
    this.history = DemoSource.history(market, instruments);
    EngineConfig config =
        SessionConfigs.live(new DemoSource(seed, instruments, start), NAME, settings);
    SimulatedVenue venue =
        new SimulatedVenue(SimSettings.demo(seed), config.account(), config.deposit(), instruments);
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    EngineDriver driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(inbox, id -> venue.latency(id, "order"), clock),
            (_, _, _) -> {},
            inbox,
            lane,
            clock,
            new BandGuard(this::tradingState, this::mark)));
    if (settings.get(SessionSettings.ANALYST)) {
      engine.listen(
          new DecisionTrigger(
              new RuleAnalyst(AnalystSettings.defaults()), config.decisionBars(), thinking, inbox));
    }
    this.loop =
        new EngineLoop(
            driver,
            inbox,
            clock,
            _ -> {},
            new SnapshotPace(DeskClock::nanos, snapshot -> show(snapshot, screen)));
    this.feed = new FeedService(new SyntheticFeed(market, clock), inbox);
  }

  static DemoDesk open(SessionRequest request, Settings settings, SessionScreen screen)
      throws BadInput {
    Long chosen = request.seed();
    DemoDesk desk =
        new DemoDesk(
            chosen == null ? settings.get(SessionSettings.SEED) : chosen,
            Sources.demo(request.symbols()),
            settings,
            screen);
    desk.start();
    return desk;
  }

  @Override
  public Mode mode() {
    return Mode.DEMO;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String source() {
    return "seed " + seed;
  }

  @Override
  public void command(DeskCommand command) {
    inbox.post(new EngineEvent.Command(command, clock.getAsLong()));
  }

  @Override
  public Optional<TapePlayer> player() {
    return Optional.empty();
  }

  private void show(DeskSnapshot snapshot, SessionScreen screen) {
    newest.set(snapshot);
    screen.show().accept(snapshot);
  }

  private TradingState tradingState() {
    DeskSnapshot snapshot = newest.get();
    return snapshot == null ? TradingState.ACTIVE : snapshot.trading().state();
  }

  private double mark(InstrumentId instrument) {
    DeskSnapshot snapshot = newest.get();
    return snapshot == null
        ? Double.NaN
        : snapshot.instrument(instrument).map(InstrumentSnapshot::mark).orElse(Double.NaN);
  }

  private void start() {
    history.forEach(inbox::post);
    loop.start();
    feed.start();
  }

  @Override
  public void close() {
    feed.stop();
    thinking.shutdown();
    loop.stop();
    lane.shutdown();
  }
}
