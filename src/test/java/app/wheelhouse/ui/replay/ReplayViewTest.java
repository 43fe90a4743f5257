package app.wheelhouse.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ReplayViewTest {
  private final TapeDouble tape = new TapeDouble();
  private Parent bar;
  private Button elsewhere;

  @Start
  void start(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    ReplayViewModel viewModel =
        new ReplayViewModel(tape, new Settings(), (_, yes) -> yes.run(), loader.texts());
    bar = loader.load(new ReplayView(viewModel), "replay.fxml");
    elsewhere = new Button("elsewhere");
    VBox root = new VBox(bar, elsewhere);
    Scene scene = new Scene(root, 990, 200);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void open() {
    WaitForAsyncUtils.waitForAsyncFx(5_000, () -> tape.open());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void takesNoRoomUntilThereIsAReplay() {
    assertThat(elsewhere.getLayoutY()).isZero();
    open();
    assertThat(elsewhere.getLayoutY()).isEqualTo(36);
  }

  @Test
  void spacePlaysAndPausesButNotWhileTyping(FxRobot robot) {
    open();
    robot.interact(bar::requestFocus);
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertThat(tape.playing).isTrue();
    TextField field = robot.lookup(".replay-field").queryAs(TextField.class);
    robot.clickOn(field).press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertThat(tape.playing).isTrue();
    robot.interact(elsewhere::requestFocus);
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertThat(tape.playing).as("the button that has the focus is pressed").isTrue();
  }

  @Test
  void typesATimeToGoTo(FxRobot robot) {
    open();
    robot.clickOn(".replay-field").write("12:00").press(KeyCode.ENTER).release(KeyCode.ENTER);

    assertThat(tape.sought).isEqualTo(TapeDouble.FIRST + 2 * 3_600_000);
    robot.clickOn(".replay-field").write("noon").press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(robot.lookup(".replay-field").queryAs(TextField.class).getAccessibleHelp())
        .startsWith("Enter a time");
  }

  @Test
  void dragsTheSliderAndSeeksOnceWhenItIsLetGo(FxRobot robot) {
    open();
    Slider slider = robot.lookup(".slider").queryAs(Slider.class);
    robot.drag(slider.lookup(".thumb")).moveBy(60, 0);
    assertThat(tape.sought).isNull();
    robot.drop();

    assertThat(tape.sought).isGreaterThan(TapeDouble.FIRST);
  }
}
