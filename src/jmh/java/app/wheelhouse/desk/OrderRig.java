package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.RealAccount;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.exchange.core.ExchangeRules;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.ListedAssets;
import app.wheelhouse.exchange.core.MarginTier;
import app.wheelhouse.exchange.flow.FlowSettings;
import app.wheelhouse.exchange.flow.SeededFlow;
import app.wheelhouse.exchange.server.ExchangeSettings;
import app.wheelhouse.exchange.server.ListedMarket;
import app.wheelhouse.exchange.server.LocalExchange;
import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.server.VenueLimits;
import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.execution.BreakerSettings;
import app.wheelhouse.execution.DeadManSettings;
import app.wheelhouse.execution.InstrumentLanes;
import app.wheelhouse.execution.LostOrderSettings;
import app.wheelhouse.execution.ReconcilerSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.order.SigningTerms;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A session with real orders at a local exchange in the same process, over loopback: no limits
/// there, a calm market, and no rate governor here, which only code of this package can leave out.
final class OrderRig implements AutoCloseable {
  /// Those of a new exchange and some more: one instrument has one request on its way at a time, so
  /// a flood needs several.
  static final List<String> COINS =
      List.of(
          "BTC", "ETH", "SOL", "HYPE", "DOGE", "kPEPE", "XRP", "AVAX", "LINK", "LTC", "ADA", "DOT",
          "NEAR", "APT", "ARB", "SUI");

  private static final int USUAL_TICK = 50;
  static final String MASTER = "0x14791697260e4c9a71f18484c9f997b308e59325";
  private static final long PATIENCE = 60_000;
  private static final long SEED = 7;
  private static final long REQUESTS = 100_000_000;

  private final LocalExchange exchange;
  private final TemporaryDirectory directory = TemporaryDirectory.make();
  private final RealSession session;

  /// @param probe around the orders of the desk
  OrderRig(OrderProbe probe) throws BadInput {
    byte[] key = new byte[32];
    new SplittableRandom(SEED).nextBytes(key);
    this.exchange =
        LocalExchange.start(
            ExchangeSettings.standard(DeskClock::now)
                .withSeed(SEED)
                .withNetwork(Network.TESTNET)
                .withLimits(VenueLimits.NONE.withInitialRequests(REQUESTS))
                .withMarket(
                    new ListedMarket(
                        assets(),
                        ExchangeRules.standard(),
                        new SeededFlow(FlowSettings.still(), SEED, new TreeMap<>()),
                        USUAL_TICK,
                        5_000))
                .withAccounts(
                    OpeningAccounts.NONE
                        .fund(MASTER, new BigDecimal("1000000"))
                        .approve(MASTER, agent(key))));
    this.session =
        RealSession.open(
            request(key),
            settings(),
            times(),
            new StopSignal(),
            new RealSession.Extras(
                _ -> {}, (_, client) -> probe.around(client), List.of(probe), false));
    await(
        now ->
            now.venue() instanceof VenueView venue
                && venue.inStep()
                && venue.linked()
                && now.trading().state() == TradingState.ACTIVE
                && now.instruments().stream().allMatch(market -> market.bid() > 0),
        "the session to come in step");
  }

  private static List<ListedAsset> assets() {
    List<ListedAsset> all = new ArrayList<>(ListedAssets.standard());
    MarginTier tier = new MarginTier(BigDecimal.ZERO, 10);
    for (String coin : COINS.subList(all.size(), COINS.size())) {
      all.add(new ListedAsset(all.size(), coin, 2, 10, List.of(tier), false, false));
    }
    return all;
  }

  private static String agent(byte[] key) {
    try (HyperliquidSigner signer =
        new HyperliquidSigner(key.clone(), HyperliquidNetwork.TESTNET)) {
      return signer.address();
    }
  }

  private RealRequest request(byte[] key) throws BadInput {
    RunRequest run =
        new RunRequest(
            Mode.TESTNET,
            List.of(),
            List.of(),
            COINS,
            1,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            false,
            AdvisorChoice.NONE,
            1,
            new VenueChoice(exchange.url(), "testnet"),
            Long.MAX_VALUE,
            directory.path().resolve("data"),
            false,
            null);
    return new RealRequest(
        run,
        TradedAccount.at(MASTER, "testnet", key::clone),
        directory.path().resolve("settings"),
        false);
  }

  private static Settings settings() {
    Settings settings = new Settings();
    settings.set(SessionSettings.ANALYST, false);
    settings.set(SessionSettings.MOMENTUM, false);
    settings.set(RiskSettings.TRADES_PER_DAY, 10_000);
    settings.set(RiskSettings.COOL_DOWN, 0);
    settings.set(RiskSettings.LOSS_STREAK, 1_000);
    settings.set(RiskSettings.MAX_POSITIONS, 100);
    return settings;
  }

  /// As a trader has them, without a budget of requests.
  private static RealTimes times() {
    return new RealTimes(
        RealAccount.standard(""),
        ReconcilerSettings.standard(),
        LostOrderSettings.standard(),
        DeadManSettings.standard().switched(false),
        BreakerSettings.standard(),
        SigningTerms.DEFAULT,
        FeedSettings.standard(),
        Integer.MAX_VALUE / 2,
        2_500,
        5_000,
        InstrumentLanes.MOST);
  }

  LocalExchange exchange() {
    return exchange;
  }

  DeskSnapshot now() {
    DeskSnapshot now = session.newest().get();
    if (now == null) {
      throw new IllegalStateException("no state yet");
    }
    return now;
  }

  InstrumentSnapshot market(String coin) {
    return now().instruments().stream()
        .filter(each -> each.instrument().symbol().equals(coin))
        .findFirst()
        .orElseThrow();
  }

  void command(DeskCommand command) {
    session.command(command);
  }

  /// @throws IllegalStateException when it does not come
  DeskSnapshot await(Predicate<DeskSnapshot> wanted, String what) {
    return session
        .newest()
        .await(wanted, PATIENCE)
        .orElseThrow(() ->
            new IllegalStateException(
                "Waited in vain for " + what + ": " + KillDesk.told(session)));
  }

  /// A bracket of about 40 USDC.
  ///
  /// @param price of the entry; NaN at the market
  static DeskCommand.SubmitTicket bracket(InstrumentSnapshot market, Side side, double price) {
    Instrument instrument = market.instrument();
    double from = Double.isNaN(price) ? market.mark() : price;
    BigDecimal size =
        new BigDecimal("40").divide(instrument.exactPrice(from).value(), 8, RoundingMode.HALF_EVEN);
    Quantity quantity = instrument.roundSize(size);
    return new DeskCommand.SubmitTicket(
        instrument.id(),
        side,
        quantity.isZero() ? instrument.lotSize() : quantity,
        Double.isNaN(price) ? null : price(instrument, price),
        price(instrument, from * (1 - side.sign() * 0.02)),
        price(instrument, from * (1 + side.sign() * 0.04)),
        3);
  }

  static Price price(Instrument instrument, double price) {
    return instrument.roundPrice(price, RoundingMode.HALF_EVEN);
  }

  /// What the machine has besides: printed with each figure.
  static String load() {
    return String.format(
        Locale.ROOT,
        "load %.1f on %d processors",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  @Override
  public void close() {
    try (exchange) {
      session.close();
    } finally {
      directory.delete();
    }
  }
}
