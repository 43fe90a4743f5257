package app.wheelhouse.ui.blotter;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that cancels, on orders that work and are not being canceled.
///
/// New orders come in on top and move the others down: the button acts on the order that it was
/// pressed on, and on none when another one has come under it by the release.
final class CancelCell extends TableCell<OrderRow, OrderRow.Standing> {
  private final BlotterViewModel viewModel;
  private final Button button = new Button();
  private @Nullable OrderRow pressed;

  CancelCell(BlotterViewModel viewModel) {
    this.viewModel = viewModel;
    button.setGraphic(new FontIcon("fth-x"));
    button.getStyleClass().addAll("cancel-order", "flat");
    button.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    button.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    button.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    button.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    button.setOnAction(_ -> cancel());
  }

  /// A held key repeats its press: only the first one counts.
  private void press(Event event) {
    if (pressed == null || event instanceof MouseEvent) {
      pressed = row();
    }
  }

  private void release(Event event) {
    if (pressed != null && pressed != row()) {
      button.disarm();
    }
    pressed = null;
  }

  private void cancel() {
    OrderRow row = row();
    if (row != null) {
      viewModel.cancel(row);
    }
  }

  private @Nullable OrderRow row() {
    return getTableRow() == null ? null : getTableRow().getItem();
  }

  @Override
  protected void updateItem(OrderRow.@Nullable Standing standing, boolean empty) {
    super.updateItem(standing, empty);
    OrderRow row = row();
    if (empty || standing == null || row == null || !row.isCancelable()) {
      setGraphic(null);
      return;
    }
    String name = viewModel.cancelName(row);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    setGraphic(button);
  }
}
