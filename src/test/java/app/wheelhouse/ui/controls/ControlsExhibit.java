package app.wheelhouse.ui.controls;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

public final class ControlsExhibit implements Exhibit {
  @Override
  public String panel() {
    return "controls";
  }

  @Override
  public double width() {
    return 420;
  }

  @Override
  public double height() {
    return 36;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    ControlsViewModel viewModel =
        new ControlsViewModel(_ -> {}, (_, yes) -> yes.run(), _ -> {}, loader.texts());
    TestDesk desk = TestDesk.live();
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(Cycles.on(desk.snapshot(), 42_000));
      case STALE ->
          viewModel.show(
              desk.command(new DeskCommand.PauseAutoTrading("paused"))
                  .feed(FeedState.RECONNECTING)
                  .later(9_000)
                  .snapshot());
      case EMPTY ->
          viewModel.show(desk.command(new DeskCommand.PauseAutoTrading("paused")).snapshot());
      case OFF ->
          viewModel.show(desk.command(new DeskCommand.EmergencyStop("stopped by hand")).snapshot());
      case ERROR -> viewModel.failed("The session could not start: open the demo instead.");
    }
    return loader.load(new ControlsView(viewModel), "controls.fxml");
  }
}
