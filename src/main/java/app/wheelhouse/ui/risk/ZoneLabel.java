package app.wheelhouse.ui.risk;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A zone as sign and word in its colour.
final class ZoneLabel extends Label {
  private final RiskTexts texts;
  private final FontIcon icon = new FontIcon(Zone.FINE.icon());

  ZoneLabel(RiskTexts texts) {
    this.texts = texts;
    getStyleClass().add("zone-label");
    setMinWidth(USE_PREF_SIZE);
    setGraphic(icon);
  }

  void show(Zone zone) {
    show(zone, texts.word("zone", zone));
  }

  /// In a word of its own.
  void show(Zone zone, String word) {
    zone.colour(this);
    icon.setIconLiteral(zone.icon());
    setText(word);
  }
}
