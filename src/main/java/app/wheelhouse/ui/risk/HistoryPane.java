package app.wheelhouse.ui.risk;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The page History: a row for each change; a long reason takes several lines.
final class HistoryPane extends VBox {
  HistoryPane(HistoryPage page, RiskTexts texts, ReadOnlyDoubleProperty scale) {
    getStyleClass().add("risk-history");
    TableView<ChangeLine> table = new TableView<>(page.lines());
    table.setAccessibleText(texts.of("history.accessible"));
    VBox.setVgrow(table, Priority.ALWAYS);
    Columns<ChangeLine> columns = new Columns<>(table, "history", texts, scale);
    columns.words("time", 82, ChangeLine::time);
    columns.bare("state", 108).setCellFactory(_ -> new StateCell());
    columns.words("who", 118, ChangeLine::who).words("what", 104, ChangeLine::what);
    columns.words("until", 82, ChangeLine::until);
    columns.bare("why", 180).setCellFactory(_ -> new WhyCell());
    columns.growLast();
    getChildren().add(table);
  }

  /// The state after the change as a chip.
  private static final class StateCell extends TableCell<ChangeLine, ChangeLine> {
    private final Label chip = new Label();

    StateCell() {
      chip.getStyleClass().add("state-chip");
    }

    @Override
    protected void updateItem(@Nullable ChangeLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      chip.setText(line.chip());
      line.zone().colour(chip);
      setGraphic(chip);
    }
  }

  /// A sentence that wraps; the row grows with it.
  private static final class WhyCell extends TableCell<ChangeLine, ChangeLine> {
    private final Text sentence = new Text();

    WhyCell() {
      getStyleClass().add("why-cell");
      sentence.getStyleClass().add("risk-why");
      sentence.wrappingWidthProperty().bind(widthProperty().subtract(14));
    }

    @Override
    protected void updateItem(@Nullable ChangeLine line, boolean empty) {
      super.updateItem(line, empty);
      boolean nothing = empty || line == null;
      sentence.setText(nothing ? "" : line.why());
      setAccessibleText(nothing ? null : line.why());
      setGraphic(nothing ? null : sentence);
    }
  }
}
