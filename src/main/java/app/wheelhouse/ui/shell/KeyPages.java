package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.accounts.AccountsView;
import app.wheelhouse.ui.accounts.AccountsViewModel;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.vault.FileSecretSource;
import app.wheelhouse.ui.vault.VaultView;
import app.wheelhouse.ui.vault.VaultViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The pages of the settings that are panels of their own: accounts and vault.
final class KeyPages {
  /// What a trader who is there does.
  private static final List<EventType<? extends InputEvent>> SIGNS =
      List.of(
          KeyEvent.KEY_PRESSED,
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_MOVED,
          MouseEvent.MOUSE_DRAGGED,
          ScrollEvent.SCROLL);

  private final VaultViewModel vault;
  private final AccountsViewModel accounts;
  private final Map<String, Node> panels;
  private final Timeline seconds = new Timeline();

  KeyPages(
      Keys keys,
      Settings settings,
      ViewLoader loader,
      Confirmation confirmation,
      Stage owner,
      Consumer<Route> navigate) {
    vault =
        new VaultViewModel(
            keys.vault(),
            keys.clock(),
            settings,
            loader.texts(),
            confirmation,
            new FileSecretSource(loader.texts(), () -> owner));
    accounts =
        new AccountsViewModel(
            keys.accounts(), keys.vault(), settings, loader.texts(), confirmation, navigate);
    panels =
        Map.of(
            "vault", loader.load(new VaultView(vault), "vault.fxml"),
            "accounts", loader.load(new AccountsView(accounts), "accounts.fxml"));
    seconds.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> vault.tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
  }

  Map<String, Node> panels() {
    return panels;
  }

  /// Lock the vault, show the accounts.
  List<Command> commands() {
    List<Command> all = new ArrayList<>(vault.commands());
    all.addAll(accounts.commands());
    return all;
  }

  /// Takes keys and mouse of this window as a sign that the trader is there.
  void watch(Scene scene) {
    SIGNS.forEach(sign -> scene.addEventFilter(sign, _ -> vault.touch()));
  }

  /// Counts down while the window is open.
  void shown() {
    vault.tick();
    accounts.refresh();
    seconds.play();
  }

  void hidden() {
    seconds.stop();
  }

  void close() {
    seconds.stop();
    vault.close();
    accounts.close();
  }
}
