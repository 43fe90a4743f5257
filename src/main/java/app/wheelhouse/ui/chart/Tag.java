package app.wheelhouse.ui.chart;

import javafx.scene.control.Label;

/// A label of the chart that is put at a place instead of being laid out.
class Tag extends Label {
  Tag(String... styles) {
    setManaged(false);
    getStyleClass().addAll(styles);
  }

  /// Its width, at least `least`; also before it was ever shown.
  double wide(double least) {
    dress();
    return Math.max(least, prefWidth(-1));
  }

  double tall() {
    dress();
    return prefHeight(-1);
  }

  /// Puts it on whole pixels.
  void put(double x, double y, double least) {
    resizeRelocate(Math.round(x), Math.round(y), wide(least), tall());
  }

  private void dress() {
    if (getSkin() == null) {
      applyCss();
    }
  }
}
