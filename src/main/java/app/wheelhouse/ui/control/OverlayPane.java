package app.wheelhouse.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer for sheets over the desk: dims it, keeps the focus, and gives it back.
///
/// It lies over the desk in a [StackPane]; a sheet shown over another lies above it.
public final class OverlayPane extends StackPane {
  private final List<OverlayLayer> layers = new ArrayList<>();
  private final List<KeyCombination> passing = new ArrayList<>();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
  private final ChangeListener<@Nullable Node> focusGuard = (_, _, now) -> keepFocus(now);

  /// How a sheet behaves.
  ///
  /// @param first gets the focus; null for what has style class `first-focus`, or the first control
  /// @param light whether Esc and a click beside it close it
  /// @param closed runs once it is gone, however it went
  public record Manner(@Nullable Node first, boolean light, Runnable closed) {
    public static final Manner LIGHT = new Manner(null, true, () -> {});
  }

  public OverlayPane() {
    getStyleClass().add("overlay");
    setVisible(false);
    sceneProperty()
        .subscribe((before, after) -> {
          guard(before, false);
          guard(after, true);
        });
  }

  /// Shows a sheet that Esc and a click beside it close.
  public void show(Node sheet) {
    show(sheet, Manner.LIGHT);
  }

  /// Shows a sheet above all others; one that is already shown stays where it is.
  public void show(Node sheet, Manner manner) {
    if (isShowing(sheet)) {
      return;
    }
    Scene scene = getScene();
    Node back = scene == null ? null : scene.getFocusOwner();
    OverlayLayer layer = new OverlayLayer(sheet, manner, back, this::hide);
    layers.add(layer);
    getChildren().add(layer);
    setVisible(true);
    showing.set(true);
    // Cells and skins exist only after the first layout; a control without them takes no focus.
    applyCss();
    layout();
    layer.takeFocus();
  }

  /// Shows the sheet while `wanted` is true, and sets it to false when the sheet is closed.
  ///
  /// @param sheet makes it, each time anew or always the same
  /// @param light whether Esc and a click beside it close it
  public void showWhile(BooleanProperty wanted, boolean light, Supplier<? extends Node> sheet) {
    Node[] shown = new Node[1];
    wanted.subscribe(now -> {
      if (now && shown[0] == null) {
        Node made = sheet.get();
        shown[0] = made;
        show(
            made,
            new Manner(
                null,
                light,
                () -> {
                  shown[0] = null;
                  wanted.set(false);
                }));
      } else if (!now && shown[0] != null) {
        hide(shown[0]);
      }
    });
  }

  /// Hides the sheet on top, if there is one.
  public void hide() {
    if (!layers.isEmpty()) {
      remove(layers.getLast());
    }
  }

  /// Hides this sheet, wherever it lies; nothing if it is not shown.
  public void hide(Node sheet) {
    layers.stream().filter(layer -> layer.sheet() == sheet).findFirst().ifPresent(this::remove);
  }

  public boolean isShowing(Node sheet) {
    return layers.stream().anyMatch(layer -> layer.sheet() == sheet);
  }

  /// Whether there is any sheet.
  public boolean isShowing() {
    return showing.get();
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Lets a key act on the desk even under a sheet: the emergency stop.
  public void pass(@Nullable KeyCombination key) {
    if (key != null) {
      passing.add(key);
    }
  }

  /// Whether a pressed key is the sheet's alone; the window's commands must leave it then.
  public boolean keeps(KeyEvent event) {
    return isShowing() && passing.stream().noneMatch(key -> key.match(event));
  }

  private void remove(OverlayLayer layer) {
    boolean top = layer == layers.getLast();
    layers.remove(layer);
    setVisible(!layers.isEmpty());
    if (top) {
      layer.giveFocusBack(layers.isEmpty() ? getParent() : layers.getLast().sheet());
    }
    getChildren().remove(layer);
    showing.set(!layers.isEmpty());
    layer.manner().closed().run();
  }

  private void guard(@Nullable Scene scene, boolean on) {
    if (scene != null && on) {
      scene.focusOwnerProperty().addListener(focusGuard);
    } else if (scene != null) {
      scene.focusOwnerProperty().removeListener(focusGuard);
    }
  }

  private void keepFocus(@Nullable Node now) {
    if (!layers.isEmpty() && isVisible()) {
      layers.getLast().keepFocus(now);
    }
  }
}
