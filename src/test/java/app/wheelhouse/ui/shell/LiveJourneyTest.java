package app.wheelhouse.ui.shell;

import static app.wheelhouse.ui.shell.DeskStage.fx;
import static app.wheelhouse.ui.shell.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSession;
import app.wheelhouse.ui.fx.ModeFrame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// A session with real orders, from the sheet that opens it to the difference that was seen.
@ExtendWith(ApplicationExtension.class)
class LiveJourneyTest {
  private static final Difference POSITION =
      new Difference(
          Difference.Kind.POSITION,
          "ETH is 1 long here and 1.5 long at the venue",
          "Set to the venue's 1.5.",
          true,
          TestDesk.START);

  private final List<DeskCommand> sent = new CopyOnWriteArrayList<>();
  private DeskStage stage;

  @Start
  void open(Stage shown) {
    stage = new DeskStage(shown);
  }

  @Stop
  void close() {
    stage.window.close();
  }

  private TestSession session(ModeFrame mode) {
    return new TestSession(mode, sent::add, null);
  }

  private RealDesk bought() {
    return RealDesk.live(stage.desk.buy(TestDesk.ETH, "1").later(900).snapshot());
  }

  @Test
  void u8WithRealMoneyTheWindowSaysSoEverywhere() throws Exception {
    stage.real(session(ModeFrame.LIVE), bought().snapshot());
    until(() -> stage.says("NOT ARMED"));

    assertThat(stage.window.stage().getTitle()).isEqualTo("Wheelhouse – LIVE – NOT ARMED");
    assertThat(fx(() -> List.copyOf(stage.window.shell().root().getStyleClass())))
        .contains("live")
        .doesNotContain("demo", "testnet");
    assertThat(stage.says("Not armed: nothing new is opened")).isTrue();
    assertThat(stage.cutOff()).isEmpty();
    assertThat(stage.unnamed()).isEmpty();
  }

  @Test
  void armsFromTheControls(FxRobot robot) throws Exception {
    stage.real(session(ModeFrame.LIVE), bought().snapshot());
    until(() -> stage.says("NOT ARMED"));
    robot.clickOn("#arm");

    until(() -> stage.says("Type main to arm"));
    assertThat(stage.cutOff()).isEmpty();
    robot.type(KeyCode.ESCAPE);
    until(() -> !stage.says("Type main to arm"));
    stage.clock.offer(bought().armed().snapshot());
    until(() -> stage.says("ARMED") && !stage.says("NOT ARMED"));
    robot.clickOn("#disarm");
    until(() -> stage.says("Armed as main"));
    assertThat(sent).isEmpty();
  }

  @Test
  void aSeriousDifferenceIsOneClickAway(FxRobot robot) throws Exception {
    stage.real(session(ModeFrame.LIVE), bought().differing(1, POSITION).snapshot());
    until(() -> stage.says("1 difference to the venue"));
    assertThat(stage.cutOff()).isEmpty();
    robot.clickOn(".reconcile-banner .button");
    until(() -> stage.says("Set to the venue's 1.5."));
    robot.clickOn("#seen");

    assertThat(sent).containsExactly(new DeskCommand.SeenDifferences());
  }

  @Test
  void theBadgeInTheStatusBarLeadsToTheOrdersInQuestion(FxRobot robot) throws Exception {
    RealDesk real =
        bought()
            .armed()
            .external(RealDesk.order(TestDesk.BTC, Side.BUY, "0.1", "105000", 991_240_117));
    stage.real(session(ModeFrame.LIVE), real.lost(0, "no answer in 5 s", real.time()).snapshot());
    until(() -> stage.says("1 order in question"));
    assertThat(stage.says("EXTERNAL")).isTrue();
    robot.clickOn("#inQuestion");
    until(() -> stage.says("never sends them again"));
    assertThat(stage.cutOff()).isEmpty();
    stage.clock.offer(real.snapshot());

    until(() -> stage.says("All is known"));
    assertThat(stage.says("1 order in question")).isFalse();
  }

  @Test
  void theSheetOfALiveSessionOpensFromThePalette(FxRobot robot) throws Exception {
    stage.live();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("live session");
    robot.type(KeyCode.ENTER);

    until(() -> stage.says("Open a live session"));
    assertThat(stage.says("without a folder for keys")).isTrue();
    assertThat(stage.cutOff()).isEmpty();
  }

  @Test
  void mode8AShadowSessionIsOpenedAfterAskingWhatIsLeft(FxRobot robot) throws Exception {
    stage.desk.buy(TestDesk.ETH, "1").later(500);
    stage.live();
    robot.interact(
        () -> stage.window.shell().commands().find("session.shadow").orElseThrow().run());
    until(() -> stage.says("Open a shadow session"));
    robot.clickOn("#open");
    until(() -> robot.lookup("#confirm-act").tryQuery().isPresent());
    robot.clickOn("#confirm-act");

    assertThat(stage.sessions.asked()).containsExactly("shadow");
  }
}
