package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The frame around the panels: what can be picked, and the desk in one line.
public final class ShellViewModel implements FrameListener {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ObservableList<Ticker> tickers = FXCollections.observableArrayList();
  private final ObservableList<Ticker> tickersView =
      FXCollections.unmodifiableObservableList(tickers);
  private final ObjectProperty<@Nullable Ticker> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty dark = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper feed;
  private final ReadOnlyStringWrapper auto;
  private final ReadOnlyStringWrapper trading;
  private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
  private final ReadOnlyLongWrapper priceAge = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyIntegerWrapper positions = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Money> equity = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Money> unrealised = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Money> today = new ReadOnlyObjectWrapper<>();
  private final ShellTexts texts;
  private final ZoneId zone;

  public ShellViewModel(ShellTexts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    this.feed = new ReadOnlyStringWrapper(texts.feed(FeedState.CONNECTING));
    this.auto = new ReadOnlyStringWrapper(texts.auto(false));
    this.trading = new ReadOnlyStringWrapper(texts.trading(TradingState.ACTIVE));
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    long newestPrice = 0;
    for (InstrumentSnapshot market : snapshot.instruments()) {
      ticker(market.instrument().id()).show(snapshot, market);
      newestPrice = Math.max(newestPrice, market.priceTime());
    }
    if (chosen.get() == null && !tickers.isEmpty()) {
      chosen.set(tickers.getFirst());
    }
    FeedStatus status = snapshot.feed();
    feed.set(texts.feed(status == null ? FeedState.CONNECTING : status.state()));
    state.set(PanelState.ofPrices(snapshot, newestPrice));
    priceAge.set(newestPrice == 0 ? -1 : snapshot.time() - newestPrice);
    clock.set(CLOCK.format(Instant.ofEpochMilli(snapshot.time()).atZone(zone)));
    showAccount(snapshot);
  }

  @Override
  public void silent(long millis) {
    priceAge.set(millis);
    if (millis > PanelState.STALE_MILLIS && state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
    }
  }

  /// The desk did not start.
  public void failed() {
    state.set(PanelState.ERROR);
    feed.set(texts.feed(FeedState.FAILED));
  }

  private void showAccount(DeskSnapshot snapshot) {
    equity.set(snapshot.equity());
    unrealised.set(snapshot.unrealised());
    today.set(snapshot.equity().minus(snapshot.trading().dayStartEquity()));
    positions.set(snapshot.account().positions().size());
    auto.set(texts.auto(snapshot.trading().autoTrading()));
    trading.set(texts.trading(snapshot.trading().state()));
  }

  private Ticker ticker(InstrumentId instrument) {
    for (Ticker ticker : tickers) {
      if (Objects.equals(ticker.instrument(), instrument)) {
        return ticker;
      }
    }
    Ticker added = new Ticker(instrument);
    tickers.add(added);
    return added;
  }

  public ObservableList<Ticker> tickers() {
    return tickersView;
  }

  /// What the panels show; null until the first instrument is known.
  public ObjectProperty<@Nullable Ticker> chosenProperty() {
    return chosen;
  }

  public @Nullable Ticker getChosen() {
    return chosen.get();
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  public boolean isDark() {
    return dark.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  public ReadOnlyStringProperty feedProperty() {
    return feed.getReadOnlyProperty();
  }

  public String getFeed() {
    return feed.get();
  }

  public ReadOnlyStringProperty autoProperty() {
    return auto.getReadOnlyProperty();
  }

  public String getAuto() {
    return auto.get();
  }

  public ReadOnlyStringProperty tradingProperty() {
    return trading.getReadOnlyProperty();
  }

  public String getTrading() {
    return trading.get();
  }

  /// Time of the desk, `HH:mm:ss`.
  public ReadOnlyStringProperty clockProperty() {
    return clock.getReadOnlyProperty();
  }

  public String getClock() {
    return clock.get();
  }

  /// Age of the newest price of any instrument, milliseconds; below zero when there is none.
  public ReadOnlyLongProperty priceAgeProperty() {
    return priceAge.getReadOnlyProperty();
  }

  public long getPriceAge() {
    return priceAge.get();
  }

  /// How many are open.
  public ReadOnlyIntegerProperty positionsProperty() {
    return positions.getReadOnlyProperty();
  }

  public int getPositions() {
    return positions.get();
  }

  public ReadOnlyObjectProperty<@Nullable Money> equityProperty() {
    return equity.getReadOnlyProperty();
  }

  public @Nullable Money getEquity() {
    return equity.get();
  }

  public ReadOnlyObjectProperty<@Nullable Money> unrealisedProperty() {
    return unrealised.getReadOnlyProperty();
  }

  public @Nullable Money getUnrealised() {
    return unrealised.get();
  }

  /// Equity less that of the day's start.
  public ReadOnlyObjectProperty<@Nullable Money> todayProperty() {
    return today.getReadOnlyProperty();
  }

  public @Nullable Money getToday() {
    return today.get();
  }
}
