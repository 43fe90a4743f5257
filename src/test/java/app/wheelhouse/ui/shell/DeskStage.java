package app.wheelhouse.ui.shell;

import static java.util.concurrent.TimeUnit.SECONDS;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.chart.CandleChart;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.PanelState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A whole window on a desk whose prices and answers the test makes.
final class DeskStage {
  final TestDesk desk = TestDesk.live();
  final Settings settings = new Settings();
  final FrameClock clock = new FrameClock();
  final TestSessions sessions = new TestSessions(desk, clock);
  final ShellWindow window;

  /// On the JavaFX thread.
  DeskStage(Stage stage) {
    this(stage, AppearanceSettings.THEME.defaultValue());
  }

  /// On the JavaFX thread.
  DeskStage(Stage stage, String theme) {
    settings.set(AppearanceSettings.THEME, theme);
    window = new ShellWindow(stage, clock, sessions, settings);
    window.show(ShellWindow.WIDTH, ShellWindow.HEIGHT);
  }

  void live() throws TimeoutException {
    offer();
    until(() -> window.shell().panels().chart().getState() == PanelState.LIVE);
  }

  /// Shows a session with a real account instead, whose commands are only noted.
  void real(DeskSession session, DeskSnapshot snapshot) {
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          clock.reset();
          sessions.become(session);
          clock.offer(snapshot);
          return true;
        });
  }

  /// Shows the desk as it is now.
  void offer() {
    clock.offer(desk.snapshot());
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, SECONDS, condition);
  }

  CandleChart chart() {
    return (CandleChart) window.shell().root().lookup(".candle-chart");
  }

  /// The chart's picture once it no longer changes.
  int[] settled() throws TimeoutException {
    int[][] last = {new int[0]};
    until(() -> {
      int[] now = pixels(chart());
      boolean same = Arrays.equals(now, last[0]);
      last[0] = now;
      return same;
    });
    return last[0];
  }

  static int[] pixels(Node node) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          WritableImage image = node.snapshot(null, null);
          PixelReader reader = image.getPixelReader();
          int width = (int) image.getWidth();
          int[] pixels = new int[width * (int) image.getHeight()];
          for (int i = 0; i < pixels.length; i++) {
            pixels[i] = reader.getArgb(i % width, i / width);
          }
          return pixels;
        });
  }

  Set<String> texts() {
    return fx(() -> new HashSet<>(Screens.texts(window.shell().root())));
  }

  boolean says(String part) {
    return texts().stream().anyMatch(text -> text != null && text.contains(part));
  }

  List<String> cutOff() {
    return fx(() -> Screens.cutOff(window.shell().root()));
  }

  List<Node> unnamed() {
    return fx(() -> Screens.unnamed(window.shell().root()));
  }

  static <T> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, work);
  }
}
