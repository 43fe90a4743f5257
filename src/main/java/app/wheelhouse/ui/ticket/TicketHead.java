package app.wheelhouse.ui.ticket;

import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The market that the ticket trades: its name and price, with the age when old.
public final class TicketHead {
  private final ReadOnlyStringWrapper symbol = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper mark = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyIntegerWrapper decimals = new ReadOnlyIntegerWrapper(2);
  private final ReadOnlyLongWrapper age = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyIntegerWrapper maxLeverage = new ReadOnlyIntegerWrapper(1);
  private long priceAge;

  void show(@Nullable InstrumentSnapshot market, long now) {
    if (market == null) {
      clear();
      return;
    }
    symbol.set(market.instrument().symbol());
    mark.set(market.mark());
    maxLeverage.set(market.instrument().maxLeverage());
    decimals.set(Figures.decimals(market.instrument(), market.mark()));
    priceAge = market.priceTime() == 0 ? 0 : now - market.priceTime();
    silent(0);
  }

  void silent(long millis) {
    long old = priceAge + millis;
    age.set(old > PanelState.STALE_MILLIS ? old : -1);
  }

  void clear() {
    symbol.set("");
    mark.set(Double.NaN);
    priceAge = 0;
    age.set(-1);
  }

  /// Of the market; empty for none.
  public ReadOnlyStringProperty symbolProperty() {
    return symbol.getReadOnlyProperty();
  }

  public String getSymbol() {
    return symbol.get();
  }

  /// What the gate values by, USDC.
  public ReadOnlyDoubleProperty markProperty() {
    return mark.getReadOnlyProperty();
  }

  public double getMark() {
    return mark.get();
  }

  /// Of the mark.
  public ReadOnlyIntegerProperty decimalsProperty() {
    return decimals.getReadOnlyProperty();
  }

  public int getDecimals() {
    return decimals.get();
  }

  /// Of the venue for this market, 1 or more.
  ReadOnlyIntegerProperty maxLeverageProperty() {
    return maxLeverage.getReadOnlyProperty();
  }

  /// Of the newest price, milliseconds; below zero while it is live.
  public ReadOnlyLongProperty ageProperty() {
    return age.getReadOnlyProperty();
  }

  public long getAge() {
    return age.get();
  }
}
