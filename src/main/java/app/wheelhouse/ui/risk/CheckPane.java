package app.wheelhouse.ui.risk;

import app.wheelhouse.risk.CheckResult;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One check: its rule, the value against the limit, and its sentence.
final class CheckPane extends HBox {
  private final RiskTexts texts;
  private final FontIcon icon = new FontIcon("fth-check");
  private final Label rule = new Label();
  private final Label held = new Label();
  private final Label sentence = new Label();

  CheckPane(RiskTexts texts) {
    this.texts = texts;
    getStyleClass().add("risk-check");
    rule.setWrapText(true);
    held.getStyleClass().addAll("quiet", "small");
    held.setWrapText(true);
    VBox left = new VBox(rule, held);
    left.getStyleClass().add("risk-check-rule");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(icon, left, sentence);
  }

  void show(CheckResult check) {
    Outcomes.colour(this, check.outcome());
    icon.setIconLiteral(Outcomes.icon(check.outcome()));
    rule.setText(texts.rule(check.rule()));
    held.setText(LayersPage.held(check));
    RestrictionPane.visible(held, !held.getText().isEmpty());
    sentence.setText(check.sentence());
    setAccessibleText(
        texts.of(
            "check.accessible",
            rule.getText(),
            Outcomes.word(check.outcome(), texts),
            held.getText(),
            check.sentence()));
  }
}
