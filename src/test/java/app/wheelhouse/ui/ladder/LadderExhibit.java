package app.wheelhouse.ui.ladder;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The order book in every state.
public final class LadderExhibit implements Exhibit {
  @Override
  public String panel() {
    return "ladder";
  }

  @Override
  public double width() {
    return 236;
  }

  @Override
  public double height() {
    return 420;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(new LadderView(model(state, loader)), "ladder.fxml");
  }

  static LadderViewModel model(PanelState state, ViewLoader loader) {
    LadderViewModel viewModel = new LadderViewModel(_ -> {}, loader.texts());
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(ordered().snapshot());
      case STALE ->
          viewModel.show(Markets.full().feed(FeedState.RECONNECTING).later(12_000).snapshot());
      case EMPTY -> viewModel.show(TestDesk.live().snapshot());
      case OFF ->
          viewModel.show(
              new TestDesk().feed(FeedState.CONNECTED).trade(TestDesk.BTC, 110_050, 1).snapshot());
      case ERROR -> viewModel.failed("No session is open");
    }
    return viewModel;
  }

  /// Own orders within the book, a stop and a target beyond it.
  static TestDesk ordered() {
    TestDesk desk = Markets.full();
    desk.command(
        new DeskCommand.SubmitTicket(
            TestDesk.BTC.id(),
            Side.BUY,
            Quantity.of("0.01"),
            Price.of("110047"),
            Price.of("110043"),
            Price.of("112000"),
            5));
    return Markets.book(desk.later(500), TestDesk.BTC, 110_050);
  }
}
