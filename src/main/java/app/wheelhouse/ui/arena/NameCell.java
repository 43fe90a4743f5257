package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The name of a contestant, with a badge on the session of this window.
final class NameCell extends TableCell<ArenaLine, ArenaRow> {
  private final Label name = new Label();
  private final Label badge = new Label();
  private final HBox box = new HBox(badge, name);

  NameCell(ArenaTexts words) {
    badge.setText(words.of("own"));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().add("arena-own");
    badge.setTooltip(new Tooltip(words.of("own.hint")));
    box.getStyleClass().add("arena-name");
    HBox.setHgrow(name, Priority.ALWAYS);
  }

  @Override
  protected void updateItem(@Nullable ArenaRow row, boolean empty) {
    super.updateItem(row, empty);
    ArenaLine line = getTableRow() == null ? null : getTableRow().getItem();
    if (empty || row == null || line == null) {
      setGraphic(null);
      return;
    }
    name.setText(row.name());
    name.setTooltip(new Tooltip(row.name()));
    badge.setVisible(line.isOwn());
    badge.setManaged(line.isOwn());
    setGraphic(box);
  }
}
