package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A live market, simulated fills, and a record on disk: what the window and the command line both
/// run in paper mode, and beside a real account in shadow mode.
final class PaperSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PaperSession.class);
  private static final long SAVE_SECONDS = 1;
  private static final long SAVE_PATIENCE_SECONDS = 5;

  private final RunRequest request;
  private final LiveMarket market;
  private final RunStore store;
  private final RunBooks books;
  private final TapeRecorder recorder;
  private final LiveSession session;
  private final AiSession ai;
  private final FeedService feed;
  private final @Nullable Mirror mirror;
  private final ScheduledExecutorService saver;
  private final AtomicLong events = new AtomicLong();

  private PaperSession(
      RunRequest request,
      EngineConfig config,
      LiveMarket market,
      RunStore store,
      SimulatedVenue paper,
      PaperView view)
      throws BadInput {
    this.request = request;
    this.market = market;
    this.store = store;
    this.books = new RunBooks(store);
    // Before the first entry: a session whose tape cannot be written is not begun.
    this.recorder = TapeRecorder.of(request.recording(), config);
    books.begin(
        request.mode(),
        config,
        market.description() + " seed " + request.seed() + request.options(),
        market.clock().getAsLong());
    this.session =
        new LiveSession(
            config,
            LiveSession.Way.paper(paper, market.clock()),
            books.keeper(),
            market.clock(),
            this::taken,
            view.screen());
    this.ai = new AiSession(request.advisor().model(), config, store.directory(), false);
    books.taps().forEach(session::listen);
    ai.taps(session.post()).forEach(session::listen);
    books.keeper().tell(session.post());
    this.mirror = view.mirror();
    if (mirror != null) {
      session.listen(mirror.meter());
    }
    this.feed = market.feed(session.post(), session::isExposed);
    this.saver = Threads.timer("journal-save");
  }

  /// Who looks at a session on paper.
  ///
  /// @param mirror the real account beside it; null for none
  private record PaperView(Consumer<DeskSnapshot> screen, @Nullable Mirror mirror) {}

  /// Reads the venue's instruments and history, then begins.
  ///
  /// @param settings the trader's, or the defaults
  /// @param fixed whether the same line is to give the same run on every computer
  /// @param stop ends the reading early
  /// @throws BadInput when the venue cannot be reached, has no such instrument, or the data
  ///   directory cannot be used
  static PaperSession open(
      RunRequest request,
      Settings settings,
      boolean fixed,
      StopSignal stop,
      Consumer<DeskSnapshot> screen)
      throws BadInput {
    return open(request, null, settings, fixed, stop, screen);
  }

  /// The same beside a real account, whose balance and positions it begins with.
  ///
  /// @param watched only read, never traded on; null for none
  static PaperSession open(
      RunRequest request,
      @Nullable TradedAccount watched,
      Settings settings,
      boolean fixed,
      StopSignal stop,
      Consumer<DeskSnapshot> screen)
      throws BadInput {
    LongSupplier clock = new SteadyClock(DeskClock::now, DeskClock::nanos);
    LiveMarket market = LiveMarket.open(request, settings, clock, RequestWeight.PER_MINUTE, stop);
    RunStore store = null;
    boolean opened = false;
    try {
      Mirror mirror = watched == null ? null : Mirror.of(market, watched);
      MarketShape shape = MarketShape.ofTicks(market.instruments());
      store = RunStore.open(request, shape);
      EngineConfig paper =
          fixed
              ? SessionConfigs.of(shape, store.session(), request)
              : SessionConfigs.paper(shape, store.session(), settings);
      EngineConfig config = mirror == null ? paper : mirror.begin(paper);
      List<EngineEvent.History> past = market.history();
      makeFolder(request);
      // Nothing after this waits for anybody.
      SimulatedVenue venue = SimulatedSession.venue(config, simulation(request.seed(), settings));
      if (mirror != null) {
        mirror.hold(venue);
      }
      PaperSession session =
          new PaperSession(request, config, market, store, venue, new PaperView(screen, mirror));
      session.advise(config, fixed, settings);
      session.start(past);
      session.tellWhatWasBefore(config);
      opened = true;
      return session;
    } finally {
      if (!opened) {
        market.close();
        if (store != null) {
          store.close();
        }
      }
    }
  }

  /// What was held on paper does not come back: nobody is to look for it.
  private void tellWhatWasBefore(EngineConfig config) {
    if (mirror == null && !name().endsWith("-1")) {
      session
          .post()
          .post(
              new EngineEvent.VenueSaid(
                  "This is the session "
                      + name()
                      + " with "
                      + config.deposit()
                      + " USDC. What sessions before it held on paper ended with them; their record"
                      + " is kept.",
                  market.clock().getAsLong()));
    }
  }

  /// A recording in the data directory gets its folder made; another one's must be there.
  private static void makeFolder(RunRequest request) throws BadInput {
    Path file = request.recording();
    Path data = request.data();
    Path folder = file == null ? null : file.getParent();
    if (folder == null || data == null || !folder.startsWith(data)) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new BadInput(
          "The folder " + folder + " for the recording cannot be made; check the rights there");
    }
  }

  private void start(List<EngineEvent.History> past) {
    session.start(past);
    if (mirror != null) {
      mirror.start(session.post(), session::newest);
    }
    saver.scheduleWithFixedDelay(this::save, SAVE_SECONDS, SAVE_SECONDS, TimeUnit.SECONDS);
    feed.start();
  }

  /// Fills wait for the next order's commit otherwise, which may come hours later.
  private void save() {
    try {
      store.journal().commit();
    } catch (NotDurable failure) {
      LOG.warn("The journal was not saved: {}", failure.getMessage());
    }
  }

  private static SimSettings simulation(long seed, Settings settings) {
    return SimSettings.paper(
        seed,
        settings.get(LiveSettings.FAILURES).movePointLeft(2).doubleValue(),
        settings.get(LiveSettings.LATENCY));
  }

  private void advise(EngineConfig config, boolean fixed, Settings settings) throws BadInput {
    AdvisorChoice choice = request.advisor();
    AiSession.Place place =
        new AiSession.Place(store.directory(), session.post(), market.clock(), false);
    Optional<Advisor> rules =
        fixed || settings.get(SessionSettings.ANALYST)
            ? choice.advisor(request.seed())
            : Optional.empty();
    ai.advisor(place)
        .or(() -> rules)
        .ifPresent(advisor -> session.advise(advisor, AiSession.triggers(choice.model())));
    ai.fetch(choice.news(), market.instruments(), place);
    ai.beside(
        choice.beside(),
        new ArenaDesk.Session(config, simulation(request.seed(), settings), market.clock()));
  }

  /// What decisions rest on and how they ended.
  ThoughtBook thoughts() {
    return ai;
  }

  private void taken(EngineEvent event) {
    recorder.record(event);
    ai.hear(event);
    if (event instanceof EngineEvent.Market) {
      events.incrementAndGet();
    }
  }

  String name() {
    return store.session();
  }

  /// Market events taken so far.
  long events() {
    return events.get();
  }

  void command(DeskCommand command) {
    session.command(command);
  }

  /// Tries to reach the venue again now.
  void reconnect() {
    market.reconnect();
  }

  /// Ends the market and the engine, and writes the end.
  ///
  /// @param began when the run began, as [DeskClock#nanos] counts
  RunReport finish(long began) throws BadInput {
    stop();
    DeskSnapshot end = last();
    books.end(end);
    RunReport report =
        books
            .report(
                request.mode(),
                end,
                events.get(),
                feed.duplicates(),
                0,
                (DeskClock.nanos() - began) / 1_000_000)
            .ai(ai.report(end.ai().level()));
    return mirror == null ? report : report.tracking(mirror.last(end));
  }

  private DeskSnapshot last() throws BadInput {
    @Nullable DeskSnapshot newest = session.newest();
    if (newest == null) {
      throw new BadInput("Nothing was received before the end");
    }
    return newest;
  }

  private void stop() {
    if (mirror != null) {
      mirror.stop();
    }
    feed.stop();
    ai.silence();
    session.close();
    ai.close();
    end(saver);
    recorder.close();
    market.close();
  }

  private static void end(ScheduledExecutorService timer) {
    timer.shutdown();
    try {
      timer.awaitTermination(SAVE_PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } finally {
      store.close();
    }
  }
}
