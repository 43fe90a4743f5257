package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.execution.AccountReader;
import app.wheelhouse.execution.AddressBudget;
import app.wheelhouse.execution.ClockSkew;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.InstrumentLanes;
import app.wheelhouse.execution.NonceSource;
import app.wheelhouse.execution.ScheduledCancel;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.hyperliquid.account.AccountScope;
import app.wheelhouse.venue.hyperliquid.account.AccountStream;
import app.wheelhouse.venue.hyperliquid.account.HyperliquidAccountReader;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.feed.AccountWire;
import app.wheelhouse.venue.hyperliquid.feed.FeedMeans;
import app.wheelhouse.venue.hyperliquid.info.AccountInfo;
import app.wheelhouse.venue.hyperliquid.info.AgentProof;
import app.wheelhouse.venue.hyperliquid.info.AgentVerdict;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes;
import app.wheelhouse.venue.hyperliquid.info.VenueClock;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.order.ActionTranslator;
import app.wheelhouse.venue.hyperliquid.order.HyperliquidExecutionClient;
import app.wheelhouse.venue.hyperliquid.order.HyperliquidScheduledCancel;
import app.wheelhouse.venue.hyperliquid.order.NonceBurn;
import app.wheelhouse.venue.hyperliquid.order.ReferencePrice;
import app.wheelhouse.venue.hyperliquid.order.RequestMaker;
import app.wheelhouse.venue.hyperliquid.wire.UserFees;
import app.wheelhouse.venue.hyperliquid.wire.UserRateLimit;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that a session with real orders has of the venue, joined: order entry for one key, readings
/// and the stream of one account, clock, key and budgets watched. It shares the rate budget and the
/// list of instruments with the session's market, but no connection: ending a read of prices never
/// touches an order.
///
/// [#check] before the first order, [#start] once somebody listens, [#reopen] after each clean
/// reading.
public final class HyperliquidTrading implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HyperliquidTrading.class);
  private static final long CLOCK_MINUTES = 2;
  private static final long BUDGET_MINUTES = 10;
  private static final long KEY_MINUTES = 60;

  /// One for each request that may be on its way, and some for readings: else connections beyond
  /// five are made anew each time where the venue speaks no HTTP/2.
  private static final int IDLE_CONNECTIONS = InstrumentLanes.MOST + 4;

  private final TradingTerms terms;
  private final InfoTimes times;
  private final EnginePost engine;
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
          .build();
  private final ScheduledExecutorService timer = Threads.timer("trading-hyperliquid");
  private final AccountKnowledge known = AccountKnowledge.fresh();
  private final ClockSkew skew = new ClockSkew();
  private final HyperliquidSigner signer;
  private final NonceSource nonces;
  private final AccountInfo info;
  private final VenueClock clock;
  private final KeyWatch key;
  private final HyperliquidExecutionClient orders;
  private final HyperliquidAccountReader reader;
  private final AccountStream stream;
  private final ScheduledCancel scheduledCancel;
  private final NonceBurn nonceBurn;

  /// @param market whose list of instruments counts; it is kept fresh by its
  ///   [HyperliquidMarket#refresh]
  /// @param agentKey 32 bytes; the caller wipes its own
  /// @param prices newest price of an instrument, for the worst price of a close at the market
  /// @throws app.wheelhouse.execution.RequestRefused when another desk uses the key, or the file of
  ///   its nonces cannot be used
  public HyperliquidTrading(
      HyperliquidMarket market,
      TradingTerms terms,
      byte[] agentKey,
      ReferencePrice prices,
      EnginePost engine) {
    this.terms = terms;
    this.times = market.times();
    this.engine = engine;
    HyperliquidEndpoint endpoint = market.endpoint();
    this.signer = new HyperliquidSigner(agentKey, endpoint.network());
    this.nonces = openNonces();
    HyperliquidInfo venue =
        new HyperliquidInfo(endpoint, client, market.governor(), times, market.drift());
    this.info = venue.account(terms.traded());
    this.clock = new VenueClock(venue, times.millis());
    this.key =
        new KeyWatch(
            new AgentProof(venue, clock),
            terms.traded(),
            signer.address(),
            known.latch(),
            this::say);
    RequestMaker maker =
        new RequestMaker(
            new ActionTranslator(market.assets(), prices, terms.slippage(), known.numbers()),
            nonces,
            skew,
            signer::sign,
            terms.signing(),
            endpoint.network());
    HyperliquidExecutionClient.Wire wire = new HyperliquidExecutionClient.Wire(client, endpoint);
    this.orders =
        new HyperliquidExecutionClient(
            maker, wire, market.governor(), known, engine, times.millis());
    this.scheduledCancel = new HyperliquidScheduledCancel(maker, wire, market.governor());
    this.nonceBurn = new NonceBurn(maker, wire, market.governor());
    AccountScope scope = new AccountScope(terms.account(), terms.traded());
    this.reader =
        new HyperliquidAccountReader(info, scope, known, times.millis(), terms.instruments());
    this.stream = stream(market, scope, prices);
  }

  private NonceSource openNonces() {
    try {
      return NonceSource.open(terms.nonces(), signer.address(), times.millis(), skew);
    } catch (RuntimeException refused) {
      signer.close();
      timer.shutdownNow();
      throw refused;
    }
  }

  private AccountStream stream(
      HyperliquidMarket market, AccountScope scope, ReferencePrice prices) {
    return new AccountStream(
        new AccountStream.Subject(scope, known, reader, prices, terms.times()),
        new AccountWire(
            market.endpoint().socket().toString(), client, scope.address(), market.drift()),
        new FeedMeans(
            times.millis(), times.nanos(), times.chance(), () -> true, market.governor()::budget),
        terms.link(),
        engine);
  }

  public ExecutionClient client() {
    return orders;
  }

  public AccountReader reader() {
    return reader;
  }

  public AccountStream stream() {
    return stream;
  }

  public ScheduledCancel scheduledCancel() {
    return scheduledCancel;
  }

  public NonceBurn nonceBurn() {
    return nonceBurn;
  }

  public ClockSkew skew() {
    return skew;
  }

  /// Address of the key, `0x` and lower case.
  public String agent() {
    return signer.address();
  }

  /// Why nothing new may be opened now, by what the venue said; empty when it may.
  public Optional<String> refusal() {
    return known.latch().refusal().or(skew::refusal).or(() -> known.address().refusal(1));
  }

  /// Orders of a session before that had not ended: what the stream says of them is about ours.
  public void carry(Collection<ClientOrderId> ids) {
    ids.forEach(id -> known.numbers().ours(id, times.millis().getAsLong() - 86_400_000L));
  }

  /// Looks at clock, key, fees and budget (weight 106 to 246). Blocks. A key that may not trade
  /// keeps entries back until it may.
  ///
  /// @throws InfoException when the venue cannot be read
  public TradingCheck check() throws InfoException {
    VenueClock.Skew measured = took(clock.measure());
    AgentVerdict verdict = proveKey();
    return new TradingCheck(verdict, measured, fees(), readBudget());
  }

  /// What the account really pays, all discounts in it (weight 20). Blocks.
  ///
  /// @throws InfoException when the venue cannot be read
  public FeeRates fees() throws InfoException {
    UserFees fees = info.userFees();
    return new FeeRates(fees.maker(), fees.taker());
  }

  /// Asks whether the key may trade for the account (weight 60 to 200). Blocks.
  ///
  /// @throws InfoException when it cannot be asked; then nothing changes
  public AgentVerdict proveKey() throws InfoException {
    return key.prove();
  }

  /// Reads how many actions the venue still takes from the account (weight 20). Blocks.
  ///
  /// @throws InfoException when the venue cannot be read
  public AddressBudget readBudget() throws InfoException {
    UserRateLimit limit = info.userRateLimit();
    AddressBudget budget = new AddressBudget(limit.used(), limit.cap() + limit.surplus());
    known.address().measured(budget);
    return budget;
  }

  /// Compares the clocks (weight 6) and tells the engine. Blocks.
  ///
  /// @throws InfoException when the venue cannot be read
  public VenueClock.Skew measureClock() throws InfoException {
    return took(clock.measure());
  }

  private VenueClock.Skew took(VenueClock.Skew measured) {
    skew.measured(measured.millis());
    engine.post(new EngineEvent.ClockMeasured(measured.millis(), times.millis().getAsLong()));
    return measured;
  }

  /// Orders and positions were compared with the venue's and agree: what maintenance had closed is
  /// open again. A key that the venue does not know stays refused.
  public void reopen() {
    known.latch().open();
  }

  /// Begins to listen to the account, and to look at clock, budget and key now and then.
  public void start() {
    stream.start(skew.venueTime(times.millis().getAsLong()));
    each(CLOCK_MINUTES, "trading-clock", this::measureClock);
    each(BUDGET_MINUTES, "trading-budget", this::readBudget);
    each(KEY_MINUTES, "trading-key", this::proveKey);
  }

  /// Something that is read now and then.
  @FunctionalInterface
  private interface Upkeep {
    Object read() throws InfoException;
  }

  private void each(long minutes, String name, Upkeep upkeep) {
    ScheduledFuture<?> _ =
        timer.scheduleWithFixedDelay(
            () -> Threads.virtual(name, () -> keepUp(name, upkeep)),
            minutes,
            minutes,
            TimeUnit.MINUTES);
  }

  private static void keepUp(String name, Upkeep upkeep) {
    try {
      upkeep.read();
    } catch (InfoException failure) {
      LOG.warn("{} could not be read: {}", name, failure.getMessage());
    }
  }

  private void say(String text) {
    engine.post(new EngineEvent.VenueSaid(text, times.millis().getAsLong()));
  }

  /// Ends stream and timers, wipes the key, lets go of its nonces. A second time does nothing.
  @Override
  public void close() {
    if (timer.isShutdown()) {
      return;
    }
    timer.shutdownNow();
    stream.stop();
    signer.close();
    nonces.close();
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
