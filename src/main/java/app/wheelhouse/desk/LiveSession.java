package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.ai.TriggerSettings;
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
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.InstrumentLanes;
import app.wheelhouse.execution.JournalCommit;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.execution.SendLanes;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The graph of a session in real time: the engine on its own thread, a simulated venue inside it
/// or a real one outside, orders on lanes of their own.
final class LiveSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
  private static final long LANE_SECONDS = 5;

  private final EngineInbox inbox = new EngineInbox();
  private final AtomicReference<@Nullable DeskSnapshot> newest = new AtomicReference<>();
  private final ExecutorService threads;
  private final SendLanes lanes;
  private final ExecutorService thinking = Threads.perTask("advisor");
  private final EngineConfig config;
  private final LongSupplier clock;
  private final TradingEngine engine;
  private final ExecutionService execution;
  private final EngineLoop loop;

  /// How orders leave.
  ///
  /// @param lane name of the threads that carry them
  /// @param venue the simulated one, for one lane; null where they go to a real one, with a lane
  ///   for each instrument
  /// @param client made with the way into the engine
  /// @param guard made around the last look that every session takes
  /// @param atOnce requests of different instruments on their way at a time
  record Way(
      String lane,
      @Nullable SimulatedVenue venue,
      Function<EnginePost, ExecutionClient> client,
      UnaryOperator<SendGuard> guard,
      int atOnce) {
    /// Simulated fills.
    static Way paper(SimulatedVenue venue, LongSupplier clock) {
      return new Way(
          "paper",
          venue,
          post -> new PaperExecutionClient(post, id -> venue.latency(id, "order"), clock),
          UnaryOperator.identity(),
          1);
    }
  }

  /// @param journal makes orders durable before they are sent
  /// @param clock epoch milliseconds that never go back
  /// @param before sees each event that the engine is about to take, in order
  /// @param screen takes the newest state, at most once a frame; it must be quick
  LiveSession(
      EngineConfig config,
      Way way,
      JournalCommit journal,
      LongSupplier clock,
      Consumer<EngineEvent> before,
      Consumer<DeskSnapshot> screen) {
    this.config = config;
    this.clock = clock;
    String name = "execution-" + way.lane();
    boolean simulated = way.venue() != null;
    this.threads = simulated ? Threads.lane(name) : Threads.perTask(name);
    this.lanes = simulated ? SendLanes.single(threads) : new InstrumentLanes(threads, way.atOnce());
    this.engine = new TradingEngine(config, RiskEngine.standard());
    EngineDriver driver = new EngineDriver(engine, way.venue(), config);
    this.execution =
        new ExecutionService(
            way.client().apply(inbox),
            journal,
            inbox,
            lanes,
            clock,
            way.guard().apply(new BandGuard(this::tradingState, this::mark)));
    engine.connect(execution);
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
  void advise(Advisor advisor, TriggerSettings triggers) {
    engine.listen(new DecisionTrigger(advisor, config.decisionBars(), triggers, thinking, inbox));
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

  /// Ends the deciding of advisors: what they still answer is not asked for any more.
  void silence() {
    thinking.shutdown();
  }

  /// Ends entries and waits for what is on its way to the venue, so that its answers are still
  /// booked.
  ///
  /// @return whether all was answered in time
  boolean drain(long millis) {
    try {
      return execution.drain(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What was posted before is still taken, and what is on its way into the journal arrives there:
  /// afterwards nobody writes to it any more.
  @Override
  public void close() {
    if (threads.isShutdown()) {
      return;
    }
    thinking.shutdown();
    loop.stop();
    try {
      // Before the shutdown: what still waits for its turn needs a thread then.
      if (!lanes.await(TimeUnit.SECONDS.toMillis(LANE_SECONDS))) {
        LOG.warn("A request was still being written after {} s", LANE_SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdown();
    }
  }
}
