package app.wheelhouse.ui.header;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The line above the chart in every state.
public final class HeaderExhibit implements Exhibit {
  @Override
  public String panel() {
    return "header";
  }

  @Override
  public double width() {
    return 700;
  }

  @Override
  public double height() {
    return 34;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(new HeaderView(model(state, loader)), "header.fxml");
  }

  static HeaderViewModel model(PanelState state, ViewLoader loader) {
    HeaderViewModel viewModel = new HeaderViewModel(loader.texts());
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(Markets.full().snapshot());
      case STALE -> viewModel.show(stale().snapshot());
      case EMPTY -> viewModel.show(new TestDesk().feed(FeedState.CONNECTED).snapshot());
      case OFF -> {
        viewModel.instrumentProperty().set(InstrumentId.hyperliquid("NONE"));
        viewModel.show(TestDesk.live().snapshot());
      }
      case ERROR -> viewModel.failed("No session is open");
    }
    return viewModel;
  }

  /// Our own prices are missing, another market is shown.
  static TestDesk stale() {
    TestDesk desk = Markets.full().feed(FeedState.RECONNECTING).later(70_000);
    return Markets.indicate(desk, "binance", 110_012.5).later(2_000);
  }
}
