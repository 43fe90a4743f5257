package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The blotter in every state.
public final class BlotterExhibit implements Exhibit {
  private final BlotterTab tab;

  public BlotterExhibit() {
    this(BlotterTab.ORDERS);
  }

  BlotterExhibit(BlotterTab tab) {
    this.tab = tab;
  }

  @Override
  public String panel() {
    return "blotter";
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
    BlotterViewModel viewModel =
        new BlotterViewModel(
            new Settings(), _ -> {}, _ -> {}, (_, yes) -> yes.run(), loader.texts());
    Parent panel = loader.load(new BlotterView(viewModel), "blotter.fxml");
    viewModel.tabProperty().set(tab);
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(withALostAnswer(busy()).snapshot());
      case STALE -> {
        viewModel.show(busy().feed(FeedState.RECONNECTING).snapshot());
        viewModel.select(denied(viewModel));
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

  private static OrderRow denied(BlotterViewModel viewModel) {
    return viewModel.orders().stream()
        .filter(row -> row.status() == OrderStatus.DENIED)
        .findFirst()
        .orElseThrow();
  }

  /// Trades that won and lost, working and refused orders.
  static TestDesk busy() {
    TestDesk desk =
        TestDesk.live().buy(TestDesk.ETH, "0.5").later(60_000).quote(TestDesk.ETH, 4_352);
    desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100)).later(95_000);
    desk.quote(TestDesk.BTC, 110_040).command(order(Side.SELL, "0.02", null, "111000", "107000"));
    desk.later(30_000).quote(TestDesk.BTC, 111_020).later(5_000);
    desk.quote(TestDesk.BTC, 110_900).command(order(Side.BUY, "0.015", null, "109000", "114500"));
    desk.later(40_000).quote(TestDesk.BTC, 110_950);
    desk.command(order(Side.BUY, "0.01", "109000", null, null)).later(5_000);
    desk.command(order(Side.BUY, "0.01", null, "119000", null)).later(5_000);
    return desk.quote(TestDesk.BTC, 110_960).quote(TestDesk.ETH, 4_350);
  }

  /// The venue did not say whether it took the newest order.
  private static TestDesk withALostAnswer(TestDesk desk) {
    DeskSnapshot before = desk.snapshot();
    Order newest = before.workingOrders().getLast();
    return desk.accept(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(
                before.account().id(),
                newest.id(),
                new OrderEvent.Lost("no answer in 5 s"),
                before.time())));
  }

  private static DeskCommand order(
      Side side,
      String size,
      @Nullable String limit,
      @Nullable String stop,
      @Nullable String target) {
    return new DeskCommand.SubmitTicket(
        TestDesk.BTC.id(), side, Quantity.of(size), price(limit), price(stop), price(target), 5);
  }

  private static @Nullable Price price(@Nullable String text) {
    return text == null ? null : Price.of(text);
  }
}
