package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.theme.TabularFigures;
import app.wheelhouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The desk's window.
public final class ShellWindow {
  public static final double WIDTH = 1280;
  public static final double HEIGHT = 800;

  private static final double SMALLEST_WIDTH = 1100;
  private static final double SMALLEST_HEIGHT = 640;
  private static final String TITLE = "Wheelhouse";

  private final Stage stage;
  private final Shell shell;

  /// On the JavaFX thread.
  public ShellWindow(Stage stage, FrameClock clock) {
    this.stage = stage;
    this.shell = new Shell(clock);
  }

  /// Opens the window, in its loading states until the first snapshot.
  public void show() {
    Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    open(scene);
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
    open(new Scene(new Pane(holder), Math.floor(WIDTH * scale), Math.floor(HEIGHT * scale)));
  }

  private void open(Scene scene) {
    shell.frame().darkProperty().subscribe(dark -> (dark ? Theme.DARK : Theme.LIGHT).dress(scene));
    TabularFigures.ensure(scene);
    stage.setTitle(TITLE);
    stage.setScene(scene);
    stage.show();
    // Nothing is marked until the keyboard is used.
    shell.root().requestFocus();
    shell.attach();
  }

  public Shell shell() {
    return shell;
  }

  /// Says in the window that the desk did not start.
  public void failed() {
    shell.frame().failed();
  }

  /// Closes every window, newest first: leaving JavaFX under an open notification crashes on GTK.
  public void close() {
    shell.detach();
    List<Window> open = new ArrayList<>(Window.getWindows());
    open.reversed().forEach(Window::hide);
  }
}
