package app.wheelhouse.setting;

/// When the vault locks by itself, and what that means for trading.
public final class VaultSettings {
  /// Minutes without a key or a click.
  public static final NumberSetting IDLE_MINUTES =
      new NumberSetting("vault.idle", 10, 1, 240, "min");

  /// Whether sessions keep the keys they already have when the vault locks.
  public static final SwitchSetting TRADE_WHILE_LOCKED =
      new SwitchSetting("vault.trade-while-locked", true);

  private VaultSettings() {}
}
