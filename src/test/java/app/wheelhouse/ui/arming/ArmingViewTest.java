package app.wheelhouse.ui.arming;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ArmingViewTest {
  private ArmingTrial trial;
  private StackPane root;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    trial = new ArmingTrial(PreFlightSession.GREEN, loader);
    root = new StackPane(loader.load(new ArmingView(trial.viewModel), "arming.fxml"));
    Scene scene = new Scene(root, 700, 700);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  private void opened(FxRobot robot) {
    robot.interact(() -> {
      trial.unarmedAfter(0);
      trial.viewModel.open();
      trial.answer();
      // A click must find what has just come up.
      root.applyCss();
      root.layout();
    });
  }

  @Test
  void u2EnterThatIsHeldArmsOnce(FxRobot robot) {
    opened(robot);
    robot.clickOn("#typed").write("main");
    robot.interact(() -> trial.unarmedAfter(Trigger.COOL_DOWN_MILLIS));
    robot.type(KeyCode.ENTER, 8);

    assertThat(trial.sent).hasSize(1);
  }

  @Test
  void u2ADoubleClickArmsOnce(FxRobot robot) {
    opened(robot);
    robot.clickOn("#typed").write("main");
    robot.interact(() -> trial.unarmedAfter(Trigger.COOL_DOWN_MILLIS));
    robot.doubleClickOn("#arm");

    assertThat(trial.sent).hasSize(1);
  }

  @Test
  void u8TheButtonIsOffUntilTheNameStandsThereForAWhile(FxRobot robot) {
    opened(robot);
    assertThat(robot.lookup("#arm").queryButton().isDisabled()).isTrue();
    robot.clickOn("#typed").write("main");
    assertThat(robot.lookup("#arm").queryButton().isDisabled()).isTrue();
    robot.interact(() -> trial.unarmedAfter(Trigger.COOL_DOWN_MILLIS));

    assertThat(robot.lookup("#arm").queryButton().isDisabled()).isFalse();
  }

  @Test
  void everyItemHasItsWordAndItsReason(FxRobot robot) {
    robot.interact(() -> trial.session.found = PreFlightSession.RED);
    opened(robot);

    assertThat(Screens.texts(root))
        .contains("Failed", "Warning", "Passed")
        .anyMatch(text -> text != null && text.contains("Set the machine's clock"));
    assertThat(Screens.unnamed(root)).isEmpty();
    assertThat(Screens.cutOff(root)).isEmpty();
  }

  @Test
  void armedItOffersToDisarm(FxRobot robot) {
    robot.interact(() -> {
      trial.armedAfter(0);
      root.applyCss();
      root.layout();
    });
    robot.clickOn("#disarm");

    assertThat(trial.sent).hasSize(1);
    assertThat(robot.lookup("#typed").query().isVisible()).isTrue();
    assertThat(robot.lookup("#form").query().isVisible()).isFalse();
  }
}
