package app.wheelhouse.ui.shell;

import static app.wheelhouse.ui.shell.DeskStage.fx;
import static app.wheelhouse.ui.shell.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.ui.TestDesk;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// Money moves: from the ticket to the record, and out again.
@ExtendWith(ApplicationExtension.class)
class TradeJourneyTest {
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
  void tradesFromTheTicketAndFindsItEverywhereThenInTheHistory(FxRobot robot) throws Exception {
    stage.live();
    robot.clickOn(".ticket #size").write("0.01");
    until(() -> fx(() -> !robot.lookup("#submit").queryButton().isDisabled()));
    robot.clickOn("#submit");
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);

    until(() -> robot.lookup("#position-BTC").tryQuery().isPresent());
    assertThat(stage.sessions.asked()).containsExactly("SubmitTicket");
    assertThat(stage.says("Long 0.01 BTC")).as("a line on the chart").isTrue();
    assertThat(stage.says("Filled")).as("in the blotter").isTrue();
    assertThat(stage.says("1, all with a stop")).as("in the status bar").isTrue();
    assertThat(stage.cutOff()).isEmpty();

    robot.clickOn("#close-100");
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#confirm-act").queryButton().fire());
    until(() -> robot.lookup("#position-BTC").tryQuery().isEmpty());
    robot.clickOn("#tab-trades");
    until(() -> stage.says("1 trade"));
    assertThat(stage.desk.snapshot().trades()).hasSize(1);
  }

  @Test
  void aDoubleClickSendsOnce(FxRobot robot) throws Exception {
    stage.live();
    robot.clickOn(".ticket #size").write("0.01");
    until(() -> fx(() -> !robot.lookup("#submit").queryButton().isDisabled()));
    robot.doubleClickOn("#submit");
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.type(KeyCode.ENTER, 3);
    until(() -> robot.lookup("#confirm-act").tryQuery().isEmpty());
    robot.type(KeyCode.ENTER, 3);

    assertThat(stage.sessions.asked()).isEqualTo(List.of("SubmitTicket"));
  }

  @Test
  void whatTheGateDeniesCannotBeSent(FxRobot robot) throws Exception {
    stage.live();
    robot.clickOn(".ticket #size").write("50");

    until(() -> stage.says("50"));
    assertThat(fx(() -> robot.lookup("#submit").queryButton().isDisabled())).isTrue();
    robot.clickOn("#submit");
    assertThat(stage.sessions.asked()).isEmpty();
  }

  @Test
  void haltsAndReportsAndResumes(FxRobot robot) throws Exception {
    stage.desk.buy(TestDesk.ETH, "1").later(500);
    stage.live();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.clickOn("#confirm-act");
    until(() -> stage.desk.snapshot().trading().state() == TradingState.HALTED);
    stage.desk.later(1_500);
    stage.offer();

    until(() -> stage.says("Flat"));
    assertThat(stage.desk.snapshot().account().positions()).isEmpty();
    assertThat(stage.says("Long 1 ETH")).isTrue();
    robot.type(KeyCode.ESCAPE);
    until(() -> stage.says("halted"));
  }

  @Test
  void worksByKeyboardAlone(FxRobot robot) throws Exception {
    stage.live();
    robot.push(KeyCode.CONTROL, KeyCode.B);
    robot.write("0.01");
    until(() -> fx(() -> !robot.lookup("#submit").queryButton().isDisabled()));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    until(() -> robot.lookup("#position-BTC").tryQuery().isPresent());

    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("close all");
    robot.type(KeyCode.ENTER);
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.type(KeyCode.TAB).type(KeyCode.ENTER);

    until(() -> robot.lookup("#position-BTC").tryQuery().isEmpty());
    assertThat(stage.sessions.asked()).containsExactly("SubmitTicket", "ClosePosition");
  }
}
