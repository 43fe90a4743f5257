package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// The accounts page: being read, none and no vault, all standings with a proof, the vault locked
/// with a wrong address, waiting for approval, a master key that was refused.
public final class AccountsExhibit implements Exhibit {
  @Override
  public String panel() {
    return "accounts";
  }

  /// As wide as a page of the settings window.
  @Override
  public double width() {
    return 572;
  }

  @Override
  public double height() {
    return 560;
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

  private static Parent in(PanelState state, Path folder, ViewLoader loader) {
    AccountsTrial trial =
        switch (state) {
          case EMPTY, LOADING ->
              new AccountsTrial(folder, loader.texts(), state == PanelState.LOADING);
          case LIVE ->
              new AccountsTrial(
                  folder,
                  loader.texts(),
                  line("main", AccountForm.MAINNET, Standing.CONNECTED),
                  line("savings", AccountForm.MAINNET, Standing.WATCH_ONLY),
                  line("try-out", AccountForm.TESTNET, Standing.AGENT_PENDING),
                  line("old", AccountForm.TESTNET, Standing.EXPIRED));
          case STALE, OFF, ERROR ->
              new AccountsTrial(
                  folder, loader.texts(), line("main", AccountForm.MAINNET, standing(state)));
        };
    if (state != PanelState.EMPTY) {
      trial.makeVault();
    }
    AccountsViewModel viewModel = trial.viewModel;
    Parent panel = loader.load(new AccountsView(viewModel), "accounts.fxml");
    switch (state) {
      case EMPTY, LOADING -> {
        // As it is.
      }
      case LIVE -> viewModel.open(viewModel.lines().getFirst());
      case OFF -> {
        trial.vault.lock();
        viewModel.getGate().unlock("wrong horse".toCharArray());
        viewModel.startConnecting();
        viewModel.getForm().networkProperty().set(AccountForm.MAINNET);
        viewModel.getForm().nameProperty().set("second");
        ((TextField) panel.lookup("#master")).setText(AccountsTrial.MASTER_KEY);
      }
      case STALE -> {
        viewModel.open(viewModel.lines().getFirst());
        viewModel.prove();
        ((ToggleButton) panel.lookup("#here")).setSelected(true);
      }
      case ERROR -> {
        viewModel.open(viewModel.lines().getFirst());
        ((ToggleButton) panel.lookup("#importing")).setSelected(true);
        viewModel.importAgent(AccountsTrial.MASTER_KEY.toCharArray());
      }
    }
    return panel;
  }

  private static Standing standing(PanelState state) {
    return state == PanelState.STALE ? Standing.AGENT_PENDING : Standing.WATCH_ONLY;
  }

  private static AccountLine line(String name, String network, Standing standing) {
    return AccountsTrial.line(name, network, standing);
  }
}
