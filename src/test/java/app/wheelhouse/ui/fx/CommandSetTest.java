package app.wheelhouse.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CommandSetTest {
  private final ResourceBundle texts = new ViewLoader(Locale.ENGLISH).texts();
  private final List<String> ran = new ArrayList<>();
  private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);
  private final Command pause = command("trade.pause-auto").key("P").enabledWhen(possible);
  private final Command keys = command("help.keys").key("F1");
  private final CommandSet commands = new CommandSet();

  CommandSetTest() {
    commands.add(pause);
    commands.add(keys);
    commands.also("?", keys);
  }

  @Test
  void aKeyRunsItsCommandAndIsUsedUp() {
    KeyEvent event = pressed(KeyCode.P, "p", false);
    commands.handle(event, null);

    assertThat(ran).containsExactly("trade.pause-auto");
    assertThat(event.isConsumed()).isTrue();
  }

  @Test
  void lettersTypedIntoAFieldDoNothing() {
    TextField field = new TextField();
    commands.handle(pressed(KeyCode.P, "p", false), field);
    commands.handle(pressed(KeyCode.SLASH, "?", true), field);
    assertThat(ran).isEmpty();
    commands.handle(pressed(KeyCode.F1, "", false), field);

    assertThat(ran).containsExactly("help.keys");
  }

  @Test
  void aCharacterIsFoundOnAnyKey() {
    commands.handle(pressed(KeyCode.SLASH, "?", true), null);
    commands.handle(pressed(KeyCode.MINUS, "?", true), null);

    assertThat(ran).containsExactly("help.keys", "help.keys");
    assertThat(commands.typed(keys)).containsExactly("?");
    assertThat(commands.typed(pause)).isEmpty();
  }

  @Test
  void whatIsNotPossibleIsNotDone() {
    possible.set(false);
    commands.handle(pressed(KeyCode.P, "p", false), null);

    assertThat(ran).isEmpty();
  }

  @Test
  void nothingIsTakenTwice() {
    assertThatThrownBy(() -> commands.add(command("help.keys")))
        .hasMessageContaining("Two commands");
    assertThatThrownBy(() -> commands.add(command("help.about").key("P")))
        .hasMessageContaining("the same key");
    assertThatThrownBy(() -> commands.also("?", pause)).hasMessageContaining("the same key ?");
  }

  private static KeyEvent pressed(KeyCode code, String text, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, false, false, false);
  }

  private Command command(String id) {
    return new Command(id, texts, () -> ran.add(id));
  }
}
