package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.settings.FileExchange;
import app.wheelhouse.ui.settings.SettingsView;
import app.wheelhouse.ui.settings.SettingsViewModel;
import app.wheelhouse.ui.theme.Look;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The settings in a window beside the desk, so that a change is seen at once.
final class SettingsWindow {
  private static final double WIDTH = 780;
  private static final double HEIGHT = 580;

  private final Stage stage = new Stage();
  private final SettingsViewModel viewModel;
  private final SettingsView view;
  private final Scene scene;
  private final Look look;
  private final @Nullable Command quit;

  /// @param quit the desk's own command, which works here too
  SettingsWindow(
      Stage owner, Settings settings, Look look, ViewLoader loader, @Nullable Command quit) {
    this.look = look;
    this.quit = quit;
    OverlayPane overlay = new OverlayPane();
    this.viewModel =
        new SettingsViewModel(
            settings,
            loader.texts(),
            new ConfirmSheet(overlay, loader.texts()),
            new FileExchange(loader.texts(), () -> stage));
    this.view = new SettingsView(viewModel);
    StackPane root = new StackPane(loader.load(view, "settings.fxml"), overlay);
    root.getStyleClass().add("settings-window");
    this.scene = new Scene(root, WIDTH, HEIGHT);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    stage.initOwner(owner);
    stage.setTitle(loader.texts().getString("settings.title"));
    stage.setScene(scene);
    stage.setOnHidden(_ -> look.detach(scene));
  }

  /// Opens it, or brings it to the front, at one of them; empty for all.
  void show(String setting) {
    look.attach(scene);
    stage.show();
    stage.toFront();
    if (setting.isEmpty()) {
      view.startAtSearch();
    } else {
      view.show(setting);
    }
  }

  /// What went wrong with the settings file: sentences for the trader.
  void report(List<String> problems) {
    viewModel.report(problems);
  }

  void close() {
    stage.hide();
    viewModel.close();
  }

  Stage stage() {
    return stage;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      stage.hide();
    } else if (quit != null && quit.shortcut() != null && quit.shortcut().match(event)) {
      event.consume();
      quit.run();
    }
  }
}
