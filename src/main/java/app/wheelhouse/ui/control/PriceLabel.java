package app.wheelhouse.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;

/// A price at its instrument's precision; NaN shows as unknown.
public final class PriceLabel extends Label {
  private final DoubleProperty price = new SimpleDoubleProperty(this, "price", Double.NaN);
  private final IntegerProperty decimals = new SimpleIntegerProperty(this, "decimals", 2);

  public PriceLabel() {
    getStyleClass().add("figure");
    price.subscribe(this::show);
    decimals.subscribe(this::show);
    show();
  }

  public DoubleProperty priceProperty() {
    return price;
  }

  public double getPrice() {
    return price.get();
  }

  public void setPrice(double value) {
    price.set(value);
  }

  public IntegerProperty decimalsProperty() {
    return decimals;
  }

  public int getDecimals() {
    return decimals.get();
  }

  public void setDecimals(int value) {
    decimals.set(value);
  }

  private void show() {
    setText(Figures.number(price.get(), decimals.get()));
  }
}
