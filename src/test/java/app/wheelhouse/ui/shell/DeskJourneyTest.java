package app.wheelhouse.ui.shell;

import static app.wheelhouse.ui.shell.DeskStage.fx;
import static app.wheelhouse.ui.shell.DeskStage.pixels;
import static app.wheelhouse.ui.shell.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ModeFrame;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The window as a trader meets it, on a desk whose prices the test makes.
@ExtendWith(ApplicationExtension.class)
class DeskJourneyTest {
  private DeskStage stage;

  @Start
  void open(Stage shown) {
    stage = new DeskStage(shown);
  }

  @Stop
  void close() {
    stage.window.close();
  }

  @Test
  void opensInItsLoadingStates() {
    assertThat(stage.texts()).contains("Waiting for the first prices…", "DEMO");
    assertThat(stage.cutOff()).isEmpty();
  }

  @Test
  void showsAMarketAsSoonAsPricesCome() throws Exception {
    long before = Arrays.stream(pixels(stage.chart())).distinct().count();
    stage.live();

    until(() -> Arrays.stream(pixels(stage.chart())).distinct().count() > before + 10);
    assertThat(stage.texts())
        .contains("BTC · 5m", "110,050", "connected", "10,000.00")
        .doesNotContain("Waiting for the first prices…");
  }

  @Test
  void anotherTimeframeAndAnotherInstrumentAreOtherPictures(FxRobot robot) throws Exception {
    stage.live();
    int[] first = stage.settled();
    robot.clickOn("#choice-1h");
    until(() -> !Arrays.equals(first, pixels(stage.chart())));
    int[] second = stage.settled();
    assertThat(stage.texts()).contains("BTC · 1h");
    robot.clickOn("ETH");
    until(() -> !Arrays.equals(second, pixels(stage.chart())));

    assertThat(stage.texts()).contains("ETH · 1h", "4,310.0");
  }

  @Test
  void aPriceMovesTheMarkWithoutATouch() throws Exception {
    stage.live();
    int[] before = stage.settled();
    stage.desk.trade(TestDesk.BTC, 110_150, 0.1);
    stage.offer();

    until(() -> stage.says("110,150"));
    assertThat(pixels(stage.chart())).isNotEqualTo(before);
  }

  @Test
  void wheelAndDragMoveTheView(FxRobot robot) throws Exception {
    stage.live();
    int[] first = stage.settled();
    robot.moveTo(stage.chart()).scroll(3, VerticalDirection.UP);
    until(() -> !Arrays.equals(first, pixels(stage.chart())));
    int[] zoomed = stage.settled();
    robot.moveTo(stage.chart()).press(MouseButton.PRIMARY).moveBy(150, 0);
    robot.release(MouseButton.PRIMARY);
    until(() -> !Arrays.equals(zoomed, pixels(stage.chart())));
  }

  @Test
  void aWheelTurnedElsewhereLeavesTheChartAlone(FxRobot robot) throws Exception {
    stage.live();
    robot.moveTo("#tab-fills");
    int[] before = stage.settled();
    robot.scroll(3, VerticalDirection.UP);
    robot.moveTo("#share-50").scroll(3, VerticalDirection.DOWN);
    robot.doubleClickOn("#tab-orders");

    assertThat(stage.settled()).isEqualTo(before);
  }

  @Test
  void movesByKeyboard(FxRobot robot) throws Exception {
    stage.live();
    robot.interact(() -> stage.chart().requestFocus());
    int[] first = stage.settled();
    robot.type(KeyCode.LEFT, 2);
    until(() -> !Arrays.equals(first, pixels(stage.chart())));
    robot.type(KeyCode.END);

    until(() -> Arrays.equals(first, pixels(stage.chart())));
  }

