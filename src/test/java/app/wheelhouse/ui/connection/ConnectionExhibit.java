package app.wheelhouse.ui.connection;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.util.List;
import javafx.scene.Parent;

/// The connection in every state.
public final class ConnectionExhibit implements Exhibit {
  @Override
  public String panel() {
    return "connection";
  }

  @Override
  public double width() {
    return 700;
  }

  @Override
  public double height() {
    return 240;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(new ConnectionView(model(state, loader)), "connection.fxml");
  }

  static ConnectionViewModel model(PanelState state, ViewLoader loader) {
    TestDesk desk = TestDesk.live();
    ModeFrame mode = state == PanelState.OFF ? ModeFrame.DEMO : ModeFrame.PAPER;
    ConnectionViewModel viewModel =
        new ConnectionViewModel(
            new TestSessions(desk, new FrameClock(), mode), new Settings(), loader.texts());
    switch (state) {
      case LOADING, OFF -> viewModel.show(desk.snapshot());
      case LIVE -> viewModel.show(Markets.report(desk, FeedState.CONNECTED, 0, 1_240).snapshot());
      case STALE -> viewModel.show(Markets.report(desk, FeedState.RECONNECTING, 3, 40).snapshot());
      case EMPTY -> viewModel.show(unsubscribed(desk).snapshot());
      case ERROR -> viewModel.show(Markets.report(desk, FeedState.FAILED, 50, 40).snapshot());
    }
    return viewModel;
  }

  static TestDesk unsubscribed(TestDesk desk) {
    Connection up = Markets.connection(desk, FeedState.CONNECTED, 0, 0);
    return desk.accept(
        new EngineEvent.ConnectionReported(
            new Connection(
                up.venue(),
                up.host(),
                up.network(),
                up.state(),
                "",
                up.since(),
                0,
                0,
                up.latencyMillis(),
                0,
                0,
                up.sockets(),
                new Connection.Budget(0, 1_000),
                up.weight(),
                0,
                0,
                0,
                List.of(),
                up.time())));
  }
}
