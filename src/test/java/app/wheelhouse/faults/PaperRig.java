package app.wheelhouse.faults;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineInbox;
import app.wheelhouse.engine.EngineLoop;
import app.wheelhouse.engine.EngineView;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.faults.venue.RecordedVenue;
import app.wheelhouse.faults.venue.ScaledClock;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimits;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.tape.BarCache;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.feed.FeedMeans;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.feed.HyperliquidFeed;
import app.wheelhouse.venue.hyperliquid.info.CandleHistory;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import app.wheelhouse.venue.hyperliquid.info.VenueClock;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// A desk in paper mode, put together by hand: engine, gate, simulated venue, and the venue's feed
/// and reads, with a clock of the test's own and a log of all that the feed tells.
final class PaperRig implements AutoCloseable {
  /// A price older than this is stale for the engine.
  static final long STALE_MILLIS = 3_000;

  private static final BarSpec MINUTES = BarSpec.of(Timeframe.M1);
  private static final AccountId ACCOUNT = new AccountId("paper", "drill");

  final HyperliquidFeed feed;
  final HyperliquidInfo info;
  final FeedLog log;
  private final EngineInbox inbox = new EngineInbox();

  /// Without idle connections: the client waits 15 s of wall time for an answer on one that has
  /// died unseen, which is hours of a drill.
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
          .build();

  private final ExecutorService lane = Threads.lane("execution-drill");
  private final ScaledClock clock;
  private final EngineLoop loop;
  private final FeedService service;
  private volatile @Nullable Question asked;
  private volatile boolean exposed;

  /// A question to the engine, answered when it has taken the mark.
  private record Question(
      EngineEvent mark, CompletableFuture<DeskSnapshot> answer, boolean[] reached) {}

  /// @param url of the venue, or of the proxy before it
  /// @param clock that the desk lives by
  /// @param folder for the bar cache
  PaperRig(String url, ScaledClock clock, FeedSettings settings, Path folder) {
    this.clock = clock;
    HyperliquidEndpoint endpoint = RecordedVenue.endpoint(url);
    RateGovernor governor = new RateGovernor(1_200, clock::nanos);
    InfoTimes times =
        new InfoTimes(
            clock, clock::nanos, new Random(1), millis -> Thread.sleep(scaled(millis, clock)));
    this.info = new HyperliquidInfo(endpoint, client, governor, times, new DriftCounter());
    CandleHistory history =
        new CandleHistory(
            info, new BarCache(folder, _ -> {}), new VenueClock(info, clock), _ -> {});
    this.log = new FeedLog(inbox);
    this.feed =
        new HyperliquidFeed(
            endpoint,
            client,
            coins(),
            history,
            new FeedMeans(clock, clock::nanos, new Random(2), () -> exposed, governor::budget),
            settings);
    this.service = new FeedService(feed, log);
    EngineConfig config = config();
    SimulatedVenue venue =
        new SimulatedVenue(SimSettings.demo(5), ACCOUNT, config.deposit(), config.instruments());
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(inbox, id -> venue.latency(id, "order"), clock),
            (_, _, _) -> {},
            inbox,
            lane,
            clock,
            SendGuard.NONE));
    this.loop =
        new EngineLoop(
            new EngineDriver(engine, venue, config), inbox, clock, this::taken, this::answer);
  }

  /// The feed's numbers for a drill in quick time: the limits of handshakes and reads are wide,
  /// because those happen in real time, and a slow build machine is no sleep.
  static FeedSettings quick(ScaledClock clock) {
    FeedSettings s = FeedSettings.standard();
    long handshake = (long) (3_000 * clock.factor());
    long reads = (long) (20_000 * clock.factor());
    return new FeedSettings(
        Math.max(5, scaled(s.pulse(), clock)),
        s.ping(),
        s.probe(),
        s.dead(),
        s.stale(),
        s.priceStale(),
        handshake,
        handshake + reads,
        s.stable(),
        s.backoff(),
        s.attempts(),
        s.exposedRetry(),
        reads,
        s.closeGrace(),
        Long.MAX_VALUE / 4,
        s.startMinutes(),
        s.limits());
  }

  PaperRig start() {
    loop.start();
    service.start();
    return this;
  }

  /// As with a position open: the feed never gives up.
  void expose() {
    exposed = true;
  }

  FeedState state() {
    return log.state();
  }

  void awaitState(FeedState state) {
    Awaiting.until("feed is " + state, () -> log.state() == state);
  }

  void await(String what, BooleanSupplier reached) {
    Awaiting.until(what, reached);
  }

  /// The engine's state, after all that it was told before.
  DeskSnapshot snapshot() {
    Question question =
        new Question(
            new EngineEvent.ClockTick(clock.getAsLong()),
            new CompletableFuture<>(),
            new boolean[1]);
    asked = question;
    inbox.post(question.mark);
    return question.answer.orTimeout(30, TimeUnit.SECONDS).join();
  }

  long waitingInInbox() {
    return inbox.size();
  }

  /// The closed one-minute bars of a coin, oldest first.
  List<Bar> bars(String coin) {
    BarsSnapshot series =
        snapshot().instrument(InstrumentId.hyperliquid(coin)).orElseThrow().bars(MINUTES);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      bars.add(series.bar(i));
    }
    return bars;
  }

  private void taken(EngineEvent event) {
    Question question = asked;
    if (question != null && question.mark == event) {
      question.reached[0] = true;
    }
  }

  private boolean answer(EngineView view) {
    Question question = asked;
    if (question != null && question.reached[0]) {
      asked = null;
      question.answer.complete(view.snapshot());
    }
    return false;
  }

  static List<Instrument> instruments() {
    return InstrumentCatalogue.builtIn().stream()
        .filter(instrument -> !instrument.symbol().equals("HYPE"))
        .toList();
  }

  private static SortedMap<String, InstrumentId> coins() {
    SortedMap<String, InstrumentId> coins = new TreeMap<>();
    instruments().forEach(instrument -> coins.put(instrument.symbol(), instrument.id()));
    return coins;
  }

  private static long scaled(long millis, ScaledClock clock) {
    return (long) Math.ceil(millis / clock.factor());
  }

  private static EngineConfig config() {
    return new EngineConfig(
        "drill",
        ACCOUNT,
        Money.of(10_000),
        instruments(),
        List.of(MINUTES, BarSpec.of(Timeframe.M5)),
        List.of(Timeframe.M1),
        Timeframe.M1,
        List.of(),
        RiskLimits.DEFAULT,
        FeeRates.DEFAULT,
        0,
        1_000,
        STALE_MILLIS,
        1,
        false,
        EngineConfig.BARS);
  }

  @Override
  public void close() {
    service.stop();
    loop.stop();
    lane.shutdown();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
