package app.wheelhouse.ui.thoughts;

import javafx.scene.layout.Region;

/// A confidence as a short bar; the figure stands beside it.
final class ConfidenceBar extends Region {
  private static final double WIDTH = 36;
  private static final double HEIGHT = 4;

  private final Region fill = new Region();
  private double share;

  ConfidenceBar() {
    getStyleClass().add("confidence");
    fill.getStyleClass().add("confidence-fill");
    fill.setManaged(false);
    getChildren().add(fill);
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  /// @param value 0 to 1
  void show(double value) {
    share = value;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    fill.resizeRelocate(0, 0, Math.round(WIDTH * share), HEIGHT);
  }
}
