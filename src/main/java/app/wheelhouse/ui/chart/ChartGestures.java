package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.plugins.ChartPlugin;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Wheel zooms, drag pans, a double click returns to the newest bar.
final class ChartGestures extends ChartPlugin {
  /// What gestures ask for.
  interface Target {
    /// @param share of the width, to the right above zero
    void pan(double share);

    /// @param steps of the wheel, towards the trader (out) above zero
    /// @param at share of the width that keeps its place
    void zoom(double steps, double at);

    void follow();
  }

  private static final double WHEEL_STEP = 40;

  private final Target target;
  private double grabbedAt = Double.NaN;

  ChartGestures(Target target) {
    this.target = target;
    registerInputEventHandler(ScrollEvent.SCROLL, this::scrolled);
    registerInputEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    registerInputEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    registerInputEventHandler(MouseEvent.MOUSE_RELEASED, _ -> grabbedAt = Double.NaN);
    registerInputEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private void scrolled(ScrollEvent event) {
    if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      target.pan(-event.getDeltaX() / width());
    } else if (event.getDeltaY() != 0) {
      target.zoom(
          -event.getDeltaY() / WHEEL_STEP, x(event.getSceneX(), event.getSceneY()) / width());
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    grabbedAt = event.getButton() == MouseButton.PRIMARY ? event.getSceneX() : Double.NaN;
  }

  private void dragged(MouseEvent event) {
    if (Double.isFinite(grabbedAt)) {
      double from = x(grabbedAt, event.getSceneY());
      target.pan((from - x(event.getSceneX(), event.getSceneY())) / width());
      grabbedAt = event.getSceneX();
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      target.follow();
      event.consume();
    }
  }

  private double x(double sceneX, double sceneY) {
    Point2D point = getChart().getCanvas().sceneToLocal(sceneX, sceneY);
    return point.getX();
  }

  private double width() {
    Bounds plot = getChart().getCanvas().getBoundsInLocal();
    return Math.max(1, plot.getWidth());
  }
}
