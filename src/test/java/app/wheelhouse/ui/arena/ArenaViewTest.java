package app.wheelhouse.ui.arena;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ArenaViewTest {
  private TableView<ArenaLine> board;

  @Start
  void start(Stage stage) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    Parent panel =
        loader.load(new ArenaView(ArenaExhibit.model(PanelState.LIVE, loader)), "arena.fxml");
    Scene scene = new Scene(panel, 1_000, 260);
    Theme.DARK.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    board = table(panel);
  }

  @SuppressWarnings("unchecked")
  private static TableView<ArenaLine> table(Parent panel) {
    return (TableView<ArenaLine>) panel.lookup("#board");
  }

  @Test
  void howeverItIsSortedThisSessionStaysOnTop(FxRobot robot) {
    assertThat(trades()).containsExactly(1L, 41L, 64L, 22L, 35L);
    sort(robot, "trades", TableColumn.SortType.ASCENDING);
    assertThat(trades()).containsExactly(1L, 22L, 35L, 41L, 64L);
    sort(robot, "trades", TableColumn.SortType.DESCENDING);
    assertThat(trades()).containsExactly(1L, 64L, 41L, 35L, 22L);
    robot.interact(() -> board.getSortOrder().clear());
    assertThat(trades()).containsExactly(1L, 41L, 64L, 22L, 35L);
  }

  @Test
  void tooFewOutcomesAreNoScore(FxRobot robot) {
    sort(robot, "brier", TableColumn.SortType.ASCENDING);

    assertThat(trades().subList(0, 3)).as("0.214 before 0.262").containsExactly(1L, 41L, 64L);
  }

  private void sort(FxRobot robot, String id, TableColumn.SortType type) {
    robot.interact(() -> {
      TableColumn<ArenaLine, ?> column =
          board.getColumns().stream()
              .filter(each -> each.getId().equals(id))
              .findFirst()
              .orElseThrow();
      column.setSortType(type);
      board.getSortOrder().setAll(List.of(column));
      board.sort();
    });
  }

  private List<Long> trades() {
    return board.getItems().stream().map(line -> line.row().trades()).toList();
  }
}
