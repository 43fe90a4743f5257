package app.wheelhouse.ui.palette;

import app.wheelhouse.ui.fx.Command;
import javafx.scene.input.KeyCombination;

/// Keys as the trader's machine writes them: `Ctrl+K`, on a Mac `⌘K`.
final class KeyText {
  private KeyText() {}

  /// Empty for a command without a key.
  static String of(Command command) {
    KeyCombination key = command.shortcut();
    return key == null ? "" : key.getDisplayText();
  }
}
