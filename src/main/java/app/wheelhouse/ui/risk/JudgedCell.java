package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A judged order in the list: what it was, when, and what became of its size.
final class JudgedCell extends ListCell<@Nullable JudgedOrder> {
  private final RiskTexts texts;
  private final Label title = new Label();
  private final Label word = new Label();
  private final Label time = new Label();
  private final Label sizes = new Label();
  private final FontIcon icon = new FontIcon("fth-check");
  private final VBox box;

  JudgedCell(RiskTexts texts) {
    this.texts = texts;
    getStyleClass().add("judged");
    title.setMinWidth(USE_PREF_SIZE);
    word.setGraphic(icon);
    word.setMinWidth(USE_PREF_SIZE);
    word.getStyleClass().add("outcome-word");
    time.getStyleClass().addAll("quiet", "tiny");
    time.setMinWidth(USE_PREF_SIZE);
    sizes.getStyleClass().addAll("figure", "tiny");
    sizes.setMinWidth(USE_PREF_SIZE);
    box = new VBox(new HBox(title, GaugePane.gap(), word), new HBox(time, GaugePane.gap(), sizes));
  }

  @Override
  protected void updateItem(@Nullable JudgedOrder judged, boolean empty) {
    super.updateItem(judged, empty);
    if (empty || judged == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Verdict verdict = judged.judgement().verdict();
    Quantity asked = verdict.requested();
    title.setText(SizingPane.name(judged, texts));
    time.setText(judged.time());
    sizes.setText(
        (asked == null ? texts.of("size.open") : judged.size(asked))
            + " → "
            + judged.size(verdict.finalQuantity()));
    Outcome outcome = outcome(judged);
    Outcomes.colour(this, outcome);
    icon.setIconLiteral(Outcomes.icon(outcome));
    word.setText(texts.word("ending", judged.ending()));
    setAccessibleText(
        title.getText() + ", " + time.getText() + ", " + word.getText() + ", " + sizes.getText());
    setGraphic(box);
  }

  private static Outcome outcome(JudgedOrder judged) {
    return switch (judged.ending()) {
      case PASSED -> Outcome.PASS;
      case CUT -> Outcome.CLAMP;
      case DENIED -> Outcome.DENY;
    };
  }
}
