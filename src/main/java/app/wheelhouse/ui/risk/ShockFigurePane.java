package app.wheelhouse.ui.risk;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A figure of the account after a jump of prices, with what it is now.
final class ShockFigurePane extends VBox {
  private final Label name = ExposurePane.label("quiet", "small");
  private final Label then = ExposurePane.label("strong", "shock-then");
  private final Label now = ExposurePane.label("quiet", "tiny");
  private final ZoneLabel zone;

  ShockFigurePane(RiskTexts texts) {
    zone = new ZoneLabel(texts);
    getStyleClass().add("shock-figure");
    HBox.setHgrow(this, Priority.ALWAYS);
    HBox line = new HBox(then, zone);
    line.getStyleClass().add("shock-line");
    getChildren().addAll(name, line, now);
  }

  void show(ShockFigures.Figure figure) {
    name.setText(figure.name());
    then.setText(figure.then());
    now.setText(figure.now());
    zone.show(figure.zone());
    figure.zone().colour(this);
    setAccessibleText(
        figure.name() + ", " + figure.then() + ", " + zone.getText() + ", " + figure.now());
  }
}
