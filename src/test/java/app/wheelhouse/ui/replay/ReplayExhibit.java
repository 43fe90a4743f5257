package app.wheelhouse.ui.replay;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

public final class ReplayExhibit implements Exhibit {
  private static final long HOUR = 3_600_000;

  @Override
  public String panel() {
    return "replay";
  }

  @Override
  public double width() {
    return 1_276;
  }

  @Override
  public double height() {
    return 36;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    TapeDouble tape = new TapeDouble();
    ReplayViewModel viewModel =
        new ReplayViewModel(tape, new Settings(), (_, yes) -> yes.run(), loader.texts());
    tape.time = TapeDouble.FIRST + 10 * HOUR;
    tape.playing = true;
    if (state != PanelState.OFF) {
      tape.open();
    }
    switch (state) {
      case LOADING -> {
        tape.slow = true;
        viewModel.slider().positionProperty().set(0.2);
      }
      case LIVE -> viewModel.silent(16);
      case STALE -> viewModel.silent(9_000);
      case EMPTY -> {
        tape.time = TapeDouble.LAST;
        viewModel.silent(16);
      }
      case OFF -> viewModel.reset();
      case ERROR ->
          viewModel.failed(
              "BTC-5m.csv cannot be read any more; check that the file is still there, then open it"
                  + " again.");
    }
    return loader.load(new ReplayView(viewModel), "replay.fxml");
  }
}
