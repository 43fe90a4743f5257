package app.wheelhouse.ui.reconcile;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The comparison with the venue in every state.
public final class ReconcileExhibit implements Exhibit {
  @Override
  public String panel() {
    return "reconcile";
  }

  @Override
  public double width() {
    return 680;
  }

  @Override
  public double height() {
    return 480;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    ReconcileViewModel viewModel = new ReconcileViewModel(new Settings(), _ -> {}, loader.texts());
    Parent panel = loader.load(new ReconcileView(viewModel), "reconcile.fxml");
    RealDesk desk = RealDesk.live(TestDesk.live().snapshot());
    switch (state) {
      case LOADING -> viewModel.show(desk.read(0, true).snapshot());
      case LIVE ->
          viewModel.show(
              desk.differing(
                      1,
                      Differences.FILL,
                      Differences.FUNDING,
                      Differences.EXTERNAL,
                      Differences.POSITION)
                  .snapshot());
      case STALE ->
          viewModel.show(
              desk.differing(0, Differences.FILL).read(TestDesk.START - 200_000, false).snapshot());
      case EMPTY -> viewModel.show(desk.snapshot());
      case OFF -> viewModel.show(TestDesk.live().snapshot());
      case ERROR -> viewModel.failed("The session could not start. Open it again.");
    }
    return panel;
  }
}
