package app.wheelhouse;

import app.wheelhouse.cli.ExitCode;
import app.wheelhouse.cli.OpenCommand;
import app.wheelhouse.desk.AccountLookup;
import app.wheelhouse.desk.AiKeys;
import app.wheelhouse.desk.HyperliquidAccounts;
import app.wheelhouse.desk.KeptSettings;
import app.wheelhouse.desk.KeptVault;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.OpenSession;
import app.wheelhouse.desk.SessionPlaces;
import app.wheelhouse.desk.SessionRequest;
import app.wheelhouse.desk.SettingsFolder;
import app.wheelhouse.desk.WindowRequest;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.VaultSettings;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.shell.HeadlessTour;
import app.wheelhouse.ui.shell.Keys;
import app.wheelhouse.ui.shell.ShellWindow;
import app.wheelhouse.ui.shell.ShownCheck;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: the window first, then the session behind it.
public final class WheelhouseApplication extends Application {
  /// Property that is set where nobody can see the window.
  static final String HEADLESS = "wheelhouse.headless";

  private final FrameClock clock = new FrameClock();
  private SessionRequest first = SessionRequest.demo();
  private KeptSettings kept = KeptSettings.nowhere();
  private SessionPlaces places = SessionPlaces.NOWHERE;
  private @Nullable KeptVault vault;
  private @Nullable HyperliquidAccounts accounts;
  private @Nullable AccountLookup lookup;
  private @Nullable Path config;
  private @Nullable ShellWindow window;
  private @Nullable HeadlessTour tour;
  private @Nullable ShownCheck check;
  private int exitCode;
  private @Nullable WindowSessions sessions;

  /// Runs until the last window is closed.
  static void open(WindowRequest request) {
    launch(WheelhouseApplication.class, request.words().toArray(String[]::new));
  }

  @Override
  public void init() {
    WindowRequest request = OpenCommand.read(getParameters().getRaw());
    first = request.session();
    // Where nobody can see the window nobody set it up either, unless a folder is named.
    boolean unasked = Boolean.getBoolean(HEADLESS) && request.config() == null;
    if (!unasked) {
      keep(
          SettingsFolder.resolve(
              request.config(),
              System.getenv(),
              System.getProperty("os.name", ""),
              System.getProperty("user.home", "")));
    }
    if (!unasked || request.data() != null) {
      places =
          SessionPlaces.own(
              request.data(),
              System.getenv(),
              System.getProperty("os.name", ""),
              System.getProperty("user.home", ""));
    }
    AccountLookup saved = lookup;
    Path folder = config;
    if (saved != null && folder != null) {
      places = places.with(folder, saved);
    }
    KeptVault opened = vault;
    if (opened != null) {
      places = places.with(AiKeys.in(opened.vault()));
    }
    String theme = request.theme();
    if (theme != null) {
      kept.settings().set(AppearanceSettings.THEME, theme);
    }
  }

  private void keep(Path folder) {
    kept = KeptSettings.in(folder);
    KeptVault opened = KeptVault.in(folder, kept.settings());
    vault = opened;
    HyperliquidAccounts known = HyperliquidAccounts.in(folder, opened.vault());
    accounts = known;
    Settings settings = kept.settings();
    lookup = name -> known.traded(name, () -> settings.get(VaultSettings.TRADE_WHILE_LOCKED));
    config = folder;
  }

  private @Nullable Keys keys() {
    KeptVault opened = vault;
    HyperliquidAccounts known = accounts;
    return opened == null || known == null
        ? null
        : new Keys(opened.vault(), opened.clock(), new ShownAccounts(known));
  }

  @Override
  public void start(Stage stage) {
    WindowSessions behind = new WindowSessions(clock, kept.settings(), places, first);
    sessions = behind;
    ShellWindow shown = new ShellWindow(stage, clock, behind, kept.settings(), keys());
    window = shown;
    if (Boolean.getBoolean(HEADLESS)) {
      shown.showScaled();
      HeadlessTour started = new HeadlessTour(shown, clock, console(FileDescriptor.out));
      tour = started;
      started.start(() -> toured(started));
    } else {
      shown.show();
      Optional<Path> checked = ShownCheck.wanted();
      if (checked.isPresent()) {
        check(shown, checked.get());
      } else {
        shown.report(kept.problems());
        if (first.mode() == Mode.DEMO) {
          // Who names a tape or a market has been here before, and would not see why it did not
          // open.
          shown.welcome();
        }
      }
    }
    // A market with its history takes a moment: the window is there meanwhile, loading.
    behind.open(first);
  }

  /// Who cannot see the window hears it where a script listens.
  private void toured(HeadlessTour ended) {
    ended
        .failure()
        .ifPresent(reason -> {
          console(FileDescriptor.err).println(reason);
          exitCode = ExitCode.INPUT;
        });
    Platform.exit();
  }

  /// A packaged image proves that it starts.
  private void check(ShellWindow shown, Path picture) {
    ShownCheck started = new ShownCheck(shown.shell().root(), console(FileDescriptor.out));
    check = started;
    started.start(
        picture,
        () -> {
          exitCode = 1;
          Platform.exit();
        });
  }

  @Override
  public void stop() {
    if (check != null) {
      check.stop();
    }
    if (tour != null) {
      tour.stop();
    }
    if (window != null) {
      window.close();
    }
    if (sessions != null) {
      sessions.switched.close();
    }
    if (vault != null) {
      vault.close();
    }
    kept.close();
    if (exitCode != ExitCode.OK) {
      System.exit(exitCode);
    }
  }

  /// Standard output, or that for errors, in UTF-8: in a bare locale the sign of a loss would come
  /// out as a question mark.
  private static PrintStream console(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// The sessions as the window asks for them.
  private static final class WindowSessions implements Sessions {
    private final ReadOnlyObjectWrapper<@Nullable DeskSession> current =
        new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ModeFrame> wanted;
    private final SessionSwitch switched;

    /// @param first is opened first; the window has its frame before
    WindowSessions(
        FrameClock clock, Settings settings, SessionPlaces places, SessionRequest first) {
      wanted = new ReadOnlyObjectWrapper<>(OpenedSession.frame(first.mode()));
      switched =
          new SessionSwitch(
              clock,
              (request, screen) -> OpenSession.open(request, settings, places, screen),
              current::set,
              new ViewLoader(Locale.ENGLISH).texts().getString("session.failed"));
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable DeskSession> currentProperty() {
      return current.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<ModeFrame> wantedProperty() {
      return wanted.getReadOnlyProperty();
    }

    private void open(SessionRequest request) {
      wanted.set(OpenedSession.frame(request.mode()));
      switched.open(request);
    }

    @Override
    public void openDemo() {
      open(SessionRequest.demo());
    }

    @Override
    public void openReplay(List<Path> tapes) {
      open(SessionRequest.replay(tapes));
    }

    @Override
    public void openPaper() {
      open(SessionRequest.paper());
    }

    @Override
    public void open(SessionChoice choice) {
      String account = choice.account().isEmpty() ? null : choice.account();
      switch (choice.mode()) {
        case DEMO -> openDemo();
        case PAPER -> openPaper();
        case REPLAY -> throw new IllegalArgumentException("A replay needs tapes");
        case SHADOW -> open(SessionRequest.of(Mode.SHADOW, account));
        case TESTNET -> open(SessionRequest.of(Mode.TESTNET, account));
        case LIVE -> open(SessionRequest.of(Mode.LIVE, account));
      }
    }

    @Override
    public void reset() {
      switched.reopen();
    }
  }
}
