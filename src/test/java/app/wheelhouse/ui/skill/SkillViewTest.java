package app.wheelhouse.ui.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.Screens;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SkillViewTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private Parent panel;
  private SkillViewModel viewModel;

  @Start
  void start(Stage stage) {
    viewModel = SkillExhibit.model(PanelState.LIVE, loader);
    panel = loader.load(new SkillView(viewModel), "skill.fxml");
    Scene scene = new Scene(panel, 900, 260);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  @Test
  void showsTheRecordInWordsAndFigures() {
    assertThat(Screens.texts(panel))
        .contains("Brier (coin 0.250)", "70 % counts for", "Taken", "Not taken")
        .anyMatch(text -> text.matches("Leaving those out (saved|cost) \\d+\\.\\d\\d R\\."))
        .anyMatch(text -> text.matches("Needs \\d+\\.\\d\\d USDC to pay for itself; made .*"));
    assertThat(panel.lookup(".skill-diagram").getAccessibleText()).contains("won").contains("95 %");
  }

  @Test
  void choosingAnotherMarketShowsItsRecord(FxRobot robot) {
    ChoiceBox<?> market = (ChoiceBox<?>) panel.lookup("#market");
    robot.interact(() -> market.getSelectionModel().select(2));

    assertThat(viewModel.getVerdict()).isEqualTo("No skill yet: 43 of 100 decisions needed.");
    assertThat(panel.lookup("#regime").isVisible()).isTrue();
  }

  @Test
  void theListOfChoicesKeepsItsChoiceWhenMoreComes(FxRobot robot) {
    ChoiceBox<?> market = (ChoiceBox<?>) panel.lookup("#market");
    robot.interact(() -> market.getSelectionModel().select(1));
    robot.interact(viewModel::refresh);

    assertThat(market.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    assertThat(String.valueOf(market.getValue())).isEqualTo("BTC");
  }
}
