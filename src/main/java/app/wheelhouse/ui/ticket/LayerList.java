package app.wheelhouse.ui.ticket;

import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.layout.VBox;

/// The layers of the gate below each other; rows are made once and changed in place, and stay
/// unfolded as the trader left them.
final class LayerList {
  private final VBox box;
  private final ResourceBundle texts;

  LayerList(VBox box, ResourceBundle texts) {
    this.box = box;
    this.texts = texts;
  }

  /// @param open whether anybody sees it; nothing is built while closed
  void show(List<LayerLine> lines, boolean open) {
    if (!open) {
      box.getChildren().clear();
      return;
    }
    while (box.getChildren().size() > lines.size()) {
      box.getChildren().removeLast();
    }
    while (box.getChildren().size() < lines.size()) {
      box.getChildren().add(new LayerRow(texts));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (box.getChildren().get(i) instanceof LayerRow row) {
        row.show(lines.get(i));
      }
    }
  }
}
