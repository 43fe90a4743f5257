package app.wheelhouse.setting;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/// How the desk looks.
public final class AppearanceSettings {
  public static final ChoiceSetting THEME =
      new ChoiceSetting("appearance.theme", "dark", List.of("system", "dark", "light"));

  /// `standard` is green and red; `blue-orange` can be told apart by the colour-blind.
  public static final ChoiceSetting CANDLES =
      new ChoiceSetting("appearance.candles", "standard", List.of("standard", "blue-orange"));

  public static final NumberSetting FONT_SIZE =
      new NumberSetting("appearance.font-size", 13, 11, 20, "px");

  /// An IANA zone.
  public static final TextSetting ZONE =
      new TextSetting(
          "appearance.zone",
          "UTC",
          AppearanceSettings::isZone,
          "Enter a time zone such as UTC or Europe/Berlin");

  private AppearanceSettings() {}

  private static boolean isZone(String text) {
    try {
      ZoneId.of(text);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
