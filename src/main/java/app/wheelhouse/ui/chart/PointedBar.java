package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.ui.control.Figures;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The figures of the bar under the crosshair, or of the newest one.
public final class PointedBar {
  private final ReadOnlyDoubleWrapper open = unknown();
  private final ReadOnlyDoubleWrapper high = unknown();
  private final ReadOnlyDoubleWrapper low = unknown();
  private final ReadOnlyDoubleWrapper close = unknown();
  private final ReadOnlyDoubleWrapper change = unknown();
  private final ReadOnlyStringWrapper volume = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final EmaFigure fast = new EmaFigure();
  private final EmaFigure slow = new EmaFigure();

  void show(Bar bar, String unit) {
    open.set(bar.open());
    high.set(bar.high());
    low.set(bar.low());
    close.set(bar.close());
    change.set(bar.close() / bar.open() - 1);
    volume.set(Figures.compact(bar.volume()) + " " + unit);
  }

  void clear() {
    open.set(Double.NaN);
    high.set(Double.NaN);
    low.set(Double.NaN);
    close.set(Double.NaN);
    change.set(Double.NaN);
    volume.set(Figures.UNKNOWN);
    fast.value(Figures.UNKNOWN);
    slow.value(Figures.UNKNOWN);
  }

  private static ReadOnlyDoubleWrapper unknown() {
    return new ReadOnlyDoubleWrapper(Double.NaN);
  }

  public ReadOnlyDoubleProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public double getOpen() {
    return open.get();
  }

  public ReadOnlyDoubleProperty highProperty() {
    return high.getReadOnlyProperty();
  }

  public double getHigh() {
    return high.get();
  }

  public ReadOnlyDoubleProperty lowProperty() {
    return low.getReadOnlyProperty();
  }

  public double getLow() {
    return low.get();
  }

  public ReadOnlyDoubleProperty closeProperty() {
    return close.getReadOnlyProperty();
  }

  public double getClose() {
    return close.get();
  }

  /// From its open, as a share.
  public ReadOnlyDoubleProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  public double getChange() {
    return change.get();
  }

  /// With its unit, such as `3.00 BTC`.
  public ReadOnlyStringProperty volumeProperty() {
    return volume.getReadOnlyProperty();
  }

  public String getVolume() {
    return volume.get();
  }

  public EmaFigure getFast() {
    return fast;
  }

  public EmaFigure getSlow() {
    return slow;
  }
}
