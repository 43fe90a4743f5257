package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open positions of the account, by instrument.
public final class PositionsViewModel implements FrameListener {
  private final ObservableList<PositionLine> lines = FXCollections.observableArrayList();
  private final ObservableList<PositionLine> linesView =
      FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);

  @Override
  public void show(DeskSnapshot snapshot) {
    SortedMap<InstrumentId, Position> open = snapshot.account().positions();
    lines.removeIf(line -> !open.containsKey(line.instrument()));
    for (Position position : open.values()) {
      line(position.instrument())
          .show(position, snapshot.instrument(position.instrument()).orElse(null));
    }
    count.set(lines.size());
    state.set(lines.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
  }

  private PositionLine line(InstrumentId instrument) {
    for (PositionLine line : lines) {
      if (line.instrument().equals(instrument)) {
        return line;
      }
    }
    PositionLine added = new PositionLine(instrument);
    lines.add(added);
    return added;
  }

  public ObservableList<PositionLine> lines() {
    return linesView;
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public int getCount() {
    return count.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
