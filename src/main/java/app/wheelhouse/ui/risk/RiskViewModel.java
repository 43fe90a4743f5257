package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The risk panel: hosts its pages, of which only the shown one follows the desk.
public final class RiskViewModel implements FrameListener {
  private final RiskTexts words;
  private final NowPage now;
  private final LayersPage layers;
  private final SizingPage sizing;
  private final WhatIfPage whatIf;
  private final BoardPage board;
  private final HistoryPage history;
  private final ObjectProperty<RiskPage> page = new SimpleObjectProperty<>(RiskPage.NOW);
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final PanelStatus status = new PanelStatus();
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private @Nullable DeskSnapshot newest;

  /// @param desk takes what the trader orders: resume trading, start auto-trading, a typed reset
  /// @param confirmation asks before trading is resumed or auto-trading starts
  public RiskViewModel(
      Settings settings,
      Consumer<DeskCommand> desk,
      Confirmation confirmation,
      ResourceBundle texts) {
    words = new RiskTexts(texts);
    RiskTimes times = new RiskTimes();
    now = new NowPage(words, times, new WaysOut(desk, confirmation, words));
    layers = new LayersPage(settings, words);
    sizing = new SizingPage(words, times);
    whatIf = new WhatIfPage(words);
    board = new BoardPage(words, times);
    history = new HistoryPage(words, times);
    settings.follow(
        AppearanceSettings.ZONE,
        name -> {
          times.zone(ZoneId.of(name));
          refresh();
        });
    settings.follow(
        AppearanceSettings.FONT_SIZE,
        size -> scale.set((double) size / AppearanceSettings.FONT_SIZE.defaultValue()));
    page.subscribe(this::refresh);
    shown.subscribe(this::refresh);
    layers.asked().subscribe(this::refresh);
    whatIf.asked().subscribe(this::refresh);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    refresh();
  }

  private void refresh() {
    DeskSnapshot snapshot = newest;
    if (snapshot == null || !shown.get()) {
      return;
    }
    PageModel model = model();
    model.show(snapshot);
    nothing.set(model.nothing());
    status.set(stateOf(snapshot, model));
  }

  private PageModel model() {
    return switch (page.get()) {
      case NOW -> now;
      case LAYERS -> layers;
      case SIZING -> sizing;
      case WHAT_IF -> whatIf;
      case BOARD -> board;
      case HISTORY -> history;
    };
  }

  private PanelState stateOf(DeskSnapshot snapshot, PageModel model) {
    if (!model.nothing().isEmpty()) {
      // Orders that nobody may send are not merely missing.
      boolean ordered = page.get() == RiskPage.SIZING || page.get() == RiskPage.BOARD;
      boolean halted = snapshot.trading().state() == TradingState.HALTED;
      return ordered && halted ? PanelState.OFF : PanelState.EMPTY;
    }
    return isLive(snapshot, model) ? PanelState.LIVE : PanelState.STALE;
  }

  private static boolean isLive(DeskSnapshot snapshot, PageModel model) {
    return model.markets(snapshot).stream()
        .allMatch(market ->
            snapshot
                .instrument(market)
                .map(found -> PanelState.ofPrices(snapshot, found.priceTime()))
                .filter(PanelState.LIVE::equals)
                .isPresent());
  }

  @Override
  public void silent(long millis) {
    DeskSnapshot last = newest;
    boolean ages = last != null && !model().markets(last).isEmpty();
    if (ages && millis > PanelState.STALE_MILLIS && status.get() == PanelState.LIVE) {
      status.set(PanelState.STALE);
    }
  }

  @Override
  public void reset() {
    newest = null;
    now.clear();
    layers.clear();
    sizing.clear();
    whatIf.clear();
    board.clear();
    history.clear();
    nothing.set("");
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  /// The market of which the layers are shown; null for the first of the session.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return layers.instrumentProperty();
  }

  /// The page that is shown.
  public ObjectProperty<RiskPage> pageProperty() {
    return page;
  }

  /// Whether anybody sees the panel: while not, nothing is worked out. The host sets it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  RiskTexts words() {
    return words;
  }

  NowPage now() {
    return now;
  }

  LayersPage layers() {
    return layers;
  }

  SizingPage sizing() {
    return sizing;
  }

  WhatIfPage whatIf() {
    return whatIf;
  }

  BoardPage board() {
    return board;
  }

  HistoryPage history() {
    return history;
  }

  /// Of the font, 1 for its normal size.
  ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// Why the page has nothing to show; empty when it has.
  ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /// Why nothing can be shown; empty unless the state is ERROR.
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
