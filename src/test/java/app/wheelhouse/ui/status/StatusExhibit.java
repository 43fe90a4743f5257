package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The status bar in each state.
public final class StatusExhibit implements Exhibit {
  @Override
  public String panel() {
    return "status";
  }

  @Override
  public double width() {
    return 1_274;
  }

  @Override
  public double height() {
    return 28;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    StatusViewModel viewModel =
        new StatusViewModel(new Settings(), new StatusTexts(loader.texts()), _ -> {});
    TestDesk desk = TestDesk.live();
    switch (state) {
      case LOADING -> viewModel.reset();
      case EMPTY -> viewModel.show(desk.snapshot());
      case LIVE -> viewModel.show(desk.buy(TestDesk.ETH, "1").later(900).snapshot());
      case STALE ->
          viewModel.show(
              desk.buy(TestDesk.ETH, "1").feed(FeedState.RECONNECTING).later(90_000).snapshot());
      case OFF -> viewModel.show(desk.command(new DeskCommand.EmergencyStop("by hand")).snapshot());
      case ERROR -> viewModel.failed("The tape cannot be read.");
    }
    return loader.load(new StatusView(viewModel), "status.fxml");
  }
}
