package app.wheelhouse.setting;

import java.math.BigDecimal;

/// What the ticket starts with and what is asked before money moves.
public final class TradeSettings {
  public static final NumberSetting LEVERAGE = new NumberSetting("trade.leverage", 5, 1, 50, "×");

  /// Of the entry price.
  public static final DecimalSetting STOP_PERCENT = percent("trade.stop", "5", "50");

  /// Of the entry price.
  public static final DecimalSetting TARGET_PERCENT = percent("trade.target", "10", "99");

  public static final SwitchSetting CONFIRM_ORDERS =
      new SwitchSetting("trade.confirm-orders", true);

  public static final SwitchSetting CONFIRM_CLOSES =
      new SwitchSetting("trade.confirm-closes", true);

  private TradeSettings() {}

  private static DecimalSetting percent(String id, String value, String most) {
    return new DecimalSetting(
        id, new BigDecimal(value), new BigDecimal("0.1"), new BigDecimal(most), "%");
  }
}
