package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every check of the gate under the name of its layer; rows are made once and changed in place.
final class CheckList {
  private final VBox box;
  private final ResourceBundle texts;

  CheckList(VBox box, ResourceBundle texts) {
    this.box = box;
    this.texts = texts;
  }

  /// @param open whether anybody sees it; nothing is built while closed
  void show(List<CheckLine> lines, boolean open) {
    if (!open) {
      box.getChildren().clear();
      return;
    }
    while (box.getChildren().size() > lines.size()) {
      box.getChildren().removeLast();
    }
    while (box.getChildren().size() < lines.size()) {
      box.getChildren().add(new Row());
    }
    String layer = "";
    for (int i = 0; i < lines.size(); i++) {
      CheckLine line = lines.get(i);
      if (box.getChildren().get(i) instanceof Row row) {
        row.show(line, !line.layer().equals(layer));
      }
      layer = line.layer();
    }
  }

  /// One check: its name, the value against the limit, and the sentence unless it simply passed.
  private final class Row extends VBox {
    private final Label layer = new Label();
    private final FontIcon icon = new FontIcon("fth-check");
    private final Label rule = new Label();
    private final Label held = new Label();
    private final Label sentence = new Label();

    Row() {
      getStyleClass().add("check-line");
      layer.getStyleClass().add("check-layer");
      held.getStyleClass().addAll("figure", "quiet");
      sentence.getStyleClass().addAll("check-sentence", "quiet");
      rule.setMinWidth(Region.USE_PREF_SIZE);
      held.setMaxWidth(Double.MAX_VALUE);
      held.setWrapText(true);
      HBox.setHgrow(held, Priority.ALWAYS);
      HBox head = new HBox(icon, rule, held);
      head.getStyleClass().add("check-head");
      getChildren().addAll(layer, head, sentence);
    }

    void show(CheckLine line, boolean firstOfLayer) {
      layer.setText(line.layer());
      show(layer, firstOfLayer);
      rule.setText(line.rule());
      held.setText(line.held());
      sentence.setText(line.sentence());
      show(sentence, line.outcome() != Outcome.PASS);
      icon.setIconLiteral(Tones.icon(line.outcome()));
      Tones.show(this, line.outcome());
      String outcome =
          texts.getString("ticket.outcome." + line.outcome().name().toLowerCase(Locale.ROOT));
      setAccessibleText(line.rule() + ", " + outcome + ": " + line.sentence());
    }

    private static void show(Label label, boolean visible) {
      label.setVisible(visible);
      label.setManaged(visible);
    }
  }
}
