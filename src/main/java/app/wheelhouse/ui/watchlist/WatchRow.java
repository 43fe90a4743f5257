package app.wheelhouse.ui.watchlist;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One instrument of the list; its cells change in place.
public final class WatchRow {
  private final InstrumentId instrument;
  private final int place;
  private final PriceRing ring = new PriceRing();
  private final ReadOnlyDoubleWrapper price = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyIntegerWrapper decimals = new ReadOnlyIntegerWrapper(2);
  private final ReadOnlyObjectWrapper<Trend> tick = new ReadOnlyObjectWrapper<>(Trend.FLAT);
  private final ReadOnlyObjectWrapper<Momentum> momentum =
      new ReadOnlyObjectWrapper<>(Momentum.UNKNOWN);
  private final ReadOnlyDoubleWrapper change = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyDoubleWrapper spread = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyDoubleWrapper funding = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper age = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Side> side = new ReadOnlyObjectWrapper<>();
  private long shownAge = -1;

  /// @param place in the session's own order
  WatchRow(InstrumentId instrument, int place) {
    this.instrument = instrument;
    this.place = place;
  }

  /// What changes with every price.
  void show(DeskSnapshot snapshot, InstrumentSnapshot market) {
    double now = market.price();
    double before = price.get();
    if (now != before && !Double.isNaN(now)) {
      decimals.set(Figures.decimals(market.instrument(), now));
      price.set(now);
      if (!Double.isNaN(before)) {
        tick.set(Trend.of(now - before));
      }
    }
    stale.set(PanelState.ofPrices(snapshot, market.priceTime()) == PanelState.STALE);
    shownAge = market.priceTime() == 0 ? -1 : snapshot.time() - market.priceTime();
    ages(0);
    Position position = snapshot.account().positions().get(instrument);
    side.set(position == null || position.isFlat() ? null : position.side());
    if (stale.get()) {
      // An old price says nothing about the last seconds.
      ring.clear();
    } else if (market.priceTime() != 0) {
      ring.take(snapshot.time(), now);
    }
  }

  /// What is told a few times a second.
  void measure(DeskSnapshot snapshot, InstrumentSnapshot market) {
    Momentum measured = Momentum.of(market, ring, snapshot.time());
    momentum.set(measured);
    change.set(measured.of(Horizon.H24));
    spread.set((market.ask() - market.bid()) / ((market.ask() + market.bid()) / 2));
    funding.set(market.fundingRate());
  }

  /// Nothing has come for so long.
  void silent(long millis) {
    if (shownAge >= 0) {
      stale.set(stale.get() || shownAge + millis > PanelState.STALE_MILLIS);
      ages(millis);
    }
  }

  /// The age is shown only where it is old, in whole seconds.
  private void ages(long more) {
    long now = shownAge + more;
    age.set(now > PanelState.STALE_MILLIS ? now / 1_000 * 1_000 : -1);
  }

  public InstrumentId instrument() {
    return instrument;
  }

  int place() {
    return place;
  }

  public ReadOnlyDoubleProperty priceProperty() {
    return price.getReadOnlyProperty();
  }

  /// Of the price.
  public ReadOnlyIntegerProperty decimalsProperty() {
    return decimals.getReadOnlyProperty();
  }

  /// Where the last different price went.
  public ReadOnlyObjectProperty<Trend> tickProperty() {
    return tick.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Momentum> momentumProperty() {
    return momentum.getReadOnlyProperty();
  }

  public Momentum getMomentum() {
    return momentum.get();
  }

  /// Over 24 hours, a share.
  public ReadOnlyDoubleProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  /// Ask less bid as a share of the mid.
  public ReadOnlyDoubleProperty spreadProperty() {
    return spread.getReadOnlyProperty();
  }

  /// Per interval of the venue, a share.
  public ReadOnlyDoubleProperty fundingProperty() {
    return funding.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /// Of the price, milliseconds, when it is old; below zero otherwise.
  public ReadOnlyLongProperty ageProperty() {
    return age.getReadOnlyProperty();
  }

  /// Of the open position: BUY for long; null when flat.
  public ReadOnlyObjectProperty<@Nullable Side> sideProperty() {
    return side.getReadOnlyProperty();
  }
}
