package app.wheelhouse.ui.risk;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scroll panes without a frame, as wide as their content may be.
final class Scrolls {
  private Scrolls() {}

  /// @param words for screen readers
  static ScrollPane of(Node content, String words) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("risk-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(words);
    return scroll;
  }
}