  @Test
  void changesItsLook(FxRobot robot) throws Exception {
    stage.live();
    int dark = background();
    robot.clickOn("#command-view-theme");
    until(() -> background() != dark);
    int light = background();
    assertThat(stage.settings.get(AppearanceSettings.THEME)).isEqualTo("light");
    robot.clickOn("#command-view-theme");
    until(() -> background() == dark);

    assertThat(brightness(light)).isGreaterThan(brightness(dark) + 300);
  }

  @Test
  void showsReasons() throws Exception {
    stage.live();
    String reason =
        "Rules say hold BTC: ADX 17.3 is below 25, so there is no trend to follow in either"
            + " direction; the case changes when it rises above 25.";
    stage.desk.hold(TestDesk.BTC, reason);
    stage.offer();

    until(() -> stage.texts().contains(reason));
    assertThat(stage.texts()).contains("HOLD", "62 %");
    assertThat(stage.cutOff()).isEmpty();
  }

  @Test
  void cutsNothingOffInAnyState(FxRobot robot) throws Exception {
    assertThat(stage.cutOff()).as("loading").isEmpty();
    stage.desk.buy(TestDesk.ETH, "1").later(500);
    stage.live();
    stage.settled();
    assertThat(stage.cutOff()).as("live").isEmpty();
    stage.desk.feed(FeedState.RECONNECTING).later(9_000);
    stage.offer();
    until(() -> stage.says("Prices are old"));
    assertThat(stage.cutOff()).as("stale").isEmpty();
    robot.interact(() -> stage.clock.failed("There is no file tape.csv; choose another."));
    until(() -> stage.says("There is no file tape.csv; choose another."));
    assertThat(stage.cutOff()).as("error").isEmpty();
    robot.interact(() -> {
      stage.window.stage().setWidth(1_920);
      stage.window.stage().setHeight(1_080);
    });
    stage.offer();
    stage.settled();
    assertThat(stage.cutOff()).as("on a large screen").isEmpty();
  }

  @Test
  void everyControlHasANameForScreenReaders() throws Exception {
    stage.desk.buy(TestDesk.ETH, "1").later(500);
    stage.live();

    assertThat(stage.unnamed()).isEmpty();
    assertThat(stage.chart().getAccessibleText()).isNotBlank();
  }

  @Test
  void namesTheModeWherever(FxRobot robot) throws Exception {
    stage.live();
    assertThat(stage.window.stage().getTitle()).contains("DEMO");
    for (ModeFrame mode : ModeFrame.values()) {
      robot.interact(
          () -> stage.window.shell().frame().session(app.wheelhouse.ui.TestSession.of(mode)));

      assertThat(fx(() -> stage.window.shell().root().getStyleClass())).contains(mode.key());
      assertThat(stage.window.stage().getTitle()).contains(mode.name());
    }
  }

  @Test
  void closesWithAMessageShowing(FxRobot robot) throws Exception {
    stage.live();
    stage.desk.buy(TestDesk.ETH, "1").later(500);
    stage.offer();
    until(() -> fx(() -> Window.getWindows().size()) > 1);
    robot.interact(stage.window::close);

    assertThat(fx(() -> Window.getWindows().size())).isZero();
  }

  @Test
  void escapeClosesEverySheet(FxRobot robot) throws Exception {
    stage.live();
    for (String sheet : List.of("view.notices", "view.palette", "help.keys", "help.about")) {
      robot.interact(() -> stage.window.shell().commands().find(sheet).orElseThrow().run());
      until(() -> stage.window.shell().overlay().isShowing());
      robot.type(KeyCode.ESCAPE);
      until(() -> !stage.window.shell().overlay().isShowing());
    }
  }

  @Test
  void findsItsLayoutAgain(FxRobot robot) throws Exception {
    stage.live();
    robot.interact(stage.window::close);

    assertThat(stage.settings.get(app.wheelhouse.setting.LayoutSettings.DIVIDERS)).contains(";");
  }

  private int background() {
    return fx(
        () -> stage.window.shell().root().snapshot(null, null).getPixelReader().getArgb(640, 796));
  }

  private static int brightness(int argb) {
    return (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
  }
}
