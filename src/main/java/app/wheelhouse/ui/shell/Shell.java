package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.LayoutSettings;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.CommandButton;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ReplayControls;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Look;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The content of the window: builds the panels, joins them, gives them frames while open.
public final class Shell {
  private static final Locale LOCALE = Locale.ENGLISH;
  private static final double READABLE_SPEED = 60;
  private static final List<String> TOOLS =
      List.of("view.palette", "view.notices", "session.settings", "view.theme");

  private final FrameClock clock;
  private final Sessions sessions;
  private final Settings settings;
  private final ViewLoader loader = new ViewLoader(LOCALE);
  private final ShellViewModel frame = new ShellViewModel(loader.texts());
  private final ShellView view = new ShellView(frame);
  private final CommandSet commands = new CommandSet();
  private final List<FrameListener> listeners = new ArrayList<>();
  private final Parent root;
  private final Panels panels;
  private final Sheets sheets;
  private final VenueSheets account;
  private final ConfirmSheet confirmation;
  private Subscription session = Subscription.EMPTY;

  /// On the JavaFX thread.
  Shell(
      FrameClock clock,
      Sessions sessions,
      Settings settings,
      Look look,
      NotifierPopups popups,
      ShellActs acts) {
    this.clock = clock;
    this.sessions = sessions;
    this.settings = settings;
    this.root = loader.load(view, "shell.fxml");
    this.confirmation = new ConfirmSheet(view.overlay(), loader.texts());
    Relay<Route> routes = new Relay<>();
    Doors doors = new Doors(this::send, routes, confirmation);
    this.panels = Panels.of(settings, sessions, doors, loader.texts());
    ShellCommands own = new ShellCommands(frame, loader.texts());
    this.account =
        VenueSheets.of(
            settings,
            sessions,
            doors,
            acts.keys(),
            choice -> own.open(sessions, confirmation, choice),
            loader.texts());
    routes.to(new ShellRoutes(frame, panels, account, acts));
    panels.place(view, loader);
    view.place(Slot.BANNER, account.banner(loader));
    popups.anchor(view.left());
    Supplier<ZoneId> zone = () -> ZoneId.of(settings.get(AppearanceSettings.ZONE));
    this.sheets =
        new Sheets(
            settings,
            doors,
            commands,
            loader,
            new Notifier(popups, settings, loader.texts(), this::isFast, zone));
    frame.wants(sessions.wantedProperty().get());
    listeners.add(frame);
    listeners.add(confirmation);
    // Why there is no session is said once, over all panels.
    clock.say(loader.texts().getString("shell.broken"), "");
    listeners.addAll(panels.listeners());
    listeners.addAll(account.listeners());
    listeners.addAll(sheets.listeners());
    join();
    addCommands(own, look, acts);
    sheets.hang(view.overlay());
    account.hang(view.overlay(), loader);
    for (String id : TOOLS) {
      view.place(Slot.TOOLS, tool(id));
    }
    ShellMenu.fill(view.menus(), commands, loader.texts());
    commands.find("trade.emergency-stop").ifPresent(stop -> view.overlay().pass(stop.shortcut()));
  }

  private void join() {
    settings.follow(LiveSettings.ON_EXIT, frame::onExit);
    frame
        .instrumentProperty()
        .subscribe(shown -> {
          panels.chart().instrumentProperty().set(shown);
          panels.ticket().instrumentProperty().set(shown);
          panels.thoughts().instrumentProperty().set(shown);
          panels.risk().instrumentProperty().set(shown);
          panels.header().instrumentProperty().set(shown);
          panels.ladder().instrumentProperty().set(shown);
          panels.prints().instrumentProperty().set(shown);
          if (shown != null) {
            panels.watchlist().choose(shown);
          }
        });
    // What nobody sees is not worked out.
    panels.ladder().shownProperty().bind(view.splits().marketProperty());
    panels.prints().shownProperty().bind(view.splits().marketProperty());
    frame.modeProperty().subscribe(mode -> panels.ticket().modeProperty().set(mode));
    panels.chart().follow(panels.ticket().draftLevels());
  }

  private void addCommands(ShellCommands own, Look look, ShellActs acts) {
    own.addSession(commands, sessions, confirmation, acts, account.opening().commands());
    panels.controls().commands().forEach(commands::add);
    account.commands().forEach(commands::add);
    panels.ticket().commands().forEach(commands::add);
    panels.positions().commands().forEach(commands::add);
    own.addMarket(commands, this::send);
    panels.chartView().commands().forEach(commands::add);
    own.addTabs(
        commands, panels.blotter().commands(), tab -> panels.blotter().tabProperty().set(tab));
    own.addView(commands, look::toggle, view.splits()::toggleMarket, this::resetLayout, acts);
    panels.watchlist().commands().forEach(commands::add);
    panels.replay().commands().forEach(commands::add);
    sheets.commands().forEach(commands::add);
    commands.find("help.keys").ifPresent(keys -> commands.also("?", keys));
  }

  /// A question about a session that is gone must not act on the next one.
  private void session(@Nullable DeskSession open) {
    confirmation.reset();
    frame.session(open);
  }

  private CommandButton tool(String id) {
    CommandButton button = new CommandButton();
    button.getStyleClass().addAll("icon-only", "tool");
    button.setCommand(commands.find(id).orElseThrow());
    return button;
  }

  private void send(DeskCommand command) {
    DeskSession open = sessions.currentProperty().get();
    if (open != null) {
      open.send(command);
    }
  }

  /// A replay so fast that nobody could read a message before the next.
  private boolean isFast() {
    DeskSession open = sessions.currentProperty().get();
    ReplayControls replay = open == null ? null : open.replay();
    return replay != null && replay.progress().speed() > READABLE_SPEED;
  }

  private void resetLayout() {
    settings.reset(LayoutSettings.DIVIDERS);
    view.splits().arrange(root.getLayoutBounds().getWidth());
  }

  public Parent root() {
    return root;
  }

  /// More commands, in the menus too.
  void add(List<Command> more) {
    more.forEach(commands::add);
    ShellMenu.fill(view.menus(), commands, loader.texts());
  }

  /// One more that is given frames.
  void add(FrameListener more) {
    listeners.add(more);
  }

  public ShellViewModel frame() {
    return frame;
  }

  public CommandSet commands() {
    return commands;
  }

  Confirmation confirmation() {
    return confirmation;
  }

  OverlayPane overlay() {
    return view.overlay();
  }

  Panels panels() {
    return panels;
  }

  ViewLoader loader() {
    return loader;
  }

  VenueSheets account() {
    return account;
  }

  Sheets sheets() {
    return sheets;
  }

  /// Runs the command of a pressed key, unless a sheet keeps the keyboard.
  void pressed(KeyEvent event) {
    if (!view.overlay().keeps(event)) {
      commands.handle(event, root.getScene().getFocusOwner());
    }
  }

  /// Frames come from now on.
  ///
  /// @param width of the window, pixels
  void attach(double width) {
    if (!view.splits().restore(settings.get(LayoutSettings.DIVIDERS), width)) {
      view.splits().arrange(width);
    }
    session =
        Subscription.combine(
            sessions.wantedProperty().subscribe(frame::wants),
            sessions.currentProperty().subscribe(this::session));
    listeners.forEach(clock::attach);
    clock.start();
  }

  void detach() {
    clock.stop();
    session.unsubscribe();
    listeners.forEach(clock::detach);
    settings.set(LayoutSettings.DIVIDERS, view.splits().format());
  }
}
