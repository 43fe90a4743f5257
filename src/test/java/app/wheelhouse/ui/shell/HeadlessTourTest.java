package app.wheelhouse.ui.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.PanelState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeadlessTourTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicBoolean done = new AtomicBoolean();
  private FrameClock clock;
  private ShellWindow window;

  @Start
  void open(Stage stage) {
    clock = new FrameClock();
    window =
        new ShellWindow(stage, clock, new TestSessions(TestDesk.live(), clock), new Settings());
    window.showScaled();
  }

  @Stop
  void close() {
    window.close();
  }

  @Test
  void takesAPictureAndSaysWhatHappened(@TempDir Path directory, FxRobot robot) throws Exception {
    Path picture = directory.resolve("made/desk.png");
    clock.offer(TestDesk.live().snapshot());
    WaitForAsyncUtils.waitFor(
        10, SECONDS, () -> window.shell().panels().chart().getState() == PanelState.LIVE);
    robot.interact(() ->
        new HeadlessTour(window, clock, new PrintStream(printed, true, StandardCharsets.UTF_8))
            .start(0.2, picture, () -> done.set(true)));
    WaitForAsyncUtils.waitFor(10, SECONDS, done::get);

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("feed        CONNECTED", "equity      10,000.00", "DISPLAY")
        .contains("picture     " + picture);
    Image image = new Image(picture.toUri().toString());
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(800);
  }

  @Test
  void endsWithoutAWordWhenStopped(@TempDir Path directory, FxRobot robot) {
    HeadlessTour tour =
        new HeadlessTour(window, clock, new PrintStream(printed, true, StandardCharsets.UTF_8));
    robot.interact(() -> tour.start(60, directory.resolve("desk.png"), () -> done.set(true)));
    robot.interact(tour::stop);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(done).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8)).hasLineCount(1);
  }

  @Test
  void endsAtOnceWhenTheSessionDoesNotOpenAndKeepsTheReason(@TempDir Path directory, FxRobot robot)
      throws Exception {
    HeadlessTour tour =
        new HeadlessTour(window, clock, new PrintStream(printed, true, StandardCharsets.UTF_8));
    robot.interact(() -> tour.start(600, directory.resolve("desk.png"), () -> done.set(true)));
    assertThat(tour.failure()).isEmpty();
    robot.interact(() -> clock.failed("There is no account named nosuch; add it first."));
    WaitForAsyncUtils.waitFor(10, SECONDS, done::get);

    assertThat(tour.failure()).contains("There is no account named nosuch; add it first.");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("picture     ")
        .doesNotContain("sent nothing");
  }

  @Test
  void saysWhereToPutThePictureWhenItCannotBeWritten(@TempDir Path directory, FxRobot robot)
      throws Exception {
    Path blocked = Files.createFile(directory.resolve("file")).resolve("desk.png");
    robot.interact(() ->
        new HeadlessTour(window, clock, new PrintStream(printed, true, StandardCharsets.UTF_8))
            .start(0.1, blocked, () -> done.set(true)));
    WaitForAsyncUtils.waitFor(10, SECONDS, done::get);

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("could not be written")
        .doesNotContain("Exception");
  }
}
