package app.wheelhouse.ui.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.chart.CandleChart;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.PanelState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a trader meets it, on a desk whose prices the test makes.
@ExtendWith(ApplicationExtension.class)
class DeskJourneyTest {
  private final TestDesk desk = TestDesk.live();
  private FrameClock clock;
  private ShellWindow window;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    clock = new FrameClock();
    window = new ShellWindow(shown, clock);
    window.show();
  }

  @Stop
  void close() {
    window.close();
  }

  @AfterEach
  void leaveThemeAsItWas() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void opensInItsLoadingStates(FxRobot robot) {
    assertThat(visibleTexts(robot)).contains("Waiting for the first prices…", "DEMO");
  }

  @Test
  void showsAMarketAsSoonAsPricesCome(FxRobot robot) throws Exception {
    int before = colours(chart(robot));
    live();

    until(() -> colours(chart(robot)) > before + 10);
    assertThat(visibleTexts(robot))
        .contains("BTC · 5m", "110,050", "connected", "10,000.00", "No open positions")
        .doesNotContain("Waiting for the first prices…");
  }

  @Test
  void anotherTimeframeAndAnotherInstrumentAreOtherPictures(FxRobot robot) throws Exception {
    live();
    int[] first = settled(robot);
    robot.clickOn("#choice-1h");
    until(() -> !Arrays.equals(first, pixels(chart(robot))));
    int[] second = settled(robot);
    assertThat(visibleTexts(robot)).contains("BTC · 1h");
    robot.clickOn("#ticker-ETH");
    until(() -> !Arrays.equals(second, pixels(chart(robot))));

    assertThat(visibleTexts(robot)).contains("ETH · 1h", "4,310.0");
  }

  @Test
  void aPriceMovesTheMarkWithoutATouch(FxRobot robot) throws Exception {
    live();
    int[] before = settled(robot);
    clock.offer(desk.trade(TestDesk.BTC, 110_150, 0.1).snapshot());

    until(() -> visibleTexts(robot).contains("110,150"));
    assertThat(pixels(chart(robot))).isNotEqualTo(before);
  }

  @Test
  void wheelAndDragMoveTheView(FxRobot robot) throws Exception {
    live();
    int[] first = settled(robot);
    robot.moveTo(chart(robot)).scroll(3, javafx.geometry.VerticalDirection.UP);
    until(() -> !Arrays.equals(first, pixels(chart(robot))));
    int[] zoomed = settled(robot);
    robot.moveTo(chart(robot)).press(javafx.scene.input.MouseButton.PRIMARY).moveBy(200, 0);
    robot.release(javafx.scene.input.MouseButton.PRIMARY);
    until(() -> !Arrays.equals(zoomed, pixels(chart(robot))));
    int[] panned = settled(robot);
    robot.doubleClickOn(chart(robot));
    until(() -> !Arrays.equals(panned, pixels(chart(robot))));

    assertThat(settled(robot)).as("back at the newest bar").isEqualTo(zoomed);
  }

  @Test
  void movesByKeyboard(FxRobot robot) throws Exception {
    live();
    robot.interact(() -> chart(robot).requestFocus());
    int[] first = settled(robot);
    robot.type(KeyCode.LEFT, 2);
    until(() -> !Arrays.equals(first, pixels(chart(robot))));
    robot.type(KeyCode.END);

    until(() -> Arrays.equals(first, pixels(chart(robot))));
  }

  @Test
  void changesItsLook(FxRobot robot) throws Exception {
    live();
    int dark = background();
    robot.clickOn("#light");
    until(() -> background() != dark);
    int light = background();
    robot.clickOn("#light");
    until(() -> background() == dark);

    assertThat(brightness(light)).isGreaterThan(brightness(dark) + 300);
  }

  @Test
  void showsPositionsAndReasons(FxRobot robot) throws Exception {
    live();
    String reason =
        "Rules say hold BTC: ADX 17.3 is below 25, so there is no trend to follow in either"
            + " direction; the case changes when it rises above 25.";
    clock.offer(desk.buy(TestDesk.ETH, "1").later(100).hold(TestDesk.BTC, reason).snapshot());

    until(() -> visibleTexts(robot).containsAll(List.of("Long", "1 ETH", "HOLD", reason)));
    assertThat(visibleTexts(robot)).contains("rules: rule-analyst", "62 %");
    assertThat(cutOff(robot)).isEmpty();
  }

  @Test
  void cutsNothingOffInAnyState(FxRobot robot) throws Exception {
    assertThat(cutOff(robot)).as("loading").isEmpty();
    live();
    settled(robot);
    assertThat(cutOff(robot)).as("live").isEmpty();
    clock.offer(desk.feed(FeedState.RECONNECTING).later(9_000).snapshot());
    until(() -> visibleTexts(robot).contains("Prices are old"));
    assertThat(cutOff(robot)).as("stale").isEmpty();
    robot.interact(window::failed);
    until(
        () -> visibleTexts(robot).stream().anyMatch(text -> text.startsWith("The demo could not")));
    assertThat(cutOff(robot)).as("error").isEmpty();
    robot.interact(() -> {
      stage.setWidth(1_920);
      stage.setHeight(1_080);
    });
    settled(robot);
    assertThat(cutOff(robot)).as("on a large screen").isEmpty();
  }

  @Test
  void everyControlHasANameForScreenReaders(FxRobot robot) throws Exception {
    live();

    assertThat(
            controls(robot).stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !(node instanceof ScrollBar) && !(node instanceof ListCell))
                .filter(node -> !named(node))
                .toList())
        .isEmpty();
    assertThat(chart(robot).getAccessibleText()).isNotBlank();
  }

  private void live() throws TimeoutException {
    clock.offer(desk.snapshot());
    until(() -> window.shell().chart().getState() == PanelState.LIVE);
  }

  private int[] settled(FxRobot robot) throws TimeoutException {
    int[][] last = {new int[0]};
    until(() -> {
      int[] now = pixels(chart(robot));
      boolean same = Arrays.equals(now, last[0]);
      last[0] = now;
      return same;
    });
    return last[0];
  }

  private static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, SECONDS, condition);
  }

  private static CandleChart chart(FxRobot robot) {
    return robot.lookup(".candle-chart").queryAs(CandleChart.class);
  }

  private int background() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> window.shell().root().snapshot(null, null).getPixelReader().getArgb(640, 796));
  }

  private static int brightness(int argb) {
    return (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
  }

  private static int colours(Node node) {
    return (int) Arrays.stream(pixels(node)).distinct().count();
  }

  private static int[] pixels(Node node) {
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

  private static Set<String> visibleTexts(FxRobot robot) {
    return labels(robot).stream().map(Labeled::getText).collect(Collectors.toSet());
  }

  private static List<String> cutOff(FxRobot robot) {
    return labels(robot).stream().filter(Labeled::isTextTruncated).map(Labeled::getText).toList();
  }

  private static List<Labeled> labels(FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () ->
            robot.lookup(node -> node instanceof Labeled && shown(node)).queryAll().stream()
                .map(Labeled.class::cast)
                .toList());
  }

  private static List<Control> controls(FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () ->
            robot.lookup(node -> node instanceof Control && shown(node)).queryAll().stream()
                .map(Control.class::cast)
                .toList());
  }

  private static boolean named(Node node) {
    boolean text = node instanceof Button button && !button.getText().isBlank();
    return text || node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
  }

  private static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
