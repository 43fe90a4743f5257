package app.wheelhouse.ui.vault;

import app.wheelhouse.setting.VaultSettings;
import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import app.wheelhouse.vault.CredentialKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The vault page: being made, not there, locked by itself, open, open with a form, damaged.
public final class VaultExhibit implements Exhibit {
  @Override
  public String panel() {
    return "vault";
  }

  /// As wide as a page of the settings window.
  @Override
  public double width() {
    return 572;
  }

  @Override
  public double height() {
    return 520;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    try {
      Path folder = Files.createTempDirectory("wheelhouse-exhibit");
      try {
        return in(state, folder, loader);
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parent in(PanelState state, Path folder, ViewLoader loader) throws IOException {
    boolean absent = state == PanelState.EMPTY || state == PanelState.LOADING;
    VaultTrial trial =
        absent ? new VaultTrial(folder, loader.texts()) : VaultTrial.open(folder, loader.texts());
    VaultViewModel viewModel = trial.viewModel;
    Parent panel = loader.load(new VaultView(viewModel), "vault.fxml");
    switch (state) {
      case EMPTY -> {
        // As it is.
      }
      case LOADING -> {
        type(panel, "createFirst", "seven green kites over bergen");
        type(panel, "createAgain", "seven green kites over bergen");
        trial.holds = true;
        panel.lookup("#create").fireEvent(new ActionEvent());
      }
      case OFF -> {
        trial.settings.set(VaultSettings.IDLE_MINUTES, 5);
        trial.vault.autoLock(300_000);
        for (int i = 0; i < 301; i++) {
          trial.seconds(1);
          trial.vault.tick();
        }
        viewModel.getPassphrase().unlock("wrong horse".toCharArray());
        viewModel.tick();
        type(panel, "passphrase", "correct horse");
      }
      case LIVE -> kept(trial);
      case STALE -> {
        kept(trial);
        viewModel.getCredentials().startAdding();
        viewModel.getCredentials().getFresh().ownerProperty().set("openrouter");
        type(panel, "secret", "not so long");
        viewModel.getCredentials().isReady();
      }
      case ERROR -> {
        trial.vault.lock();
        Files.write(trial.vault.file(), new byte[40]);
        viewModel.getPassphrase().unlock("any of them".toCharArray());
      }
    }
    return panel;
  }

  private static void kept(VaultTrial trial) {
    trial.millis -= 203 * VaultTrial.DAY;
    trial.keep(CredentialKind.AI_KEY, "openrouter", "main", "from the page Keys");
    trial.millis += 203 * VaultTrial.DAY - 12 * VaultTrial.DAY;
    trial.keep(
        CredentialKind.HYPERLIQUID_AGENT,
        "hyperliquid/main",
        "agent",
        "0x5e9ee1089755c3435139848e47e6635505d5a13a");
    trial.millis += 12 * VaultTrial.DAY;
    trial.keep(CredentialKind.VENUE_KEY, "bybit/read-only", "bybit", "");
    trial.viewModel.refresh();
    trial.viewModel.getCredentials().say("");
    trial.seconds(18);
    trial.viewModel.tick();
  }

  static void type(Parent panel, String field, String text) {
    SecretField secret = (SecretField) panel.lookup("#" + field);
    text.chars()
        .forEach(each ->
            secret.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    String.valueOf((char) each),
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }
}
