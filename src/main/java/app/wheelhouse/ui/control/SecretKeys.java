package app.wheelhouse.ui.control;

import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do in a secret field: typing, pasting, moving and removing; nothing takes anything
/// out of it.
final class SecretKeys {
  private final SecretField field;
  private final SecretBuffer buffer;
  private final ClipboardWipe clipboard;

  SecretKeys(SecretField field, SecretBuffer buffer, ClipboardWipe clipboard) {
    this.field = field;
    this.buffer = buffer;
    this.clipboard = clipboard;
  }

  void typed(KeyEvent event) {
    // Ctrl with Alt is AltGr, which types.
    boolean command =
        event.isMetaDown() || (event.isControlDown() || event.isAltDown()) && !altGr(event);
    if (!command && buffer.insert(event.getCharacter())) {
      event.consume();
      field.edited();
    }
  }

  private static boolean altGr(KeyEvent event) {
    return event.isControlDown() && event.isAltDown();
  }

  void released(KeyEvent event) {
    field.capsLock(isCapsLocked());
  }

  void pressed(KeyEvent event) {
    field.capsLock(isCapsLocked());
    boolean handled = event.isShortcutDown() ? command(event) : plain(event);
    if (handled) {
      event.consume();
      field.edited();
    }
  }

  private boolean plain(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> move(buffer.before(buffer.caret()), buffer.start(), shift);
      case RIGHT, KP_RIGHT -> move(buffer.after(buffer.caret()), buffer.end(), shift);
      case HOME, UP, KP_UP -> buffer.moveTo(0, shift);
      case END, DOWN, KP_DOWN -> buffer.moveTo(buffer.length(), shift);
      case BACK_SPACE -> buffer.backspace();
      case DELETE -> buffer.delete();
      case INSERT -> {
        if (shift) {
          paste();
        }
      }
      case ENTER -> {
        event.consume();
        field.entered();
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Without Shift a selection collapses to its side.
  private void move(int to, int collapsed, boolean shift) {
    buffer.moveTo(buffer.selected() > 0 && !shift ? collapsed : to, shift);
  }

  /// Words are not told apart: a jump over one would show where it ends.
  private boolean command(KeyEvent event) {
    KeyCode code = event.getCode();
    switch (code) {
      case A -> buffer.selectAll();
      case V -> paste();
      case LEFT, HOME -> buffer.moveTo(0, event.isShiftDown());
      case RIGHT, END -> buffer.moveTo(buffer.length(), event.isShiftDown());
      case BACK_SPACE -> buffer.deleteToStart();
      case C, X, INSERT -> {
        // Nothing leaves the field, and nobody else takes the key for something.
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && buffer.insert(text)) {
      clipboard.pasted(text);
    }
  }

  /// Unknown counts as off.
  boolean isCapsLocked() {
    return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
  }
}
