package app.wheelhouse.ui.settings;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.Parent;

/// The settings: pages that were changed, a wrong input, a search with and without hits, a file
/// that could not be read. They are always there, so no state of waiting exists.
public final class SettingsExhibit implements Exhibit {
  @Override
  public String panel() {
    return "settings";
  }

  @Override
  public double width() {
    return 760;
  }

  @Override
  public double height() {
    return 370;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    Settings settings = new Settings();
    settings.set(AppearanceSettings.FONT_SIZE, 14);
    settings.set(RiskSettings.PER_TRADE, new BigDecimal("0.5"));
    SettingsViewModel viewModel =
        new SettingsViewModel(
            settings, loader.texts(), (_, yes) -> yes.run(), new TypedExchange(""));
    Parent panel = loader.load(new SettingsView(viewModel), "settings.fxml");
    switch (state) {
      case LIVE -> wrong(viewModel, "risk.positions", "many");
      case LOADING -> wrong(viewModel, "appearance.font-size", "200");
      case STALE -> viewModel.find("session.seed");
      case OFF -> viewModel.searchProperty().set("stop");
      case EMPTY -> viewModel.searchProperty().set("cheese");
      case ERROR ->
          viewModel.report(
              List.of(
                  "The settings file could not be read, because it is no valid JSON. It was set"
                      + " aside as settings.unreadable.json, and the defaults are used."));
    }
    return panel;
  }

  private static void wrong(SettingsViewModel viewModel, String id, String text) {
    viewModel.find(id).orElseThrow().textProperty().set(text);
  }
}
