package app.wheelhouse.ui.shell;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.chart.Picture;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.FrameListener;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The desk without a display: runs for a while, takes a picture, says what happened.
public final class HeadlessTour implements FrameListener {
  private static final String DEFAULT_SECONDS = "30";

  /// The window shows why, then nothing more comes.
  private static final Duration LAST_FRAMES = Duration.millis(300);

  private static final String DEFAULT_PICTURE = "target/desk.png";

  private final ShellWindow window;
  private final FrameClock clock;
  private final PrintStream out;
  private final PauseTransition pause = new PauseTransition();
  private @Nullable DeskSnapshot newest;
  private @Nullable String failure;

  public HeadlessTour(ShellWindow window, FrameClock clock, PrintStream out) {
    this.window = window;
    this.clock = clock;
    this.out = out;
  }

  /// Runs as long as the property `wheelhouse.headless.seconds` says, or 30 seconds; the picture
  /// goes to `wheelhouse.headless.picture`, or target/desk.png.
  public void start(Runnable done) {
    start(
        Double.parseDouble(property("seconds", DEFAULT_SECONDS)),
        Path.of(property("picture", DEFAULT_PICTURE)),
        done);
  }

  void start(double seconds, Path picture, Runnable done) {
    out.println("No display: running the desk for " + Figures.number(seconds, 0) + " seconds.");
    clock.attach(this);
    pause.setDuration(Duration.seconds(seconds));
    pause.setOnFinished(_ -> {
      end(picture);
      done.run();
    });
    pause.play();
  }

  /// Ends it early, without a word.
  public void stop() {
    pause.stop();
    clock.detach(this);
  }

  private static String property(String name, String otherwise) {
    return Objects.requireNonNullElse(System.getProperty("wheelhouse.headless." + name), otherwise);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
  }

  @Override
  public void sessionFailed(String reason, String brief) {
    failure = reason;
    pause.stop();
    pause.setDuration(LAST_FRAMES);
    pause.playFromStart();
  }

  /// Why the session could not be opened, or broke; the sentence that the window shows.
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private void end(Path picture) {
    clock.detach(this);
    if (newest != null || failure == null) {
      HeadlessReport.lines(newest).forEach(out::println);
    }
    try {
      Picture.save(window.shell().root().snapshot(null, null), picture);
      out.println("picture     " + picture);
    } catch (IOException e) {
      out.println(
          "picture     could not be written to "
              + picture
              + "; choose another place with"
              + " -Dwheelhouse.headless.picture=FILE");
    }
    out.println(
        "For a window: start it in a desktop session, set DISPLAY to one (ssh -X does), or use"
            + " xvfb-run for a screen that nobody sees.");
    out.flush();
  }
}
