package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.chart.Picture;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/// A start that proves itself: waits for candles on the shown window, takes a picture, then closes
/// the window as its close button does, with a notification still open.
///
/// A packaged image is checked this way. It leaves no time of its own: who starts it takes the time
/// at which each line comes.
public final class ShownCheck {
  private static final String PROPERTY = "wheelhouse.check";
  private static final Duration GLANCE = Duration.millis(100);
  private static final Duration NOTIFIED = Duration.seconds(1);
  private static final Duration PATIENCE = Duration.seconds(60);

  private final Parent root;
  private final PrintStream out;
  private final Timeline glances = new Timeline();
  private final PauseTransition step = new PauseTransition();
  private final PauseTransition deadline = new PauseTransition();
  private ShownCheckColumns seen = ShownCheckColumns.NONE;
  private Duration patience = PATIENCE;
  private Runnable failed = () -> {};

  /// @param root of the desk, in a window that is shown already
  public ShownCheck(Parent root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /// Where the picture goes when the property `wheelhouse.check` asks for this check.
  public static Optional<Path> wanted() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .filter(file -> !file.isBlank())
        .map(Path::of);
  }

  /// Ends with a closed window, or with a sentence and `failure` after at most two minutes.
  public void start(Path picture, Runnable failure) {
    start(picture, PATIENCE, failure);
  }

  void start(Path picture, Duration atMost, Runnable failure) {
    patience = atMost;
    failed = failure;
    out.println("check: window shown");
    glances.getKeyFrames().setAll(new KeyFrame(GLANCE, _ -> look(picture)));
    glances.setCycleCount(Animation.INDEFINITE);
    glances.play();
    then(deadline, patience, () -> fail("no candles on the window's chart in time (" + seen + ")"));
  }

  /// Ends it early, without a word.
  public void stop() {
    glances.stop();
    step.stop();
    deadline.stop();
  }

  private void look(Path picture) {
    seen = ShownCheckColumns.under(root);
    if (!seen.areCandles()) {
      return;
    }
    stop();
    out.println("check: chart drawn (" + seen + ")");
    Notifications.create()
        .owner(root)
        .title("Wheelhouse")
        .text("The chart is drawn.")
        .hideAfter(Duration.INDEFINITE)
        .showInformation();
    then(step, NOTIFIED, () -> close(picture));
  }

  private void close(Path picture) {
    Window own = root.getScene().getWindow();
    if (Window.getWindows().size() < 2) {
      fail("the notification did not open");
      return;
    }
    try {
      Picture.save(root.snapshot(null, null), picture);
    } catch (IOException e) {
      fail(
          "the picture cannot be written to "
              + picture
              + ": choose another file with -D"
              + PROPERTY);
      return;
    }
    out.println("check: notification open, closing the window");
    then(deadline, patience, () -> fail("the window did not close"));
    Event.fireEvent(own, new WindowEvent(own, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void fail(String reason) {
    stop();
    out.println("check: failed: " + reason);
    out.flush();
    failed.run();
  }

  private static void then(PauseTransition pause, Duration wait, Runnable next) {
    pause.setDuration(wait);
    pause.setOnFinished(_ -> next.run());
    pause.playFromStart();
  }
}
