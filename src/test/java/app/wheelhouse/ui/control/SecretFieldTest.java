package app.wheelhouse.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SecretFieldTest {
  private SecretField field;
  private VBox root;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    field = new SecretField();
    field.setAccessibleText("Passphrase");
    field.setPromptText("Passphrase");
    root = new VBox(field);
    stage.setScene(new Scene(root, 300, 100));
    stage.show();
    field.requestFocus();
  }

  @Test
  void handsOutWhatWasTypedAndKeepsNothing(FxRobot robot) {
    type(robot, "pläne 4 Zürich");

    assertThat(length()).isEqualTo(14);
    assertThat(taken(robot)).isEqualTo("pläne 4 Zürich");
    assertThat(length()).isZero();
    assertThat(taken(robot)).isEmpty();
  }

  @Test
  void noStringOfWhatWasTypedCanBeReachedFromTheField(FxRobot robot) {
    type(robot, "zebra9quilt");
    assertThat(reachable("zebra9quilt")).containsExactly("char[]");
    press(robot, MouseButton.PRIMARY);
    assertThat(reachable("zebra9quilt")).as("shown").containsExactly("char[]");
    release(robot);
    taken(robot);

    assertThat(reachable("zebra9quilt")).isEmpty();
    assertThat(reachable("zebra")).isEmpty();
  }

  @Test
  void theSearchFindsWhatAPlainFieldHolds(FxRobot robot) {
    robot.interact(() -> {
      javafx.scene.control.TextField plain = new javafx.scene.control.TextField();
      plain.setText("zebra9quilt");
      field.setUserData(plain);
    });
    assertThat(reachable("zebra9quilt")).contains("String");
  }

  @Test
  void editsWithTheKeysOfEveryField(FxRobot robot) {
    type(robot, "abcdef");
    key(robot, KeyCode.LEFT, false, false);
    key(robot, KeyCode.BACK_SPACE, false, false);
    key(robot, KeyCode.HOME, false, false);
    key(robot, KeyCode.DELETE, false, false);
    type(robot, "X");
    key(robot, KeyCode.RIGHT, false, true);
    type(robot, "Y");
    assertThat(taken(robot)).isEqualTo("XYcdf");

    type(robot, "all of it");
    key(robot, KeyCode.A, true, false);
    type(robot, "n");
    assertThat(taken(robot)).isEqualTo("n");
  }

  @Test
  void removesACharacterOfTwoCharsAsAWhole(FxRobot robot) {
    robot.interact(() -> typed("🔑"));
    robot.interact(() -> typed("k"));
    key(robot, KeyCode.LEFT, false, false);
    key(robot, KeyCode.BACK_SPACE, false, false);
    assertThat(taken(robot)).isEqualTo("k");
  }

  @Test
  void nothingIsCopiedOrCutAndNothingComesBack(FxRobot robot) {
    clipboard("kept");
    type(robot, "secret");
    key(robot, KeyCode.A, true, false);
    key(robot, KeyCode.C, true, false);
    key(robot, KeyCode.X, true, false);
    key(robot, KeyCode.INSERT, true, false);
    assertThat(clipboard()).isEqualTo("kept");
    assertThat(length()).isEqualTo(6);
    key(robot, KeyCode.BACK_SPACE, false, false);
    key(robot, KeyCode.Z, true, false);
    assertThat(length()).isZero();
  }

  @Test
  void pastesWithoutTheLineEndAndEmptiesTheClipboardLater(FxRobot robot) {
    clipboard("0123abc\r\n");
    key(robot, KeyCode.V, true, false);
    assertThat(clipboard()).as("still there for the moment").isEqualTo("0123abc\r\n");
    robot.interact(() -> field.clipboard().expire());

    assertThat(clipboard()).isNull();
    assertThat(taken(robot)).isEqualTo("0123abc");
  }

  @Test
  void leavesTheClipboardAloneWhenItHoldsSomethingElseByThen(FxRobot robot) {
    clipboard("0123abc");
    key(robot, KeyCode.V, true, false);
    clipboard("a shopping list");
    robot.interact(() -> field.clipboard().expire());
    assertThat(clipboard()).isEqualTo("a shopping list");
    assertThat(field.clipboard().isWaiting()).isFalse();
  }

  @Test
  void refusesWhatIsTooLongAsAWhole(FxRobot robot) {
    clipboard("x".repeat(SecretBuffer.MOST + 1));
    key(robot, KeyCode.V, true, false);
    assertThat(length()).isZero();
    clipboard("x".repeat(SecretBuffer.MOST));
    key(robot, KeyCode.V, true, false);
    assertThat(length()).isEqualTo(SecretBuffer.MOST);
  }

  @Test
  void showsTheCharactersOnlyWhileTheEyeIsHeld(FxRobot robot) {
    type(robot, "ab");
    assertThat(glyphs(robot)).containsExactly("•", "•");
    press(robot, MouseButton.PRIMARY);
    assertThat(glyphs(robot)).containsExactly("a", "b");
    release(robot);
    assertThat(glyphs(robot)).containsExactly("•", "•");
    press(robot, MouseButton.SECONDARY);
    assertThat(glyphs(robot)).containsExactly("•", "•");
  }

  @Test
  void isWipedWhenItLeavesTheWindowOrTheWindowCloses(FxRobot robot) {
    type(robot, "secret");
    robot.interact(() -> root.getChildren().remove(field));
    assertThat(length()).isZero();
    robot.interact(() -> {
      root.getChildren().add(field);
      field.requestFocus();
    });
    type(robot, "secret");
    robot.interact(stage::hide);
    assertThat(length()).isZero();
    robot.interact(stage::show);
  }

  @Test
  void aPeekIsWipedWhenItReturns(FxRobot robot) {
    type(robot, "secret");
    List<char[]> seen = new ArrayList<>();
    String read =
        field.peek(chars -> {
          seen.add(chars);
          return new String(chars);
        });
    assertThat(read).isEqualTo("secret");
    assertThat(seen.getFirst()).containsOnly('\0');
    assertThat(length()).isEqualTo(6);
  }

  @Test
  void aScreenReaderHearsWhatItIsForOnly(FxRobot robot) {
    type(robot, "secret");
    assertThat(field.getAccessibleRole()).isEqualTo(AccessibleRole.PASSWORD_FIELD);
    assertThat(field.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Passphrase");
    assertThat(field.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)).isEqualTo(0);
    assertThat(field.getInputMethodRequests()).as("no input method").isNull();
  }

  @Test
  void enterSubmitsAndTabAndEscapeAreLeftToTheWindow(FxRobot robot) {
    int[] entered = {0};
    List<KeyCode> left = new ArrayList<>();
    robot.interact(() -> {
      field.setOnEntered(() -> entered[0]++);
      root.addEventHandler(KeyEvent.KEY_PRESSED, event -> left.add(event.getCode()));
    });
    key(robot, KeyCode.ENTER, false, false);
    key(robot, KeyCode.ESCAPE, false, false);
    key(robot, KeyCode.TAB, false, false);
    assertThat(entered[0]).isEqualTo(1);
    assertThat(left).containsExactly(KeyCode.ESCAPE, KeyCode.TAB);
  }

  private void type(FxRobot robot, String text) {
    robot.interact(() -> text.chars().forEach(c -> typed(String.valueOf((char) c))));
  }

  private void typed(String character) {
    field.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private void key(FxRobot robot, KeyCode code, boolean shortcut, boolean shift) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    robot.interact(() ->
        field.fireEvent(
            new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                shift,
                shortcut && !mac,
                false,
                shortcut && mac)));
  }

  private void press(FxRobot robot, MouseButton button) {
    Node eye = field.lookup(".secret-eye");
    robot.moveTo(eye).press(button);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void release(FxRobot robot) {
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> glyphs(FxRobot robot) {
    List<String> found = new ArrayList<>();
    robot.interact(() -> {
      field.layout();
      field.lookupAll(".secret-glyph").forEach(node -> found.add(((Text) node).getText()));
    });
    return found;
  }

  private String taken(FxRobot robot) {
    String[] taken = new String[1];
    robot.interact(() -> taken[0] = new String(field.take()));
    return taken[0];
  }

  private int length() {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, field::getLength);
  }

  private static void clipboard(String text) {
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static String clipboard() {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, Clipboard.getSystemClipboard()::getString);
  }

  /// In what form the text can be reached from the field through the fields of all objects, those
  /// of JavaFX included, but not up to the window, which has other nodes and the last key event.
  private List<String> reachable(String text) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          List<String> found = new ArrayList<>();
          Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
          Deque<Object> open = new ArrayDeque<>();
          open.add(field);
          while (!open.isEmpty()) {
            Object at = open.poll();
            if (isElsewhere(at) || !seen.add(at)) {
              continue;
            }
            look(at, text, found, open);
          }
          return found;
        });
  }

  /// What belongs to other screens: tests before this one leave theirs in shared style sheets and
  /// views of beans, and behind those lies the whole desk.
  private boolean isElsewhere(Object at) {
    String type = at.getClass().getName();
    boolean ours = type.startsWith("app.wheelhouse.");
    return at instanceof Stage
        || at instanceof Class<?>
        || at instanceof Scene scene && scene != field.getScene()
        || at instanceof Node node && node.getScene() != null && node.getScene() != field.getScene()
        || ours && !type.startsWith("app.wheelhouse.ui.control.")
        || type.startsWith("com.sun.javafx.fxml.");
  }

  private static void look(Object at, String text, List<String> found, Deque<Object> open)
      throws IllegalAccessException {
    if (at instanceof CharSequence chars) {
      if (chars.toString().contains(text)) {
        found.add(at.getClass().getSimpleName());
      }
    } else if (at instanceof char[] chars) {
      if (new String(chars).contains(text)) {
        found.add("char[]");
      }
    } else if (at.getClass().isArray()) {
      for (int i = 0;
          !at.getClass().componentType().isPrimitive() && i < Array.getLength(at);
          i++) {
        add(open, Array.get(at, i));
      }
    } else {
      if (at instanceof Collection<?> many) {
        many.forEach(each -> add(open, each));
      } else if (at instanceof Map<?, ?> map) {
        map.forEach((key, value) -> {
          add(open, key);
          add(open, value);
        });
      }
      for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
        for (Field each : type.getDeclaredFields()) {
          if (!Modifier.isStatic(each.getModifiers()) && !each.getType().isPrimitive()) {
            try {
              each.setAccessible(true);
            } catch (InaccessibleObjectException e) {
              // Of the JDK: collections are looked into above.
              continue;
            }
            add(open, each.get(at));
          }
        }
      }
    }
  }

  private static void add(Deque<Object> open, Object next) {
    if (next != null) {
      open.add(next);
    }
  }
}
