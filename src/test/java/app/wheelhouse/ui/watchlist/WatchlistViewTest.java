package app.wheelhouse.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WatchlistViewTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final WatchlistViewModel viewModel = new WatchlistViewModel(_ -> {}, loader.texts());

  @Start
  void start(Stage stage) {
    Scene scene = new Scene(loader.load(new WatchlistView(viewModel), "watchlist.fxml"), 260, 330);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.show();
    viewModel.show(TestDesk.live().snapshot());
  }

  @Test
  void findsByTypingAndChoosesByEnter(FxRobot robot) {
    robot.interact(() -> viewModel.commands().getLast().run());
    robot.write("eth").type(KeyCode.ENTER);
    assertThat(viewModel.getChosen()).isEqualTo(TestDesk.ETH.id());

    robot.type(KeyCode.ESCAPE);
    assertThat(viewModel.rows()).hasSize(2);
    assertThat(viewModel.getChosen()).isEqualTo(TestDesk.ETH.id());
  }

  @Test
  void goesUpAndDownByKeyAlsoAfterSorting(FxRobot robot) {
    robot.clickOn("BTC").type(KeyCode.DOWN);
    assertThat(viewModel.getChosen()).isEqualTo(TestDesk.ETH.id());

    robot.clickOn("#watch-sort-symbol").clickOn("#watch-sort-symbol");
    assertThat(viewModel.rows().getFirst().instrument()).isEqualTo(TestDesk.ETH.id());
    assertThat(viewModel.getChosen()).isEqualTo(TestDesk.ETH.id());
  }

  @Test
  void opensAllFiguresByEnter(FxRobot robot) {
    robot.clickOn("ETH").type(KeyCode.ENTER);

    assertThat(viewModel.expandedProperty().get()).isEqualTo(TestDesk.ETH.id());
    assertThat(robot.lookup("Spread").tryQuery()).isPresent();
    robot.type(KeyCode.ENTER);
    assertThat(viewModel.expandedProperty().get()).isNull();
  }
}
