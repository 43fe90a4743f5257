package app.wheelhouse.ui.watchlist;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The instruments of the session: which are shown, in which order, and the one that is looked at.
public final class WatchlistViewModel implements FrameListener {
  /// Momentum is told eight times a second.
  private static final long MEASURE_MILLIS = 125;

  /// Rows sorted by momentum move at most this often.
  private static final long ARRANGE_MILLIS = 2_000;

  private final Consumer<Route> navigate;
  private final List<Command> commands;
  private final ReadOnlyIntegerWrapper finds = new ReadOnlyIntegerWrapper();
  private final List<WatchRow> all = new ArrayList<>();
  private final ObservableList<WatchRow> rows = FXCollections.observableArrayList();
  private final ObservableList<WatchRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<@Nullable InstrumentId> chosen =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable InstrumentId> expanded = new SimpleObjectProperty<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<WatchSort> sort =
      new ReadOnlyObjectWrapper<>(WatchSort.LISTED);
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private PanelState market = PanelState.LOADING;
  private long measuredAt;
  private long arrangedAt;

  /// @param navigate is told when another instrument is chosen
  public WatchlistViewModel(Consumer<Route> navigate, ResourceBundle texts) {
    this.navigate = navigate;
    this.commands =
        List.of(
            new Command("view.next-instrument", texts, this::next)
                .key("Alt+Down")
                .icon("fth-chevron-down"),
            new Command("view.previous-instrument", texts, this::previous)
                .key("Alt+Up")
                .icon("fth-chevron-up"),
            new Command("view.find-instrument", texts, () -> finds.set(finds.get() + 1))
                .key("Shortcut+F")
                .icon("fth-search"));
    filter.subscribe(this::arrange);
    sort.subscribe(this::arrange);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    long now = snapshot.time();
    List<InstrumentSnapshot> markets = snapshot.instruments();
    boolean changed = keepRows(markets);
    boolean measures = changed || now < measuredAt || now - measuredAt >= MEASURE_MILLIS;
    long newest = 0;
    for (int i = 0; i < markets.size(); i++) {
      InstrumentSnapshot each = markets.get(i);
      WatchRow row = all.get(i);
      row.show(snapshot, each);
      if (measures) {
        row.measure(snapshot, each);
      }
      newest = Math.max(newest, each.priceTime());
    }
    if (measures) {
      measuredAt = now;
    }
    boolean moves = sort.get().key() == WatchSort.Key.MOMENTUM;
    if (changed || moves && (now < arrangedAt || now - arrangedAt >= ARRANGE_MILLIS)) {
      arrangedAt = now;
      arrange();
    }
    market = stateOf(snapshot, newest);
    tell();
    if (changed) {
      chooseAfterStart();
    }
  }

  @Override
  public void silent(long millis) {
    all.forEach(row -> row.silent(millis));
    if (market == PanelState.LIVE && millis > PanelState.STALE_MILLIS) {
      market = PanelState.STALE;
      tell();
    }
  }

  @Override
  public void reset() {
    all.clear();
    rows.clear();
    filter.set("");
    expanded.set(null);
    measuredAt = 0;
    arrangedAt = 0;
    market = PanelState.LOADING;
    error.set("");
    tell();
  }

  @Override
  public void failed(String reason) {
    error.set(reason);
    market = PanelState.ERROR;
    tell();
  }

  /// What the trader can do here.
  public List<Command> commands() {
    return commands;
  }

  /// The desk looks at this one from now on.
  public void choose(InstrumentId instrument) {
    if (!instrument.equals(chosen.get())) {
      chosen.set(instrument);
      navigate.accept(new Route.ShowInstrument(instrument));
    }
  }

  /// The next shown row, after the last the first.
  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  /// The first row that the filter leaves; false when it leaves none.
  public boolean chooseFirst() {
    if (rows.isEmpty()) {
      return false;
    }
    choose(rows.getFirst().instrument());
    return true;
  }

  /// Shows or hides all figures of one row; one row at a time.
  public void toggle(InstrumentId instrument) {
    expanded.set(instrument.equals(expanded.get()) ? null : instrument);
  }

  /// A click on a column's header.
  ///
  /// @param horizon of the column; any for a column without
  public void sortBy(WatchSort.Key key, Horizon horizon) {
    sort.set(sort.get().clicked(key, horizon));
  }

  private void step(int by) {
    if (rows.isEmpty()) {
      return;
    }
    int at = indexOf(chosen.get());
    int to = at < 0 ? (by > 0 ? 0 : rows.size() - 1) : Math.floorMod(at + by, rows.size());
    choose(rows.get(to).instrument());
  }

  private int indexOf(@Nullable InstrumentId instrument) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).instrument().equals(instrument)) {
        return i;
      }
    }
    return -1;
  }

  /// True when the session's instruments are others than before.
  private boolean keepRows(List<InstrumentSnapshot> markets) {
    boolean same = all.size() == markets.size();
    for (int i = 0; same && i < all.size(); i++) {
      same = all.get(i).instrument().equals(markets.get(i).instrument().id());
    }
    if (same) {
      return false;
    }
    all.clear();
    for (InstrumentSnapshot each : markets) {
      all.add(new WatchRow(each.instrument().id(), all.size()));
    }
    return true;
  }

  /// A new session keeps what was looked at if it has it, else begins with its first.
  private void chooseAfterStart() {
    if (all.isEmpty()) {
      return;
    }
    InstrumentId before = chosen.get();
    boolean known = all.stream().anyMatch(row -> row.instrument().equals(before));
    InstrumentId looked = known && before != null ? before : all.getFirst().instrument();
    chosen.set(looked);
    navigate.accept(new Route.ShowInstrument(looked));
  }

  private void arrange() {
    String wanted = filter.get().strip().toUpperCase(Locale.ROOT);
    List<WatchRow> arranged =
        all.stream()
            .filter(row -> row.instrument().symbol().toUpperCase(Locale.ROOT).contains(wanted))
            .sorted(sort.get().comparator())
            .toList();
    if (!arranged.equals(rows)) {
      rows.setAll(arranged);
    }
    tell();
  }

  private static PanelState stateOf(DeskSnapshot snapshot, long newest) {
    FeedStatus feed = snapshot.feed();
    if (newest != 0 && feed != null && feed.state().isOver()) {
      return PanelState.OFF;
    }
    return PanelState.ofPrices(snapshot, newest);
  }

  private void tell() {
    boolean nothing = rows.isEmpty() && !all.isEmpty() && market != PanelState.ERROR;
    state.set(nothing ? PanelState.EMPTY : market);
  }

  public ObservableList<WatchRow> rows() {
    return rowsView;
  }

  /// What the desk looks at; null until the first instrument is known.
  public ReadOnlyObjectProperty<@Nullable InstrumentId> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public @Nullable InstrumentId getChosen() {
    return chosen.get();
  }

  /// The row with all its figures shown; null for none.
  public ObjectProperty<@Nullable InstrumentId> expandedProperty() {
    return expanded;
  }

  /// Counts how often the trader asked to type a symbol: the field takes the focus.
  public ReadOnlyIntegerProperty findsProperty() {
    return finds.getReadOnlyProperty();
  }

  /// Part of a symbol, in any letter case.
  public StringProperty filterProperty() {
    return filter;
  }

  public ReadOnlyObjectProperty<WatchSort> sortProperty() {
    return sort.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  /// Why it failed; empty otherwise.
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }
}
