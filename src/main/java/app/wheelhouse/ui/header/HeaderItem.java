package app.wheelhouse.ui.header;

import app.wheelhouse.ui.control.Trend;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One figure with its name in front.
final class HeaderItem extends HBox {
  private final HeaderFigure figure;

  HeaderItem(HeaderFigure figure, HeaderTexts words) {
    this.figure = figure;
    getStyleClass().addAll("header-item", "header-" + figure.rank().key());
    setId("header-" + figure.rank().key());
    String name = words.of(figure.rank().key());
    Label value = new Label();
    value.getStyleClass().addAll("figure", "header-value");
    value.textProperty().bind(figure.valueProperty());
    figure.trendProperty().subscribe((Trend trend) -> trend.colour(value));
    if (!name.isEmpty()) {
      Label title = new Label(name);
      title.getStyleClass().add("quiet");
      getChildren().add(title);
    }
    getChildren().add(value);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(figure.hintProperty());
    Tooltip.install(this, hint);
    accessibleTextProperty().bind(figure.valueProperty().map(text -> name + " " + text));
  }

  HeaderFigure figure() {
    return figure;
  }

  /// Whether it has something to say.
  boolean isWanted() {
    return !figure.value().isEmpty();
  }

  int expendable() {
    return figure.rank().expendable();
  }
}
