package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.feed.FallbackPrices;
import app.wheelhouse.feed.FeedService;
import app.wheelhouse.feed.PriceSource;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.support.Threads;
import app.wheelhouse.tape.BarCache;
import app.wheelhouse.venue.binance.BinancePrices;
import app.wheelhouse.venue.bybit.BybitPrices;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidMarket;
import app.wheelhouse.venue.hyperliquid.feed.HyperliquidFeed;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import app.wheelhouse.venue.hyperliquid.info.MarketTable;
import app.wheelhouse.venue.mexc.MexcPrices;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live market of a session: its instruments and their past at the beginning, its prices after
/// that, its rules looked at again every ten minutes.
final class LiveMarket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveMarket.class);
  private static final long REFRESH_MINUTES = 10;

  private final HyperliquidEndpoint endpoint;
  private final LongSupplier clock;
  private final StopSignal stop;
  private final boolean elsewhere;
  private final @Nullable TemporaryDirectory temporary;
  private final HyperliquidMarket venue;
  private final ScheduledExecutorService timer = Threads.timer("market-rules");
  private List<Instrument> instruments = List.of();
  private @Nullable MarketTable table;
  private volatile long rulesAt;
  private volatile @Nullable HyperliquidFeed feed;

  /// What is missing of the past, for the trader to hear once somebody listens.
  private final List<String> notes = new CopyOnWriteArrayList<>();

  private LiveMarket(
      RunRequest request, Settings settings, LongSupplier clock, int weight, StopSignal stop)
      throws BadInput {
    this.endpoint = endpoint(request, settings);
    this.clock = clock;
    this.stop = stop;
    // Prices of the main network say nothing about play money.
    this.elsewhere = settings.get(LiveSettings.FALLBACK) && endpoint.label().equals("mainnet");
    Path data = request.data();
    this.temporary = data == null ? TemporaryDirectory.make() : null;
    Path bars =
        temporary == null ? new SessionPlaces(data).bars() : temporary.path().resolve("bars");
    this.venue =
        new HyperliquidMarket(
            endpoint,
            InfoTimes.of(clock, DeskClock::nanos, new SecureRandom()),
            new RateGovernor(weight, DeskClock::nanos, new WaitWords(DeskClock::nanos, LOG::info)),
            new BarCache(bars, LOG::warn),
            this::missing);
  }

  /// Where a session calls; as set up when it does not say.
  static HyperliquidEndpoint endpoint(RunRequest request, Settings settings) {
    VenueChoice choice = request.venue();
    return (choice == null ? new VenueChoice(null, settings.get(LiveSettings.NETWORK)) : choice)
        .endpoint();
  }

  /// Reads what the venue lists.
  ///
  /// @param weight of all requests in a minute, at most
  /// @param stop ends the reading early
  /// @throws BadInput when it cannot be read, or has no such market
  static LiveMarket open(
      RunRequest request, Settings settings, LongSupplier clock, int weight, StopSignal stop)
      throws BadInput {
    LiveMarket market = new LiveMarket(request, settings, clock, weight, stop);
    boolean opened = false;
    try {
      List<String> symbols =
          request.symbols().isEmpty()
              ? RiskSettings.coins(settings.get(LiveSettings.MARKETS))
              : request.symbols();
      MarketTable listing = market.read(market.venue::refresh).table();
      market.table = listing;
      market.rulesAt = clock.getAsLong();
      market.instruments = market.listed(listing, symbols);
      opened = true;
      return market;
    } finally {
      if (!opened) {
        market.close();
      }
    }
  }

  private List<Instrument> listed(MarketTable table, List<String> symbols) throws BadInput {
    List<Instrument> found = new ArrayList<>();
    for (String symbol : symbols) {
      Optional<Instrument> instrument =
          table.instruments().stream()
              .filter(each -> each.symbol().equalsIgnoreCase(symbol))
              .findFirst();
      if (instrument.isEmpty()) {
        throw new BadInput(
            endpoint.host()
                + " lists no perpetual "
                + symbol.toUpperCase(Locale.ROOT)
                + "; `market list` shows all "
                + table.markets().size());
      }
      if (!found.contains(instrument.get())) {
        found.add(instrument.get());
      }
    }
    return found;
  }

  private void missing(String note) {
    LOG.warn(note);
    notes.add(note);
  }

  List<Instrument> instruments() {
    return instruments;
  }

  /// Adds what is held or ordered already, as far as the venue lists it; before [#feed] only.
  void include(Collection<InstrumentId> more) {
    MarketTable listing = table;
    if (listing == null) {
      return;
    }
    List<Instrument> all = new ArrayList<>(instruments);
    for (Instrument each : listing.instruments()) {
      if (more.contains(each.id()) && !all.contains(each)) {
        all.add(each);
      }
    }
    instruments = List.copyOf(all);
  }

  /// The venue's side, for those who trade there.
  HyperliquidMarket venue() {
    return venue;
  }

  HyperliquidEndpoint endpoint() {
    return endpoint;
  }

  /// When ticks and lots were read last, epoch milliseconds.
  long rulesAt() {
    return rulesAt;
  }

  /// Reads ticks and lots again. Blocks.
  ///
  /// @throws InfoException when the venue cannot be read
  void readRules() throws InfoException {
    venue.refresh();
    rulesAt = clock.getAsLong();
  }

  /// Epoch milliseconds that never go back: the engine's time.
  LongSupplier clock() {
    return clock;
  }

  /// Canonical text of what this is.
  String description() {
    StringBuilder text =
        new StringBuilder("hyperliquid " + endpoint.label() + " " + endpoint.host());
    instruments.forEach(instrument -> text.append(' ').append(instrument.id()));
    return text.toString();
  }

  /// Bars from before now.
  List<EngineEvent.History> history() throws BadInput {
    Timeframe decisions = MarketShape.ofTicks(instruments).decisionBars();
    return read(() -> venue.history(instruments, decisions));
  }

  /// Reads of the venue wait for its rate limit, also where others used it up, so the trader may
  /// end them.
  <T> T read(Callable<T> reading) throws BadInput {
    try {
      return stop.during(venue::cancel, () -> PatientReads.read(stop::isAsked, reading));
    } catch (InfoException failure) {
      throw new BadInput(
          stop.isAsked()
              ? "Ended before everything was read from " + endpoint.host()
              : String.valueOf(failure.getMessage()));
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  /// Prices into the engine, not yet started; once for a session.
  ///
  /// @param exposed whether a position or an order is open
  FeedService feed(EnginePost post, BooleanSupplier exposed) {
    HyperliquidFeed prices = venue.feed(instruments, exposed);
    feed = prices;
    long now = clock.getAsLong();
    notes.forEach(note -> post.post(new EngineEvent.VenueSaid(note, now)));
    timer.scheduleWithFixedDelay(
        () -> Threads.virtual("market-rules", () -> refresh(post)),
        REFRESH_MINUTES,
        REFRESH_MINUTES,
        TimeUnit.MINUTES);
    return new FeedService(
        prices,
        post,
        elsewhere
            ? new FallbackPrices(
                sources(), instruments.stream().map(Instrument::id).toList(), post, clock)
            : null);
  }

  private List<PriceSource> sources() {
    return List.of(
        BinancePrices.standard(clock), BybitPrices.standard(clock), MexcPrices.standard(clock));
  }

  /// The trader hears what the venue changed; the session goes on with what it began with.
  private void refresh(EnginePost post) {
    try {
      List<String> changes = venue.refresh().changes();
      rulesAt = clock.getAsLong();
      for (String change : changes) {
        post.post(new EngineEvent.VenueSaid(change, clock.getAsLong()));
      }
    } catch (InfoException failure) {
      LOG.warn("The list of markets was not read again: {}", failure.getMessage());
    }
  }

  /// Tries to reach the venue again now.
  void reconnect() {
    HyperliquidFeed prices = feed;
    if (prices != null) {
      prices.retry();
    }
  }

  /// A second time does nothing.
  @Override
  public void close() {
    if (timer.isShutdown()) {
      return;
    }
    timer.shutdownNow();
    venue.close();
    if (temporary != null) {
      temporary.delete();
    }
  }
}
