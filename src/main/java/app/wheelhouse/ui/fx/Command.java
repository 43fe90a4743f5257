package app.wheelhouse.ui.fx;

import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the trader can do: one object for the menu, the button, the key and the palette.
///
/// Its words are in the bundle: `command.<id>` and, for the tooltip, `command.<id>.hint`.
public final class Command {
  private final String id;
  private final String text;
  private final String hint;
  private final Runnable action;
  private ObservableBooleanValue enabled = Bindings.createBooleanBinding(() -> true);
  private @Nullable KeyCombination shortcut;
  private String icon = "";

  /// @param id such as `trade.close-all`; the part before the point is its group
  public Command(String id, ResourceBundle texts, Runnable action) {
    this.id = id;
    this.text = texts.getString("command." + id);
    this.hint =
        texts.containsKey("command." + id + ".hint")
            ? texts.getString("command." + id + ".hint")
            : text;
    this.action = action;
  }

  /// The key; `Shortcut` is Ctrl, on a Mac Cmd.
  ///
  /// @param combination as `KeyCombination.valueOf` reads it, such as `Shortcut+K`
  public Command key(String combination) {
    shortcut = KeyCombination.valueOf(combination);
    return this;
  }

  /// An Ikonli literal, such as `fth-search`.
  public Command icon(String literal) {
    icon = literal;
    return this;
  }

  public Command enabledWhen(ObservableBooleanValue condition) {
    enabled = condition;
    return this;
  }

  /// Does it, if it is enabled now.
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }

  public String id() {
    return id;
  }

  /// The part of the id before the point: `trade`, `chart`, `view` …
  public String group() {
    int point = id.indexOf('.');
    return point < 0 ? id : id.substring(0, point);
  }

  public String text() {
    return text;
  }

  /// A sentence on what it does.
  public String hint() {
    return hint;
  }

  /// Empty for none.
  public String icon() {
    return icon;
  }

  public @Nullable KeyCombination shortcut() {
    return shortcut;
  }

  public ObservableBooleanValue enabled() {
    return enabled;
  }
}
