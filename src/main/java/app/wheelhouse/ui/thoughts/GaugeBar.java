package app.wheelhouse.ui.thoughts;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The day's money in words and as a short bar; hidden where no model is asked.
final class GaugeBar extends HBox {
  private final Label words = new Label();
  private final ConfidenceBar bar = new ConfidenceBar();
  private final Tooltip detail = new Tooltip();

  GaugeBar() {
    getStyleClass().add("desk-gauge");
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.getStyleClass().add("figure");
    words.setTooltip(detail);
    getChildren().setAll(bar, words);
    Tooltip.install(this, detail);
    managedProperty().bind(visibleProperty());
  }

  void show(DeskHead.@Nullable Gauge gauge) {
    setVisible(gauge != null);
    if (gauge == null) {
      return;
    }
    words.setText(gauge.text());
    bar.show(gauge.share());
    detail.setText(gauge.detail());
    words.setAccessibleText(gauge.text() + ", " + gauge.detail());
    for (DeskHead.Heat each : DeskHead.Heat.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == gauge.heat());
    }
  }
}
