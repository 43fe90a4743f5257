package app.wheelhouse;

import app.wheelhouse.desk.DemoDesk;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.FxThread;
import app.wheelhouse.ui.shell.HeadlessTour;
import app.wheelhouse.ui.shell.ShellWindow;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The JavaFX application: the window first, then the demo desk behind it.
public final class WheelhouseApplication extends Application {
  /// Property that is set where nobody can see the window.
  static final String HEADLESS = "wheelhouse.headless";

  private static final Logger LOG = LoggerFactory.getLogger(WheelhouseApplication.class);
  private static final long DEMO_SEED = 7;

  private final FrameClock clock = new FrameClock();
  private @Nullable ShellWindow window;
  private @Nullable HeadlessTour tour;
  private @Nullable DemoDesk desk;
  private boolean stopped;

  /// Runs until the last window is closed.
  static void open() {
    launch(WheelhouseApplication.class);
  }

  @Override
  public void start(Stage stage) {
    ShellWindow shown = new ShellWindow(stage, clock);
    window = shown;
    if (Boolean.getBoolean(HEADLESS)) {
      shown.showScaled();
      HeadlessTour started = new HeadlessTour(shown, clock, console());
      tour = started;
      started.start(Platform::exit);
    } else {
      shown.show();
    }
    // A market with its history takes a moment: the window is there meanwhile, loading.
    FxThread.ask(
        "desk-start", () -> DemoDesk.open(DEMO_SEED, clock::offer), this::opened, this::failed);
  }

  @Override
  public void stop() {
    stopped = true;
    if (tour != null) {
      tour.stop();
    }
    if (window != null) {
      window.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  /// Standard output in UTF-8: in a bare locale the sign of a loss would come out as a question
  /// mark.
  private static PrintStream console() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  private void opened(DemoDesk opened) {
    if (stopped) {
      opened.close();
    } else {
      desk = opened;
    }
  }

  private void failed(Exception failure) {
    LOG.error("The demo did not start", failure);
    if (window != null) {
      window.failed();
    }
  }
}
