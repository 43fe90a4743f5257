package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.Confirmation.Question;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConfirmSheetTest {
  private static final Question CLOSE =
      new Question("Close 0.5 BTC?", "At market, about 55,000 USDC.", "Close position", true);
  private static final Question STOP =
      new Question("Stop everything now?", "Closes 2 positions.", "Stop everything", false);

  private final List<String> done = new ArrayList<>();
  private OverlayPane overlay;
  private ConfirmSheet sheet;

  @Start
  void open(Stage stage) {
    overlay = new OverlayPane();
    sheet = new ConfirmSheet(overlay, new ViewLoader(Locale.ENGLISH).texts());
    stage.setScene(new Scene(new StackPane(new Button("Desk"), overlay), 700, 500));
    stage.show();
  }

  @Test
  void theButtonNamesTheAct(FxRobot robot) {
    ask(robot, CLOSE, "close");
    assertThat(robot.lookup("#confirm-act").queryAs(Button.class).getText())
        .isEqualTo("Close position");
    robot.clickOn("#confirm-act");

    assertThat(done).containsExactly("close");
    assertThat(overlay.isShowing()).isFalse();
  }

  @Test
  void enterCancelsWhatIsDangerous(FxRobot robot) {
    ask(robot, CLOSE, "close");
    robot.type(KeyCode.ENTER);

    assertThat(done).isEmpty();
    assertThat(overlay.isShowing()).isFalse();
  }

  @Test
  void aTypedQuestionWaitsForItsWord(FxRobot robot) {
    ask(
        robot,
        new Question("Reset the drawdown?", "The peak moves.", "Reset the peak", true, "RESET"),
        "reset");
    Button act = robot.lookup("#confirm-act").queryAs(Button.class);
    assertThat(act.isDisabled()).isTrue();
    robot.type(KeyCode.R, KeyCode.E);
    robot.type(KeyCode.ENTER);
    assertThat(done).isEmpty();
    robot.interact(() -> robot.lookup("#confirm-word").queryTextInputControl().setText("RESET"));
    assertThat(act.isDisabled()).isFalse();
    robot.type(KeyCode.ENTER);

    assertThat(done).containsExactly("reset");
  }

  @Test
  void enterDoesWhatIsSafe(FxRobot robot) {
    ask(robot, STOP, "stop");
    robot.type(KeyCode.ENTER);

    assertThat(done).containsExactly("stop");
  }

  @Test
  void escapeCancelsAndItCanBeAskedAgain(FxRobot robot) {
    ask(robot, CLOSE, "close");
    robot.type(KeyCode.ESCAPE);
    assertThat(done).isEmpty();
    ask(robot, CLOSE, "close");
    robot.clickOn("#confirm-act");

    assertThat(done).containsExactly("close");
  }

  @Test
  void anotherQuestionWaitsItsTurn(FxRobot robot) {
    ask(robot, CLOSE, "close");
    ask(robot, STOP, "stop");
    assertThat(robot.lookup("#confirm").queryAll()).hasSize(1);
    robot.clickOn("#confirm-cancel");
    assertThat(robot.lookup("#confirm-act").queryAs(Button.class).getText())
        .isEqualTo("Stop everything");
    robot.clickOn("#confirm-act");

    assertThat(done).containsExactly("stop");
    assertThat(overlay.isShowing()).isFalse();
  }

  @Test
  void theSameQuestionIsAskedOnceForTheLastWhoAskedAndADoubleClickAnswersOne(FxRobot robot) {
    ask(robot, CLOSE, "close");
    ask(robot, CLOSE, "close again");
    ask(robot, new Question("Close 1 ETH?", CLOSE.text(), CLOSE.act(), true), "eth");
    robot.doubleClickOn("#confirm-act");

    assertThat(done).as("the second click met the next question").containsExactly("close again");
    assertThat(overlay.isShowing()).isTrue();
  }

  @Test
  void anotherSessionTakesEveryQuestionAway(FxRobot robot) {
    ask(robot, CLOSE, "close");
    ask(robot, STOP, "stop");
    robot.interact(sheet::reset);

    assertThat(overlay.isShowing()).isFalse();
    assertThat(done).isEmpty();
  }

  private void ask(FxRobot robot, Question question, String what) {
    robot.interact(() -> sheet.ask(question, () -> done.add(what)));
  }
}
