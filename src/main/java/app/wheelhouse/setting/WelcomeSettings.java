package app.wheelhouse.setting;

/// What a session opens with.
public final class WelcomeSettings {
  /// Whether the welcome sheet is shown at the start.
  public static final SwitchSetting AT_START = new SwitchSetting("session.welcome", true);

  private WelcomeSettings() {}
}
