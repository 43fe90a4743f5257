package app.wheelhouse.testing.headless;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import io.fair_acc.chartfx.utils.WriteFxImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The ground under every window test: a desk-sized window, its theme, fonts and a mouse, without a
/// display.
@ExtendWith(ApplicationExtension.class)
class HeadlessScreenTest {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;

  private final AtomicInteger clicks = new AtomicInteger();
  private VBox pane;
  private Scene scene;

  @Start
  void show(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    var button = new Button("Press");
    button.setId("press");
    button.setOnAction(_ -> clicks.incrementAndGet());
    pane = new VBox(20, new Label("Wheelhouse 0123456789"), button, new Slider());
    pane.setPadding(new Insets(40));
    scene = new Scene(pane, WIDTH, HEIGHT);
    stage.setScene(scene);
    // The tool gives every test class the same stage, in the size that the last one left it.
    stage.sizeToScene();
    stage.centerOnScreen();
    stage.show();
  }

  @Test
  void drawsAWindowOfDeskSize() throws IOException {
    var image = snapshot();
    WriteFxImage.savePng(image, Path.of("target", "headless-screen.png").toFile());

    assertThat(image.getWidth()).isEqualTo(WIDTH);
    assertThat(image.getHeight()).isEqualTo(HEIGHT);
    assertThat(colours(image)).as("without fonts or theme there are few").isGreaterThan(50);
  }

  @Test
  void pressesAButtonWithTheMouse(FxRobot robot) {
    robot.clickOn("#press");

    assertThat(clicks).hasValue(1);
  }

  @Test
  void showsTheWindowBeyondTheStockThousandPixels(FxRobot robot) throws TimeoutException {
    int drawn = snapshot().getPixelReader().getArgb(WIDTH - 1, HEIGHT - 1);
    var corner = pane.localToScreen(WIDTH, HEIGHT);
    var around = new Rectangle2D(corner.getX() - 1, corner.getY() - 1, 2, 2);

    // The window reaches the screen one pulse after it is shown.
    WaitForAsyncUtils.waitFor(10, SECONDS, () -> captured(robot, around).getArgb(0, 0) == drawn);
    assertThat(captured(robot, around).getArgb(1, 1)).as("bare screen").isZero();
  }

  private static PixelReader captured(FxRobot robot, Rectangle2D area) {
    return robot.capture(area).getImage().getPixelReader();
  }

  private WritableImage snapshot() {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
  }

  private static long colours(WritableImage image) {
    var pixels = image.getPixelReader();
    return IntStream.range(0, WIDTH * HEIGHT)
        .map(i -> pixels.getArgb(i % WIDTH, i / WIDTH))
        .distinct()
        .count();
  }
}
