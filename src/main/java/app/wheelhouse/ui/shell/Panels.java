package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.arena.ArenaView;
import app.wheelhouse.ui.arena.ArenaViewModel;
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
import app.wheelhouse.ui.fx.FxThread;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.header.HeaderView;
import app.wheelhouse.ui.header.HeaderViewModel;
import app.wheelhouse.ui.ladder.LadderView;
import app.wheelhouse.ui.ladder.LadderViewModel;
import app.wheelhouse.ui.news.NewsView;
import app.wheelhouse.ui.news.NewsViewModel;
import app.wheelhouse.ui.positions.PositionsView;
import app.wheelhouse.ui.positions.PositionsViewModel;
import app.wheelhouse.ui.prints.PrintsView;
import app.wheelhouse.ui.prints.PrintsViewModel;
import app.wheelhouse.ui.replay.ReplayView;
import app.wheelhouse.ui.replay.ReplayViewModel;
import app.wheelhouse.ui.risk.RiskView;
import app.wheelhouse.ui.risk.RiskViewModel;
import app.wheelhouse.ui.skill.SkillView;
import app.wheelhouse.ui.skill.SkillViewModel;
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
import javafx.beans.property.BooleanProperty;

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
    ConnectionViewModel connection,
    SkillViewModel skill,
    ArenaViewModel arena,
    NewsViewModel news) {
  static Panels of(Settings settings, Sessions sessions, Doors doors, ResourceBundle texts) {
    ChartViewModel chart =
        new ChartViewModel(settings, doors.desk(), doors.routes(), doors.confirmation(), texts);
    BlotterViewModel blotter =
        new BlotterViewModel(settings, doors.desk(), doors.routes(), doors.confirmation(), texts);
    return new Panels(
        new WatchlistViewModel(doors.routes(), texts),
        new ThoughtsViewModel(settings, texts, doors.routes(), sessions, FxThread::ask),
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
        new ConnectionViewModel(sessions, settings, texts),
        new SkillViewModel(sessions, settings, FxThread::ask, texts),
        new ArenaViewModel(sessions, settings, FxThread::ask, texts),
        new NewsViewModel(settings, texts, doors.routes()));
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
        connection,
        skill,
        arena,
        news);
  }

  /// Loads each panel into its place.
  void place(ShellView shell, ViewLoader loader) {
    shell.place(Slot.WATCHLIST, loader.load(new WatchlistView(watchlist), "watchlist.fxml"));
    ThoughtsView story = new ThoughtsView(thoughts);
    shell.place(Slot.THOUGHTS, loader.load(story, "thoughts.fxml"));
    story.hang(shell.overlay());
    shell.place(Slot.HEADER, loader.load(new HeaderView(header), "header.fxml"));
    shell.place(Slot.CHART, loader.load(chartView, "chart.fxml"));
    shell.place(Slot.LADDER, loader.load(new LadderView(ladder), "ladder.fxml"));
    shell.place(Slot.PRINTS, loader.load(new PrintsView(prints), "prints.fxml"));
    shell.place(Slot.TICKET, loader.load(new TicketView(ticket), "ticket.fxml"));
    shell.place(Slot.POSITIONS, loader.load(new PositionsView(positions), "positions.fxml"));
    BlotterView bottom = new BlotterView(blotter);
    shell.place(Slot.BOTTOM, loader.load(bottom, "blotter.fxml"));
    host(bottom, BlotterTab.BALANCE, loader, new BalanceView(balance), "balance");
    host(bottom, BlotterTab.RISK, loader, new RiskView(risk), "risk");
    host(bottom, BlotterTab.CONNECTION, loader, new ConnectionView(connection), "connection");
    host(bottom, BlotterTab.SKILL, loader, new SkillView(skill), "skill");
    host(bottom, BlotterTab.ARENA, loader, new ArenaView(arena), "arena");
    host(bottom, BlotterTab.NEWS, loader, new NewsView(news), "news");
    // What nobody sees is not worked out.
    shows(BlotterTab.CONNECTION, connection.shownProperty());
    shows(BlotterTab.RISK, risk.shownProperty());
    shows(BlotterTab.SKILL, skill.shownProperty());
    shows(BlotterTab.ARENA, arena.shownProperty());
    shell.place(Slot.CONTROLS, loader.load(new ControlsView(controls), "controls.fxml"));
    shell.place(Slot.STATUS, loader.load(new StatusView(status), "status.fxml"));
    shell.place(Slot.REPLAY, loader.load(new ReplayView(replay), "replay.fxml"));
  }

  private static void host(
      BlotterView bottom, BlotterTab tab, ViewLoader loader, Object view, String name) {
    bottom.host(
        tab, loader.texts().getString("shell.tab." + name), loader.load(view, name + ".fxml"));
  }

  private void shows(BlotterTab tab, BooleanProperty shown) {
    shown.bind(blotter.tabProperty().isEqualTo(tab));
  }
}
