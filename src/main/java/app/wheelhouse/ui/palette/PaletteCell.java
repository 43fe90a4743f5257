package app.wheelhouse.ui.palette;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A command or a market: icon, words, group, key.
final class PaletteCell extends ListCell<PaletteEntry> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final String offText;
  private final FontIcon icon = new FontIcon();
  private final StackPane iconSlot = new StackPane(icon);
  private final Label words = new Label();
  private final Label group = new Label();
  private final Label off = new Label();
  private final Label key = new Label();
  private final HBox row;

  /// @param offText what stands beside a command that cannot be done now
  PaletteCell(String offText, Runnable run) {
    this.offText = offText;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row = new HBox(iconSlot, words, group, gap, off, key);
    row.getStyleClass().add("palette-row");
    iconSlot.getStyleClass().add("palette-icon");
    group.getStyleClass().add("quiet");
    off.getStyleClass().add("quiet");
    key.getStyleClass().add("key-cap");
    words.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("palette-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnMouseClicked(_ -> {
      if (!isEmpty()) {
        run.run();
      }
    });
  }

  @Override
  protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    pseudoClassStateChanged(OFF, entry != null && !entry.enabled());
    if (entry == null || empty) {
      setGraphic(null);
      return;
    }
    icon.setVisible(!entry.icon().isEmpty());
    if (!entry.icon().isEmpty()) {
      icon.setIconLiteral(entry.icon());
    }
    words.setText(entry.text());
    group.setText(entry.group());
    show(off, entry.enabled() ? "" : offText);
    show(key, entry.key());
    setAccessibleText(entry.text() + ", " + entry.hint() + ", " + entry.key());
    setGraphic(row);
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
