package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open positions of the account, the newest first.
public final class PositionsViewModel implements FrameListener {
  private final ObservableList<PositionLine> lines = FXCollections.observableArrayList();
  private final ObservableList<PositionLine> linesView =
      FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper closable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper cancelable = new ReadOnlyBooleanWrapper();
  private final PositionTexts words;
  private final PositionActs acts;
  private final List<Command> commands;

  public PositionsViewModel(
      Settings settings,
      Consumer<DeskCommand> send,
      Consumer<Route> go,
      Confirmation confirmation,
      ResourceBundle texts) {
    words = new PositionTexts(texts);
    acts = new PositionActs(settings, send, go, confirmation, words);
    commands =
        List.of(
            new Command("trade.close-all", texts, this::closeAll)
                .icon("fth-x-square")
                .enabledWhen(closable.getReadOnlyProperty()),
            new Command("trade.cancel-entries", texts, acts::cancelEntries)
                .icon("fth-x-circle")
                .enabledWhen(cancelable.getReadOnlyProperty()));
  }

  /// `trade.close-all`, `trade.cancel-entries`.
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    SortedMap<InstrumentId, Position> open = snapshot.account().positions();
    List<PositionLine> ended = lines.stream().filter(line -> line.isAnother(open)).toList();
    if (!ended.isEmpty()) {
      ended.forEach(PositionLine::leave);
      lines.removeAll(ended);
    }
    open.values().stream()
        .filter(position -> lines.stream().noneMatch(line -> line.isOf(position)))
        .sorted(Comparator.comparingLong(position -> position.trip().openedAt()))
        .forEach(position -> lines.addFirst(new PositionLine(position, words, acts)));
    for (PositionLine line : lines) {
      Position now = open.get(line.instrument());
      if (now != null) {
        line.show(now, snapshot);
      }
    }
    count.set(lines.size());
    closable.set(!lines.isEmpty());
    cancelable.set(
        snapshot.workingOrders().stream()
            .anyMatch(order -> order.spec().role() == OrderRole.ENTRY));
    state.set(stateOf(snapshot));
  }

  private PanelState stateOf(DeskSnapshot snapshot) {
    if (lines.isEmpty()) {
      return snapshot.trading().state() == TradingState.HALTED ? PanelState.OFF : PanelState.EMPTY;
    }
    return anyOld() ? PanelState.STALE : PanelState.LIVE;
  }

  private boolean anyOld() {
    return lines.stream().anyMatch(line -> line.markAgeProperty().get() >= 0);
  }

  @Override
  public void silent(long millis) {
    lines.forEach(line -> line.silent(millis));
    if (state.get() == PanelState.LIVE && anyOld()) {
      state.set(PanelState.STALE);
    }
  }

  @Override
  public void reset() {
    lines.forEach(PositionLine::leave);
    lines.clear();
    count.set(0);
    closable.set(false);
    cancelable.set(false);
    reason.set("");
    state.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    reason.set(why);
    state.set(PanelState.ERROR);
  }

  /// Closes what the question names, and nothing that came after it was asked.
  private void closeAll() {
    Map<PositionLine, Quantity> named = new LinkedHashMap<>();
    lines.forEach(line -> named.put(line, line.part(100)));
    acts.closeAll(
        List.copyOf(lines), () -> named.forEach((line, size) -> line.closeNow(100, size)));
  }

  ObservableList<PositionLine> lines() {
    return linesView;
  }

  PositionTexts words() {
    return words;
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public int getCount() {
    return count.get();
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
