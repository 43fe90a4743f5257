package app.wheelhouse.ui.risk;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A layer as one line: its number and name, and the worst that its checks say.
final class LayerButton extends ToggleButton {
  private final RiskTexts texts;
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label word = new Label();
  private final FontIcon icon = new FontIcon("fth-minus");

  LayerButton(int layer, RiskTexts texts) {
    this.texts = texts;
    getStyleClass().add("layer");
    setId("layer-" + layer);
    number.setText(Integer.toString(layer));
    number.getStyleClass().addAll("quiet", "layer-number");
    name.setText(texts.layer(layer));
    name.setMinWidth(USE_PREF_SIZE);
    word.setMinWidth(USE_PREF_SIZE);
    word.getStyleClass().add("outcome-word");
    word.setGraphic(icon);
    HBox line = new HBox(number, name, GaugePane.gap(), word);
    line.getStyleClass().add("layer-line");
    line.prefWidthProperty().bind(widthProperty().subtract(18));
    setGraphic(line);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
  }

  void show(LayerLine line) {
    Outcomes.colour(this, line.worst());
    icon.setIconLiteral(Outcomes.icon(line.worst()));
    word.setText(Outcomes.word(line.worst(), texts));
    setAccessibleText(texts.of("layer.accessible", line.number(), line.name(), word.getText()));
  }
}
