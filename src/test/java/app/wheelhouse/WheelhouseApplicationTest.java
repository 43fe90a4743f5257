package app.wheelhouse;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The application from end to end: real sessions behind the real window, with a folder of settings
/// of their own.
class WheelhouseApplicationTest {
  @TempDir private Path folder;
  private @Nullable WheelhouseApplication application;

  private FxRobot open(String... words) throws Exception {
    FxToolkit.registerPrimaryStage();
    application =
        (WheelhouseApplication) FxToolkit.setupApplication(WheelhouseApplication.class, words);
    return new FxRobot();
  }

  @AfterEach
  void stop() throws Exception {
    if (application != null) {
      FxToolkit.cleanupApplication(application);
      application = null;
    }
  }

  @Test
  void opensAWindowOnALiveDemo() throws Exception {
    FxRobot robot = open("--config", folder.toString());

    WaitForAsyncUtils.waitFor(
        20,
        SECONDS,
        () -> says(robot, "DEMO") && says(robot, "connected") && says(robot, "BTC · 5m"));
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(says(robot, "10,000.00")).isTrue();
  }

  @Test
  void opensAWindowOnATape() throws Exception {
    Path tape = MadeTapes.candles(folder.resolve("made-BTC-5m.csv"), 1, 300);
    Path settings = folder.resolve("settings");
    FxRobot robot =
        open(
            "--tape",
            tape.toString(),
            "--speed",
            "max",
            "--theme",
            "light",
            "--config",
            settings.toString());

    WaitForAsyncUtils.waitFor(
        20, SECONDS, () -> says(robot, "REPLAY") && says(robot, "2025-01-02 01:00:00 UTC"));
    assertThat(says(robot, "End of tape; go back to trade on")).isTrue();
    stop();
    assertThat(settings.resolve("settings.json")).content().contains("light");
  }

  @Test
  void toursWithoutADisplayAndLeavesTheSettingsAlone() throws Exception {
    Path picture = folder.resolve("new/desk.png");
    String home = System.getProperty("user.home");
    System.setProperty("user.home", folder.toString());
    System.setProperty(WheelhouseApplication.HEADLESS, "true");
    System.setProperty("wheelhouse.headless.seconds", "30");
    System.setProperty("wheelhouse.headless.picture", picture.toString());
    try {
      FxRobot robot = open();

      WaitForAsyncUtils.waitFor(20, SECONDS, () -> says(robot, "connected"));
      assertThat(Files.exists(picture)).as("the tour still runs").isFalse();
      assertThat(folder).as("the home that has no settings").isEmptyDirectory();
    } finally {
      System.setProperty("user.home", home);
      System.clearProperty(WheelhouseApplication.HEADLESS);
      System.clearProperty("wheelhouse.headless.seconds");
      System.clearProperty("wheelhouse.headless.picture");
    }
  }

  @Test
  void theWelcomeSheetIsForTheDemo() throws Exception {
    FxRobot robot = open("--config", folder.toString());

    WaitForAsyncUtils.waitFor(20, SECONDS, () -> says(robot, "Welcome to Wheelhouse"));
  }

  @Test
  void noWelcomeSheetHidesWhyALiveMarketDidNotOpen() throws Exception {
    FxRobot robot =
        open(
            "--mode",
            "paper",
            "--venue-url",
            "http://127.0.0.1:1",
            "--config",
            folder.resolve("settings").toString(),
            "--data",
            folder.resolve("data").toString());

    WaitForAsyncUtils.waitFor(
        20, SECONDS, () -> says(robot, "not open; the Session menu opens others"));
    assertThat(says(robot, "PAPER")).isTrue();
    assertThat(says(robot, "DEMO")).isFalse();
    assertThat(says(robot, "Welcome to Wheelhouse")).isFalse();
  }

  private static boolean says(FxRobot robot, String text) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () ->
            robot
                .lookup(node -> node instanceof Labeled label && text.equals(label.getText()))
                .tryQuery()
                .isPresent());
  }
}
