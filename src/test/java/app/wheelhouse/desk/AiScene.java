package app.wheelhouse.desk;

import app.wheelhouse.advisor.llm.BackEnds;
import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.advisor.rules.AnalystSettings;
import app.wheelhouse.advisor.rules.RuleAnalyst;
import app.wheelhouse.ai.DecisionTrigger;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.model.LaneAdvisor;
import app.wheelhouse.ai.model.ModelAdvisor;
import app.wheelhouse.ai.model.ModelDesk;
import app.wheelhouse.ai.model.ModelSettings;
import app.wheelhouse.ai.model.Models;
import app.wheelhouse.ai.model.Purse;
import app.wheelhouse.ai.model.StatusBoard;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.synthetic.SyntheticMarket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A live session with a model at a server, in a market that the test moves: time passes only with
/// its prices, and waits of the back end are skipped.
final class AiScene implements EngineTap, AutoCloseable {
  static final ModelName MODEL = new ModelName("ollama", "scripted:latest");
  private static final PriceTable PRICES = PriceTable.usual();

  final List<Instrument> instruments;
  final OpenCalls calls = new OpenCalls();
  final List<Evidence> evidence = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final List<DecisionRecord> decisions = new ArrayList<>();
  private final TreeMap<String, Double> prices = new TreeMap<>();
  private final AtomicLong clock = new AtomicLong(DemoSource.START);
  private final AtomicLong net = new AtomicLong(DemoSource.START);
  private final LiveSession session;
  private final ModelAdvisor model;
  private final AtomicInteger thinking = new AtomicInteger();
  private final ExecutorService threads = Threads.perTask("advisor");
  private volatile @Nullable EngineEvent mark;
  private volatile @Nullable DeskSnapshot latest;

  /// @param dailyMicros the budget
  /// @param prices what models cost; null for the usual
  AiScene(String url, long dailyMicros, @Nullable PriceTable prices) throws BadInput {
    instruments = Sources.demo(List.of("BTC", "ETH"));
    SyntheticMarket market = new SyntheticMarket(3, instruments, DemoSource.START);
    EngineConfig config =
        SessionConfigs.live(MarketShape.ofTicks(instruments), "chaos", new Settings());
    session =
        new LiveSession(
            config,
            LiveSession.Way.paper(SimulatedSession.venue(config, SimSettings.demo(3)), clock::get),
            (_, _, _) -> {},
            clock::get,
            _ -> {},
            _ -> {});
    Budget budget =
        new Budget(
            dailyMicros,
            Spending.none(LocalDate.ofInstant(Instant.ofEpochMilli(clock.get()), ZoneOffset.UTC)),
            clock::get,
            _ -> {});
    ModelDesk desk =
        new ModelDesk(
            new CalibrationBook(CalibrationSettings.DEFAULT),
            List::of,
            new Purse(budget, prices == null ? PRICES : prices),
            new StatusBoard(MODEL, budget, clock::get, session.post()),
            this::keep);
    BackEnds backEnds =
        new BackEnds(
            calls.client(),
            net::get,
            new Random(5),
            (ended, millis) -> {
              net.addAndGet(millis);
              return ended.getCount() == 0;
            });
    model =
        new ModelAdvisor(
            Models.of(backEnds.model(MODEL, url, KeySource.NONE)), settings(), desk, clock::get);
    session.listen(
        new DecisionTrigger(
            new LaneAdvisor(new RuleAnalyst(AnalystSettings.defaults()), model),
            config.decisionBars(),
            TriggerSettings.watching(5_000),
            this::think,
            session.post()));
    session.listen(this);
    for (Instrument instrument : instruments) {
      this.prices.put(
          instrument.symbol(),
          market
              .history(instrument, app.wheelhouse.domain.market.Timeframe.M1, 1)
              .getLast()
              .close());
    }
    session.start(DemoSource.history(market, instruments));
  }

  private static ModelSettings settings() {
    ModelSettings usual = ModelSettings.usual();
    return new ModelSettings(
        usual.prompt(),
        usual.call(),
        usual.scale(),
        1_000,
        1_000,
        usual.block(),
        usual.maxShare(),
        usual.latency());
  }

  private synchronized void keep(Evidence piece) {
    evidence.add(piece);
  }

  /// As a session does it, but counted.
  private void think(Runnable question) {
    thinking.incrementAndGet();
    threads.execute(() -> {
      try {
        question.run();
      } finally {
        thinking.decrementAndGet();
      }
    });
  }

