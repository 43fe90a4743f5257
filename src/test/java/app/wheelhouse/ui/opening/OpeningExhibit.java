package app.wheelhouse.ui.opening;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The sheet that opens a session with an account, in every state.
public final class OpeningExhibit implements Exhibit {
  @Override
  public String panel() {
    return "opening";
  }

  @Override
  public double width() {
    return 560;
  }

  @Override
  public double height() {
    return 400;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    OpeningTrial trial =
        switch (state) {
          case EMPTY -> new OpeningTrial(loader, true);
          case OFF -> new OpeningTrial(loader, false);
          case LOADING, LIVE, STALE, ERROR ->
              new OpeningTrial(
                  loader,
                  true,
                  OpeningTrial.MAIN,
                  OpeningTrial.WATCHED,
                  OpeningTrial.OLD,
                  OpeningTrial.TEST);
        };
    Parent panel = loader.load(new OpeningView(trial.viewModel), "opening.fxml");
    switch (state) {
      case LOADING -> trial.ask("live");
      case LIVE, EMPTY, OFF -> trial.ask("live").answer();
      case STALE -> {
        trial.unlocked = false;
        trial.ask("testnet").answer();
      }
      case ERROR -> {
        trial.broken = true;
        trial.ask("shadow").answer();
      }
    }
    return panel;
  }
}
