package app.wheelhouse.ui.header;

import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One figure of the line: its value, its sign, and what it means or why it is missing.
final class HeaderFigure {
  private final Rank rank;
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Trend> trend = new ReadOnlyObjectWrapper<>(Trend.FLAT);

  HeaderFigure(Rank rank) {
    this.rank = rank;
  }

  Rank rank() {
    return rank;
  }

  void show(String newValue, String newHint, Trend newTrend) {
    value.set(newValue);
    hint.set(newHint);
    trend.set(newTrend);
  }

  void show(String newValue, String newHint) {
    show(newValue, newHint, Trend.FLAT);
  }

  /// @param why it is not known
  void unknown(String why) {
    show(Figures.UNKNOWN, why);
  }

  /// Takes it out of the line.
  void hide() {
    show("", "");
  }

  /// Empty for a figure that is not in the line now.
  ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  String value() {
    return value.get();
  }

  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  String hint() {
    return hint.get();
  }

  ReadOnlyObjectProperty<Trend> trendProperty() {
    return trend.getReadOnlyProperty();
  }
}
