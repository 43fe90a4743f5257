package app.wheelhouse.ui.control;

import app.wheelhouse.ui.fx.Command;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is a command: its words, icon, key and enablement.
///
/// With style class `icon-only` in FXML the words stay in the tooltip and for screen readers.
public final class CommandButton extends Button {
  private final ObjectProperty<@Nullable Command> command =
      new SimpleObjectProperty<>(this, "command");

  public CommandButton() {
    getStyleClass().add("command-button");
    command.subscribe(this::show);
  }

  public CommandButton(Command command) {
    this();
    setCommand(command);
  }

  public ObjectProperty<@Nullable Command> commandProperty() {
    return command;
  }

  public @Nullable Command getCommand() {
    return command.get();
  }

  public void setCommand(@Nullable Command value) {
    command.set(value);
  }

  /// What a tooltip says: the hint and the key.
  static String hint(Command command) {
    KeyCombination key = command.shortcut();
    return key == null ? command.hint() : command.hint() + " (" + key.getDisplayText() + ")";
  }

  private void show(@Nullable Command now) {
    if (now == null) {
      return;
    }
    setId("command-" + now.id().replace('.', '-'));
    setAccessibleText(now.text());
    setAccessibleHelp(hint(now));
    setTooltip(new Tooltip(hint(now)));
    if (!now.icon().isEmpty()) {
      setGraphic(new FontIcon(now.icon()));
    }
    if (!getStyleClass().contains("icon-only")) {
      setText(now.text());
    }
    disableProperty().bind(Bindings.not(now.enabled()));
    setOnAction(_ -> now.run());
  }
}
