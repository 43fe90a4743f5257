package app.wheelhouse.ui.theme;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// How all windows look, as the settings say: theme, candles, font size. The theme `system` follows
/// the machine while it changes. On the JavaFX thread.
public final class Look {
  private final Settings settings;
  private final ObservableValue<ColorScheme> system;
  private final List<Scene> scenes = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Outfit> outfit;
  private final ReadOnlyObjectWrapper<Theme> theme;
  private final List<Runnable> ends = new ArrayList<>();

  /// Follows the settings until [#close].
  public Look(Settings settings) {
    this(settings, Platform.getPreferences().colorSchemeProperty());
  }

  Look(Settings settings, ObservableValue<ColorScheme> system) {
    this.settings = settings;
    this.system = system;
    Outfit first = wanted();
    outfit = new ReadOnlyObjectWrapper<>(this, "outfit", first);
    theme = new ReadOnlyObjectWrapper<>(this, "theme", first.theme());
    ends.add(settings.follow(AppearanceSettings.THEME, _ -> change()));
    ends.add(settings.follow(AppearanceSettings.CANDLES, _ -> change()));
    ends.add(settings.follow(AppearanceSettings.FONT_SIZE, _ -> change()));
    Subscription machine = system.subscribe(_ -> change());
    ends.add(machine::unsubscribe);
  }

  /// Dresses the scene of a window now and after each change; [#detach] when the window closes.
  public void attach(Scene scene) {
    if (!scenes.contains(scene)) {
      scenes.add(scene);
    }
    outfit.get().dress(scene);
  }

  /// Forgets the scene; it keeps what it wears.
  public void detach(Scene scene) {
    scenes.remove(scene);
  }

  /// Chooses dark when light is shown, and light when dark is.
  public void toggle() {
    settings.set(AppearanceSettings.THEME, theme.get() == Theme.DARK ? "light" : "dark");
  }

  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Outfit> outfitProperty() {
    return outfit.getReadOnlyProperty();
  }

  /// Stops following; forgets every scene.
  public void close() {
    ends.forEach(Runnable::run);
    ends.clear();
    scenes.clear();
  }

  private void change() {
    Outfit now = wanted();
    if (!now.equals(outfit.get())) {
      scenes.forEach(now::dress);
      outfit.set(now);
      theme.set(now.theme());
    }
  }

  private Outfit wanted() {
    Theme chosen =
        switch (settings.get(AppearanceSettings.THEME)) {
          case "light" -> Theme.LIGHT;
          case "system" -> system.getValue() == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
          default -> Theme.DARK;
        };
    return new Outfit(
        chosen,
        settings.get(AppearanceSettings.CANDLES).equals("blue-orange"),
        settings.get(AppearanceSettings.FONT_SIZE));
  }
}
