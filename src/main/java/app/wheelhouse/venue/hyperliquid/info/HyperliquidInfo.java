package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.RequestPriority;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.info.InfoCall.Timed;
import app.wheelhouse.venue.hyperliquid.wire.AssetContexts;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.ExchangeStatus;
import app.wheelhouse.venue.hyperliquid.wire.FundingRate;
import app.wheelhouse.venue.hyperliquid.wire.InfoReplies;
import app.wheelhouse.venue.hyperliquid.wire.Meta;
import app.wheelhouse.venue.hyperliquid.wire.PerpDex;
import app.wheelhouse.venue.hyperliquid.wire.PredictedFunding;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Mids;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import app.wheelhouse.venue.hyperliquid.wire.WireCandle;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;

/// Hyperliquid's unsigned requests about markets; [#account] has those about an account.
///
/// Every method blocks: first until the rate budget allows it, then until the answer is there. A
/// read that fails for the moment is tried three times in all. Thread-safe.
public final class HyperliquidInfo {
  private final HyperliquidEndpoint endpoint;
  private final InfoCall call;

  /// @param client its time-outs and redirects are replaced by ours; whom it trusts is not
  /// @param governor the rate budget of this computer's address
  /// @param drift counts what the venue says and we do not know
  public HyperliquidInfo(
      HyperliquidEndpoint endpoint,
      OkHttpClient client,
      RateGovernor governor,
      InfoTimes times,
      DriftCounter drift) {
    this.endpoint = endpoint;
    this.call = new InfoCall(new InfoTransport(endpoint, client, governor, times), drift);
  }

  /// With a client and a drift counter of its own.
  public static HyperliquidInfo over(
      HyperliquidEndpoint endpoint, RateGovernor governor, InfoTimes times) {
    return new HyperliquidInfo(endpoint, new OkHttpClient(), governor, times, new DriftCounter());
  }

  public HyperliquidEndpoint endpoint() {
    return endpoint;
  }

  /// Reads about one account.
  ///
  /// @param address of a master, a sub-account or a vault; an agent's own address has no orders and
  ///   no balance, and the venue does not say so
  /// @throws IllegalArgumentException when it is no address
  public AccountInfo account(String address) {
    return new AccountInfo(call, address);
  }

  /// @param dex a builder's dex; empty for the main one
  public Meta meta(String dex) throws InfoException {
    return call.read(InfoRequest.of(InfoType.META).ofDex(dex), InfoReplies::meta);
  }

  /// @param dex a builder's dex; empty for the main one
  public AssetContexts metaAndContexts(String dex) throws InfoException {
    return call.read(
        InfoRequest.of(InfoType.META_AND_CONTEXTS).ofDex(dex), InfoReplies::assetContexts);
  }

  /// Mid prices of the main dex's coins and of spot.
  public Mids allMids() throws InfoException {
    return call.read(InfoRequest.of(InfoType.ALL_MIDS), InfoReplies::mids);
  }

  /// At most 20 levels a side; empty when the venue has no book of this coin.
  public Optional<Books> l2Book(String coin) throws InfoException {
    return call.read(InfoRequest.of(InfoType.BOOK).with("coin", coin), InfoReplies::book);
  }

  /// The newest public trades.
  public Trades recentTrades(String coin) throws InfoException {
    return recentTrades(coin, InfoType.RECENT_TRADES.priority());
  }

  Trades recentTrades(String coin, RequestPriority priority) throws InfoException {
    InfoRequest request = InfoRequest.of(InfoType.RECENT_TRADES).with("coin", coin).at(priority);
    Trades trades = call.read(request, InfoReplies::recentTrades);
    call.spent(InfoType.RECENT_TRADES, trades.count());
    return trades;
  }

  /// At most 5,000 candles, oldest first, the forming one included.
  ///
  /// @param interval `1m` …
  /// @param from the candle that contains this time is the first, epoch milliseconds
  /// @param to epoch milliseconds
  public List<WireCandle> candles(String coin, String interval, long from, long to)
      throws InfoException {
    return candles(coin, interval, Span.of(from, to), InfoType.CANDLES.priority());
  }

  List<WireCandle> candles(String coin, String interval, Span span, RequestPriority priority)
      throws InfoException {
    return call.rows(
        InfoRequest.nested(InfoType.CANDLES)
            .with("coin", coin)
            .with("interval", interval)
            .with("startTime", span.from())
            .with("endTime", span.to())
            .at(priority),
        InfoReplies::candles);
  }

  /// Past funding rates, oldest first, all pages.
  ///
  /// @param from epoch milliseconds
  /// @param to epoch milliseconds
  public List<FundingRate> fundingHistory(String coin, long from, long to) throws InfoException {
    return call.paged(
        InfoRequest.of(InfoType.FUNDING_HISTORY).with("coin", coin),
        Span.of(from, to),
        InfoReplies::fundingHistory,
        FundingRate::time);
  }

  public List<PredictedFunding> predictedFundings() throws InfoException {
    return call.read(InfoRequest.of(InfoType.PREDICTED_FUNDINGS), InfoReplies::predictedFundings);
  }

  /// The dexes of perpetuals, the main one first.
  public List<PerpDex> perpDexs() throws InfoException {
    return call.read(InfoRequest.of(InfoType.PERP_DEXS), InfoReplies::perpDexs);
  }

  public List<Meta.Tier> marginTable(int id) throws InfoException {
    return call.read(
        InfoRequest.of(InfoType.MARGIN_TABLE).with("id", id), (_, json) -> MarginTables.read(json));
  }

  public ExchangeStatus exchangeStatus() throws InfoException {
    return call.read(InfoRequest.of(InfoType.EXCHANGE_STATUS), InfoReplies::exchangeStatus);
  }

  /// The venue's clock beside ours; by the reply's header where its body does not say the time.
  VenueTime venueTime() throws InfoException {
    Timed<ExchangeStatus> reply =
        call.timed(InfoRequest.of(InfoType.EXCHANGE_STATUS), InfoReplies::exchangeStatus);
    InfoAnswer answer = reply.answer();
    long said = reply.value().time();
    // The header is cut to whole seconds.
    long time = said > 0 ? said : answer.serverDate() + 500;
    return new VenueTime(time, answer.middleMillis(), answer.roundTripNanos());
  }
}
