package app.wheelhouse.ui.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShownCheckTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicBoolean failed = new AtomicBoolean();
  private final StackPane root = new StackPane();
  private Stage stage;
  private ShownCheck check;

  @Start
  void open(Stage given) {
    stage = new Stage();
    stage.setScene(new Scene(root, 300, 200));
    stage.show();
    check = new ShownCheck(root, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @Stop
  void close() {
    check.stop();
    Window.getWindows().stream().toList().reversed().forEach(Window::hide);
  }

  @Test
  void closesTheWindowUnderANotificationOnceCandlesAreDrawn(@TempDir Path directory, FxRobot robot)
      throws Exception {
    Path picture = directory.resolve("shown.png");
    robot.interact(() -> {
      check.start(picture, () -> failed.set(true));
      root.getChildren().setAll(chart(25, 30));
    });
    WaitForAsyncUtils.waitFor(20, SECONDS, () -> !stage.isShowing());

    assertThat(text().lines())
        .containsExactly(
            "check: window shown",
            "check: chart drawn (25 columns with rising bars, 30 with falling ones)",
            "check: notification open, closing the window");
    assertThat(new Image(picture.toUri().toString()).getWidth()).isEqualTo(300);
    assertThat(failed).isFalse();
  }

  @Test
  void failsWhereOnlyThePriceMarkIsDrawn(@TempDir Path directory, FxRobot robot) throws Exception {
    robot.interact(() -> {
      root.getChildren().setAll(chart(200, 0));
      check.start(directory.resolve("shown.png"), Duration.seconds(0.5), () -> failed.set(true));
    });
    WaitForAsyncUtils.waitFor(20, SECONDS, failed::get);

    assertThat(text())
        .contains("failed: no candles", "200 columns with rising bars, 0 with falling");
    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void failsWithoutAChart(@TempDir Path directory, FxRobot robot) throws Exception {
    robot.interact(() ->
        check.start(directory.resolve("shown.png"), Duration.seconds(0.3), () -> failed.set(true)));
    WaitForAsyncUtils.waitFor(20, SECONDS, failed::get);

    assertThat(text()).contains("failed: no candles");
  }

  @Test
  void failsWhenTheWindowStaysOpen(@TempDir Path directory, FxRobot robot) throws Exception {
    robot.interact(() -> {
      stage.setOnCloseRequest(event -> event.consume());
      root.getChildren().setAll(chart(25, 25));
      check.start(directory.resolve("shown.png"), Duration.seconds(2), () -> failed.set(true));
    });
    WaitForAsyncUtils.waitFor(20, SECONDS, failed::get);

    assertThat(text()).endsWith("check: failed: the window did not close\n");
  }

  @Test
  void saysWhereToPutThePictureWhenItCannotBeWritten(@TempDir Path directory, FxRobot robot)
      throws Exception {
    Path blocked = Files.createFile(directory.resolve("file")).resolve("shown.png");
    robot.interact(() -> {
      root.getChildren().setAll(chart(25, 25));
      check.start(blocked, () -> failed.set(true));
    });
    WaitForAsyncUtils.waitFor(20, SECONDS, failed::get);

    assertThat(text()).contains("choose another file with -Dwheelhouse.check");
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /// A stand-in with the two colours in so many columns of pixels, side by side.
  private static Pane chart(int rising, int falling) {
    Rectangle up = sample("candle-up", Color.web("#26a69a"));
    Rectangle down = sample("candle-down", Color.web("#ef5350"));
    Rectangle bars = new Rectangle(0, 10, rising, 50);
    bars.setFill(up.getFill());
    Rectangle others = new Rectangle(rising, 20, falling, 50);
    others.setFill(down.getFill());
    Pane chart = new Pane(up, down, bars, others);
    chart.getStyleClass().add("candle-chart");
    return chart;
  }

  private static Rectangle sample(String style, Color colour) {
    Rectangle sample = new Rectangle();
    sample.setFill(colour);
    sample.getStyleClass().add(style);
    return sample;
  }
}
