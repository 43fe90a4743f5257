package app.wheelhouse.ui.thoughts;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The columns of a table with two sides: what, one, other.
final class Columns {
  private static final double WHAT = 120;
  private static final double SIDE = 220;

  private Columns() {}

  static List<ColumnConstraints> of() {
    ColumnConstraints what = new ColumnConstraints(WHAT);
    return List.of(what, side(), side());
  }

  private static ColumnConstraints side() {
    ColumnConstraints side = new ColumnConstraints(0, SIDE, Double.MAX_VALUE);
    side.setHgrow(Priority.ALWAYS);
    return side;
  }

  /// What a row is about; a row that differs is marked by sign and colour.
  static Label what(String words, boolean differs, ThoughtTexts texts) {
    Label label = new Label(differs ? "≠ " + words : words);
    label.getStyleClass().add("compare-what");
    label.pseudoClassStateChanged(PseudoClass.getPseudoClass("differs"), differs);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    if (differs) {
      label.setAccessibleText(texts.filled("compare.differs", words));
    }
    return label;
  }
}
