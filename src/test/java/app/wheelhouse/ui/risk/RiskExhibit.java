package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The risk panel in every state.
public final class RiskExhibit implements Exhibit {
  @Override
  public String panel() {
    return "risk";
  }

  @Override
  public double width() {
    return 700;
  }

  @Override
  public double height() {
    return 230;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    RiskViewModel viewModel =
        new RiskViewModel(new Settings(), _ -> {}, (_, yes) -> yes.run(), loader.texts());
    Parent panel = loader.load(new RiskView(viewModel), "risk.fxml");
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(RiskDesks.calm());
      case STALE -> viewModel.show(RiskDesks.holding().later(12_000).snapshot());
      case EMPTY -> {
        viewModel.pageProperty().set(RiskPage.WHAT_IF);
        viewModel.show(TestDesk.live().snapshot());
      }
      case OFF -> {
        viewModel.pageProperty().set(RiskPage.SIZING);
        viewModel.show(
            TestDesk.live().command(new DeskCommand.EmergencyStop("stopped by hand")).snapshot());
      }
      case ERROR -> viewModel.failed("The session could not start. Open it again.");
    }
    return panel;
  }
}
