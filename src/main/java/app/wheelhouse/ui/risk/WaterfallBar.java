package app.wheelhouse.ui.risk;

import javafx.scene.layout.Region;

/// One bar of a waterfall: what is left, what was cut off beyond it, and a tick at the cap.
final class WaterfallBar extends Region {
  private static final double HEIGHT = 10;
  private static final double TICK = 2;

  private final Region left = part("waterfall-left");
  private final Region cut = part("waterfall-cut");
  private final Region cap = part("waterfall-cap");
  private double before;
  private double after;
  private double limit = Double.NaN;

  WaterfallBar() {
    getStyleClass().add("waterfall-bar");
    getChildren().addAll(left, cut, cap);
  }

  void show(SizeBar bar) {
    before = bar.before();
    after = bar.after();
    limit = bar.cap();
    cut.setVisible(before > after);
    cap.setVisible(!Double.isNaN(limit));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - TICK;
    double top = Math.rint((getHeight() - HEIGHT) / 2);
    // A size above zero never looks like none.
    double end = after > 0 ? Math.max(1, Math.rint(width * after)) : 0;
    left.resizeRelocate(0, top, end, HEIGHT);
    cut.resizeRelocate(end, top, Math.max(0, Math.rint(width * before) - end), HEIGHT);
    cap.resizeRelocate(
        Double.isNaN(limit) ? 0 : Math.rint(width * limit), top - TICK, TICK, HEIGHT + 2 * TICK);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT + 2 * TICK;
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }
}
