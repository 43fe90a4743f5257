package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The chart panel: which market in which cut, and the newest bar in figures.
public final class ChartViewModel implements FrameListener {
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final ObjectProperty<Timeframe> timeframe = new SimpleObjectProperty<>(Timeframe.M5);
  private final ReadOnlyObjectWrapper<@Nullable ChartSeries> series = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper volume = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyIntegerWrapper decimals = new ReadOnlyIntegerWrapper(2);
  private final ReadOnlyDoubleWrapper open = unknown();
  private final ReadOnlyDoubleWrapper high = unknown();
  private final ReadOnlyDoubleWrapper low = unknown();
  private final ReadOnlyDoubleWrapper close = unknown();
  private final ReadOnlyDoubleWrapper change = unknown();
  private @Nullable DeskSnapshot newest;

  public ChartViewModel() {
    instrument.subscribe(this::refresh);
    timeframe.subscribe(this::refresh);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    refresh();
  }

  @Override
  public void silent(long millis) {
    if (millis > PanelState.STALE_MILLIS && state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
    }
  }

  private void refresh() {
    DeskSnapshot snapshot = newest;
    InstrumentId wanted = instrument.get();
    if (snapshot != null && wanted != null) {
      snapshot.instrument(wanted).ifPresent(found -> show(snapshot, found));
    }
  }

  private void show(DeskSnapshot snapshot, InstrumentSnapshot market) {
    BarSpec spec = BarSpec.of(timeframe.get());
    BarsSnapshot bars = market.bars(spec);
    title.set(market.instrument().symbol() + " · " + spec.label());
    if (bars.size() == 0 && bars.forming() == null) {
      state.set(PanelState.LOADING);
      series.set(null);
      return;
    }
    state.set(PanelState.ofPrices(snapshot, market.priceTime()));
    decimals.set(Figures.decimals(market.instrument(), market.price()));
    series.set(new ChartSeries(market.instrument(), spec, bars, market.price()));
    Bar forming = bars.forming();
    show(forming == null ? bars.bar(bars.size() - 1) : forming);
  }

  private void show(Bar bar) {
    open.set(bar.open());
    high.set(bar.high());
    low.set(bar.low());
    close.set(bar.close());
    change.set(bar.close() / bar.open() - 1);
    volume.set(Figures.compact(bar.volume()));
  }

  private static ReadOnlyDoubleWrapper unknown() {
    return new ReadOnlyDoubleWrapper(Double.NaN);
  }

  /// The market to show.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  public @Nullable InstrumentId getInstrument() {
    return instrument.get();
  }

  /// The length of a bar.
  public ObjectProperty<Timeframe> timeframeProperty() {
    return timeframe;
  }

  public Timeframe getTimeframe() {
    return timeframe.get();
  }

  public ReadOnlyObjectProperty<@Nullable ChartSeries> seriesProperty() {
    return series.getReadOnlyProperty();
  }

  public @Nullable ChartSeries getSeries() {
    return series.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  /// Such as `BTC · 5m`.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /// Volume of the newest bar, base units.
  public ReadOnlyStringProperty volumeProperty() {
    return volume.getReadOnlyProperty();
  }

  public String getVolume() {
    return volume.get();
  }

  /// Of the prices shown.
  public ReadOnlyIntegerProperty decimalsProperty() {
    return decimals.getReadOnlyProperty();
  }

  public int getDecimals() {
    return decimals.get();
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

  /// Of the newest bar from its open, as a share.
  public ReadOnlyDoubleProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  public double getChange() {
    return change.get();
  }
}
