package app.wheelhouse.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Scrolls a part that has just opened into view, so that nobody has to look for it.
public final class InView {
  private InView() {}

  /// Moves the scroll pane around the node by as little as shows all of it, or its beginning where
  /// it is higher than the pane. Does nothing outside of a scroll pane.
  public static void bring(Node node) {
    Parent parent = node.getParent();
    while (parent != null && !(parent instanceof ScrollPane)) {
      parent = parent.getParent();
    }
    if (parent instanceof ScrollPane pane && pane.getContent() != null) {
      // It has no place yet: it was hidden until now.
      pane.applyCss();
      pane.layout();
      scroll(pane, node);
    }
  }

  private static void scroll(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    double moved = Math.min(Math.max(top, at.getMaxY() - seen), at.getMinY());
    pane.setVvalue(Math.clamp(moved / hidden, 0, 1));
  }
}
