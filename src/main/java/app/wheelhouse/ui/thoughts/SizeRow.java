package app.wheelhouse.ui.thoughts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One step of the waterfall of a size: the rule, what was left as a bar and as a figure, and why.
final class SizeRow extends VBox {
  SizeRow(ThoughtDetail.Size size) {
    getStyleClass().add("size-row");
    pseudoClassStateChanged(PseudoClass.getPseudoClass("cut"), size.cut());
    Label rule = new Label(size.cut() ? "↓ " + size.rule() : size.rule());
    rule.setWrapText(true);
    HBox.setHgrow(rule, Priority.ALWAYS);
    rule.setMaxWidth(Double.MAX_VALUE);
    ConfidenceBar bar = new ConfidenceBar();
    bar.show(size.share());
    Label figure = new Label(size.figure());
    figure.getStyleClass().add("figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(rule, bar, figure);
    first.getStyleClass().add("card-head");
    getChildren().add(first);
    if (!size.why().isEmpty()) {
      Label why = new Label(size.why());
      why.setWrapText(true);
      why.getStyleClass().add("quiet");
      getChildren().add(why);
    }
  }
}