  @Override
  public void onTick(EngineTick tick) {
    lock.lock();
    try {
      if (tick.event() == mark) {
        latest = tick.view().snapshot();
        mark = null;
        more.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.DecisionMade(DecisionRecord record)) {
      lock.lock();
      try {
        decisions.add(record);
        more.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// Looks until the state is so; the test's own time-out ends it.
  void awaitState(BooleanSupplier condition) {
    look();
    while (!condition.getAsBoolean()) {
      look();
    }
  }

  /// Waits for what happens on other threads; the test's own time-out ends it.
  private void await(BooleanSupplier condition) {
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        more.awaitNanos(1_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Waited too long; " + story(), e);
    } finally {
      lock.unlock();
    }
  }

  /// For whoever reads why a test failed.
  String story() {
    DeskSnapshot now = newest();
    return decisions
        + "\nnotices "
        + now.notices()
        + "\nended "
        + now.endedOrders()
        + "\nworking "
        + now.workingOrders()
        + "\nmodel "
        + now.ai().status();
  }

  List<DecisionRecord> by(Proposer.Kind kind) {
    lock.lock();
    try {
      return decisions.stream()
          .filter(record -> record.decision().header().proposer().kind() == kind)
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /// A second of market at these prices: a quote and a trade each.
  void second() {
    long now = clock.addAndGet(1_000);
    for (Instrument instrument : instruments) {
      double price = prices.get(instrument.symbol());
      double tick = instrument.tickSize().doubleValue();
      session
          .post()
          .post(
              new EngineEvent.Market(
                  new Quote(instrument.id(), now, now, price - tick, 50, price + tick, 50)));
      session
          .post()
          .post(
              new EngineEvent.Market(
                  Trade.single(instrument.id(), now, now, now, price, 0.5, Side.BUY)));
    }
    look();
    // What was approved leaves on threads of its own: it does not grow old meanwhile.
    while (newest().workingOrders().stream().anyMatch(AiScene::isLeaving)) {
      look();
    }
  }

  private static boolean isLeaving(Order order) {
    return order.status() == OrderStatus.APPROVED || order.status() == OrderStatus.PREPARED;
  }

  /// Takes a picture when everything so far is taken.
  private void look() {
    EngineEvent last = new EngineEvent.ClockTick(clock.get());
    mark = last;
    session.post().post(last);
    await(() -> mark == null);
  }

  void seconds(int count) {
    for (int i = 0; i < count; i++) {
      second();
    }
  }

  /// Moves a price by a share within some seconds.
  void move(String symbol, double share, int seconds) {
    double from = prices.get(symbol);
    for (int i = 1; i <= seconds; i++) {
      prices.put(symbol, Math.rint(from * (1 + share * i / seconds)));
      second();
    }
  }

  boolean isThinking() {
    return thinking.get() > 0;
  }

  /// Lets open questions end before the market goes on.
  void settle() {
    await(() -> thinking.get() == 0);
  }

  /// The back end's own time passes.
  void netLater(long millis) {
    net.addAndGet(millis);
  }

  void command(DeskCommand command) {
    session.command(command);
  }

  /// Buys by hand with a stop and a target, and waits until the stop rests.
  void buy(String symbol, String quantity, double stopShare, double targetShare) {
    Instrument instrument = instrument(symbol);
    double price = prices.get(symbol);
    command(
        new DeskCommand.SubmitTicket(
            instrument.id(),
            Side.BUY,
            Quantity.of(quantity),
            null,
            instrument.roundStop(
                BigDecimal.valueOf(Math.round(price * (1 - stopShare))), Side.SELL),
            instrument.roundPassively(
                BigDecimal.valueOf(Math.round(price * (1 + targetShare))), Side.SELL),
            5));
    for (int i = 0; i < 10 && !isProtected(symbol); i++) {
      second();
    }
    awaitState(() -> isProtected(symbol));
  }

  /// Ends what others hold or want there, so that the next trade is the test's own.
  void clear(String symbol) {
    command(new DeskCommand.CancelEntries());
    for (int i = 0; i < 10 && !isFlat(symbol); i++) {
      command(new DeskCommand.ClosePosition(instrument(symbol).id(), 100));
      seconds(2);
    }
    seconds(1);
    awaitState(() -> isFlat(symbol));
  }

  /// How trades there ended so far.
  List<TradeEnd> ends(String symbol) {
    return newest().trades().stream()
        .filter(trade -> trade.instrument().equals(instrument(symbol).id()))
        .map(ClosedTrade::end)
        .toList();
  }

  private Instrument instrument(String symbol) {
    return instruments.stream()
        .filter(each -> each.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  boolean isFlat(String symbol) {
    return position(symbol).isFlat();
  }

  private Position position(String symbol) {
    return newest().account().position(instrument(symbol).id());
  }

  /// True while the whole position is covered by a stop that the venue has confirmed.
  boolean isProtected(String symbol) {
    Position position = position(symbol);
    return !position.isFlat()
        && newest().workingOrders().stream()
                .filter(order -> order.spec().role() == OrderRole.STOP)
                .filter(order -> order.spec().instrument().equals(position.instrument()))
                .filter(order -> order.status() == OrderStatus.ACCEPTED)
                .map(order -> order.spec().quantity())
                .reduce(Quantity.ZERO, Quantity::plus)
                .compareTo(position.quantity())
            >= 0;
  }

  /// As of the newest second, or newer.
  DeskSnapshot newest() {
    DeskSnapshot now = latest;
    if (now == null) {
      throw new IllegalStateException("No second has passed yet");
    }
    return now;
  }

  AiStatus status() {
    awaitState(() -> newest().ai().status() != null);
    return Objects.requireNonNull(newest().ai().status());
  }

  @Override
  public void close() {
    model.cancel();
    threads.shutdown();
    session.close();
    calls.close();
  }
}
