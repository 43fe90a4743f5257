package app.wheelhouse.desk;

import app.wheelhouse.exchange.flow.FlowSettings;
import app.wheelhouse.exchange.flow.SeededFlow;
import app.wheelhouse.exchange.server.ExchangeSettings;
import app.wheelhouse.exchange.server.ListedMarket;
import app.wheelhouse.exchange.server.LocalExchange;
import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.server.VenueLimits;
import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A local exchange with a market out of a seed, an account with money and a key that may trade for
/// it, and what a desk needs to open a session there.
final class DrillRig implements AutoCloseable {
  static final String MASTER = "0x14791697260e4c9a71f18484c9f997b308e59325";
  static final List<String> COINS = List.of("BTC", "ETH", "SOL");
  private static final int WARM_UP_MILLIS = 5_000;

  private final LocalExchange exchange;
  private final byte[] key = new byte[32];

  private DrillRig(long seed, FlowSettings flow) {
    new SplittableRandom(seed).nextBytes(key);
    this.exchange =
        LocalExchange.start(
            ExchangeSettings.standard(DeskClock::now)
                .withSeed(seed)
                .withNetwork(Network.TESTNET)
                .withLimits(VenueLimits.NONE)
                .withMarket(
                    ListedMarket.quiet()
                        .withFlow(new SeededFlow(flow, seed, new TreeMap<>()), WARM_UP_MILLIS))
                .withAccounts(
                    OpeningAccounts.NONE
                        .fund(MASTER, new BigDecimal("10000"))
                        .approve(MASTER, agent())));
  }

  /// With a usual market.
  static DrillRig start(long seed) {
    return new DrillRig(seed, FlowSettings.standard());
  }

  static DrillRig start(long seed, FlowSettings flow) {
    return new DrillRig(seed, flow);
  }

  LocalExchange exchange() {
    return exchange;
  }

  /// The key of the desk.
  byte[] key() {
    return key.clone();
  }

  private String agent() {
    try (HyperliquidSigner signer =
        new HyperliquidSigner(key.clone(), HyperliquidNetwork.TESTNET)) {
      return signer.address();
    }
  }

  /// A session on that account.
  ///
  /// @param data its record
  RealRequest request(Path data) throws BadInput {
    return request(exchange.url(), key, data);
  }

  /// The same for another process.
  static RealRequest request(String url, byte[] key, Path data) throws BadInput {
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
            new VenueChoice(url, "testnet"),
            Long.MAX_VALUE,
            data.resolve("data"),
            false,
            null);
    return new RealRequest(
        run, TradedAccount.at(MASTER, "testnet", key::clone), data.resolve("settings"), false);
  }

  /// What a trader sets who wants to be held back by nothing but safety.
  static Settings settings() {
    Settings settings = new Settings();
    settings.set(SessionSettings.ANALYST, false);
    settings.set(SessionSettings.MOMENTUM, false);
    settings.set(RiskSettings.TRADES_PER_DAY, 10_000);
    settings.set(RiskSettings.COOL_DOWN, 0);
    settings.set(RiskSettings.LOSS_STREAK, 1_000);
    settings.set(RiskSettings.MAX_POSITIONS, 100);
    settings.set(RiskSettings.DAILY_LOSS, new BigDecimal("100"));
    settings.set(RiskSettings.DRAWDOWN_HALT, new BigDecimal("95"));
    return settings;
  }

  @Override
  public void close() {
    exchange.close();
  }
}
