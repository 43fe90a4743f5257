package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The position cards in every state.
public final class PositionsExhibit implements Exhibit {
  @Override
  public String panel() {
    return "positions";
  }

  @Override
  public double width() {
    return 310;
  }

  @Override
  public double height() {
    return 450;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    PositionsViewModel viewModel =
        new PositionsViewModel(
            new Settings(), _ -> {}, _ -> {}, (_, yes) -> yes.run(), loader.texts());
    Parent panel = loader.load(new PositionsView(viewModel), "positions.fxml");
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(twoPositions().snapshot());
      case STALE -> {
        viewModel.show(twoPositions().later(12_000).snapshot());
        PlanEditor plan = viewModel.lines().getFirst().plan();
        plan.unfoldedProperty().set(true);
        plan.textProperty().set("ADX is weak");
        plan.add();
      }
      case EMPTY -> viewModel.show(TestDesk.live().snapshot());
      case OFF ->
          viewModel.show(
              TestDesk.live()
                  .command(new DeskCommand.EmergencyStop("stopped by hand"))
                  .later(1_000)
                  .snapshot());
      case ERROR -> viewModel.failed("The session could not start. Open it again.");
    }
    return panel;
  }

  /// A long with stop and target, and a long that nothing protects.
  private static TestDesk twoPositions() {
    TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "0.25").later(100);
    // The gate gives every entry a stop; here it is taken away.
    desk.command(new DeskCommand.CancelOrder(desk.snapshot().workingOrders().getFirst().id()));
    return desk.command(
            new DeskCommand.SubmitTicket(
                TestDesk.BTC.id(),
                Side.BUY,
                Quantity.of("0.015"),
                null,
                Price.of("107300"),
                Price.of("114500"),
                5))
        .later(754_000)
        .quote(TestDesk.BTC, 110_812)
        .quote(TestDesk.ETH, 4_287);
  }
}
