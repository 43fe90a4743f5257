package app.wheelhouse.ui.control;

import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A field for a passphrase or a key that never makes a String of what is typed: JavaFX's own
/// password field holds one, and it stays in memory until it is collected.
///
/// The characters are wiped when they are taken, when the field is cleared, and when it or its
/// window goes away. Nothing can be copied or cut out of it, and there is no undo.
public final class SecretField extends Control {
  private final SecretBuffer buffer = new SecretBuffer();
  private final ClipboardWipe clipboard = new ClipboardWipe();
  private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
  private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper(this, "edits");
  private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");
  private final ReadOnlyBooleanWrapper capsLock = new ReadOnlyBooleanWrapper(this, "capsLock");
  private final StringProperty promptText = new SimpleStringProperty(this, "promptText", "");
  private final StringProperty capsText = new SimpleStringProperty(this, "capsText", "");
  private final StringProperty showText = new SimpleStringProperty(this, "showText", "");
  private Runnable onEntered = () -> {};
  private Runnable onEdited = () -> {};

  public SecretField() {
    getStyleClass().addAll("text-input", "secret-field");
    setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
    setFocusTraversable(true);
    // No input method: it would be shown, and remembered, what is typed.
    setInputMethodRequests(null);
    SecretKeys keys = new SecretKeys(this, buffer, clipboard);
    addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
    addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
    focusedProperty()
        .subscribe(focused -> {
          capsLock.set(focused && keys.isCapsLocked());
          reveal(false);
        });
    sceneProperty()
        .subscribe((before, _) -> {
          if (before != null) {
            clear();
          }
        });
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe((_, showing) -> {
          if (!showing) {
            clear();
          }
        });
  }

  /// Hands out the characters and keeps none; whoever takes them wipes them.
  public char[] take() {
    char[] taken = buffer.take();
    edited();
    return taken;
  }

  /// Forgets what was typed.
  public void clear() {
    if (buffer.length() > 0) {
      buffer.wipe();
      edited();
    }
  }

  /// Looks at the characters without taking them.
  ///
  /// @param look gets a copy that is wiped when it returns
  public <T> T peek(Function<char[], T> look) {
    char[] copy = buffer.copy();
    try {
      return look.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /// Called after each change of what is typed, and of the caret.
  public void setOnEdited(Runnable call) {
    onEdited = call;
  }

  /// Called when Enter is pressed.
  public void setOnEntered(Runnable call) {
    onEntered = call;
  }

  void entered() {
    onEntered.run();
  }

  /// After the buffer has changed, be it only its caret.
  void edited() {
    length.set(buffer.length());
    edits.set(edits.get() + 1);
    if (buffer.length() == 0) {
      reveal(false);
    }
    onEdited.run();
  }

  /// Shows the characters while the eye is held.
  void reveal(boolean on) {
    revealed.set(on && buffer.length() > 0);
  }

  void capsLock(boolean on) {
    capsLock.set(on);
  }

  SecretBuffer buffer() {
    return buffer;
  }

  ClipboardWipe clipboard() {
    return clipboard;
  }

  /// Changes whenever the buffer or its caret did.
  ReadOnlyIntegerProperty editsProperty() {
    return edits.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty capsLockProperty() {
    return capsLock.getReadOnlyProperty();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new SecretFieldSkin(this);
  }

  /// A screen reader learns what the field is for, nothing of what is in it.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getAccessibleText() == null ? getPromptText() : getAccessibleText();
      case EDITABLE -> true;
      case CARET_OFFSET, SELECTION_START, SELECTION_END -> 0;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  /// How many chars are typed.
  public ReadOnlyIntegerProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  public int getLength() {
    return length.get();
  }

  public StringProperty promptTextProperty() {
    return promptText;
  }

  public String getPromptText() {
    return promptText.get();
  }

  public void setPromptText(String text) {
    promptText.set(text);
  }

  /// What warns of Caps Lock.
  public StringProperty capsTextProperty() {
    return capsText;
  }

  public String getCapsText() {
    return capsText.get();
  }

  public void setCapsText(String text) {
    capsText.set(text);
  }

  /// What the eye is for.
  public StringProperty showTextProperty() {
    return showText;
  }

  public String getShowText() {
    return showText.get();
  }

  public void setShowText(String text) {
    showText.set(text);
  }
}
