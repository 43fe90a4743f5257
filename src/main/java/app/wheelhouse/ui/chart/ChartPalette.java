package app.wheelhouse.ui.chart;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/// Colours that the theme gives to what is drawn on a canvas: empty shapes that CSS fills.
final class ChartPalette extends Group {
  private final Rectangle up = sample("candle-up");
  private final Rectangle down = sample("candle-down");
  private final Rectangle volumeUp = sample("volume-up");
  private final Rectangle volumeDown = sample("volume-down");

  /// @param changed is told when the theme changes
  ChartPalette(Runnable changed) {
    setManaged(false);
    getChildren().addAll(up, down, volumeUp, volumeDown);
    getChildren().forEach(node -> ((Rectangle) node).fillProperty().subscribe(_ -> changed.run()));
  }

  Paint body(boolean rises) {
    return (rises ? up : down).getFill();
  }

  Paint volume(boolean rises) {
    return (rises ? volumeUp : volumeDown).getFill();
  }

  private static Rectangle sample(String style) {
    Rectangle shape = new Rectangle();
    shape.setFill(Color.TRANSPARENT);
    shape.getStyleClass().add(style);
    return shape;
  }
}
