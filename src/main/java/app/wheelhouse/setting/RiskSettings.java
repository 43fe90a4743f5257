package app.wheelhouse.setting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// The trader's own limits; percentages are of equity unless said, 1 is 1 %.
public final class RiskSettings {
  /// Loss at the stop that an automatic order is clamped to, costs included.
  public static final DecimalSetting PER_TRADE = percent("risk.per-trade", "1", "0.01", "100");

  /// Total notional over equity.
  public static final DecimalSetting MAX_EFFECTIVE_LEVERAGE =
      decimal("risk.effective-leverage", "10", "0.1", "50", "×");

  /// Margin committed to one instrument.
  public static final DecimalSetting MAX_INSTRUMENT_MARGIN =
      percent("risk.instrument-margin", "20", "1", "100");

  /// Open positions and instruments with working entries.
  public static final NumberSetting MAX_POSITIONS =
      new NumberSetting("risk.positions", 4, 1, 100, "positions");

  /// Of the equity at the start of the trading day.
  public static final DecimalSetting DAILY_LOSS = percent("risk.daily-loss", "5", "0.1", "100");

  /// An absolute daily loss; 0 for none.
  public static final DecimalSetting DAILY_LOSS_USDC =
      decimal("risk.daily-loss-usdc", "0", "0", "1000000000", "USDC");

  /// Fall of the equity from its peak from which no new positions are opened; below
  /// [#DRAWDOWN_HALT], which is the stricter of the two.
  public static final DecimalSetting DRAWDOWN_REDUCE =
      percent("risk.drawdown-reduce", "15", "1", "90");

  /// Fall of the equity from its peak that halts trading until it is reset by hand.
  public static final DecimalSetting DRAWDOWN_HALT = percent("risk.drawdown-halt", "20", "2", "95");

  /// Entries that may be opened in one trading day.
  public static final NumberSetting TRADES_PER_DAY =
      new NumberSetting("risk.trades-per-day", 20, 1, 10_000, "trades");

  /// How long no automatic entry follows the end of a trade in the same coin.
  public static final NumberSetting COOL_DOWN =
      new NumberSetting("risk.cool-down", 15, 0, 1_440, "min");

  /// Losing trades in a row that pause auto-trading.
  public static final NumberSetting LOSS_STREAK =
      new NumberSetting("risk.loss-streak", 5, 1, 1_000, "trades");

  /// Rolling 24 h correlation from which two coins count as one.
  public static final DecimalSetting CORRELATION =
      decimal("risk.correlation", "0.8", "0.1", "1", "");

  /// High − low of the last hour over its low, from which entries wait.
  public static final DecimalSetting HOUR_RANGE = percent("risk.hour-range", "10", "0.5", "1000");

  /// Of automatic orders.
  public static final DecimalSetting MIN_CONFIDENCE = percent("risk.confidence", "60", "1", "100");

  /// Distance to the target over distance to the stop.
  public static final DecimalSetting MIN_REWARD_RISK =
      decimal("risk.reward-risk", "1.5", "0.1", "20", "");

  /// Largest notional of one order, for coins without a largest quantity of their own.
  public static final DecimalSetting MAX_ORDER =
      decimal("risk.order-size", "10000", "1", "1000000000", "USDC");

  /// The trader's own maximum, below the venue's.
  public static final NumberSetting MAX_LEVERAGE =
      new NumberSetting("risk.leverage", 10, 1, 50, "×");

  /// Loss of price expected of a market order, of the price.
  public static final DecimalSetting SLIPPAGE = percent("risk.slippage", "0.05", "0", "10");

  /// Symbols that may be traded, with commas; empty for all. See [#coins].
  public static final TextSetting COINS =
      new TextSetting(
          "risk.coins",
          "",
          RiskSettings::areCoins,
          "Enter symbols with commas between them, such as BTC, ETH; nothing for all");

  private RiskSettings() {}

  /// The symbols of [#COINS] in their order, each once, as typed; `btc` means BTC to whoever
  /// compares. Empty for all.
  public static List<String> coins(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(symbol -> !symbol.isEmpty())
        .distinct()
        .toList();
  }

  static boolean areCoins(String text) {
    return text.length() <= 500
        && (text.isEmpty()
            || Arrays.stream(text.split(",", -1))
                .allMatch(part -> part.strip().matches("[A-Za-z0-9@:/.-]{1,20}")));
  }

  private static DecimalSetting percent(String id, String value, String least, String most) {
    return decimal(id, value, least, most, "%");
  }

  private static DecimalSetting decimal(
      String id, String value, String least, String most, String unit) {
    return new DecimalSetting(
        id, new BigDecimal(value), new BigDecimal(least), new BigDecimal(most), unit);
  }
}
