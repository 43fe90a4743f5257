package app.wheelhouse.ui.prints;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;

/// The tape of public trades in every state.
public final class PrintsExhibit implements Exhibit {
  @Override
  public String panel() {
    return "prints";
  }

  @Override
  public double width() {
    return 236;
  }

  @Override
  public double height() {
    return 280;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(new PrintsView(model(state, loader)), "prints.fxml");
  }

  static PrintsViewModel model(PanelState state, ViewLoader loader) {
    PrintsViewModel viewModel = new PrintsViewModel(new Settings(), loader.texts());
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> viewModel.show(Markets.full().snapshot());
      case STALE ->
          viewModel.show(Markets.full().feed(FeedState.RECONNECTING).later(12_000).snapshot());
      case EMPTY -> viewModel.show(TestDesk.live().snapshot());
      case OFF -> viewModel.show(barsOnly().snapshot());
      case ERROR -> viewModel.failed("No session is open");
    }
    return viewModel;
  }

  /// A tape of candles.
  static TestDesk barsOnly() {
    TestDesk desk =
        new TestDesk()
            .history(TestDesk.BTC, Timeframe.M1, TestDesk.wave(Timeframe.M1, 50, 110_000, 100))
            .feed(FeedState.CONNECTED);
    long minute = Timeframe.M1.openTime(TestDesk.START);
    return desk.accept(
        new EngineEvent.Market(
            new Candle(
                TestDesk.BTC.id(),
                TestDesk.START,
                Timeframe.M1,
                minute,
                110_000,
                110_020,
                109_990,
                110_010,
                0,
                false)));
  }
}
