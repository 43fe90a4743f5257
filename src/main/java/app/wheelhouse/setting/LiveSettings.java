package app.wheelhouse.setting;

import java.math.BigDecimal;
import java.util.List;

/// Sessions with a live market: where prices come from, and how fills on paper behave.
public final class LiveSettings {
  /// The network whose market is shown.
  public static final ChoiceSetting NETWORK =
      new ChoiceSetting("live.network", "mainnet", List.of("mainnet", "testnet"));

  /// Symbols of the perpetuals that are watched, with commas. See [RiskSettings#coins].
  public static final TextSetting MARKETS =
      new TextSetting(
          "live.markets",
          "BTC, ETH, SOL, HYPE",
          text -> !RiskSettings.coins(text).isEmpty() && RiskSettings.areCoins(text),
          "Enter at least one symbol, with commas between them, such as BTC, ETH");

  /// Whether Binance, Bybit and MEXC may be asked for prices while the venue's feed is down.
  public static final SwitchSetting FALLBACK = new SwitchSetting("live.fallback", false);

  /// Whether each session with a live market is recorded to a tape in the data folder.
  public static final SwitchSetting RECORD = new SwitchSetting("live.record", false);

  /// Share of orders on paper that fail at random, as some do at a real venue.
  public static final DecimalSetting FAILURES =
      new DecimalSetting(
          "live.failures", new BigDecimal("3"), BigDecimal.ZERO, new BigDecimal("50"), "%");

  /// How long an order on paper takes to arrive, in the middle of its range.
  public static final NumberSetting LATENCY = new NumberSetting("live.latency", 150, 50, 500, "ms");

  private LiveSettings() {}
}
