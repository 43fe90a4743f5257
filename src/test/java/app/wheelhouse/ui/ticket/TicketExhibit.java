package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The order ticket in every state.
public final class TicketExhibit implements Exhibit {
  @Override
  public String panel() {
    return "ticket";
  }

  @Override
  public double width() {
    return 310;
  }

  @Override
  public double height() {
    return 400;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    TicketViewModel viewModel =
        new TicketViewModel(new Settings(), _ -> {}, (_, yes) -> yes.run(), loader.texts());
    Parent panel = loader.load(new TicketView(viewModel), "ticket.fxml");
    TestDesk desk = TestDesk.live();
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> fill(viewModel, desk);
      case STALE -> {
        fill(viewModel, desk);
        viewModel.getForm().getStop().set("120000");
        viewModel.show(desk.later(12_000).snapshot());
      }
      case EMPTY -> viewModel.show(desk.snapshot());
      case OFF -> {
        viewModel.instrumentProperty().set(TestDesk.BTC.id());
        viewModel.show(
            desk.command(new DeskCommand.EmergencyStop("stopped by hand")).later(1_000).snapshot());
      }
      case ERROR -> viewModel.failed("The session could not start. Open it again.");
    }
    return panel;
  }

  private static void fill(TicketViewModel viewModel, TestDesk desk) {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.snapshot());
    viewModel.getForm().getSize().set("0.015");
  }
}
