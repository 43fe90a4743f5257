package app.wheelhouse.ui.risk;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One gauge: its name and value, the bar with the limits, the zone in a word, and the limits.
final class GaugePane extends VBox {
  private final String name;
  private final RiskTexts texts;
  private final Label value = new Label();
  private final GaugeBar bar = new GaugeBar();
  private final ZoneLabel zone;
  private final Label note = new Label();

  GaugePane(GaugeKind kind, RiskTexts texts) {
    this.texts = texts;
    name = texts.word("gauge", kind);
    zone = new ZoneLabel(texts);
    getStyleClass().add("gauge");
    setId("gauge-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Label title = new Label(name);
    title.getStyleClass().add("quiet");
    title.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().addAll("figure", "strong");
    value.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().addAll("figure", "quiet", "tiny");
    note.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(new HBox(title, gap(), value), bar, new HBox(zone, gap(), note));
    Tooltip.install(this, new Tooltip(texts.word("gauge.hint", kind)));
  }

  void show(Reading reading) {
    value.setText(reading.value());
    bar.show(reading);
    zone.show(reading.zone());
    note.setText(reading.note());
    setAccessibleText(
        texts.of(
            "gauge.accessible",
            name,
            reading.value(),
            texts.word("zone", reading.zone()),
            reading.note()));
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
