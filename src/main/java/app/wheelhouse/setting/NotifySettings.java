package app.wheelhouse.setting;

/// What the desk tells the trader of its own accord.
public final class NotifySettings {
  public static final SwitchSetting FILLS = new SwitchSetting("notify.fills", true);

  /// Stops and targets that were hit.
  public static final SwitchSetting STOPS = new SwitchSetting("notify.stops", true);

  /// Orders that the gate denied or the venue rejected.
  public static final SwitchSetting REFUSALS = new SwitchSetting("notify.refusals", true);

  public static final SwitchSetting SOUNDS = new SwitchSetting("notify.sounds", false);

  private NotifySettings() {}
}
