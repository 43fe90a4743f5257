package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.order.Order;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A sentence that may be longer than its column: it ends at the edge, the tooltip has all of it.
/// An order that was placed elsewhere has the button that takes it among ours.
final class NoteCell extends TableCell<OrderRow, Order> {
  private final BlotterViewModel viewModel;
  private final Button adopt = new Button();
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

  NoteCell(BlotterViewModel viewModel) {
    this.viewModel = viewModel;
    adopt.getStyleClass().add("adopt-order");
    adopt.setText(viewModel.words().of("adopt"));
    adopt.setMinWidth(USE_PREF_SIZE);
    adopt.setOnAction(_ -> adopt());
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
  protected void updateItem(@Nullable Order order, boolean empty) {
    super.updateItem(order, empty);
    OrderRow row = row();
    if (!empty && row != null && row.isAdoptable()) {
      String name = viewModel.adoptName(row);
      adopt.setAccessibleText(name);
      adopt.setTooltip(new Tooltip(name));
      setTooltip(null);
      setGraphic(adopt);
      return;
    }
    String note = order == null ? "" : order.note();
    boolean nothing = empty || note.isEmpty();
    setGraphic(nothing ? null : pane);
    setTooltip(nothing ? null : whole);
    if (!nothing) {
      sentence.setText(note);
      whole.setText(note);
      setAccessibleText(note);
    }
  }

  private void adopt() {
    OrderRow row = row();
    if (row != null) {
      viewModel.adopt(row);
      updateItem(getItem(), isEmpty());
    }
  }

  private @Nullable OrderRow row() {
    return getTableRow() == null ? null : getTableRow().getItem();
  }

  @Override
  protected void layoutChildren() {
    pane.setPrefWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
    super.layoutChildren();
  }
}
