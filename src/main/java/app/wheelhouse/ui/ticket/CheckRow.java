package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult.Outcome;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One check: its name, the value against the limit, and the sentence unless it simply passed.
final class CheckRow extends VBox {
  private final ResourceBundle texts;
  private final FontIcon icon = new FontIcon("fth-check");
  private final Label rule = new Label();
  private final Label held = new Label();
  private final Label sentence = new Label();

  CheckRow(ResourceBundle texts) {
    this.texts = texts;
    getStyleClass().add("check-line");
    icon.getStyleClass().add("sign");
    held.getStyleClass().addAll("figure", "quiet");
    sentence.getStyleClass().addAll("check-sentence", "quiet");
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    rule.setMinWidth(Region.USE_PREF_SIZE);
    held.setMaxWidth(Double.MAX_VALUE);
    held.setWrapText(true);
    HBox.setHgrow(held, Priority.ALWAYS);
    HBox head = new HBox(icon, rule, held);
    head.getStyleClass().add("check-head");
    getChildren().addAll(head, sentence);
  }

  void show(CheckLine line) {
    rule.setText(line.rule());
    held.setText(line.held());
    sentence.setText(line.sentence());
    boolean told = line.outcome() != Outcome.PASS;
    sentence.setVisible(told);
    sentence.setManaged(told);
    icon.setIconLiteral(Tones.icon(line.outcome()));
    Tones.show(this, line.outcome());
    String outcome =
        texts.getString("ticket.outcome." + line.outcome().name().toLowerCase(Locale.ROOT));
    setAccessibleText(line.rule() + ", " + outcome + ": " + line.sentence());
  }
}
