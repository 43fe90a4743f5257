package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One average in the legend, such as `EMA 20 110,050`.
public final class EmaFigure {
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

  /// @param newName empty hides it
  void name(String newName) {
    name.set(newName);
    shown.set(!newName.isEmpty());
  }

  void value(String text) {
    value.set(text);
  }

  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  public String getName() {
    return name.get();
  }

  public ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  public String getValue() {
    return value.get();
  }

  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get();
  }
}
