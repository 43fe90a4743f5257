package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// Orders, fills and closed trades; rows change in place.
public final class BlotterViewModel implements FrameListener {
  private final Map<InstrumentId, Precision> precisions = new HashMap<>();
  private final OrderRows orders = new OrderRows(this::precision);
  private final FilteredList<OrderRow> shownOrders = new FilteredList<>(orders.rows());
  private final History history = new History(this::precision);
  private final ObjectProperty<BlotterTab> tab = new SimpleObjectProperty<>(BlotterTab.ORDERS);
  private final BooleanProperty workingOnly = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper working = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper inQuestion = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper real = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyObjectWrapper<DeskTimes> times;
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final BlotterTexts words;
  private final Consumer<Route> go;
  private final Cancels cancels;
  private final List<Command> commands;
  private boolean loaded;
  private boolean feedDown;
  private boolean silent;
  private boolean halted;

  public BlotterViewModel(
      Settings settings,
      Consumer<DeskCommand> send,
      Consumer<Route> go,
      Confirmation confirmation,
      ResourceBundle texts) {
    this.go = go;
    words = new BlotterTexts(texts);
    cancels = new Cancels(words, send, confirmation, orders::holds);
    times = new ReadOnlyObjectWrapper<>(DeskTimes.at(0, zone(settings)));
    settings.follow(
        AppearanceSettings.ZONE,
        zone -> times.set(new DeskTimes(ZoneId.of(zone), times.get().today())));
    settings.follow(
        AppearanceSettings.FONT_SIZE,
        size -> scale.set((double) size / AppearanceSettings.FONT_SIZE.defaultValue()));
    commands =
        Stream.of(BlotterTab.ORDERS, BlotterTab.FILLS, BlotterTab.TRADES)
            .map(each -> new Command("view." + each.key(), texts, () -> tab.set(each)))
            .toList();
    tab.subscribe(this::judge);
    workingOnly.subscribe(this::filter);
  }

  /// `view.orders`, `view.fills`, `view.trades`.
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    for (InstrumentSnapshot market : snapshot.instruments()) {
      precisions.computeIfAbsent(market.instrument().id(), _ -> new Precision(market.instrument()));
    }
    if (!times.get().holds(snapshot.time())) {
      times.set(DeskTimes.at(snapshot.time(), times.get().zone()));
    }
    cancels.at(snapshot.time());
    orders.show(snapshot);
    history.show(snapshot);
    VenueView venue = snapshot.venue();
    real.set(venue != null);
    int elsewhere = venue == null ? 0 : venue.external().size();
    working.set(snapshot.workingOrders().size() + elsewhere);
    inQuestion.set(orders.questioned().size());
    FeedStatus feed = snapshot.feed();
    feedDown = feed != null && !feed.state().isUp();
    halted = snapshot.trading().state() == TradingState.HALTED;
    silent = false;
    loaded = true;
    reason.set("");
    judge();
  }

  @Override
  public void silent(long millis) {
    if (!silent && millis > PanelState.STALE_MILLIS) {
      silent = true;
      judge();
    }
  }

  @Override
  public void reset() {
    orders.clear();
    history.clear();
    precisions.clear();
    working.set(0);
    inQuestion.set(0);
    real.set(false);
    silent = false;
    reason.set("");
    loaded = false;
    judge();
  }

  @Override
  public void failed(String why) {
    reset();
    reason.set(why);
    judge();
  }

  private void filter() {
    shownOrders.setPredicate(workingOnly.get() ? row -> row.workingProperty().get() : null);
    judge();
  }

  private void judge() {
    boolean filtered = workingOnly.get() && !orders.rows().isEmpty();
    boolean empty =
        switch (tab.get()) {
          case ORDERS -> shownOrders.isEmpty();
          case IN_QUESTION -> orders.questioned().isEmpty();
          case FILLS -> history.fills().isEmpty();
          case TRADES -> history.trades().isEmpty();
          case BALANCE, RISK, CONNECTION, SKILL, ARENA, NEWS -> false;
        };
    String text = tab.get().key();
    emptyText.set(
        tab.get().isHosted()
            ? ""
            : words.of(
                tab.get() == BlotterTab.ORDERS && filtered ? "empty.working" : "empty." + text));
    if (!reason.get().isEmpty()) {
      state.set(PanelState.ERROR);
    } else if (!loaded) {
      state.set(PanelState.LOADING);
    } else if (empty) {
      boolean off = halted && !filtered && tab.get() != BlotterTab.IN_QUESTION;
      state.set(off ? PanelState.OFF : PanelState.EMPTY);
    } else {
      state.set(feedDown || silent ? PanelState.STALE : PanelState.LIVE);
    }
  }

  /// Tells what the gate made of an order, and its number at the venue.
  ///
  /// @param row null for none
  void select(@Nullable OrderRow row) {
    detail.set(row == null ? "" : OrderDetail.of(row, real.get(), words));
  }

  /// Takes an order that was placed elsewhere among ours; asked once.
  void adopt(OrderRow row) {
    cancels.adopt(row);
  }

  /// What the button of an order does that was placed elsewhere.
  String adoptName(OrderRow row) {
    return words.act("adopt.hint", row.order().spec());
  }

  /// Cancels a working order by its button; asks first when it protects a position.
  void cancel(OrderRow row) {
    cancels.one(row);
  }

  /// Asks whether to cancel those of `rows` that work.
  void cancelSelected(List<OrderRow> rows) {
    cancels.selected(rows);
  }

  /// What the cancel button of a row does.
  String cancelName(OrderRow row) {
    return words.act("cancel", row.order().spec());
  }

  /// Shows its market.
  void show(InstrumentId instrument) {
    go.accept(new Route.ShowInstrument(instrument));
  }

  private Precision precision(InstrumentId id) {
    Precision known = precisions.get(id);
    return known == null ? new Precision(null) : known;
  }

  private static ZoneId zone(Settings settings) {
    return ZoneId.of(settings.get(AppearanceSettings.ZONE));
  }

  BlotterTexts words() {
    return words;
  }

  FilteredList<OrderRow> orders() {
    return shownOrders;
  }

  /// Orders of which it is not known whether the venue has them.
  FilteredList<OrderRow> questioned() {
    return orders.questioned();
  }

  History history() {
    return history;
  }

  public ObjectProperty<BlotterTab> tabProperty() {
    return tab;
  }

  /// Whether ended orders are hidden.
  public BooleanProperty workingOnlyProperty() {
    return workingOnly;
  }

  /// How many orders work.
  public ReadOnlyIntegerProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// How many orders there are of which the fate is not known.
  ReadOnlyIntegerProperty inQuestionProperty() {
    return inQuestion.getReadOnlyProperty();
  }

  /// Whether orders reach a venue.
  ReadOnlyBooleanProperty realProperty() {
    return real.getReadOnlyProperty();
  }

  /// Zone and day that times are shown in.
  ReadOnlyObjectProperty<DeskTimes> timesProperty() {
    return times.getReadOnlyProperty();
  }

  /// Of the font, over its normal size: columns and rows grow with it.
  ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// Why the table is empty.
  public ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  public String getEmptyText() {
    return emptyText.get();
  }

  /// What the gate made of the selected order; empty when none is selected.
  public ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public String getDetail() {
    return detail.get();
  }

  /// Why nothing can be shown; empty unless the state is ERROR.
  public ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  public String getReason() {
    return reason.get();
  }

  /// Of the chosen tab.
  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }
}
