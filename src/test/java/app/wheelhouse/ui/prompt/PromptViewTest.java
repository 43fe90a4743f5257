package app.wheelhouse.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.prompt.PromptTexts;
import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PromptViewTest {
  private PromptTrial trial;
  private Parent panel;
  private StackPane place;

  @Start
  void open(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    trial = new PromptTrial(loader.texts());
    panel = loader.load(new PromptView(trial.viewModel), "prompt.fxml");
    place = new StackPane(panel);
    Scene scene = new Scene(place, 580, 900);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  @Test
  void writesSavesComparesAndResets(FxRobot robot) {
    turn(robot, PromptPart.STRATEGY);
    assertThat(button("reset", PromptPart.STRATEGY).isDisabled()).isTrue();
    assertThat(button("save", PromptPart.STRATEGY).isDisabled()).isTrue();
    robot.interact(() -> area(PromptPart.STRATEGY).appendText("\nNo entries on Fridays."));
    robot.interact(() -> {
      assertThat(Screens.texts(panel))
          .contains("not saved", "changed", "Against the delivered text");
      assertThat(panel.lookupAll(".prompt-line.added")).hasSize(1);
      assertThat(panel.lookupAll(".prompt-line.removed")).isEmpty();
      assertThat(panel.lookup(".prompt-line.added").getAccessibleText())
          .isEqualTo("Added: No entries on Fridays.");
    });
    robot.interact(button("save", PromptPart.STRATEGY)::fire);
    assertThat(trial.kept(PromptPart.STRATEGY)).endsWith("\nNo entries on Fridays.");
    robot.interact(
        () -> assertThat(Screens.texts(panel)).contains("Saved.").doesNotContain("not saved"));
    robot.interact(button("reset", PromptPart.STRATEGY)::fire);
    assertThat(trial.asked).hasSize(1);
    assertThat(area(PromptPart.STRATEGY).getText()).isEqualTo(PromptTexts.standard("strategy"));
    assertThat(panel.lookupAll(".prompt-line")).isEmpty();
  }

  @Test
  void eachTextHasItsOwnAreaSoThatUndoNeverMixesThem(FxRobot robot) {
    robot.interact(() -> area(PromptPart.ROLE).replaceText(0, 3, "Now you"));
    turn(robot, PromptPart.STYLE);
    assertThat(area(PromptPart.STYLE).isUndoable()).isFalse();
    assertThat(shown(area(PromptPart.ROLE))).isFalse();
    turn(robot, PromptPart.ROLE);
    robot.interact(area(PromptPart.ROLE)::undo);
    assertThat(area(PromptPart.ROLE).getText()).isEqualTo(PromptTexts.standard("role"));
  }

  @Test
  void u5ASecretDoesNotGetIntoTheArea(FxRobot robot) {
    turn(robot, PromptPart.OWN);
    robot.interact(() -> area(PromptPart.OWN).insertText(0, "sk-or-v1-0123456789abcdef0123456789"));
    assertThat(area(PromptPart.OWN).getText()).isEmpty();
    assertThat(area(PromptPart.OWN).isUndoable()).isFalse();
    assertThat(trial.draft(PromptPart.OWN).problemProperty().get())
        .startsWith("That looks like a secret key.");
  }

  @Test
  void aBookIsNotTakenAndWhatStoodThereStays(FxRobot robot) {
    turn(robot, PromptPart.OWN);
    robot.interact(() -> area(PromptPart.OWN).insertText(0, "No nights. "));
    robot.interact(() -> area(PromptPart.OWN).appendText("word ".repeat(5_000)));
    assertThat(area(PromptPart.OWN).getText()).isEqualTo("No nights. ");
    assertThat(trial.draft(PromptPart.OWN).problemProperty().get()).contains("at most 8,000");
  }

  @Test
  void whatIsTooLongCanBeShortenedByHand(FxRobot robot) {
    turn(robot, PromptPart.OWN);
    robot.interact(() -> area(PromptPart.OWN).appendText("x".repeat(8_001)));
    robot.interact(button("save", PromptPart.OWN)::fire);
    robot.interact(() ->
        assertThat(Screens.texts(panel))
            .contains(
                "8,001 of 8,000 characters",
                "Too long by 1 characters. Shorten it to at most 8,000."));
    robot.interact(() -> area(PromptPart.OWN).deleteText(0, 1));
    robot.interact(button("save", PromptPart.OWN)::fire);
    assertThat(trial.kept(PromptPart.OWN)).hasSize(8_000);
  }

  @Test
  void showsAndCopiesTheWholePromptAndTurnsToAnotherMarket(FxRobot robot) {
    robot.interact(() -> trial.viewModel.show(DemoPicture.full()));
    TextArea whole = (TextArea) panel.lookup(".prompt-whole");
    assertThat(whole.isEditable()).isFalse();
    assertThat(whole.getText()).contains("What should be done in BTC now?");
    robot.interact(() -> {
      ChoiceBox<?> market = (ChoiceBox<?>) panel.lookup(".choice-box");
      market.getSelectionModel().select(1);
    });
    assertThat(whole.getText()).contains("What should be done in ETH now?");
    robot.interact(() -> {
      act("Copy").fire();
      assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(whole.getText());
      assertThat(Screens.texts(panel)).contains("Copied.");
    });
  }

  @Test
  void aPageThatIsTurnedAwayWritesNothing(FxRobot robot) {
    robot.interact(() -> {
      place.getChildren().clear();
      trial.viewModel.show(DemoPicture.full());
    });
    int written = trial.written;
    assertThat(written).isZero();
    robot.interact(() -> place.getChildren().add(panel));
    assertThat(trial.written).isPositive();
    assertThat(trial.viewModel.getShown().getText()).isNotEmpty();
  }

  @Test
  void aSwitchLeavesASectionOut(FxRobot robot) {
    robot.interact(() -> trial.viewModel.show(DemoPicture.full()));
    robot.interact(((ButtonBase) panel.lookup("#prompt-section-book"))::fire);
    robot.interact(() ->
        assertThat(Screens.texts(panel))
            .anyMatch(text -> text != null && text.contains("switched off: the order book.")));
  }

  @Test
  void nothingIsCutOffWithLargeLettersEither(FxRobot robot) {
    robot.interact(() -> {
      trial.type(PromptPart.ROLE, "Another role");
      trial.viewModel.show(DemoPicture.full());
      place.setStyle("-fx-font-size: 16px;");
      place.applyCss();
      place.layout();
      assertThat(Screens.cutOff(panel)).isEmpty();
      assertThat(Screens.unnamed(panel)).isEmpty();
    });
  }

  private void turn(FxRobot robot, PromptPart part) {
    robot.interact(() -> trial.viewModel.partProperty().set(part));
  }

  private TextArea area(PromptPart part) {
    return (TextArea) panel.lookup("#prompt-text-" + part.key());
  }

  private Button button(String act, PromptPart part) {
    return (Button) panel.lookup("#prompt-" + act + "-" + part.key());
  }

  private Button act(String text) {
    return panel.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static boolean shown(Node node) {
    return node.getParent().isVisible();
  }
}
