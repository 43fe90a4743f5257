package app.wheelhouse.ui.header;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The shown market in one line.
public final class HeaderViewModel implements FrameListener {
  private final HeaderFigures figures;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper symbol = new ReadOnlyStringWrapper("");
  private final PanelStatus status = new PanelStatus();
  private @Nullable DeskSnapshot newest;

  public HeaderViewModel(ResourceBundle texts) {
    figures = new HeaderFigures(new HeaderTexts(texts));
    instrument.subscribe(() -> {
      figures.forget();
      refresh();
    });
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    refresh();
  }

  private void refresh() {
    DeskSnapshot snapshot = newest;
    InstrumentId wanted = instrument.get();
    if (snapshot == null || wanted == null) {
      return;
    }
    symbol.set(wanted.symbol());
    InstrumentSnapshot found = snapshot.instrument(wanted).orElse(null);
    status.set(stateOf(snapshot, found));
    if (found != null && found.priceTime() > 0) {
      figures.show(found, snapshot.time(), status.get() == PanelState.STALE);
    }
  }

  private static PanelState stateOf(DeskSnapshot snapshot, @Nullable InstrumentSnapshot found) {
    if (found == null) {
      return PanelState.OFF;
    }
    if (found.priceTime() > 0) {
      return PanelState.ofPrices(snapshot, found.priceTime());
    }
    boolean connected = snapshot.feed() != null && snapshot.feed().state().isUp();
    return connected ? PanelState.EMPTY : PanelState.LOADING;
  }

  @Override
  public void silent(long millis) {
    if (status.get() != PanelState.LIVE && status.get() != PanelState.STALE) {
      return;
    }
    if (figures.age(millis) > PanelState.STALE_MILLIS) {
      status.set(PanelState.STALE);
      figures.aged(millis);
    }
  }

  @Override
  public void reset() {
    newest = null;
    figures.forget();
    symbol.set("");
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  HeaderFigures figures() {
    return figures;
  }

  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  public ReadOnlyStringProperty symbolProperty() {
    return symbol.getReadOnlyProperty();
  }

  public String getSymbol() {
    return symbol.get();
  }

  public ReadOnlyStringProperty reasonProperty() {
    return status.reasonProperty();
  }

  public String getReason() {
    return status.reasonProperty().get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return status.stateProperty();
  }

  public PanelState getState() {
    return status.get();
  }
}
