package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.prompt.PromptView;
import app.wheelhouse.ui.prompt.PromptViewModel;
import app.wheelhouse.ui.settings.FileExchange;
import app.wheelhouse.ui.settings.SettingsView;
import app.wheelhouse.ui.settings.SettingsViewModel;
import app.wheelhouse.ui.theme.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
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

  /// The page of the prompt.
  private static final String PROMPT = "prompt";

  private final Stage stage = new Stage();
  private final SettingsViewModel viewModel;
  private final SettingsView view;
  private final Scene scene;
  private final Look look;
  private final @Nullable Command quit;
  private final @Nullable KeyPages pages;
  private final PromptViewModel prompt;

  /// Without the pages of accounts and vault.
  SettingsWindow(
      Stage owner, Settings settings, Look look, ViewLoader loader, @Nullable Command quit) {
    this(owner, settings, look, loader, quit, null);
  }

  /// @param quit the desk's own command, which works here too
  /// @param keys null for a desk without vault: the pages of accounts and vault are absent then
  SettingsWindow(
      Stage owner,
      Settings settings,
      Look look,
      ViewLoader loader,
      @Nullable Command quit,
      @Nullable Keys keys) {
    this.look = look;
    this.quit = quit;
    OverlayPane overlay = new OverlayPane();
    ConfirmSheet confirmation = new ConfirmSheet(overlay, loader.texts());
    this.pages =
        keys == null
            ? null
            : new KeyPages(keys, settings, loader, confirmation, stage, this::route);
    this.prompt = new PromptViewModel(settings, loader.texts(), confirmation, this::route);
    Map<String, Node> panels = new HashMap<>(pages == null ? Map.of() : pages.panels());
    panels.put(PROMPT, loader.load(new PromptView(prompt), "prompt.fxml"));
    this.viewModel =
        new SettingsViewModel(
            settings,
            loader.texts(),
            confirmation,
            new FileExchange(loader.texts(), () -> stage),
            List.copyOf(panels.keySet()));
    this.view = new SettingsView(viewModel, panels);
    StackPane root = new StackPane(loader.load(view, "settings.fxml"), overlay);
    root.getStyleClass().add("settings-window");
    this.scene = new Scene(root, WIDTH, HEIGHT);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    stage.initOwner(owner);
    stage.setTitle(loader.texts().getString("settings.title"));
    stage.setScene(scene);
    stage.setOnHidden(_ -> hidden());
    watch(scene);
  }

  private void hidden() {
    look.detach(scene);
    if (pages != null) {
      pages.hidden();
    }
  }

  private void route(Route route) {
    if (route instanceof Route.ShowSettings(String setting)) {
      show(setting);
    }
  }

  /// Lock the vault, show the accounts; none without a vault.
  List<Command> commands() {
    return pages == null ? List.of() : pages.commands();
  }

  /// Takes keys and mouse of a window of the desk as a sign that the trader is there, so that the
  /// vault stays open.
  void watch(Scene window) {
    if (pages != null) {
      pages.watch(window);
    }
  }

  /// Opens it, or brings it to the front, at one of them; empty for all.
  void show(String setting) {
    look.attach(scene);
    stage.show();
    stage.toFront();
    if (pages != null) {
      pages.shown();
    }
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

  /// What on its pages shows the desk.
  FrameListener listener() {
    return prompt;
  }

  void close() {
    stage.hide();
    viewModel.close();
    prompt.close();
    if (pages != null) {
      pages.close();
    }
  }

  Stage stage() {
    return stage;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      stage.hide();
      return;
    }
    List<Command> known = new ArrayList<>(commands());
    if (quit != null) {
      known.add(quit);
    }
    for (Command command : known) {
      if (command.shortcut() != null && command.shortcut().match(event)) {
        event.consume();
        command.run();
        return;
      }
    }
  }
}
