package app.wheelhouse;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The application from end to end: the real demo desk behind the real window.
class WheelhouseApplicationTest {
  private WheelhouseApplication application;

  @AfterEach
  void stop() throws Exception {
    FxToolkit.cleanupApplication(application);
  }

  @Test
  void opensAWindowOnALiveDemo() throws Exception {
    FxToolkit.registerPrimaryStage();
    application = (WheelhouseApplication) FxToolkit.setupApplication(WheelhouseApplication.class);
    FxRobot robot = new FxRobot();

    WaitForAsyncUtils.waitFor(
        20, SECONDS, () -> says(robot, "connected") && says(robot, "BTC · 5m"));
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(says(robot, "10,000.00")).isTrue();
  }

  @Test
  void toursWithoutADisplay(@TempDir Path directory) throws Exception {
    Path picture = directory.resolve("new/desk.png");
    System.setProperty(WheelhouseApplication.HEADLESS, "true");
    System.setProperty("wheelhouse.headless.seconds", "30");
    System.setProperty("wheelhouse.headless.picture", picture.toString());
    try {
      FxToolkit.registerPrimaryStage();
      application = (WheelhouseApplication) FxToolkit.setupApplication(WheelhouseApplication.class);
      FxRobot robot = new FxRobot();

      WaitForAsyncUtils.waitFor(20, SECONDS, () -> says(robot, "connected"));
      assertThat(Files.exists(picture)).as("the tour still runs").isFalse();
    } finally {
      System.clearProperty(WheelhouseApplication.HEADLESS);
      System.clearProperty("wheelhouse.headless.seconds");
      System.clearProperty("wheelhouse.headless.picture");
    }
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
