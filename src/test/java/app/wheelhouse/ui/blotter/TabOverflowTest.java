package app.wheelhouse.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TabOverflowTest {
  private static final double TAB = 100;

  private HBox tabs;
  private StackPane tools;
  private HBox row;
  private ToggleGroup group;
  private List<ToggleButton> all;
  private TabOverflow overflow;

  private ToggleButton tab(String name) {
    ToggleButton tab = new ToggleButton(name);
    tab.setMinWidth(TAB);
    tab.setMaxWidth(TAB);
    tab.setPrefWidth(TAB);
    tab.setToggleGroup(group);
    return tab;
  }

  @Start
  void start(Stage stage) {
    tabs = new HBox();
    tools = new StackPane();
    row = new HBox(tabs, tools);
    group = new ToggleGroup();
    all = List.of(tab("Orders"), tab("Balance"), tab("Risk"), tab("News"));
    overflow = new TabOverflow(tabs, tools, "More");
    for (ToggleButton tab : all) {
      overflow.add(tab, tab != all.getFirst());
    }
    stage.setScene(new Scene(new StackPane(row), 800, 60));
    stage.show();
  }

  private List<String> shown(FxRobot robot, double width) {
    robot.interact(() -> {
      row.resize(width, 40);
      overflow.arrange();
    });
    return all.stream().filter(ToggleButton::isManaged).map(ToggleButton::getText).toList();
  }

  private List<String> menu() {
    MenuButton more = (MenuButton) tabs.getChildren().getLast();
    return more.getItems().stream().map(MenuItem::getText).toList();
  }

  @Test
  void withRoomThereIsNoMenu(FxRobot robot) {
    assertThat(shown(robot, 700)).containsExactly("Orders", "Balance", "Risk", "News");
    assertThat(tabs.getChildren().getLast().isVisible()).isFalse();
  }

  @Test
  void theLastOnesGoIntoTheMenuInTheirOrder(FxRobot robot) {
    assertThat(shown(robot, 290)).containsExactly("Orders", "Balance");
    assertThat(menu()).containsExactly("Risk", "News");
    robot.interact(() -> tools.setPrefWidth(100));
    assertThat(shown(robot, 290)).as("tools need room too").containsExactly("Orders");
    assertThat(shown(robot, 700)).as("back again").hasSize(4);
  }

  @Test
  void theOneThatIsOpenStays(FxRobot robot) {
    robot.interact(() -> all.getLast().setSelected(true));

    assertThat(shown(robot, 290)).containsExactly("Orders", "News");
    assertThat(menu()).containsExactly("Balance", "Risk");
  }

  @Test
  void theMenuOpensATab(FxRobot robot) {
    shown(robot, 290);
    robot.interact(() -> ((MenuButton) tabs.getChildren().getLast()).getItems().getLast().fire());

    assertThat(all.getLast().isSelected()).isTrue();
  }
}
