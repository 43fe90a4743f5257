package app.wheelhouse.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Shows parts of a panel only when they have something to say; hidden ones take no room.
public final class Shown {
  private Shown() {}

  public static void when(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }

  /// Each of them while it has words.
  public static void withWords(Label... labels) {
    for (Label label : labels) {
      when(label, Bindings.isNotEmpty(label.textProperty()));
    }
  }
}
