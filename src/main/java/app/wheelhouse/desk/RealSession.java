package app.wheelhouse.desk;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.execution.CircuitBreaker;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.hyperliquid.HyperliquidTrading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A session with real orders: the account's own books go on from its record, the venue is read and
/// compared before anything new is opened, and what is on its way is settled before it ends.
final class RealSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RealSession.class);
  private static final long SAVE_SECONDS = 1;

  private final RealRequest request;
  private final Settings settings;
  private final RealTimes times;
  private final RealOpening opening;
  private final Newest newest;
  private final RunBooks books;
  private final TapeRecorder recorder;
  private final LiveSession session;
  private final AiSession ai;
  private final FeedService feed;
  private final RealServices services;
  private final AlarmLog alarms = new AlarmLog();
  private final AtomicLong events = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ScheduledExecutorService saver = Threads.timer("journal-save");

  /// What a session with real orders may be given besides its request.
  ///
  /// @param screen takes the newest state, at most once a frame
  /// @param client put around order entry; a drill fails on purpose, a dry run sends nothing
  /// @param taps listen to the engine besides the record
  /// @param silent whether nothing is looked up or canceled at the venue by itself
  record Extras(
      Consumer<DeskSnapshot> screen, Orders client, List<EngineTap> taps, boolean silent) {
    static Extras showing(Consumer<DeskSnapshot> screen) {
      return new Extras(screen, (_, real) -> real, List.of(), false);
    }
  }

  /// Puts something around order entry, or in its place.
  @FunctionalInterface
  interface Orders {
    ExecutionClient around(RealOpening opening, ExecutionClient real) throws BadInput;
  }

  private RealSession(
      RealRequest request,
      Settings settings,
      RealTimes times,
      RealOpening opening,
      Newest newest,
      Extras extras)
      throws BadInput {
    this.request = request;
    this.settings = settings;
    this.times = times;
    this.opening = opening;
    this.newest = newest;
    EngineConfig config = opening.config();
    LiveMarket market = opening.market();
    HyperliquidTrading trading = opening.trading();
    this.books = new RunBooks(opening.store());
    this.recorder = TapeRecorder.of(request.run().recording(), config);
    ExecutionClient orders = extras.client().around(opening, trading.client());
    books.begin(request.run().mode(), config, market.description(), market.clock().getAsLong());
    this.session =
        new LiveSession(
            config,
            new LiveSession.Way(
                request.account().name(),
                null,
                _ -> orders,
                band ->
                    new CircuitBreaker(
                        times.breaker(), market.clock(), guarded(request.account(), band)),
                times.atOnce()),
            books.keeper(),
            market.clock(),
            this::taken,
            snapshot -> shown(snapshot, extras.screen()));
    EnginePost engine = session.post();
    this.services = new RealServices(opening, times, newest, engine);
    this.ai =
        new AiSession(request.run().advisor().model(), config, opening.store().directory(), false);
    Stream.of(books.taps(), services.taps(), extras.taps(), ai.taps(engine))
        .flatMap(List::stream)
        .forEach(session::listen);
    books.keeper().tell(engine);
    this.feed = market.feed(engine, session::isExposed);
  }

  /// Opens a session; nothing new is opened by it before the account was read and compared.
  ///
  /// @param stop ends the reading early
  /// @throws BadInput when the venue, the account, the key or the record cannot be used, with what
  ///   to do
  static RealSession open(
      RealRequest request, Settings settings, RealTimes times, StopSignal stop, Extras extras)
      throws BadInput {
    Newest newest = new Newest();
    RealOpening opening = RealOpening.open(request, settings, times, stop, newest::get);
    boolean opened = false;
    try {
      RealSession session = new RealSession(request, settings, times, opening, newest, extras);
      session.start(extras.silent());
      opened = true;
      return session;
    } finally {
      if (!opened) {
        opening.parts().close();
      }
    }
  }

  private static SendGuard guarded(TradedAccount account, SendGuard band) {
    AgentKey key = account.key();
    return key == null ? band : new KeyGuard(key, band);
  }

  private void advise() throws BadInput {
    AdvisorChoice choice = request.run().advisor();
    AiSession.Place place =
        new AiSession.Place(
            opening.store().directory(), session.post(), opening.market().clock(), false);
    Optional<Advisor> rules =
        settings.get(SessionSettings.ANALYST)
            ? choice.advisor(request.run().seed())
            : Optional.empty();
    ai.advisor(place)
        .or(() -> rules)
        .ifPresent(advisor -> session.advise(advisor, AiSession.triggers(choice.model())));
    ai.fetch(choice.news(), opening.market().instruments(), place);
  }

  private void start(boolean silent) throws BadInput {
    advise();
    session.start(opening.past());
    opening.post().open(session.post());
    if (!opening.lastWords().isEmpty()) {
      say(opening.lastWords() + " Auto-trading is off; look at positions and orders first");
    }
    services.start(silent);
    saver.scheduleWithFixedDelay(this::save, SAVE_SECONDS, SAVE_SECONDS, TimeUnit.SECONDS);
    feed.start();
  }

  /// Fills wait for the next order's commit otherwise, which may come hours later.
  private void save() {
    try {
      opening.store().journal().commit();
    } catch (NotDurable failure) {
      LOG.warn("The journal was not saved: {}", failure.getMessage());
    }
  }

  private void taken(EngineEvent event) {
    recorder.record(event);
    if (event instanceof EngineEvent.Market) {
      events.incrementAndGet();
    }
  }

  private void shown(DeskSnapshot snapshot, Consumer<DeskSnapshot> screen) {
    newest.accept(snapshot);
    alarms.show(snapshot);
    services.show(snapshot);
    screen.accept(snapshot);
  }

  private void say(String text) {
    session.post().post(new EngineEvent.VenueSaid(text, opening.market().clock().getAsLong()));
  }

  String name() {
    return opening.store().session();
  }

  /// Market events taken so far.
  long events() {
    return events.get();
  }

  /// What decisions rest on and how they ended.
  ThoughtBook thoughts() {
    return ai;
  }

  Newest newest() {
    return newest;
  }

  LiveMarket market() {
    return opening.market();
  }

  /// Asks for something. Arming is refused while anything of the pre-flight failed, which is looked
  /// at first, beside the caller.
  void command(DeskCommand command) {
    if (command instanceof DeskCommand.ArmTrading) {
      Threads.virtual("pre-flight", () -> arm(command));
    } else {
      session.command(command);
    }
  }

  /// Waits until the account was read and agrees with our books, or the time is over.
  void awaitInStep(long millis) {
    newest.await(state -> state.venue() != null && state.venue().inStep(), millis);
  }

  /// Arms without another look; for one who has just looked.
  void armed(DeskCommand.ArmTrading command) {
    session.command(command);
  }

  private void arm(DeskCommand command) {
    Optional<String> refusal = PreFlight.refusal(preFlight());
    if (refusal.isPresent()) {
      say(refusal.get());
    } else {
      session.command(command);
    }
  }

  /// Looks at all that must be right; asks the venue, so it takes a moment.
  List<PreFlightItem> preFlight() {
    return PreFlight.of(new PreFlightLook(opening, request, settings, newest::get).facts());
  }

  /// The account as the venue has it now.
  ///
  /// @throws BadInput when it cannot be read
  VenueReading read() throws BadInput {
    return RealVenue.read(opening.market(), opening.trading().reader());
  }

  /// One order as the venue has it now.
  ///
  /// @throws BadInput when it cannot be read
  Optional<OrderStanding> read(ClientOrderId id) throws BadInput {
    try {
      return opening.trading().reader().order(id);
    } catch (ReadFailure failure) {
      throw new BadInput("The order cannot be read: " + failure.getMessage());
    }
  }

  /// Tries to reach the venue again now.
  void reconnect() {
    opening.market().reconnect();
    services.retry();
  }

  /// Ends the session by its policy and writes the end.
  ///
  /// @param began when the run began, as [DeskClock#nanos] counts
  RunReport finish(long began) throws BadInput {
    stop();
    DeskSnapshot end = newest.get();
    DeskSnapshot last = session.newest();
    if (end == null || last == null) {
      throw new BadInput("Nothing was received before the end");
    }
    books.end(last);
    return books
        .report(
            request.run().mode(),
            last,
            events.get(),
            feed.duplicates(),
            0,
            (DeskClock.nanos() - began) / 1_000_000)
        .ai(ai.report(last.ai().level()));
  }

  /// Advisors, the policy of the trader, what is on its way, feeds, then all else: from the last
  /// one added to the first.
  private void stop() {
    if (stopped.getAndSet(true)) {
      return;
    }
    try (Unwinding ends = new Unwinding()) {
      ends.add(recorder);
      ends.add(saver::shutdown);
      ends.add(session);
      ends.add(services);
      ends.add(feed::stop);
      ends.add(this::drain);
      ends.add(this::leave);
      ends.add(ai);
      ends.add(session::silence);
    }
  }

  private void leave() {
    new ExitPolicy(session::command, newest, times.exitMillis()).carryOut(settings);
  }

  private void drain() {
    if (!session.drain(times.drainMillis())) {
      LOG.warn("Not every request was answered; it is looked up at the next start");
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } finally {
      opening.parts().close();
    }
  }
}
