package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The chart panel: which market in which cut, what is drawn, and what the trader may do there.
public final class ChartViewModel implements FrameListener {
  private final Settings settings;
  private final ResourceBundle texts;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final ObjectProperty<BarSpec> spec = new SimpleObjectProperty<>(BarSpec.of(Timeframe.M5));
  private final ReadOnlyObjectWrapper<List<BarSpec>> specs = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ChartHead head = new ChartHead();
  private final PointedBar bar = new PointedBar();
  private final ChartDrawing drawing = new ChartDrawing();
  private final ChartWords words;
  private final LineBook lines;
  private final MarkReader marks;
  private final StopMover stop;
  private final ChartTrader trader;
  private @Nullable DeskSnapshot newest;

  public ChartViewModel(
      Settings settings,
      Consumer<DeskCommand> desk,
      Consumer<Route> routes,
      Confirmation confirmation,
      ResourceBundle texts) {
    this.settings = settings;
    this.texts = texts;
    this.words = new ChartWords(texts);
    this.lines = new LineBook(settings, texts);
    this.marks = new MarkReader(settings, drawing);
    this.stop = new StopMover(desk, confirmation, texts);
    this.trader = new ChartActs(settings, drawing, stop, lines.drafts(), routes);
    instrument.subscribe(this::refresh);
    spec.subscribe(this::refresh);
    drawing.pointed().subscribe(this::point);
    drawn.bind(Bindings.isNotNull(drawing.series()));
    settings.follow(ChartSettings.EMA_FAST, _ -> average());
    settings.follow(ChartSettings.EMA_SLOW, _ -> average());
    settings.follow(ChartSettings.VOLUME, drawing.volume()::set);
    settings.follow(ChartSettings.ORDER_LINES, _ -> refresh());
    marks.follow(this::refresh);
    settings.follow(AppearanceSettings.ZONE, zone -> drawing.zone().set(ZoneId.of(zone)));
  }

  /// Draws the prices of the order in the ticket, and lets them be dragged. Once.
  public void follow(DraftLevels levels) {
    lines.drafts().follow(levels, this::refresh);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    refresh();
  }

  @Override
  public void silent(long millis) {
    DeskSnapshot last = newest;
    InstrumentId shown = instrument.get();
    if (last == null || shown == null || millis <= PanelState.STALE_MILLIS) {
      return;
    }
    last.instrument(shown).ifPresent(market -> head.age(ageOf(last, market, millis)));
    if (state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
    }
  }

  @Override
  public void reset() {
    newest = null;
    forget(PanelState.LOADING, "");
    specs.set(List.of());
    problem.set("");
  }

  @Override
  public void failed(String reason) {
    newest = null;
    forget(PanelState.ERROR, "");
    problem.set(words.failed(reason));
  }

  private void forget(PanelState next, String title) {
    if (state.get() == next && !isDrawn() && head.getTitle().equals(title)) {
      return;
    }
    drawing.pointed().set(ChartDrawing.NOWHERE);
    drawing.lines().set(List.of());
    marks.clear();
    drawing.series().set(null);
    stop.clear();
    head.clear();
    head.title(title);
    bar.clear();
    state.set(next);
  }

  private void refresh() {
    DeskSnapshot snapshot = newest;
    InstrumentId wanted = instrument.get();
    if (snapshot == null || wanted == null) {
      return;
    }
    InstrumentSnapshot market = snapshot.instrument(wanted).orElse(null);
    if (market == null) {
      forget(PanelState.OFF, wanted.symbol());
      return;
    }
    List<BarSpec> kept = List.copyOf(market.bars().sequencedKeySet());
    if (!kept.equals(specs.get())) {
      specs.set(kept);
    }
    if (!kept.isEmpty() && !kept.contains(spec.get())) {
      spec.set(
          kept.contains(BarSpec.of(Timeframe.M5)) ? BarSpec.of(Timeframe.M5) : kept.getFirst());
      return;
    }
    show(snapshot, market);
  }

  private void show(DeskSnapshot snapshot, InstrumentSnapshot market) {
    BarsSnapshot bars = market.bars(spec.get());
    PanelState prices = PanelState.ofPrices(snapshot, market.priceTime());
    ChartSeries series = new ChartSeries(market.instrument(), spec.get(), bars, market.price());
    if (series.end() == series.first()) {
      forget(
          prices == PanelState.LIVE ? PanelState.EMPTY : PanelState.LOADING, words.title(series));
      return;
    }
    if (!series.continues(drawing.series().get())) {
      drawing.pointed().set(ChartDrawing.NOWHERE);
    }
    state.set(prices);
    words.show(head, series, market, snapshot.time());
    head.age(ageOf(snapshot, market, 0));
    drawing.emas().get().update(series);
    stop.show(snapshot, market);
    drawing.lines().set(lines.read(snapshot, market));
    marks.read(snapshot, market);
    drawing.series().set(series);
    point();
  }

  private static long ageOf(DeskSnapshot snapshot, InstrumentSnapshot market, long since) {
    return market.priceTime() == 0 ? -1 : snapshot.time() - market.priceTime() + since;
  }

  private void average() {
    EmaPair pair =
        EmaPair.of(settings.get(ChartSettings.EMA_FAST), settings.get(ChartSettings.EMA_SLOW));
    ChartSeries series = drawing.series().get();
    if (series != null) {
      pair.update(series);
    }
    drawing.emas().set(pair);
    words.name(bar.getFast(), pair.fast());
    words.name(bar.getSlow(), pair.slow());
    point();
  }

  /// Shows the figures of the bar under the crosshair, or of the newest.
  private void point() {
    ChartSeries series = drawing.series().get();
    if (series != null) {
      long pointed = drawing.pointed().get();
      long number = series.has(pointed) ? pointed : series.end() - 1;
      bar.show(series.barOf(number), series.instrument().symbol());
      EmaPair emas = drawing.emas().get();
      words.value(bar.getFast(), emas.fast(), series, number);
      words.value(bar.getSlow(), emas.slow(), series, number);
    }
  }

  /// Chooses the next longer (1) or shorter (−1) bars.
  void step(int steps) {
    List<BarSpec> kept = specs.get();
    int at = kept.indexOf(spec.get());
    if (at >= 0) {
      spec.set(kept.get(Math.clamp(at + steps, 0, kept.size() - 1)));
    }
  }

  /// What the trader may do on the chart.
  ChartTrader trader() {
    return trader;
  }

  ResourceBundle texts() {
    return texts;
  }

  /// The market to show.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  public @Nullable InstrumentId getInstrument() {
    return instrument.get();
  }

  /// How the bars are cut.
  public ObjectProperty<BarSpec> specProperty() {
    return spec;
  }

  public BarSpec getSpec() {
    return spec.get();
  }

  /// The cuts to choose from, shortest first.
  public ReadOnlyObjectProperty<List<BarSpec>> specsProperty() {
    return specs.getReadOnlyProperty();
  }

  public List<BarSpec> getSpecs() {
    return specs.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  /// Whether there are bars to see.
  public ReadOnlyBooleanProperty drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  public boolean isDrawn() {
    return drawn.get();
  }

  /// What went wrong, a sentence; empty when nothing did.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  public ChartHead getHead() {
    return head;
  }

  public PointedBar getBar() {
    return bar;
  }

  public ChartDrawing getDrawing() {
    return drawing;
  }

  public @Nullable ChartSeries getSeries() {
    return drawing.series().get();
  }
}
