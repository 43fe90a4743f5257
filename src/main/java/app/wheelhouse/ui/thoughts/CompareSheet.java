package app.wheelhouse.ui.thoughts;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two decisions side by side; rows that differ are marked.
final class CompareSheet extends VBox {
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

  private final ThoughtTexts texts;
  private final GridPane table = new GridPane();

  CompareSheet(Comparing comparing, ThoughtTexts texts) {
    this.texts = texts;
    getStyleClass().addAll("desk-sheet", "compare-sheet");
    Label title = new Label(texts.get("compare.title"));
    title.getStyleClass().add("sheet-title");
    table.getStyleClass().add("compare-table");
    table.getColumnConstraints().setAll(Columns.of());
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(texts.get("compare.title"));
    scroll.getStyleClass().add("thoughts-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button close = new Button(texts.get("close"));
    close.getStyleClass().add("first-focus");
    close.setOnAction(_ -> comparing.openProperty().set(false));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().setAll(title, scroll, new HBox(gap, close));
    comparing.comparisonProperty().subscribe(this::show);
  }

  private void show(@Nullable Comparison now) {
    if (now == null) {
      return;
    }
    table.getChildren().clear();
    table.addRow(0, new Label(), text(now.first(), "strong"), text(now.second(), "strong"));
    int row = 1;
    for (Comparison.Row each : now.rows()) {
      Label first = text(each.first(), "compare-value");
      Label second = text(each.second(), "compare-value");
      first.pseudoClassStateChanged(DIFFERS, each.differs());
      second.pseudoClassStateChanged(DIFFERS, each.differs());
      table.addRow(row, Columns.what(each.what(), each.differs(), texts), first, second);
      row++;
    }
  }

  private static Label text(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    label.getStyleClass().add(style);
    return label;
  }
}
