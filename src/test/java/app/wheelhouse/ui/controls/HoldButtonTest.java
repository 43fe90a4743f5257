package app.wheelhouse.ui.controls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HoldButtonTest {
  private final List<DeskCommand> sent = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private ControlsViewModel viewModel;
  private HoldButton stop;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    viewModel =
        new ControlsViewModel(
            sent::add, (question, _) -> asked.add(question.title()), _ -> {}, loader.texts());
    Scene scene =
        new Scene(
            new StackPane(loader.load(new ControlsView(viewModel), "controls.fxml")), 420, 60);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
    stop = (HoldButton) scene.lookup(".hold-button");
  }

  @Test
  void aClickDoesNothing(FxRobot robot) {
    robot.clickOn(stop).doubleClickOn(stop);

    assertThat(sent).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void holdingStopsOnce(FxRobot robot) throws Exception {
    robot.moveTo(stop).press(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitFor(5, SECONDS, () -> !sent.isEmpty());
    robot.release(MouseButton.PRIMARY);

    assertThat(sent).singleElement().isInstanceOf(DeskCommand.EmergencyStop.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void theKeyboardAsks(FxRobot robot) {
    robot.interact(stop::requestFocus);
    robot.type(KeyCode.SPACE);

    assertThat(asked).containsExactly("Stop everything now?");
    assertThat(sent).isEmpty();
  }

  @Test
  void cutsNothingOffAndNamesEverything(FxRobot robot) {
    robot.interact(() ->
        viewModel.show(
            Cycles.with(
                TestDesk.live().snapshot(),
                TradingState.REDUCE_ONLY,
                true,
                "equity fell 15.2 % from its peak",
                0)));
    robot.interact(() -> {});

    assertThat(
            robot
                .lookup(node ->
                    node instanceof Labeled label && label.isVisible() && label.isTextTruncated())
                .queryAll())
        .isEmpty();
    assertThat(stop.getAccessibleText()).isEqualTo("STOP");
    Tooltip tooltip = stop.getTooltip();
    assertThat(tooltip.getText()).contains("one second");
  }
}
