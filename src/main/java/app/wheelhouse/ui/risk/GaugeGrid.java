package app.wheelhouse.ui.risk;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Lays gauges out in as many equal columns as fit; the one for the day takes two of them.
final class GaugeGrid extends Region {
  private static final double GAP = 20;
  private static final double LINE_GAP = 8;
  private static final int MOST = 8;

  /// Narrowest column at the normal font size, px.
  private static final double LEAST = 150;

  private final List<GaugePane> gauges;
  private double scale = 1;

  GaugeGrid(List<GaugePane> gauges) {
    this.gauges = gauges;
    getStyleClass().add("gauge-grid");
    getChildren().addAll(gauges);
  }

  /// @param times of the font, 1 for its normal size
  void scale(double times) {
    scale = times;
    requestLayout();
  }

  /// An even number, so that rows end together.
  private int columns(double width) {
    int fit = (int) ((width + GAP) / (LEAST * scale + GAP));
    return fit >= MOST ? MOST : fit >= 4 ? 4 : 2;
  }

  private static int span(Node gauge) {
    return "gauge-day-loss".equals(gauge.getId()) ? 2 : 1;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    int columns = columns(width);
    double column = Math.floor((width - GAP * (columns - 1)) / columns);
    double height = lineHeight();
    int at = 0;
    double y = snappedTopInset();
    for (GaugePane gauge : gauges) {
      int span = span(gauge);
      if (at + span > columns) {
        at = 0;
        y += height + LINE_GAP;
      }
      double wide = column * span + GAP * (span - 1);
      gauge.resizeRelocate(snappedLeftInset() + at * (column + GAP), y, wide, height);
      at += span;
    }
  }

  private double lineHeight() {
    double height = 0;
    for (GaugePane gauge : gauges) {
      height = Math.max(height, gauge.prefHeight(-1));
    }
    return Math.ceil(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    int columns = columns(inside);
    int cells = 0;
    for (GaugePane gauge : gauges) {
      cells += span(gauge);
    }
    int lines = Math.ceilDiv(cells, columns);
    return snappedTopInset() + lines * lineHeight() + (lines - 1) * LINE_GAP + snappedBottomInset();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }
}
