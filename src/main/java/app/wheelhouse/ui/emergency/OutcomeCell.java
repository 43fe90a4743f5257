package app.wheelhouse.ui.emergency;

import app.wheelhouse.engine.EmergencyReport;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the report: time, mark, sentence.
final class OutcomeCell extends ListCell<Outcome> {
  private static final double SCROLL_BAR = 14;

  private final Label time = new Label();
  private final Label mark = new Label();
  private final Label text = new Label();
  private final HBox row = new HBox(time, mark, text);

  OutcomeCell() {
    getStyleClass().add("outcome-cell");
    row.getStyleClass().add("outcome");
    time.getStyleClass().addAll("figure", "quiet");
    time.setMinWidth(Region.USE_PREF_SIZE);
    mark.getStyleClass().add("outcome-mark");
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // As wide as the list, never wider: the sentence wraps.
    setPrefWidth(0);
  }

  /// A cell is asked for its height without a width, and would answer with one line a label.
  @Override
  protected double computePrefHeight(double width) {
    if (isEmpty()) {
      return super.computePrefHeight(width);
    }
    double inner = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + row.prefHeight(Math.max(0, inner)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable Outcome outcome, boolean empty) {
    super.updateItem(outcome, empty);
    for (EmergencyReport.Outcome each : EmergencyReport.Outcome.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
          outcome != null && outcome.state() == each);
    }
    if (outcome == null || empty) {
      setGraphic(null);
      return;
    }
    time.setText(outcome.time());
    mark.setText(outcome.mark());
    text.setText(outcome.text());
    setAccessibleText(outcome.time() + " " + outcome.text());
    setGraphic(row);
  }
}
