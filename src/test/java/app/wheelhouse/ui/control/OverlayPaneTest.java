package app.wheelhouse.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverlayPaneTest {
  private final List<String> closed = new ArrayList<>();
  private OverlayPane overlay;
  private TextField desk;
  private Button first;
  private Button second;
  private VBox sheet;
  private Scene scene;

  @Start
  void open(Stage stage) {
    overlay = new OverlayPane();
    desk = new TextField();
    first = new Button("First");
    second = new Button("Second");
    sheet = new VBox(first, second);
    scene = new Scene(new StackPane(new VBox(desk, new Button("Other")), overlay), 600, 400);
    stage.setScene(scene);
    stage.show();
    desk.requestFocus();
  }

  @Test
  void escapeClosesAndTheFocusIsWhereItWas(FxRobot robot) {
    show(robot, true);
    assertThat(scene.getFocusOwner()).isSameAs(first);
    robot.type(KeyCode.ESCAPE);

    assertThat(overlay.isShowing()).isFalse();
    assertThat(overlay.isVisible()).isFalse();
    assertThat(scene.getFocusOwner()).isSameAs(desk);
    assertThat(closed).containsExactly("sheet");
  }

  @Test
  void aClickBesideClosesAndOneInsideDoesNot(FxRobot robot) {
    show(robot, true);
    robot.clickOn(first);
    assertThat(overlay.isShowing()).isTrue();
    robot.clickOn(robot.offset(overlay, -250, 150));

    assertThat(overlay.isShowing()).isFalse();
  }

  @Test
  void aSheetThatMustBeAnsweredStays(FxRobot robot) {
    show(robot, false);
    robot.type(KeyCode.ESCAPE);
    robot.clickOn(robot.offset(overlay, -250, 150));
    assertThat(overlay.isShowing()).isTrue();
    robot.interact(() -> overlay.hide(sheet));

    assertThat(closed).containsExactly("sheet");
  }

  @Test
  void theFocusStaysInside(FxRobot robot) {
    show(robot, true);
    robot.type(KeyCode.TAB);
    assertThat(scene.getFocusOwner()).isSameAs(second);
    robot.type(KeyCode.TAB);
    assertThat(scene.getFocusOwner()).as("round").isSameAs(first);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(scene.getFocusOwner()).as("and back").isSameAs(second);
    robot.interact(() -> desk.requestFocus());

    assertThat(scene.getFocusOwner()).as("taken back from the desk").isSameAs(second);
  }

  @Test
  void aSheetLiesAboveASheet(FxRobot robot) {
    show(robot, true);
    Button answer = new Button("Answer");
    VBox question = new VBox(answer);
    robot.interact(() -> overlay.show(question));
    assertThat(scene.getFocusOwner()).isSameAs(answer);
    robot.type(KeyCode.ESCAPE);
    assertThat(overlay.isShowing(question)).isFalse();
    assertThat(overlay.isShowing(sheet)).isTrue();
    assertThat(scene.getFocusOwner()).isSameAs(first);
    robot.type(KeyCode.ESCAPE);

    assertThat(overlay.isShowing()).isFalse();
    assertThat(scene.getFocusOwner()).isSameAs(desk);
  }

  @Test
  void followsAPropertyBothWays(FxRobot robot) {
    BooleanProperty wanted = new SimpleBooleanProperty();
    List<Node> made = new ArrayList<>();
    robot.interact(() -> {
      overlay.showWhile(
          wanted,
          true,
          () -> {
            Node node = new VBox(new Button("Made"));
            made.add(node);
            return node;
          });
      wanted.set(true);
    });
    assertThat(overlay.isShowing(made.getFirst())).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(wanted.get()).isFalse();
    robot.interact(() -> wanted.set(true));
    assertThat(made).hasSize(2);
    robot.interact(() -> wanted.set(false));

    assertThat(overlay.isShowing()).isFalse();
  }

  @Test
  void keepsKeysFromTheDeskButTheEmergencyStop(FxRobot robot) {
    KeyEvent stop = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.X, true, true, false, false);
    KeyEvent pause =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "p", KeyCode.P, false, false, false, false);
    robot.interact(() -> overlay.pass(KeyCombination.valueOf("Ctrl+Shift+X")));
    assertThat(overlay.keeps(pause)).isFalse();
    show(robot, true);

    assertThat(overlay.keeps(pause)).isTrue();
    assertThat(overlay.keeps(stop)).isFalse();
  }

  private void show(FxRobot robot, boolean light) {
    robot.interact(
        () -> overlay.show(sheet, new OverlayPane.Manner(null, light, () -> closed.add("sheet"))));
  }
}
