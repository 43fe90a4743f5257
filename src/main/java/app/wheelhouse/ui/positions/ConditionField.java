package app.wheelhouse.ui.positions;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the trader types what would prove the trade wrong; Enter adds it.
final class ConditionField extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  ConditionField(PositionLine line, PositionTexts texts) {
    PlanEditor editor = line.plan();
    getStyleClass().add("plan-condition");
    TextField field = new TextField();
    field.setId("plan-condition");
    field.setPromptText(texts.of("plan.prompt"));
    field.setAccessibleText(texts.of("plan.condition.accessible", line.instrument().symbol()));
    field.setAccessibleHelp(texts.of("plan.condition.hint"));
    field.setTooltip(new Tooltip(texts.of("plan.condition.hint")));
    field.textProperty().bindBidirectional(editor.textProperty());
    Runnable act =
        () -> {
          editor.add();
          if (editor.problemAt() >= 0) {
            field.requestFocus();
            field.selectRange(Math.min(editor.problemAt(), field.getLength()), field.getLength());
          }
        };
    field.setOnAction(_ -> act.run());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button add = new Button(texts.of("plan.add"));
    add.setId("plan-add");
    add.getStyleClass().add("card-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(_ -> act.run());
    HBox row = new HBox(field, add);
    row.getStyleClass().add("card-head");
    Label problem = PositionCard.label("stop-sentence");
    problem.setId("plan-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(editor.problemProperty());
    problem.pseudoClassStateChanged(WRONG, true);
    problem.visibleProperty().bind(editor.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(row, problem);
  }
}
