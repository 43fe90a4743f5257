package app.wheelhouse.ui.fx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Every command of the desk, in the order of menus and palette; ids and keys are unique.
public final class CommandSet {
  private final List<Command> commands = new ArrayList<>();
  private final Map<String, Command> typed = new LinkedHashMap<>();

  /// @throws IllegalStateException when the id or the key is taken
  public void add(Command command) {
    for (Command known : commands) {
      if (known.id().equals(command.id())) {
        throw new IllegalStateException("Two commands are named " + command.id());
      }
      if (command.shortcut() != null && command.shortcut().equals(known.shortcut())) {
        throw new IllegalStateException(
            command.id() + " and " + known.id() + " have the same key " + command.shortcut());
      }
    }
    commands.add(command);
  }

  /// A second key, by the character that it types: `?` is another key on every keyboard.
  ///
  /// @throws IllegalStateException when the character is taken
  public void also(String character, Command command) {
    Command known = typed.putIfAbsent(character, command);
    if (known != null) {
      throw new IllegalStateException(
          command.id() + " and " + known.id() + " have the same key " + character);
    }
  }

  /// The characters that run this command beside its key.
  public List<String> typed(Command command) {
    return typed.entrySet().stream()
        .filter(entry -> entry.getValue() == command)
        .map(Map.Entry::getKey)
        .toList();
  }

  public List<Command> all() {
    return List.copyOf(commands);
  }

  public Optional<Command> find(String id) {
    return commands.stream().filter(command -> command.id().equals(id)).findFirst();
  }

  /// Runs the command of a pressed key and consumes the event. A key without Ctrl, Alt or Cmd acts
  /// only outside text fields.
  ///
  /// @param focused what has the focus; null for nothing
  public void handle(KeyEvent event, @Nullable Node focused) {
    boolean typing = focused instanceof TextInputControl;
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    for (Command command : commands) {
      KeyCombination key = command.shortcut();
      if (key != null && key.match(event) && !(typing && plain && isText(event))) {
        event.consume();
        command.run();
        return;
      }
    }
    Command second = typed.get(event.getText());
    if (second != null && plain && !typing) {
      event.consume();
      second.run();
    }
  }

  private static boolean isText(KeyEvent event) {
    return !event.getCode().isFunctionKey();
  }
}
