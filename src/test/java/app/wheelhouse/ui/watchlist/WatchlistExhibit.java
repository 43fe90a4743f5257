package app.wheelhouse.ui.watchlist;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The watchlist in each of its states.
public final class WatchlistExhibit implements Exhibit {
  @Override
  public String panel() {
    return "watchlist";
  }

  @Override
  public double width() {
    return 260;
  }

  @Override
  public double height() {
    return 330;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    WatchlistViewModel viewModel = new WatchlistViewModel(_ -> {}, loader.texts());
    Parent panel = loader.load(new WatchlistView(viewModel), "watchlist.fxml");
    switch (state) {
      case LOADING -> {
        // Nothing has come.
      }
      case LIVE -> {
        live(viewModel);
        viewModel.toggle(TestDesk.ETH.id());
      }
      case STALE -> viewModel.show(live(viewModel).later(65_000).snapshot());
      case EMPTY -> {
        live(viewModel);
        viewModel.filterProperty().set("doge");
      }
      case OFF -> viewModel.show(live(viewModel).feed(FeedState.DISCONNECTED).snapshot());
      case ERROR -> viewModel.failed("The tape could not be read. Choose another file.");
    }
    return panel;
  }

  private static TestDesk live(WatchlistViewModel viewModel) {
    TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").later(100);
    for (int i = 0; i < 20; i++) {
      desk.later(1_000).quote(TestDesk.BTC, 110_050 + 3 * i).quote(TestDesk.ETH, 4_310 - i % 7);
      viewModel.show(desk.snapshot());
    }
    return desk;
  }
}
