package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An endless, seeded market with a past of its own: equal arguments give equal streams everywhere.
///
/// Draws are keyed by (seed, symbol, purpose), and one factor moves all instruments: adding an
/// instrument changes no other one. Not safe for several threads; one owner pulls.
public final class SyntheticMarket {
  /// Mean events a second of one instrument where nothing else is asked for: 20 for four of them.
  public static final double DEFAULT_EVENTS_PER_SECOND = 5;

  private static final double FEWEST_EVENTS = 2;
  private static final double MOST_EVENTS = 1_000;
  private static final double FIRST_PRICE_SPREAD = 0.012;
  private static final Pace LIVE = Pace.ofSeconds(MarketStream.WINDOW_MILLIS / 1_000.0);

  private final Season season = new Season();
  private final Walk factor;
  private final Map<InstrumentId, Past> pasts = new LinkedHashMap<>();
  private final List<Listing> listings = new ArrayList<>();
  private final List<MarketStream> streams = new ArrayList<>();
  private final List<MarketEvent> window = new ArrayList<>();
  private final Timeline timeline;
  private long windowStart;
  private int cursor;

  /// A market of [#DEFAULT_EVENTS_PER_SECOND].
  ///
  /// @param seed any number
  /// @param instruments at least one, each once
  /// @param startTime epoch milliseconds of the first event, a whole minute
  /// @throws IllegalArgumentException when there is no instrument, one is listed twice, or the
  ///   start is not a whole minute
  public SyntheticMarket(long seed, List<Instrument> instruments, long startTime) {
    this(seed, instruments, startTime, DEFAULT_EVENTS_PER_SECOND);
  }

  /// A market of a given liveliness.
  ///
  /// @param eventsPerSecond mean events of each instrument, 2 to 1,000; more of them make trades
  ///   smaller, not the turnover larger
  /// @throws IllegalArgumentException as above, and when `eventsPerSecond` is out of range
  public SyntheticMarket(
      long seed, List<Instrument> instruments, long startTime, double eventsPerSecond) {
    require(!instruments.isEmpty(), "A synthetic market needs at least one instrument.");
    require(
        Timeframe.M1.openTime(startTime) == startTime,
        "A synthetic market starts on a whole minute; round the start time down to one.");
    require(
        eventsPerSecond >= FEWEST_EVENTS && eventsPerSecond <= MOST_EVENTS,
        "Choose between 2 and 1,000 events a second for each instrument.");
    timeline = new Timeline(startTime);
    windowStart = startTime;
    factor = new Walk(Draws.keyed(seed, "factor"));
    for (Instrument instrument : instruments) {
      listings.add(Listing.of(instrument, seed));
    }
    List<PastRecorder> recorders = live();
    for (int i = 0; i < listings.size(); i++) {
      open(listings.get(i), recorders.get(i), seed, eventsPerSecond);
    }
    sortWindow();
  }

  /// The next event. Times never go back; the stream never ends. Event time is receive time and
  /// exchange time alike. The first events of each instrument, at the start time, are a quote, a
  /// book, a context and a trade at the last close of its history.
  public MarketEvent next() {
    while (cursor == window.size()) {
      playWindow();
    }
    return window.get(cursor++);
  }

  /// The last closed bars before the start time, oldest first, each with its end as event time.
  ///
  /// Timeframes nest: a bar is exactly the union of the shorter bars in it. The open of a bar is
  /// the close of the one before.
  ///
  /// @param bars at least 0; at least 1,000 are there of each timeframe, fewer are returned where
  ///   fewer are there
  /// @throws IllegalArgumentException for an instrument that is not of this market or `bars` below
  ///   0
  public List<Candle> history(Instrument instrument, Timeframe timeframe, int bars) {
    require(bars >= 0, "Ask for 0 or more bars of history.");
    return past(instrument).closed(timeframe, bars);
  }

  /// The part before the start time of the bar that is open then (not closed, event time = start
  /// time); empty when the start is a boundary of that timeframe.
  ///
  /// @throws IllegalArgumentException for an instrument that is not of this market
  public Optional<Candle> forming(Instrument instrument, Timeframe timeframe) {
    Past past = past(instrument);
    return timeframe.openTime(timeline.end()) == timeline.end()
        ? Optional.empty()
        : Optional.of(past.forming(timeframe));
  }

  /// The start time, epoch milliseconds: the end of history and the time of the first event.
  public long startTime() {
    return timeline.end();
  }

  /// Lives through the past, so that volatility and regimes carry over into the live stream.
  private List<PastRecorder> live() {
    List<PastRecorder> recorders = new ArrayList<>();
    for (Listing listing : listings) {
      PastRecorder recorder = new PastRecorder(timeline);
      recorder.start(listing.motion().level(factor));
      recorders.add(recorder);
    }
    for (int step = 0; step < timeline.steps(); step++) {
      Pace pace = timeline.pace(step);
      long time = timeline.openTime(step);
      factor.step(pace, season.volatility(time));
      for (int i = 0; i < recorders.size(); i++) {
        Motion motion = listings.get(i).motion();
        motion.follow(factor, pace, season, time);
        recorders.get(i).note(step, motion.level(factor), motion);
      }
    }
    return recorders;
  }

  private void open(Listing listing, PastRecorder recorder, long seed, double eventsPerSecond) {
    Draws draws = Listing.draws(listing.instrument(), seed, "past");
    Profile profile = listing.profile();
    TickGrid grid = listing.grid();
    InstrumentId id = listing.instrument().id();
    double price = grid.roundCoarsely(profile.price() * draws.logNormal(FIRST_PRICE_SPREAD));
    Past past = recorder.finish(id, profile, grid, price, draws);
    require(pasts.put(id, past) == null, id.symbol() + " is listed twice; list it once.");
    MarketStream stream =
        new MarketStream(
            listing,
            Listing.draws(listing.instrument(), seed, "live"),
            past.lastPrice(),
            listing.motion().level(factor),
            eventsPerSecond);
    stream.open(windowStart, window);
    streams.add(stream);
  }

  private void playWindow() {
    window.clear();
    cursor = 0;
    factor.step(LIVE, season.volatility(windowStart));
    for (int i = 0; i < streams.size(); i++) {
      listings.get(i).motion().follow(factor, LIVE, season, windowStart);
      streams.get(i).play(windowStart, factor, window);
    }
    windowStart += MarketStream.WINDOW_MILLIS;
    sortWindow();
  }

  /// By time; events of one time keep the order of instruments, and of one instrument their own.
  private void sortWindow() {
    window.sort(Comparator.comparingLong(MarketEvent::time));
  }

  private Past past(Instrument instrument) {
    @Nullable Past past = pasts.get(instrument.id());
    if (past == null) {
      throw new IllegalArgumentException(
          instrument.symbol() + " is not part of this synthetic market.");
    }
    return past;
  }

  private static void require(boolean kept, String message) {
    if (!kept) {
      throw new IllegalArgumentException(message);
    }
  }
}
