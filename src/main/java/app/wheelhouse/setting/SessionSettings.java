package app.wheelhouse.setting;

import java.math.BigDecimal;
import java.util.List;

/// What the next session starts with.
public final class SessionSettings {
  /// Draws the synthetic market; the same seed makes the same market.
  public static final NumberSetting SEED =
      new NumberSetting("session.seed", 7, 0, 1_000_000_000, "");

  public static final DecimalSetting BALANCE =
      new DecimalSetting(
          "session.balance",
          new BigDecimal("10000"),
          new BigDecimal("100"),
          new BigDecimal("1000000000"),
          "USDC");

  /// Whether the decision makers may trade from the first second.
  public static final SwitchSetting AUTO = new SwitchSetting("session.auto", true);

  /// The momentum strategy decides.
  public static final SwitchSetting MOMENTUM = new SwitchSetting("session.momentum", true);

  /// The rule analyst decides.
  public static final SwitchSetting ANALYST = new SwitchSetting("session.analyst", true);

  /// Whose midnight begins a trading day, for daily limits: `UTC`, or `local` for the computer's
  /// zone. Replays and runs of the command line always count days of UTC.
  public static final ChoiceSetting DAY_ZONE =
      new ChoiceSetting("session.day-zone", "UTC", List.of("UTC", "local"));

  /// Times real time; `max` as fast as the machine can.
  public static final ChoiceSetting REPLAY_SPEED =
      new ChoiceSetting("session.replay-speed", "60", List.of("1", "5", "10", "60", "600", "max"));

  private SessionSettings() {}
}
