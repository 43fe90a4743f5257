package app.wheelhouse.ui.arming;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.util.List;
import javafx.scene.Parent;

/// The pre-flight and arming sheet in every state.
public final class ArmingExhibit implements Exhibit {
  @Override
  public String panel() {
    return "arming";
  }

  @Override
  public double width() {
    return 620;
  }

  @Override
  public double height() {
    return 620;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    ArmingTrial trial =
        new ArmingTrial(
            switch (state) {
              case EMPTY -> List.of();
              case LIVE -> PreFlightSession.RED;
              case LOADING, STALE, OFF, ERROR -> PreFlightSession.GREEN;
            },
            loader);
    Parent panel = loader.load(new ArmingView(trial.viewModel), "arming.fxml");
    switch (state) {
      case LOADING -> {
        trial.unarmedAfter(0);
        trial.viewModel.open();
      }
      case LIVE -> trial.ready();
      case EMPTY -> {
        trial.testnet();
        trial.viewModel.open();
        trial.answer();
      }
      case STALE -> {
        trial.ready();
        trial.unarmedAfter(75_000);
      }
      case OFF -> trial.simulated();
      case ERROR -> {
        trial.session.breaks = new IllegalStateException("broken");
        trial.ready();
      }
    }
    return panel;
  }
}
