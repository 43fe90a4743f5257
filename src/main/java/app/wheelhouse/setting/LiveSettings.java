package app.wheelhouse.setting;

import java.math.BigDecimal;
import java.util.List;

/// Sessions with a live market: where prices come from, how fills on paper behave, and what real
/// orders may do.
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

  /// Leave everything at the venue as it is when a session with real orders ends.
  public static final String KEEP_STOPS = "keep-stops";

  /// Cancel what would open something; stops and targets stay.
  public static final String CANCEL_ENTRIES = "cancel-entries";

  /// Close every position at the market and cancel everything.
  public static final String CLOSE_ALL = "close-all";

  /// What is done with orders and positions when a session with real orders ends, also when the
  /// computer shuts down.
  public static final ChoiceSetting ON_EXIT =
      new ChoiceSetting("live.on-exit", KEEP_STOPS, List.of(KEEP_STOPS, CANCEL_ENTRIES, CLOSE_ALL));

  /// Share of the trader's size limits that counts with real money, percent.
  public static final ChoiceSetting SIZE_SHARE =
      new ChoiceSetting("live.size-share", "10", List.of("10", "25", "50", "100"));

  /// Whether the venue is asked to cancel waiting entries when it hears nothing of this desk for a
  /// minute; only while nothing is held, so never a stop.
  public static final SwitchSetting DEAD_MAN = new SwitchSetting("live.dead-man", false);

  private LiveSettings() {}
}
