package app.wheelhouse.ui.thoughts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThoughtsViewTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final ThoughtsViewModel viewModel =
      new ThoughtsViewModel(
          new Settings(), loader.texts(), _ -> {}, new AiTrial(), AiTrial.AT_ONCE);
  private final TestDesk desk = TestDesk.live();

  @Start
  void start(Stage stage) {
    Scene scene = new Scene(loader.load(new ThoughtsView(viewModel), "thoughts.fxml"), 260, 330);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    for (int i = 0; i < 10; i++) {
      desk.later(1_000).decide(ThoughtsExhibit.open(TestDesk.ETH, null));
    }
    viewModel.show(desk.snapshot());
  }

  @Test
  void opensTheReasoningByClickAndClosesItByKey(FxRobot robot) {
    robot.clickOn("ETH");
    assertThat(viewModel.getOpen()).isNotNull();
    assertThat(robot.lookup("Would prove it wrong").tryQuery()).isPresent();

    robot.type(KeyCode.ESCAPE);
    assertThat(viewModel.getOpen()).isNull();
  }

  @Test
  void leavesTheTraderWhereTheyReadUntilTheyGoToTheTop(FxRobot robot) {
    ListView<?> list = robot.lookup(".thoughts").queryListView();
    robot.interact(() -> list.scrollTo(5));
    robot.interact(list::layout);
    Object before = list.getItems().getFirst();
    robot.interact(() -> viewModel.show(desk.hold(TestDesk.BTC, "new").snapshot()));
    assertThat(list.getItems().getFirst()).isSameAs(before);
    Node chip = robot.lookup(".thoughts-fresh").query();
    assertThat(chip.isVisible()).isTrue();

    robot.clickOn(".thoughts-fresh");
    assertThat(list.getItems()).hasSize(11);
    assertThat(chip.isVisible()).isFalse();
    assertThat(robot.lookup("new").tryQuery()).isPresent();
  }

  @Test
  void showsTheNewestAtTheTop(FxRobot robot) {
    robot.interact(
        () -> viewModel.show(desk.hold(TestDesk.BTC, "fresh from the press").snapshot()));

    assertThat(viewModel.getFresh()).isZero();
    assertThat(robot.lookup("fresh from the press").tryQuery()).isPresent();
  }

  @Test
  void searchesAndForgetsTheSearchByKey(FxRobot robot) {
    robot.clickOn(".panel-head .toggle-button").write("nothing like it");
    assertThat(viewModel.getThoughts()).isEmpty();
    robot.type(KeyCode.ESCAPE);

    assertThat(viewModel.getThoughts()).hasSize(10);
  }
}
