package app.wheelhouse.ui.prints;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The tape of the shown market; a new picture only when a trade came.
public final class PrintsViewModel implements FrameListener {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private final ResourceBundle texts;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final BooleanProperty millis = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Tape> tape = new ReadOnlyObjectWrapper<>(Tape.NONE);
  private final ReadOnlyObjectWrapper<ZoneId> zone =
      new ReadOnlyObjectWrapper<>(ZoneId.of(AppearanceSettings.ZONE.defaultValue()));
  private final PanelStatus status = new PanelStatus();
  private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
  private @Nullable DeskSnapshot newest;
  private List<Trade> trades = List.of();

  public PrintsViewModel(Settings settings, ResourceBundle texts) {
    this.texts = texts;
    settings.follow(AppearanceSettings.ZONE, name -> zone.set(ZoneId.of(name)));
    instrument.subscribe(this::refresh);
    shown.subscribe(this::refresh);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
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
      clear();
      status.set(PanelState.LOADING);
      return;
    }
    if (isNew(found.prints())) {
      trades = found.prints();
      tape.set(Tape.of(found.instrument(), trades));
      spoken.set(spoken(found));
    }
    status.set(stateOf(snapshot, found));
  }

  /// Trades are only added, so the last one tells.
  private boolean isNew(List<Trade> now) {
    return now.size() != trades.size() || !now.isEmpty() && now.getLast() != trades.getLast();
  }

  private static PanelState stateOf(DeskSnapshot snapshot, InstrumentSnapshot found) {
    if (!found.prints().isEmpty()) {
      return PanelState.ofPrices(snapshot, found.priceTime());
    }
    if (found.priceTime() == 0) {
      return PanelState.LOADING;
    }
    // Bars alone: what plays has no trades at all.
    return Double.isNaN(found.bid()) ? PanelState.OFF : PanelState.EMPTY;
  }

  private String spoken(InstrumentSnapshot found) {
    Tape now = tape.get();
    if (now.prints().isEmpty()) {
      return of("spoken.none", found.instrument().symbol());
    }
    Print last = now.prints().getFirst();
    return of(
        "spoken",
        found.instrument().symbol(),
        Figures.number(last.trade().price(), now.priceDecimals()),
        Figures.number(last.trade().size(), now.sizeDecimals()),
        of(last.bought() ? "bought" : "sold"),
        Figures.percent(now.bought()),
        now.prints().size());
  }

  private void clear() {
    trades = List.of();
    tape.set(Tape.NONE);
    spoken.set("");
  }

  @Override
  public void silent(long millisSilent) {
    status.silent(millisSilent);
  }

  @Override
  public void reset() {
    newest = null;
    clear();
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  String of(String key, Object... values) {
    String pattern = texts.getString("prints." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /// The time of a trade in the trader's zone.
  String time(Print print) {
    return (millis.get() ? MILLIS : SECONDS)
        .format(Instant.ofEpochMilli(print.time()).atZone(zone.get()));
  }

  ReadOnlyObjectProperty<Tape> tapeProperty() {
    return tape.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  /// Whether anybody sees the panel: while not, nothing is worked out. The host sets it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// Whether times have milliseconds.
  public BooleanProperty millisProperty() {
    return millis;
  }

  /// The tape in a sentence, for screen readers.
  public ReadOnlyStringProperty spokenProperty() {
    return spoken.getReadOnlyProperty();
  }

  public String getSpoken() {
    return spoken.get();
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
