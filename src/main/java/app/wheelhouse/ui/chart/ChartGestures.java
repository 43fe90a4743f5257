package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.plugins.ChartPlugin;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Wheel zooms, drag pans or moves a line, a click opens a mark, a double click returns to the
/// newest bar, and the crosshair follows the mouse.
final class ChartGestures extends ChartPlugin {
  /// What gestures ask for; places are pixels of the plot.
  interface Target {
    /// @param share of the width, to the right above zero
    void pan(double share);

    /// @param steps of the wheel, towards the trader (out) above zero
    /// @param at share of the width that keeps its place
    void zoom(double steps, double at);

    void follow();

    void point(double x, double y);

    void leave();

    /// Opens what is under the mouse, if anything can be opened there.
    void open(double x, double y);

    /// True when something under the mouse is taken and follows it from now on.
    boolean grab(double x, double y);

    void drag(double y);

    void drop();
  }

  private static final double WHEEL_STEP = 40;

  private final Target target;
  private double grabbedAt = Double.NaN;
  private boolean holding;

  ChartGestures(Target target) {
    this.target = target;
    registerInputEventHandler(ScrollEvent.SCROLL, this::scrolled);
    registerInputEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    registerInputEventHandler(MouseEvent.MOUSE_EXITED, _ -> target.leave());
    registerInputEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    registerInputEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    registerInputEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    registerInputEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// ChartFx hands on the events of the whole window.
  private boolean isOurs(InputEvent event) {
    for (Node at = event.getTarget() instanceof Node node ? node : null;
        at != null;
        at = at.getParent()) {
      if (at == getChart()) {
        return true;
      }
    }
    return false;
  }

  private void scrolled(ScrollEvent event) {
    if (!isOurs(event)) {
      return;
    }
    if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      target.pan(-event.getDeltaX() / width());
    } else if (event.getDeltaY() != 0) {
      double x = place(event.getSceneX(), event.getSceneY()).getX();
      target.zoom(-event.getDeltaY() / WHEEL_STEP, x / width());
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    Point2D place = place(event.getSceneX(), event.getSceneY());
    if (getChart().getCanvas().contains(place)) {
      target.point(place.getX(), place.getY());
    } else {
      target.leave();
    }
  }

  private void pressed(MouseEvent event) {
    if (!isOurs(event)) {
      holding = false;
      grabbedAt = Double.NaN;
      return;
    }
    Point2D place = place(event.getSceneX(), event.getSceneY());
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    holding = primary && target.grab(place.getX(), place.getY());
    grabbedAt = primary && !holding ? event.getSceneX() : Double.NaN;
  }

  private void dragged(MouseEvent event) {
    Point2D place = place(event.getSceneX(), event.getSceneY());
    if (holding) {
      target.drag(place.getY());
      event.consume();
    } else if (Double.isFinite(grabbedAt)) {
      double from = place(grabbedAt, event.getSceneY()).getX();
      grabbedAt = event.getSceneX();
      target.point(place.getX(), place.getY());
      target.pan((from - place.getX()) / width());
      event.consume();
    }
  }

  private void released() {
    if (holding) {
      target.drop();
    }
    holding = false;
    grabbedAt = Double.NaN;
  }

  private void clicked(MouseEvent event) {
    if (!isOurs(event) || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getClickCount() == 2) {
      target.follow();
      event.consume();
    } else if (event.isStillSincePress()) {
      Point2D place = place(event.getSceneX(), event.getSceneY());
      target.open(place.getX(), place.getY());
    }
  }

  private Point2D place(double sceneX, double sceneY) {
    return getChart().getCanvas().sceneToLocal(sceneX, sceneY);
  }

  private double width() {
    return Math.max(1, getChart().getCanvas().getWidth());
  }
}
