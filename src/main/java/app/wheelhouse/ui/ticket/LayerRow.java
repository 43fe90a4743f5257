package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A layer of the gate in one row, with the sentence of what is wrong; pressed, with all its
/// checks.
final class LayerRow extends VBox {
  private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

  private final ResourceBundle texts;
  private final ToggleButton head = new ToggleButton();
  private final FontIcon icon = new FontIcon("fth-check");
  private final FontIcon chevron = new FontIcon("fth-chevron-right");
  private final Label name = new Label();
  private final Label summary = new Label();
  private final Label sentence = new Label();
  private final VBox checks = new VBox();
  private @Nullable LayerLine shown;

  LayerRow(ResourceBundle texts) {
    this.texts = texts;
    getStyleClass().addAll("check-line", "layer-row");
    icon.getStyleClass().add("sign");
    name.setMinWidth(Region.USE_PREF_SIZE);
    summary.getStyleClass().addAll("figure", "quiet");
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setWrapText(true);
    HBox.setHgrow(summary, Priority.ALWAYS);
    HBox row = new HBox(icon, name, summary, chevron);
    row.getStyleClass().add("check-head");
    row.prefWidthProperty().bind(head.widthProperty());
    head.setGraphic(row);
    head.getStyleClass().add("layer-head");
    head.setMaxWidth(Double.MAX_VALUE);
    sentence.getStyleClass().addAll("check-sentence", "quiet");
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    checks.getStyleClass().add("layer-checks");
    head.selectedProperty().subscribe(this::fold);
    getChildren().addAll(head, sentence, checks);
  }

  void show(LayerLine line) {
    if (line.equals(shown)) {
      return;
    }
    shown = line;
    Outcome worst = line.worst();
    name.setText(line.name());
    summary.setText(line.summary());
    sentence.setText(line.sentence());
    icon.setIconLiteral(worst == null ? "fth-minus" : Tones.icon(worst));
    Tones.show(this, worst);
    pseudoClassStateChanged(IDLE, worst == null);
    String said =
        worst == null
            ? line.summary()
            : texts.getString("ticket.outcome." + worst.name().toLowerCase(Locale.ROOT));
    head.setAccessibleText(
        line.name() + ", " + said + (line.sentence().isEmpty() ? "" : ": " + line.sentence()));
    fold();
  }

  private void fold() {
    LayerLine line = shown;
    boolean open = head.isSelected();
    chevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
    boolean said = !open && !sentence.getText().isEmpty();
    sentence.setVisible(said);
    sentence.setManaged(said);
    checks.setVisible(open);
    checks.setManaged(open);
    List<CheckLine> lines = line == null || !open ? List.of() : line.checks();
    while (checks.getChildren().size() > lines.size()) {
      checks.getChildren().removeLast();
    }
    while (checks.getChildren().size() < lines.size()) {
      checks.getChildren().add(new CheckRow(texts));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (checks.getChildren().get(i) instanceof CheckRow row) {
        row.show(lines.get(i));
      }
    }
  }
}
