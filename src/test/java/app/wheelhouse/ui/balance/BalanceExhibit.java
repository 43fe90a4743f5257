package app.wheelhouse.ui.balance;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The balance history in every state.
public final class BalanceExhibit implements Exhibit {
  @Override
  public String panel() {
    return "balance";
  }

  @Override
  public double width() {
    return 700;
  }

  @Override
  public double height() {
    return 190;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    BalanceViewModel viewModel = new BalanceViewModel(new Settings(), loader.texts());
    Parent panel = loader.load(new BalanceView(viewModel), "balance.fxml");
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(hours().snapshot());
      case STALE -> viewModel.show(hours().later(15_000).snapshot());
      case EMPTY -> viewModel.show(TestDesk.live().snapshot());
      case OFF ->
          viewModel.show(
              TestDesk.live().command(new DeskCommand.EmergencyStop("stopped by hand")).snapshot());
      case ERROR -> viewModel.failed("The session could not start. Open it again.");
    }
    return panel;
  }

  /// Three hours in which ETH swings, is bought, sold and bought again.
  static TestDesk hours() {
    TestDesk desk = TestDesk.live();
    for (int minute = 0; minute < 180; minute++) {
      double swing = 60 * Math.sin(minute / 11.0) + 25 * Math.sin(minute / 3.0);
      desk.later(60_000).quote(TestDesk.ETH, Math.rint(4_310 + swing));
      if (minute % 40 == 5) {
        desk.buy(TestDesk.ETH, "0.7");
      }
      if (minute % 40 == 30) {
        desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100));
      }
    }
    return desk;
  }
}
