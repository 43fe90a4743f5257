package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.order.Side;
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
  private final Rectangle emaFast = sample("ema-fast");
  private final Rectangle emaSlow = sample("ema-slow");
  private final Rectangle buy = sample("fill-buy");
  private final Rectangle sell = sample("fill-sell");
  private final Rectangle edge = sample("fill-edge");
  private final Rectangle decision = sample("decision-mark");

  /// @param changed is told when the theme changes
  ChartPalette(Runnable changed) {
    setManaged(false);
    getChildren()
        .addAll(up, down, volumeUp, volumeDown, emaFast, emaSlow, buy, sell, edge, decision);
    getChildren()
        .forEach(node -> ((Rectangle) node).fillProperty().addListener((_, _, _) -> changed.run()));
  }

  Paint body(boolean rises) {
    return (rises ? up : down).getFill();
  }

  Paint volume(boolean rises) {
    return (rises ? volumeUp : volumeDown).getFill();
  }

  Paint emaFast() {
    return emaFast.getFill();
  }

  Paint emaSlow() {
    return emaSlow.getFill();
  }

  /// Of the mark of a fill.
  Paint fill(Side side) {
    return (side == Side.BUY ? buy : sell).getFill();
  }

  /// Around the mark of a fill.
  Paint edge() {
    return edge.getFill();
  }

  /// Of the mark of a decision.
  Paint decision() {
    return decision.getFill();
  }

  private static Rectangle sample(String style) {
    Rectangle shape = new Rectangle();
    shape.setFill(Color.TRANSPARENT);
    shape.getStyleClass().add(style);
    return shape;
  }
}
