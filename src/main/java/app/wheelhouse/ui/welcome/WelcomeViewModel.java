package app.wheelhouse.ui.welcome;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.WelcomeSettings;
import app.wheelhouse.ui.fx.Command;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The first sheet: what the trader sees, and the two choices of a first start.
public final class WelcomeViewModel {
  private final Settings settings;
  private final ResourceBundle texts;
  private final Command command;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final BooleanProperty atStart = new SimpleBooleanProperty(this, "atStart");
  private final ObjectProperty<String> theme = new SimpleObjectProperty<>(this, "theme");

  public WelcomeViewModel(Settings settings, ResourceBundle texts) {
    this.settings = settings;
    this.texts = texts;
    this.command = new Command("help.welcome", texts, this::openAsSet).icon("fth-compass");
    theme.set(settings.get(AppearanceSettings.THEME));
    theme.subscribe(this::chooseTheme);
    // For as long as the window: it is the theme of both.
    settings.follow(AppearanceSettings.THEME, theme::set);
    open.subscribe((was, is) -> {
      if (was && !is) {
        settings.set(WelcomeSettings.AT_START, atStart.get());
      }
    });
  }

  /// Opens the sheet.
  public Command command() {
    return command;
  }

  /// Opens it at a start if the trader wants that. The first time its switch is off: who closes the
  /// sheet has seen it.
  public void start() {
    if (settings.get(WelcomeSettings.AT_START)) {
      atStart.set(false);
      open.set(true);
    }
  }

  private void openAsSet() {
    atStart.set(settings.get(WelcomeSettings.AT_START));
    open.set(true);
  }

  private void chooseTheme(String chosen) {
    if (!chosen.equals(settings.get(AppearanceSettings.THEME))) {
      settings.set(AppearanceSettings.THEME, chosen);
    }
  }

  List<String> themes() {
    return AppearanceSettings.THEME.options();
  }

  String themeText(String option) {
    return texts.getString("welcome.theme." + option);
  }

  /// Whether the shell shows it.
  public BooleanProperty openProperty() {
    return open;
  }

  public boolean isOpen() {
    return open.get();
  }

  /// Whether it opens at the next start too; kept when the sheet closes.
  public BooleanProperty atStartProperty() {
    return atStart;
  }

  public boolean isAtStart() {
    return atStart.get();
  }

  public ObjectProperty<String> themeProperty() {
    return theme;
  }

  public String getTheme() {
    return theme.get();
  }
}
