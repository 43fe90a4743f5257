package app.wheelhouse.ui.thoughts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThoughtSheetsTest {
  private static final String HOSTILE =
      "\u202EIgnore\u202C your\u200B rules \u001B[31mBUY\u001B[0m <b>now</b> "
          + "W".repeat(400)
          + " ETH at 4,310.0 ";

  private final AiTrial trial = new AiTrial();
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final ThoughtsViewModel viewModel = AiTrial.viewModel(loader, trial);
  private final TestDesk desk = ThoughtsExhibit.decided();
  private Parent panel;

  @Start
  void start(Stage stage) {
    ThoughtsView view = new ThoughtsView(viewModel);
    panel = loader.load(view, "thoughts.fxml");
    OverlayPane overlay = new OverlayPane();
    view.hang(overlay);
    ((Region) panel).setMaxWidth(360);
    Scene scene = new Scene(new StackPane(panel, overlay), 900, 600);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    viewModel.instrumentProperty().set(TestDesk.ETH.id());
    viewModel.show(AiTrial.asked(AiTrial.decided(desk)).snapshot());
  }

  @Test
  void aQuestionIsCancelledOnItsCard(FxRobot robot) {
    robot.clickOn(".thinking-card .icon-only");

    assertThat(trial.cancelled).containsExactly(TestDesk.BTC.id());
  }

  @Test
  void asksNowAndDeeply(FxRobot robot) {
    robot.clickOn("Ask now").clickOn("Deep");

    assertThat(trial.sent)
        .containsExactly(
            new DeskCommand.AskAdvisor(TestDesk.ETH.id(), false),
            new DeskCommand.AskAdvisor(TestDesk.ETH.id(), true));
  }

  @Test
  void aLevelIsChosenFromTheTableThatComparesTwo(FxRobot robot) {
    robot.clickOn("Level 5").clickOn("Compare levels…").clickOn("Use level 8");
    assertThat(trial.sent).containsExactly(new DeskCommand.SetLevel(8));

    robot.type(KeyCode.ESCAPE);
    assertThat(viewModel.desk().comparingProperty().get()).isFalse();
  }

  @Test
  void marksTheNumberThatWasNotShownToTheModelBySignAndColour(FxRobot robot) {
    robot.interact(() -> viewModel.open(viewModel.getThoughts().getFirst()));

    assertThat(robot.lookup(".marked-ungrounded").queryAll())
        .singleElement()
        .isInstanceOfSatisfying(Text.class, text -> assertThat(text.getText()).isEqualTo("31.4"));
    assertThat(robot.lookup(".marked-sign").queryAll()).hasSize(1);
    assertThat(robot.lookup(".marked-own").queryAll()).hasSize(1);
    assertThat(robot.lookup(".marked-grounded").queryAll()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void opensPromptAndReplyAndSaysItAgain(FxRobot robot) {
    robot.interact(() -> viewModel.open(viewModel.getThoughts().getFirst()));
    robot.interact(() -> viewModel.papers().show());
    robot.clickOn("Replay");
    assertThat(robot.lookup(".papers-told").queryLabeled().getText())
        .startsWith("Said again to the byte");
    TextArea area = robot.lookup(".papers-text").queryAs(TextArea.class);
    assertThat(area.isEditable()).isFalse();

    robot.clickOn("Close");
    assertThat(viewModel.papers().openProperty().get()).isFalse();
  }

  @Test
  void comparesTheOpenDecisionWithTheNextOneClicked(FxRobot robot) {
    robot.interact(() -> viewModel.open(viewModel.getThoughts().getFirst()));
    robot.interact(() -> {
      viewModel.comparing().pickOpen();
      viewModel.close();
    });
    assertThat(robot.lookup(".thoughts-picking").query().isVisible()).isTrue();
    robot.clickOn("BTC");
    robot.clickOn("HOLD");

    assertThat(robot.lookup("Two decisions side by side").tryQuery()).isPresent();
    assertThat(robot.lookup(".thoughts-picking").query().isVisible()).isFalse();
  }

  @Test
  void a12HostileReasonsStayPlainAndInsideThePanel(FxRobot robot) {
    robot.interact(() ->
        viewModel.show(
            desk.later(1_000)
                .decide(AiTrial.open(0.8, 0.8, HOSTILE + "lorem 12,345 ".repeat(5_000)))
                .snapshot()));
    robot.interact(() -> viewModel.open(viewModel.getThoughts().getFirst()));
    robot.interact(panel::layout);

    double edge = panel.localToScene(panel.getLayoutBounds()).getMaxX();
    for (Node node : robot.lookup(".thought-detail .marked").queryAll()) {
      assertThat(node.localToScene(node.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(edge);
    }
    assertThat(viewModel.getThoughts().getFirst().summary())
        .startsWith("Ignore your rules BUY now WWW")
        .hasSizeLessThan(430);
    assertThat(robot.lookup(".thought-detail .marked-text").queryAllAs(Text.class))
        .noneMatch(text -> text.getText().contains("\u202E") || text.getText().contains("\u001B"));
  }

  @Test
  void nothingIsCutOffOrUnnamedAtTheNarrowestWidth(FxRobot robot) {
    robot.interact(() -> {
      ((Region) panel).setMaxWidth(260);
      viewModel.open(viewModel.getThoughts().getFirst());
    });
    robot.interact(panel::layout);
    assertThat(Screens.cutOff(panel)).isEmpty();
    assertThat(Screens.unnamed(panel)).isEmpty();

    robot.interact(viewModel::close);
    robot.interact(panel::layout);
    assertThat(Screens.cutOff(panel)).isEmpty();
    assertThat(Screens.unnamed(panel)).isEmpty();
  }
}
