package app.wheelhouse.ui.balance;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EquityPoint;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The balance history and the figures of the session.
public final class BalanceViewModel implements FrameListener {
  private final ReadOnlyObjectWrapper<BalanceCurve> curve =
      new ReadOnlyObjectWrapper<>(BalanceCurve.NONE);
  private final ReadOnlyObjectWrapper<@Nullable BalanceFigures> figures =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final BalanceTexts words;
  private List<EquityPoint> shown = List.of();
  private TradeFigures closed = TradeFigures.of(List.of(), 0);

  public BalanceViewModel(Settings settings, ResourceBundle texts) {
    words = new BalanceTexts(texts);
    settings.follow(AppearanceSettings.ZONE, name -> zone.set(ZoneId.of(name)));
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    List<EquityPoint> points = snapshot.equityCurve();
    if (points != shown && !points.equals(shown)) {
      curve.set(new BalanceCurve(points));
    }
    shown = points;
    if (!closed.holds(snapshot.trades(), snapshot.time())) {
      closed = TradeFigures.of(snapshot.trades(), snapshot.time());
    }
    figures.set(BalanceFigures.of(snapshot, closed));
    state.set(stateOf(snapshot));
  }

  private PanelState stateOf(DeskSnapshot snapshot) {
    if (!curve.get().isDrawn()) {
      return snapshot.trading().state() == TradingState.HALTED ? PanelState.OFF : PanelState.EMPTY;
    }
    boolean live =
        snapshot.account().positions().keySet().stream()
            .allMatch(held ->
                snapshot
                    .instrument(held)
                    .map(market -> PanelState.ofPrices(snapshot, market.priceTime()))
                    .filter(PanelState.LIVE::equals)
                    .isPresent());
    return live ? PanelState.LIVE : PanelState.STALE;
  }

  @Override
  public void silent(long millis) {
    if (millis > PanelState.STALE_MILLIS && state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
    }
  }

  @Override
  public void reset() {
    shown = List.of();
    curve.set(BalanceCurve.NONE);
    figures.set(null);
    reason.set("");
    state.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    reason.set(why);
    state.set(PanelState.ERROR);
  }

  BalanceTexts words() {
    return words;
  }

  ReadOnlyObjectProperty<BalanceCurve> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /// Null until the first snapshot.
  ReadOnlyObjectProperty<@Nullable BalanceFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// That times are shown in.
  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /// Why nothing can be shown; empty unless the state is ERROR.
  public ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  public String getReason() {
    return reason.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
