package app.wheelhouse.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;

/// A change as percent with sign, arrow and colour; NaN shows as unknown.
public final class ChangeLabel extends Label {
  private static final double ROUNDS_TO_ZERO = 0.00005;

  private final DoubleProperty share = new SimpleDoubleProperty(this, "share", Double.NaN);

  public ChangeLabel() {
    getStyleClass().add("figure");
    share.subscribe(this::show);
    show();
  }

  /// 0.01 is one percent.
  public DoubleProperty shareProperty() {
    return share;
  }

  public double getShare() {
    return share.get();
  }

  public void setShare(double value) {
    share.set(value);
  }

  private void show() {
    double value = share.get();
    Trend trend = Math.abs(value) < ROUNDS_TO_ZERO ? Trend.FLAT : Trend.of(value);
    trend.colour(this);
    setText(trend.mark(Figures.signedPercent(value)));
  }
}
