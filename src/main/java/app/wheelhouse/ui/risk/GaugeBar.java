package app.wheelhouse.ui.risk;

import java.util.List;
import javafx.scene.layout.Region;

/// A horizontal bar with ticks at the limits; its colour is that of the zone.
final class GaugeBar extends Region {
  private static final double HEIGHT = 6;
  private static final double TICK = 2;

  private final Region track = part("gauge-track");
  private final Region fill = part("gauge-fill");
  private List<Double> marks = List.of();
  private double share;

  GaugeBar() {
    getStyleClass().add("gauge-bar");
    getChildren().addAll(track, fill);
  }

  /// Lays out anew only when something differs.
  void show(Reading reading) {
    reading.zone().colour(this);
    if (reading.fill() == share && reading.marks().equals(marks)) {
      return;
    }
    share = reading.fill();
    if (!reading.marks().equals(marks)) {
      marks = reading.marks();
      getChildren().remove(2, getChildren().size());
      marks.forEach(_ -> getChildren().add(part("gauge-mark")));
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = Math.rint((getHeight() - HEIGHT) / 2);
    track.resizeRelocate(0, top, width, HEIGHT);
    fill.resizeRelocate(0, top, Math.rint(width * share), HEIGHT);
    for (int i = 0; i < marks.size(); i++) {
      double x = Math.min(Math.rint(width * marks.get(i)), width - TICK);
      getChildren().get(i + 2).resizeRelocate(x, top - TICK, TICK, HEIGHT + 2 * TICK);
    }
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
