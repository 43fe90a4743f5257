package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An instrument to pick, with its price and the change over 24 hours.
public final class Ticker {
  private static final int HOURS = 24;

  private final InstrumentId instrument;
  private final ReadOnlyDoubleWrapper price = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyIntegerWrapper decimals = new ReadOnlyIntegerWrapper(2);
  private final ReadOnlyDoubleWrapper change = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);

  Ticker(InstrumentId instrument) {
    this.instrument = instrument;
  }

  void show(DeskSnapshot snapshot, InstrumentSnapshot market) {
    price.set(market.price());
    decimals.set(Figures.decimals(market.instrument(), market.price()));
    change.set(dayChange(market));
    state.set(PanelState.ofPrices(snapshot, market.priceTime()));
  }

  /// From the open of the hour 24 hours ago, or of the oldest hour known; NaN without one.
  static double dayChange(InstrumentSnapshot market) {
    BarsSnapshot hours = market.bars(BarSpec.of(Timeframe.H1));
    return hours.size() == 0
        ? Double.NaN
        : market.price() / hours.open(Math.max(0, hours.size() - HOURS)) - 1;
  }

  public InstrumentId instrument() {
    return instrument;
  }

  public ReadOnlyDoubleProperty priceProperty() {
    return price.getReadOnlyProperty();
  }

  /// Of the price.
  public ReadOnlyIntegerProperty decimalsProperty() {
    return decimals.getReadOnlyProperty();
  }

  /// A share.
  public ReadOnlyDoubleProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
