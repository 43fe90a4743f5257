package app.wheelhouse.ui.watchlist;

import app.wheelhouse.ui.control.Trend;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A small bar for each horizon, up or down from a middle line.
final class MomentumStrip extends Region {
  private static final int STEPS = 6;
  private static final double HEIGHT = 2 * STEPS + 1;
  private static final double GAP = 3;
  private static final double BAR = 12;

  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  private final Region[] lines = new Region[Horizon.values().length];
  private final Region[] bars = new Region[lines.length];
  private final int[] steps = new int[lines.length];

  MomentumStrip() {
    getStyleClass().add("momentum");
    for (int i = 0; i < lines.length; i++) {
      lines[i] = part("momentum-line");
      bars[i] = part("momentum-bar");
    }
    getChildren().addAll(lines);
    getChildren().addAll(bars);
    show(Momentum.UNKNOWN);
  }

  private static Region part(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    return region;
  }

  /// Touches only the bars that look different.
  void show(Momentum momentum) {
    for (Horizon horizon : Horizon.values()) {
      int i = horizon.ordinal();
      lines[i].pseudoClassStateChanged(UNKNOWN, Double.isNaN(momentum.of(horizon)));
      int now = step(momentum.fill(horizon));
      if (now != steps[i]) {
        steps[i] = now;
        Trend.of(now).colour(bars[i]);
        requestLayout();
      }
    }
  }

  /// Any move is seen, however small.
  private static int step(double fill) {
    double size = Math.ceil(Math.abs(fill) * STEPS - 0.05);
    return (int) Math.copySign(size, fill);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    double slot = getWidth() / lines.length;
    for (int i = 0; i < lines.length; i++) {
      double left = Math.round(i * slot + GAP / 2);
      double width = Math.round((i + 1) * slot - GAP / 2) - left;
      lines[i].resizeRelocate(left, STEPS, width, 1);
      int size = Math.abs(steps[i]);
      bars[i].setVisible(size > 0);
      double bar = Math.min(width, BAR);
      bars[i].resizeRelocate(
          left + Math.round((width - bar) / 2), steps[i] > 0 ? STEPS - size : STEPS + 1, bar, size);
    }
  }
}
