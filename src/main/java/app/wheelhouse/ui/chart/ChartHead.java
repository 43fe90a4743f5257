package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The market that is shown and its newest price.
public final class ChartHead {
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper priceName = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper price = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyIntegerWrapper decimals = new ReadOnlyIntegerWrapper(2);
  private final ReadOnlyLongWrapper age = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");

  void title(String text) {
    title.set(text);
  }

  void price(String name, double value, int newDecimals) {
    priceName.set(name);
    decimals.set(newDecimals);
    price.set(value);
  }

  void age(long millis) {
    age.set(millis);
  }

  void countdown(String text) {
    countdown.set(text);
  }

  void description(String text) {
    description.set(text);
  }

  void clear() {
    title.set("");
    priceName.set("");
    price.set(Double.NaN);
    age.set(-1);
    countdown.set("");
    description.set("");
  }

  /// Such as `BTC · 5m`.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /// What the price is: the last trade, or the middle of bid and ask.
  public ReadOnlyStringProperty priceNameProperty() {
    return priceName.getReadOnlyProperty();
  }

  public String getPriceName() {
    return priceName.get();
  }

  /// The newest price; NaN when unknown.
  public ReadOnlyDoubleProperty priceProperty() {
    return price.getReadOnlyProperty();
  }

  public double getPrice() {
    return price.get();
  }

  /// Of the prices shown.
  public ReadOnlyIntegerProperty decimalsProperty() {
    return decimals.getReadOnlyProperty();
  }

  public int getDecimals() {
    return decimals.get();
  }

  /// Of the newest price, milliseconds; below zero when there is none.
  public ReadOnlyLongProperty ageProperty() {
    return age.getReadOnlyProperty();
  }

  public long getAge() {
    return age.get();
  }

  /// Until the bar closes, such as `03:12`; empty when no clock closes it.
  public ReadOnlyStringProperty countdownProperty() {
    return countdown.getReadOnlyProperty();
  }

  public String getCountdown() {
    return countdown.get();
  }

  /// The chart in a sentence, for screen readers.
  public ReadOnlyStringProperty descriptionProperty() {
    return description.getReadOnlyProperty();
  }

  public String getDescription() {
    return description.get();
  }

  String priceText() {
    return Figures.number(price.get(), decimals.get());
  }
}
