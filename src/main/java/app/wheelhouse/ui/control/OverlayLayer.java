package app.wheelhouse.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One sheet with the dimmed ground behind it; the Tab key goes round inside it.
final class OverlayLayer extends StackPane {
  private final Node sheet;
  private final OverlayPane.Manner manner;
  private final @Nullable Node back;
  private final Consumer<Node> hide;
  private @Nullable Node last;

  /// @param back what gets the focus afterwards
  OverlayLayer(Node sheet, OverlayPane.Manner manner, @Nullable Node back, Consumer<Node> hide) {
    this.sheet = sheet;
    this.manner = manner;
    this.back = back;
    this.hide = hide;
    getStyleClass().add("overlay-ground");
    if (sheet instanceof Region region) {
      // As large as it needs, never as large as the window.
      region.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
    getChildren().add(sheet);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  Node sheet() {
    return sheet;
  }

  OverlayPane.Manner manner() {
    return manner;
  }

  void takeFocus() {
    Node named = manner.first() == null ? sheet.lookup(".first-focus") : manner.first();
    List<Node> stops = stops();
    if (named != null && canStop(named)) {
      focus(named);
    } else {
      focus(stops.isEmpty() ? sheet : stops.getFirst());
    }
  }

  /// Takes the focus again when it went elsewhere.
  void keepFocus(@Nullable Node now) {
    if (now != null && isInside(now)) {
      last = now;
      return;
    }
    Node before = last;
    if (before != null && before.getScene() != null && canStop(before)) {
      before.requestFocus();
    } else {
      takeFocus();
    }
  }

  /// @param otherwise gets the focus if the one that had it is gone
  void giveFocusBack(@Nullable Node otherwise) {
    if (back != null && back.getScene() != null && !back.isDisabled()) {
      back.requestFocus();
    } else if (otherwise != null) {
      otherwise.requestFocus();
    }
  }

  private void focus(Node node) {
    last = node;
    node.requestFocus();
  }

  private void tab(KeyEvent event) {
    if (last instanceof ListView<?>) {
      // Lists keep Esc to themselves although there is nothing to leave.
      escape(event);
    }
    if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    List<Node> stops = stops();
    if (!stops.isEmpty()) {
      int now = stops.indexOf(last);
      int step = event.isShiftDown() ? -1 : 1;
      int next = now < 0 && step < 0 ? stops.size() - 1 : now + step;
      focus(stops.get(Math.floorMod(next, stops.size())));
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && manner.light() && getParent() != null) {
      event.consume();
      hide.accept(sheet);
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getTarget() == this && event.isStillSincePress() && manner.light()) {
      event.consume();
      hide.accept(sheet);
    }
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == sheet) {
        return true;
      }
    }
    return false;
  }

  private List<Node> stops() {
    List<Node> found = new ArrayList<>();
    collect(sheet, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (canStop(node)) {
      found.add(node);
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /// A scroll pane only holds what can be reached; its content is where the focus goes.
  private static boolean canStop(Node node) {
    return node instanceof Control
        && !(node instanceof ScrollPane)
        && node.isFocusTraversable()
        && node.isVisible()
        && !node.isDisabled();
  }
}
