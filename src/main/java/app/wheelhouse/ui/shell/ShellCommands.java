package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.blotter.BlotterTab;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.Sessions;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/// The commands of the frame: sessions, settings, the look of the window.
final class ShellCommands {
  /// The panels beside the tables, in the order of their keys.
  private static final List<BlotterTab> HOSTED =
      List.of(
          BlotterTab.BALANCE,
          BlotterTab.RISK,
          BlotterTab.CONNECTION,
          BlotterTab.SKILL,
          BlotterTab.ARENA,
          BlotterTab.NEWS);

  private final ShellViewModel frame;
  private final ResourceBundle texts;

  ShellCommands(ShellViewModel frame, ResourceBundle texts) {
    this.frame = frame;
    this.texts = texts;
  }

  /// Sessions, settings and the end.
  ///
  /// @param more sessions for which an account is chosen first
  void addSession(
      CommandSet set,
      Sessions sessions,
      Confirmation confirmation,
      ShellActs acts,
      List<Command> more) {
    // A real account has no beginning to go back to.
    var simulated =
        Bindings.createBooleanBinding(
            () -> isSimulated(sessions.currentProperty().get()), sessions.currentProperty());
    set.add(
        command("session.demo", () -> leaving(confirmation, sessions::openDemo))
            .icon("fth-play-circle"));
    set.add(
        command("session.paper", () -> leaving(confirmation, sessions::openPaper))
            .icon("fth-radio"));
    more.forEach(set::add);
    set.add(
        command("session.replay", () -> replay(sessions, confirmation, acts))
            .icon("fth-film")
            .key("Shortcut+O"));
    set.add(
        command("session.reset", () -> reset(sessions, confirmation))
            .icon("fth-rotate-ccw")
            .key("Shortcut+Shift+R")
            .enabledWhen(simulated));
    set.add(
        command("session.settings", () -> acts.showSettings(""))
            .icon("fth-settings")
            .key("Shortcut+Comma"));
    set.add(command("session.quit", acts::quit).icon("fth-log-out").key("Shortcut+Q"));
  }

  /// What concerns the market that is shown.
  void addMarket(CommandSet set, Consumer<DeskCommand> desk) {
    set.add(
        command("trade.hand-over", () -> handOver(desk))
            .icon("fth-cpu")
            .enabledWhen(Bindings.isNotNull(frame.instrumentProperty())));
  }

  private void handOver(Consumer<DeskCommand> desk) {
    InstrumentId shown = frame.getInstrument();
    if (shown != null) {
      desk.accept(new DeskCommand.HandOver(shown));
    }
  }

  /// The look of the window.
  void addView(CommandSet set, Runnable theme, Runnable market, Runnable layout, ShellActs acts) {
    set.add(command("view.theme", theme).icon("fth-sun").key("Shortcut+Shift+L"));
    set.add(command("view.full-screen", acts::toggleFullScreen).icon("fth-maximize").key("F11"));
    set.add(command("view.market", market).icon("fth-bar-chart-2").key("Alt+B"));
    set.add(command("view.reset-layout", layout).icon("fth-layout"));
  }

  /// The tabs below the chart, each with a key.
  void addTabs(CommandSet set, List<Command> tabs, Consumer<BlotterTab> show) {
    int number = 1;
    for (Command tab : tabs) {
      set.add(tab.key("Alt+" + number++));
    }
    for (BlotterTab tab : HOSTED) {
      set.add(command("view." + tab.key(), () -> show.accept(tab)).key("Alt+" + number++));
    }
  }

  private Command command(String id, Runnable action) {
    return new Command(id, texts, action);
  }

  private static boolean isSimulated(@Nullable DeskSession open) {
    return open != null && !open.mode().isReal();
  }

  /// Opens another session, after asking where something hangs on the present one.
  void open(Sessions sessions, Confirmation confirmation, SessionChoice choice) {
    leaving(confirmation, () -> sessions.open(choice));
  }

  private void replay(Sessions sessions, Confirmation confirmation, ShellActs acts) {
    List<Path> tapes = acts.chooseTapes();
    if (!tapes.isEmpty()) {
      leaving(confirmation, () -> sessions.openReplay(tapes));
    }
  }

  /// Asks first when something would be lost.
  private void leaving(Confirmation confirmation, Runnable act) {
    if (!frame.holdsOrders()) {
      act.run();
      return;
    }
    confirmation.ask(
        new Confirmation.Question(
            texts.getString("leave.question"),
            frame.leaveText(),
            texts.getString("leave.act"),
            true),
        act);
  }

  private void reset(Sessions sessions, Confirmation confirmation) {
    confirmation.ask(
        new Confirmation.Question(
            texts.getString("reset.question"),
            texts.getString("reset.text"),
            texts.getString("reset.act"),
            true),
        sessions::reset);
  }
}
