package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One open position; its figures change in place.
public final class PositionLine {
  private final InstrumentId instrument;
  private final ReadOnlyBooleanWrapper isLong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper leverage = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyIntegerWrapper decimals = new ReadOnlyIntegerWrapper(2);
  private final ReadOnlyDoubleWrapper entry = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyDoubleWrapper mark = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyObjectWrapper<@Nullable Money> unrealised = new ReadOnlyObjectWrapper<>();

  PositionLine(InstrumentId instrument) {
    this.instrument = instrument;
  }

  void show(Position position, @Nullable InstrumentSnapshot market) {
    isLong.set(position.isLong());
    leverage.set(position.leverage());
    size.set(position.quantity() + " " + instrument.symbol());
    Price average = position.averagePrice();
    entry.set(average == null ? Double.NaN : average.toDouble());
    double price = market == null ? Double.NaN : market.mark();
    mark.set(price);
    if (market != null && Double.isFinite(price) && price > 0) {
      decimals.set(Figures.decimals(market.instrument(), price));
      unrealised.set(position.unrealised(market.instrument().exactPrice(price)));
    } else {
      unrealised.set(null);
    }
  }

  public InstrumentId instrument() {
    return instrument;
  }

  public ReadOnlyBooleanProperty longProperty() {
    return isLong.getReadOnlyProperty();
  }

  /// With its unit, such as `0.015 BTC`.
  public ReadOnlyStringProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty leverageProperty() {
    return leverage.getReadOnlyProperty();
  }

  /// Of the prices shown.
  public ReadOnlyIntegerProperty decimalsProperty() {
    return decimals.getReadOnlyProperty();
  }

  public ReadOnlyDoubleProperty entryProperty() {
    return entry.getReadOnlyProperty();
  }

  public ReadOnlyDoubleProperty markProperty() {
    return mark.getReadOnlyProperty();
  }

  /// Null while the mark is not known.
  public ReadOnlyObjectProperty<@Nullable Money> unrealisedProperty() {
    return unrealised.getReadOnlyProperty();
  }
}
