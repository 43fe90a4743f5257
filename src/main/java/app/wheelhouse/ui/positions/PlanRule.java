package app.wheelhouse.ui.positions;

import app.wheelhouse.engine.ExitView;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One rule of the plan: what it is, how it stands, and whether it has acted.
final class PlanRule extends HBox {
  private static final PseudoClass FIRED = PseudoClass.getPseudoClass("fired");

  private final PlanEditor editor;
  private final int index;
  private final FontIcon icon = new FontIcon("fth-circle");
  private final Label rule = PositionCard.label("plan-rule-name");
  private final Label status = PositionCard.label("quiet", "plan-rule-status");
  private final Button remove = new Button();
  private final PositionTexts texts;

  PlanRule(PlanEditor editor, int index, PositionTexts texts) {
    this.editor = editor;
    this.index = index;
    this.texts = texts;
    getStyleClass().add("plan-rule");
    rule.setMinHeight(USE_PREF_SIZE);
    status.setMinHeight(USE_PREF_SIZE);
    remove.setId("plan-remove-" + index);
    remove.setGraphic(new FontIcon("fth-x"));
    remove.getStyleClass().addAll("card-button", "flat");
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setTooltip(new Tooltip(texts.of("plan.remove")));
    remove.setOnAction(_ -> editor.remove(index));
    VBox words = new VBox(rule, status);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words, remove);
  }

  void show(ExitView.Line line) {
    rule.setText(line.rule());
    status.setText(line.status());
    status.setManaged(!line.status().isEmpty());
    icon.setIconLiteral(line.fired() ? "fth-check-circle" : "fth-circle");
    pseudoClassStateChanged(FIRED, line.fired());
    boolean removable = editor.isCondition(index);
    remove.setVisible(removable);
    remove.setManaged(removable);
    remove.setAccessibleText(texts.of("plan.remove.accessible", line.rule()));
  }
}
