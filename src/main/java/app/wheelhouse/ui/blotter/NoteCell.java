package app.wheelhouse.ui.blotter;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A sentence that may be longer than its column: it ends at the edge, the tooltip has all of it.
final class NoteCell extends TableCell<OrderRow, String> {
  private final Text sentence = new Text();
  private final Tooltip whole = new Tooltip();
  private final Pane pane =
      new Pane(sentence) {
        @Override
        protected void layoutChildren() {
          double height = sentence.getLayoutBounds().getHeight();
          sentence.relocate(0, Math.max(0, (getHeight() - height) / 2));
        }
      };

  NoteCell() {
    sentence.getStyleClass().add("note");
    whole.setWrapText(true);
    whole.setMaxWidth(420);
    Rectangle edge = new Rectangle();
    edge.widthProperty().bind(pane.widthProperty());
    edge.heightProperty().bind(pane.heightProperty());
    pane.setClip(edge);
    pane.setMinWidth(0);
    pane.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable String note, boolean empty) {
    super.updateItem(note, empty);
    boolean nothing = empty || note == null || note.isEmpty();
    setGraphic(nothing ? null : pane);
    setTooltip(nothing ? null : whole);
    if (!nothing) {
      sentence.setText(note);
      whole.setText(note);
      setAccessibleText(note);
    }
  }

  @Override
  protected void layoutChildren() {
    pane.setPrefWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
    super.layoutChildren();
  }
}
