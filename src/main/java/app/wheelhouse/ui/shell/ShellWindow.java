package app.wheelhouse.ui.shell;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.theme.Look;
import app.wheelhouse.ui.theme.TabularFigures;
import java.io.File;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The desk's window.
public final class ShellWindow {
  public static final double WIDTH = 1280;
  public static final double HEIGHT = 800;

  private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final double SMALLEST_WIDTH = 1100;
  private static final double SMALLEST_HEIGHT = 640;

  private final Stage stage;
  private final @Nullable Keys keys;
  private final Look look;
  private final Shell shell;
  private final SettingsWindow settingsWindow;
  private boolean agreed;

  /// Without a vault and accounts. On the JavaFX thread.
  public ShellWindow(Stage stage, FrameClock clock, Sessions sessions, Settings settings) {
    this(stage, clock, sessions, settings, null);
  }

  /// On the JavaFX thread.
  ///
  /// @param keys the trader's vault and accounts; null for a window without them
  public ShellWindow(
      Stage stage, FrameClock clock, Sessions sessions, Settings settings, @Nullable Keys keys) {
    this.stage = stage;
    this.keys = keys;
    this.look = new Look(settings);
    this.shell = new Shell(clock, sessions, settings, look, new NotifierPopups(stage), new Acts());
    this.settingsWindow =
        new SettingsWindow(
            stage,
            settings,
            look,
            shell.loader(),
            shell.commands().find("session.quit").orElse(null),
            keys);
    shell.add(settingsWindow.commands());
    shell.add(settingsWindow.listener());
  }

  /// Opens the window, in its loading states until the first snapshot.
  public void show() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    boolean large = screen.getWidth() > WIDTH * 1.4 && screen.getHeight() > HEIGHT * 1.2;
    double width = large ? Math.min(1_600, screen.getWidth() * 0.9) : WIDTH;
    double height = large ? Math.min(980, screen.getHeight() * 0.9) : HEIGHT;
    show(width, height);
  }

  /// The same with a size of its own.
  public void show(double width, double height) {
    Scene scene = new Scene(shell.root(), width, height);
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    open(scene, width);
  }

  /// The same on a screen that may be smaller than the desk: laid out at full size, shown scaled.
  ///
  /// JavaFX's headless screen is 1000 by 1000 and draws outside its memory beyond that.
  public void showScaled() {
    Parent root = shell.root();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double scale = Math.min(1, Math.min(screen.getWidth() / WIDTH, screen.getHeight() / HEIGHT));
    Pane holder = new Pane(root);
    root.resize(WIDTH, HEIGHT);
    root.setManaged(false);
    holder.getTransforms().add(new Scale(scale, scale));
    open(new Scene(new Pane(holder), Math.floor(WIDTH * scale), Math.floor(HEIGHT * scale)), WIDTH);
  }

  private void open(Scene scene, double width) {
    look.attach(scene);
    settingsWindow.watch(scene);
    TabularFigures.ensure(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, shell::pressed);
    ResourceBundle texts = shell.loader().texts();
    stage
        .titleProperty()
        .bind(
            shell
                .frame()
                .modeTitleProperty()
                .map(mode ->
                    new MessageFormat(texts.getString("shell.title"), Locale.ROOT)
                        .format(new Object[] {mode})));
    ICONS.forEach(size -> stage.getIcons().add(icon(size)));
    stage.setOnCloseRequest(this::closing);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    // Nothing is marked until the keyboard is used.
    shell.root().requestFocus();
    shell.attach(width);
  }

  /// The first sheet, if the trader still wants it.
  public void welcome() {
    shell.sheets().welcome();
  }

  /// What went wrong with the settings file: sentences for the trader.
  public void report(List<String> problems) {
    if (!problems.isEmpty()) {
      settingsWindow.report(problems);
      settingsWindow.show("");
    }
  }

  private static Image icon(int size) {
    String file = "icons/" + size + ".png";
    return new Image(Objects.requireNonNull(ShellWindow.class.getResourceAsStream(file), file));
  }

  /// Asks when something would be lost; a start that checks itself is not asked.
  private void closing(WindowEvent request) {
    if (agreed || !shell.frame().holdsOrders() || ShownCheck.wanted().isPresent()) {
      return;
    }
    request.consume();
    ResourceBundle texts = shell.loader().texts();
    shell
        .confirmation()
        .ask(
            new Confirmation.Question(
                texts.getString("quit.question"),
                shell.frame().leaveText(),
                texts.getString("quit.act"),
                true),
            () -> {
              agreed = true;
              stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            });
  }

  public Shell shell() {
    return shell;
  }

  public Stage stage() {
    return stage;
  }

  /// Closes every window, newest first: leaving JavaFX under an open notification crashes on GTK.
  public void close() {
    shell.detach();
    settingsWindow.close();
    List<Window> open = new ArrayList<>(Window.getWindows());
    open.reversed().forEach(Window::hide);
    look.close();
  }

  /// What the shell asks of its window.
  private final class Acts implements ShellActs {
    @Override
    public void quit() {
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void toggleFullScreen() {
      stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void showSettings(String setting) {
      settingsWindow.show(setting);
    }

    @Override
    public @Nullable Keys keys() {
      return keys;
    }

    @Override
    public List<Path> chooseTapes() {
      ResourceBundle texts = shell.loader().texts();
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.getString("replay.choose"));
      List<String> tapes = List.of("*.csv", "*.csv.gz", "*.jsonl", "*.jsonl.gz", "*.tape");
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(texts.getString("replay.choose.files"), tapes),
              new FileChooser.ExtensionFilter("*", "*"));
      List<File> chosen = chooser.showOpenMultipleDialog(stage);
      return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
  }
}
