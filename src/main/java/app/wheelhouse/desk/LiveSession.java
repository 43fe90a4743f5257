package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineInbox;
import app.wheelhouse.engine.EngineLoop;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.SnapshotPace;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.JournalCommit;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The graph of a session in real time with simulated fills: the engine on its own thread, the
/// simulated venue inside it, orders on a lane of their own.
final class LiveSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
  private static final long LANE_SECONDS = 5;

  private final EngineInbox inbox = new EngineInbox();
  private final AtomicReference<@Nullable DeskSnapshot> newest = new AtomicReference<>();
  private final ExecutorService lane = Threads.lane("execution-paper");
  private final ExecutorService thinking = Threads.perTask("advisor");
  private final EngineConfig config;
  private final LongSupplier clock;
  private final TradingEngine engine;
  private final EngineLoop loop;

  /// @param journal makes orders durable before they are sent
  /// @param clock epoch milliseconds that never go back
  /// @param before sees each event that the engine is about to take, in order
  /// @param screen takes the newest state, at most once a frame; it must be quick
  LiveSession(
      EngineConfig config,
      SimSettings simulation,
      JournalCommit journal,
      LongSupplier clock,
      Consumer<EngineEvent> before,
      Consumer<DeskSnapshot> screen) {
    this.config = config;
    this.clock = clock;
    SimulatedVenue venue =
        new SimulatedVenue(simulation, config.account(), config.deposit(), config.instruments());
    this.engine = new TradingEngine(config, RiskEngine.standard());
    EngineDriver driver = new EngineDriver(engine, venue, config);
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(inbox, id -> venue.latency(id, "order"), clock),
            journal,
            inbox,
            lane,
            clock,
            new BandGuard(this::tradingState, this::mark)));
    this.loop =
        new EngineLoop(
            driver,
            inbox,
            clock,
            before,
            new SnapshotPace(
                DeskClock::nanos,
                snapshot -> {
                  newest.set(snapshot);
                  screen.accept(snapshot);
                }));
  }

  /// Adds a listener; before the start only.
  void listen(EngineTap tap) {
    engine.listen(tap);
  }

  /// Lets an advisor decide beside the engine; before the start only.
  void advise(Advisor advisor) {
    engine.listen(new DecisionTrigger(advisor, config.decisionBars(), thinking, inbox));
  }

  /// @param history taken before anything else
  void start(List<EngineEvent.History> history) {
    history.forEach(inbox::post);
    loop.start();
  }

  /// Asks for something, as a click does; returns at once.
  void command(DeskCommand command) {
    inbox.post(new EngineEvent.Command(command, clock.getAsLong()));
  }

  /// The way into the engine.
  EnginePost post() {
    return inbox;
  }

  /// The newest state; null before the first.
  @Nullable DeskSnapshot newest() {
    return newest.get();
  }

  /// True while something is held or may still be filled.
  boolean isExposed() {
    DeskSnapshot snapshot = newest.get();
    return snapshot != null
        && !(snapshot.account().positions().isEmpty() && snapshot.workingOrders().isEmpty());
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

  /// What was posted before is still taken, and what is on its way into the journal arrives there:
  /// afterwards nobody writes to it any more.
  @Override
  public void close() {
    thinking.shutdown();
    loop.stop();
    lane.shutdown();
    try {
      if (!lane.awaitTermination(LANE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A request was still being written after {} s", LANE_SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
