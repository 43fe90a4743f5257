package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.balance.BalanceView;
import app.wheelhouse.ui.balance.BalanceViewModel;
import app.wheelhouse.ui.blotter.BlotterTab;
import app.wheelhouse.ui.blotter.BlotterView;
import app.wheelhouse.ui.blotter.BlotterViewModel;
import app.wheelhouse.ui.chart.ChartView;
import app.wheelhouse.ui.chart.ChartViewModel;
import app.wheelhouse.ui.connection.ConnectionView;
import app.wheelhouse.ui.connection.ConnectionViewModel;
import app.wheelhouse.ui.controls.ControlsView;
import app.wheelhouse.ui.controls.ControlsViewModel;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.header.HeaderView;
import app.wheelhouse.ui.header.HeaderViewModel;
import app.wheelhouse.ui.ladder.LadderView;
import app.wheelhouse.ui.ladder.LadderViewModel;
import app.wheelhouse.ui.positions.PositionsView;
import app.wheelhouse.ui.positions.PositionsViewModel;
import app.wheelhouse.ui.prints.PrintsView;
import app.wheelhouse.ui.prints.PrintsViewModel;
import app.wheelhouse.ui.replay.ReplayView;
import app.wheelhouse.ui.replay.ReplayViewModel;
import app.wheelhouse.ui.risk.RiskView;
import app.wheelhouse.ui.risk.RiskViewModel;
import app.wheelhouse.ui.status.StatusTexts;
import app.wheelhouse.ui.status.StatusView;
import app.wheelhouse.ui.status.StatusViewModel;
import app.wheelhouse.ui.thoughts.ThoughtsView;
import app.wheelhouse.ui.thoughts.ThoughtsViewModel;
import app.wheelhouse.ui.ticket.TicketView;
import app.wheelhouse.ui.ticket.TicketViewModel;
import app.wheelhouse.ui.watchlist.WatchlistView;
import app.wheelhouse.ui.watchlist.WatchlistViewModel;
import java.util.List;
import java.util.ResourceBundle;

/// The panels of a window, each made once.
record Panels(
    WatchlistViewModel watchlist,
    ThoughtsViewModel thoughts,
    ChartViewModel chart,
    ChartView chartView,
    TicketViewModel ticket,
    PositionsViewModel positions,
    BlotterViewModel blotter,
    BalanceViewModel balance,
    RiskViewModel risk,
    ControlsViewModel controls,
    StatusViewModel status,
    ReplayViewModel replay,
    HeaderViewModel header,
    LadderViewModel ladder,
    PrintsViewModel prints,
    ConnectionViewModel connection) {
  static Panels of(Settings settings, Sessions sessions, Doors doors, ResourceBundle texts) {
    ChartViewModel chart =
        new ChartViewModel(settings, doors.desk(), doors.routes(), doors.confirmation(), texts);
    BlotterViewModel blotter =
        new BlotterViewModel(settings, doors.desk(), doors.routes(), doors.confirmation(), texts);
    return new Panels(
        new WatchlistViewModel(doors.routes(), texts),
        new ThoughtsViewModel(settings, texts, doors.routes()),
        chart,
        new ChartView(chart),
        new TicketViewModel(settings, doors.desk(), doors.confirmation(), texts),
        new PositionsViewModel(settings, doors.desk(), doors.routes(), doors.confirmation(), texts),
        blotter,
        new BalanceViewModel(settings, texts),
        new RiskViewModel(settings, doors.desk(), doors.confirmation(), texts),
        new ControlsViewModel(doors.desk(), doors.confirmation(), doors.routes(), texts),
        new StatusViewModel(settings, new StatusTexts(texts), doors.routes()),
        new ReplayViewModel(sessions, settings, doors.confirmation(), texts),
        new HeaderViewModel(texts),
        new LadderViewModel(doors.routes(), texts),
        new PrintsViewModel(settings, texts),
        new ConnectionViewModel(sessions, settings, texts));
  }

  List<FrameListener> listeners() {
    return List.of(
        watchlist,
        chart,
        ticket,
        positions,
        thoughts,
        blotter,
        balance,
        risk,
        controls,
        status,
        replay,
        header,
        ladder,
        prints,
        connection);
  }

  /// Loads each panel into its place.
  void place(ShellView shell, ViewLoader loader) {
    shell.place(Slot.WATCHLIST, loader.load(new WatchlistView(watchlist), "watchlist.fxml"));
    shell.place(Slot.THOUGHTS, loader.load(new ThoughtsView(thoughts), "thoughts.fxml"));
    shell.place(Slot.HEADER, loader.load(new HeaderView(header), "header.fxml"));
    shell.place(Slot.CHART, loader.load(chartView, "chart.fxml"));
    shell.place(Slot.LADDER, loader.load(new LadderView(ladder), "ladder.fxml"));
    shell.place(Slot.PRINTS, loader.load(new PrintsView(prints), "prints.fxml"));
    shell.place(Slot.TICKET, loader.load(new TicketView(ticket), "ticket.fxml"));
    shell.place(Slot.POSITIONS, loader.load(new PositionsView(positions), "positions.fxml"));
    BlotterView bottom = new BlotterView(blotter);
    shell.place(Slot.BOTTOM, loader.load(bottom, "blotter.fxml"));
    bottom.host(
        BlotterTab.BALANCE,
        loader.texts().getString("shell.tab.balance"),
        loader.load(new BalanceView(balance), "balance.fxml"));
    bottom.host(
        BlotterTab.RISK,
        loader.texts().getString("shell.tab.risk"),
        loader.load(new RiskView(risk), "risk.fxml"));
    bottom.host(
        BlotterTab.CONNECTION,
        loader.texts().getString("shell.tab.connection"),
        loader.load(new ConnectionView(connection), "connection.fxml"));
    // What nobody sees is not worked out.
    connection.shownProperty().bind(blotter.tabProperty().isEqualTo(BlotterTab.CONNECTION));
    risk.shownProperty().bind(blotter.tabProperty().isEqualTo(BlotterTab.RISK));
    shell.place(Slot.CONTROLS, loader.load(new ControlsView(controls), "controls.fxml"));
    shell.place(Slot.STATUS, loader.load(new StatusView(status), "status.fxml"));
    shell.place(Slot.REPLAY, loader.load(new ReplayView(replay), "replay.fxml"));
  }
}
