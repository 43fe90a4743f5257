package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import app.wheelhouse.venue.synthetic.SyntheticFeed;
import app.wheelhouse.venue.synthetic.SyntheticMarket;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The demo with a window: a synthetic market in real time, no network, no key, no record on disk.
///
/// The record comes with sessions that a trader can keep; this one is gone when the window closes,
/// and says so.
public final class DemoDesk implements OpenSession {
  private static final String NAME = "demo";

  private final LiveSession session;
  private final AiSession ai;
  private final FeedService feed;
  private final List<EngineEvent.History> history;
  private final long seed;

  private DemoDesk(
      long seed,
      List<Instrument> instruments,
      Settings settings,
      SessionPlaces places,
      SessionScreen screen)
      throws BadInput {
    this.seed = seed;
    LongSupplier clock = new SteadyClock(DeskClock::now, DeskClock::nanos);
    long start = Timeframe.M1.openTime(clock.getAsLong());
    SyntheticMarket market = new SyntheticMarket(seed, instruments, start);
    this.history = DemoSource.history(market, instruments);
    EngineConfig config = SessionConfigs.live(MarketShape.ofTicks(instruments), NAME, settings);
    this.session =
        new LiveSession(
            config,
            LiveSession.Way.paper(SimulatedSession.venue(config, SimSettings.demo(seed)), clock),
            (_, _, _) -> {},
            clock,
            this::heard,
            screen.show());
    AdvisorChoice choice = AiPlans.choice(settings, places);
    this.ai = new AiSession(choice.model(), config, null, false);
    ai.taps(session.post()).forEach(session::listen);
    AiSession.Place place = new AiSession.Place(null, session.post(), clock, false);
    ai.advisor(place)
        .or(() -> choice.advisor(seed))
        .ifPresent(advisor -> session.advise(advisor, AiSession.triggers(choice.model())));
    ai.fetch(choice.news(), instruments, place);
    ai.beside(choice.beside(), new ArenaDesk.Session(config, SimSettings.demo(seed), clock));
    this.feed = new FeedService(new SyntheticFeed(market, clock), session.post());
  }

  private void heard(EngineEvent event) {
    ai.hear(event);
  }

  static DemoDesk open(
      SessionRequest request, Settings settings, SessionPlaces places, SessionScreen screen)
      throws BadInput {
    Long chosen = request.seed();
    DemoDesk desk =
        new DemoDesk(
            chosen == null ? settings.get(SessionSettings.SEED) : chosen,
            Sources.demo(request.symbols()),
            settings,
            places,
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
    session.command(command);
  }

  @Override
  public Optional<ThoughtBook> thoughts() {
    return Optional.of(ai);
  }

  @Override
  public Optional<TapePlayer> player() {
    return Optional.empty();
  }

  private void start() {
    session.start(history);
    feed.start();
  }

  @Override
  public void close() {
    feed.stop();
    ai.silence();
    session.close();
    ai.close();
  }
}
