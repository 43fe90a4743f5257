package app.wheelhouse.ui.control;

import app.wheelhouse.ui.fx.Command;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A menu item that is a command. Its key is shown only; the [CommandSet] of the window acts on it.
///
/// [CommandSet]: app.wheelhouse.ui.fx.CommandSet
public final class CommandItem extends MenuItem {
  public CommandItem(Command command) {
    super(command.text());
    setId("menu-" + command.id().replace('.', '-'));
    if (!command.icon().isEmpty()) {
      setGraphic(new FontIcon(command.icon()));
    }
    KeyCombination key = command.shortcut();
    setAccelerator(key == null ? null : new ShownKey(key));
    disableProperty().bind(Bindings.not(command.enabled()));
    setOnAction(_ -> command.run());
  }

  /// Matches nothing. A menu's own accelerator would act on a `P` that is typed into a text field,
  /// and under a sheet.
  private static final class ShownKey extends KeyCombination {
    private final KeyCombination shown;

    ShownKey(KeyCombination shown) {
      this.shown = shown;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getDisplayText() {
      return shown.getDisplayText();
    }

    @Override
    public String getName() {
      return shown.getName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ShownKey key && shown.equals(key.shown);
    }

    @Override
    public int hashCode() {
      return Objects.hash(ShownKey.class, shown);
    }
  }
}
