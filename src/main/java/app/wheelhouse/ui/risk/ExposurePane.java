package app.wheelhouse.ui.risk;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What one instrument binds and how far its liquidation is, as one line.
final class ExposurePane extends HBox {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final RiskTexts texts;
  private final Label symbol = label("strong");
  private final Label side = label("side-badge");
  private final Label notional = label("figure", "exposure-notional");
  private final Half margin;
  private final Half distance;

  ExposurePane(RiskTexts texts) {
    this.texts = texts;
    margin = new Half(texts);
    distance = new Half(texts);
    getStyleClass().add("exposure");
    HBox name = new HBox(symbol, side);
    name.getStyleClass().add("exposure-name");
    getChildren().addAll(name, notional, margin, distance);
  }

  void show(ExposureLine line) {
    symbol.setText(line.instrument().symbol());
    side.setText(texts.of(line.isLong() ? "long" : "short"));
    side.pseudoClassStateChanged(SHORT, !line.isLong());
    notional.setText(line.notional());
    margin.show(line.margin(), texts.word("zone", line.margin().zone()));
    Reading far = line.distance();
    distance.show(
        far != null ? far : new Reading(Zone.FINE, 1, List.of(), texts.of("no-liquidation"), ""),
        texts.near(line.nearness()));
    setAccessibleText(
        texts.of(
            "exposure.accessible",
            line.instrument().symbol(),
            side.getText(),
            notional.getText(),
            margin.words(),
            distance.words()));
  }

  static Label label(String... styleClasses) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /// The names of the columns.
  static HBox head(RiskTexts texts) {
    HBox head =
        new HBox(
            label("exposure-name"),
            label("figure", "exposure-notional"),
            label("exposure-half"),
            label("exposure-half"));
    head.getStyleClass().addAll("exposure", "exposure-head");
    List<String> words =
        List.of(
            texts.of("exposure"),
            texts.of("exposure.value"),
            texts.of("exposure.margin"),
            texts.of("exposure.distance"));
    for (int i = 0; i < words.size(); i++) {
      if (head.getChildren().get(i) instanceof Label label) {
        label.setText(words.get(i));
        label.setTooltip(i == 2 ? new Tooltip(texts.of("exposure.margin.hint")) : null);
        label.setMaxWidth(i < 2 ? USE_PREF_SIZE : Double.MAX_VALUE);
        HBox.setHgrow(label, i < 2 ? Priority.NEVER : Priority.ALWAYS);
      }
    }
    return head;
  }

  /// A bar with its zone and value.
  private static final class Half extends HBox {
    private final GaugeBar bar = new GaugeBar();
    private final ZoneLabel zone;
    private final Label value = label("figure", "exposure-value");
    private String note = "";

    Half(RiskTexts texts) {
      zone = new ZoneLabel(texts);
      getStyleClass().add("exposure-half");
      HBox.setHgrow(this, Priority.ALWAYS);
      HBox.setHgrow(bar, Priority.ALWAYS);
      getChildren().addAll(bar, zone, value);
    }

    void show(Reading reading, String word) {
      bar.show(reading);
      zone.show(reading.zone(), word);
      value.setText(reading.value());
      note = reading.note();
    }

    String words() {
      return value.getText() + " " + note + ", " + zone.getText();
    }
  }
}
