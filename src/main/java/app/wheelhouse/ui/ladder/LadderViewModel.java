package app.wheelhouse.ui.ladder;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import app.wheelhouse.ui.fx.Route;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The order book of the shown market; a new picture only when book, own orders or step changed.
public final class LadderViewModel implements FrameListener {
  private static final List<Integer> TICKS = List.of(1, 2, 5, 10, 20, 50, 100);

  private final Consumer<Route> routes;
  private final LadderTexts words;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ObjectProperty<Integer> ticks = new SimpleObjectProperty<>(TICKS.getFirst());
  private final ReadOnlyObjectWrapper<Rungs> rungs = new ReadOnlyObjectWrapper<>(Rungs.NONE);
  private final PanelStatus status = new PanelStatus();
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(Figures.UNKNOWN);
  private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper beyond = new ReadOnlyStringWrapper("");
  private @Nullable DeskSnapshot newest;
  private @Nullable Instrument market;
  private @Nullable Book book;
  private List<Order> orders = List.of();

  /// @param routes takes a clicked price to the ticket
  public LadderViewModel(Consumer<Route> routes, ResourceBundle texts) {
    this.routes = routes;
    this.words = new LadderTexts(texts);
    instrument.subscribe(this::forget);
    ticks.subscribe(this::forget);
    shown.subscribe(this::refresh);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    refresh();
  }

  private void forget() {
    book = null;
    refresh();
  }

  private void refresh() {
    DeskSnapshot snapshot = newest;
    InstrumentId wanted = instrument.get();
    if (snapshot == null || wanted == null || !shown.get()) {
      return;
    }
    InstrumentSnapshot found = snapshot.instrument(wanted).orElse(null);
    if (found == null) {
      draw(null, null, List.of());
      status.set(PanelState.LOADING);
      return;
    }
    boolean same = found.book() == book && snapshot.workingOrders().equals(orders);
    if (!same || found.book() == null) {
      draw(found.instrument(), found.book(), snapshot.workingOrders());
    }
    status.set(stateOf(snapshot, found));
  }

  private static PanelState stateOf(DeskSnapshot snapshot, InstrumentSnapshot found) {
    if (found.book() != null) {
      return PanelState.ofPrices(snapshot, found.priceTime());
    }
    if (found.priceTime() == 0) {
      return PanelState.LOADING;
    }
    // Trades or bars alone: what plays has no book at all.
    return Double.isNaN(found.bid()) ? PanelState.OFF : PanelState.EMPTY;
  }

  private void draw(@Nullable Instrument of, @Nullable Book newBook, List<Order> newOrders) {
    market = of;
    book = newBook;
    orders = newOrders;
    Rungs made =
        of == null || newBook == null
            ? Rungs.NONE
            : Rungs.of(of, newBook, ticks.get(), own(of.id(), newOrders));
    if (made.equals(rungs.get())) {
      return;
    }
    rungs.set(made);
    step.set(of == null || made.isEmpty() ? Figures.UNKNOWN : stepText(of, made));
    spoken.set(words.spoken(of == null ? "" : of.symbol(), made));
    beyond.set(
        String.join(
            "  ",
            made.beyond().stream().map(mark -> words.name(mark, made.priceDecimals())).toList()));
  }

  private String stepText(Instrument of, Rungs made) {
    double price = Double.isNaN(made.bid()) ? made.ask() : made.bid();
    return Figures.number(Rungs.step(of, price, ticks.get()), made.priceDecimals());
  }

  private static List<Mark> own(InstrumentId id, List<Order> orders) {
    List<Mark> marks = new ArrayList<>();
    for (Order order : orders) {
      Mark mark = order.spec().instrument().equals(id) ? Mark.of(order) : null;
      if (mark != null) {
        marks.add(mark);
      }
    }
    return marks;
  }

  @Override
  public void silent(long millis) {
    status.silent(millis);
  }

  @Override
  public void reset() {
    newest = null;
    draw(null, null, List.of());
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  /// Puts a price of the ladder into the ticket; nothing is sent.
  void choose(double price) {
    Instrument of = market;
    if (of != null && Double.isFinite(price) && price > 0) {
      routes.accept(
          new Route.FillTicket(
              of.id(), null, of.roundPrice(price, RoundingMode.HALF_EVEN), null, null));
    }
  }

  /// Wider or narrower groups.
  ///
  /// @param by steps in the row of choices, below zero for narrower
  void regroup(int by) {
    int at = TICKS.indexOf(ticks.get()) + by;
    ticks.set(TICKS.get(Math.clamp(at, 0, TICKS.size() - 1)));
  }

  boolean isNarrowest() {
    return ticks.get().equals(TICKS.getFirst());
  }

  boolean isWidest() {
    return ticks.get().equals(TICKS.getLast());
  }

  LadderTexts words() {
    return words;
  }

  /// How many ticks a row has: 1, 2, 5, 10 …
  ObjectProperty<Integer> ticksProperty() {
    return ticks;
  }

  ReadOnlyObjectProperty<Rungs> rungsProperty() {
    return rungs.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  /// Whether anybody sees the panel: while not, nothing is worked out. The host sets it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// The width of a row in price units.
  public ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  public String getStep() {
    return step.get();
  }

  /// The ladder in a sentence, for screen readers.
  public ReadOnlyStringProperty spokenProperty() {
    return spoken.getReadOnlyProperty();
  }

  public String getSpoken() {
    return spoken.get();
  }

  /// Own orders outside what the book shows; empty for none.
  public ReadOnlyStringProperty beyondProperty() {
    return beyond.getReadOnlyProperty();
  }

  public String getBeyond() {
    return beyond.get();
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
