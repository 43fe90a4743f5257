package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.tape.BarCache;
import app.wheelhouse.venue.hyperliquid.feed.FeedMeans;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.feed.HyperliquidFeed;
import app.wheelhouse.venue.hyperliquid.info.CandleHistory;
import app.wheelhouse.venue.hyperliquid.info.HistoryPlan;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import app.wheelhouse.venue.hyperliquid.info.MarketCatalogue;
import app.wheelhouse.venue.hyperliquid.info.VenueClock;
import app.wheelhouse.venue.hyperliquid.order.AssetTables;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/// The venue's public side, joined: one client, one rate budget, the list of markets, their past
/// and their live prices. Nothing is called before it is asked for.
public final class HyperliquidMarket implements AutoCloseable {
  private final OkHttpClient client = new OkHttpClient();
  private final HyperliquidEndpoint endpoint;
  private final InfoTimes times;
  private final RateGovernor governor;
  private final DriftCounter drift = new DriftCounter();
  private final AssetTables assets = new AssetTables();
  private final MarketCatalogue catalogue;
  private final CandleHistory history;

  /// @param times whose clock is the engine's
  /// @param governor of all requests to this venue from this computer
  /// @param bars of earlier sessions
  /// @param notes takes sentences about what is missing
  public HyperliquidMarket(
      HyperliquidEndpoint endpoint,
      InfoTimes times,
      RateGovernor governor,
      BarCache bars,
      Consumer<String> notes) {
    this.endpoint = endpoint;
    this.times = times;
    this.governor = governor;
    HyperliquidInfo info = new HyperliquidInfo(endpoint, client, governor, times, drift);
    this.catalogue = new MarketCatalogue(info, drift, times.millis(), List.of());
    this.history = new CandleHistory(info, bars, new VenueClock(info, times.millis()), notes);
  }

  /// Reads the venue's list of markets, and what changed since it was read before. Blocks.
  ///
  /// @throws InfoException when the venue cannot be read, with a sentence for the trader
  public MarketCatalogue.Refresh refresh() throws InfoException {
    MarketCatalogue.Refresh refresh = catalogue.refresh();
    assets.update(refresh.table().assets());
    return refresh;
  }

  /// The numbers of the instruments as [#refresh] read them last; the same object for ever.
  public AssetTables assets() {
    return assets;
  }

  HyperliquidEndpoint endpoint() {
    return endpoint;
  }

  InfoTimes times() {
    return times;
  }

  /// Of this computer's address: whatever is sent to the venue takes from it.
  RateGovernor governor() {
    return governor;
  }

  DriftCounter drift() {
    return drift;
  }

  /// Bars from before now. Blocks; the requests wait for the rate budget.
  ///
  /// @param instruments the shown one first
  /// @throws InfoException when the venue cannot be read
  public List<EngineEvent.History> history(List<Instrument> instruments, Timeframe decision)
      throws InfoException {
    List<InstrumentId> ids = instruments.stream().map(Instrument::id).toList();
    return history.load(HistoryPlan.within(HistoryPlan.START_WEIGHT, ids, decision), (_, _) -> {});
  }

  /// Their live prices, not yet started.
  ///
  /// @param exposed whether a position or an order is open: then the feed never gives up
  public HyperliquidFeed feed(List<Instrument> instruments, BooleanSupplier exposed) {
    SortedMap<String, InstrumentId> coins = new TreeMap<>();
    instruments.forEach(instrument -> coins.put(instrument.symbol(), instrument.id()));
    return new HyperliquidFeed(
        endpoint,
        client,
        coins,
        history,
        new FeedMeans(times.millis(), times.nanos(), times.chance(), exposed, governor::budget),
        FeedSettings.standard());
  }

  /// Ends the requests that are under way; whoever waits for one hears that it failed.
  public void cancel() {
    client.dispatcher().cancelAll();
  }

  /// Lets go of threads and connections.
  @Override
  public void close() {
    cancel();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
