package app.wheelhouse.ui.emergency;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.time.ZoneOffset;
import javafx.scene.Parent;

public final class EmergencyExhibit implements Exhibit {
  @Override
  public String panel() {
    return "emergency";
  }

  @Override
  public double width() {
    return 560;
  }

  @Override
  public double height() {
    return 470;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    EmergencyViewModel viewModel =
        new EmergencyViewModel(
            _ -> {}, (_, yes) -> yes.run(), loader.texts(), () -> ZoneOffset.UTC);
    TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").buy(TestDesk.BTC, "0.02").later(100);
    switch (state) {
      case LOADING -> viewModel.reset();
      case EMPTY -> viewModel.show(desk.snapshot());
      // Running: the orders that close are still on their way.
      case STALE -> viewModel.show(Stops.running(desk));
      case LIVE -> {
        viewModel.show(stop(desk).snapshot());
        viewModel.show(desk.later(400).snapshot());
        viewModel.show(desk.later(700).snapshot());
      }
      // Trading was resumed before the stop was done.
      case OFF -> {
        viewModel.show(stop(desk).snapshot());
        viewModel.show(desk.command(new DeskCommand.ResumeTrading("by hand")).snapshot());
      }
      case ERROR -> viewModel.failed("The session broke.");
    }
    return loader.load(new EmergencyView(viewModel), "emergency.fxml");
  }

  private static TestDesk stop(TestDesk desk) {
    return desk.command(new DeskCommand.EmergencyStop("stopped by hand"));
  }
}
