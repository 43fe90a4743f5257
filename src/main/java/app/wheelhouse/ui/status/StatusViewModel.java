package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The desk in one line.
public final class StatusViewModel implements FrameListener {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long SECOND = 1_000;

  private final StatusTexts texts;
  private final Consumer<Route> routes;
  private final StatusQuestions questions;
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyStringWrapper feed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper auto = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trading = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper positions = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper unprotected = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper restricted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper priceAge = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Money> equity = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Money> unrealised = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Money> today = new ReadOnlyObjectWrapper<>();
  private ZoneId zone = ZoneId.of(AppearanceSettings.ZONE.defaultValue());
  private @Nullable DeskSnapshot newest;
  private long shownSecond = -1;
  private long lastAge = -1;

  /// @param routes takes the trader to what a part of the bar is about
  public StatusViewModel(Settings settings, StatusTexts texts, Consumer<Route> routes) {
    this.texts = texts;
    this.routes = routes;
    this.questions = new StatusQuestions(texts, routes);
    settings.follow(AppearanceSettings.ZONE, this::zone);
    reset();
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    long priceTime = 0;
    for (InstrumentSnapshot market : snapshot.instruments()) {
      priceTime = Math.max(priceTime, market.priceTime());
    }
    FeedStatus status = snapshot.feed();
    feed.set(
        texts.feed(
            status == null ? FeedState.CONNECTING : status.state(),
            snapshot.connection(),
            snapshot.time()));
    state.set(PanelState.ofPrices(snapshot, priceTime));
    lastAge = priceTime == 0 ? -1 : snapshot.time() - priceTime;
    priceAge.set(lastAge);
    showClock(snapshot.time());
    equity.set(snapshot.equity());
    unrealised.set(snapshot.unrealised());
    today.set(snapshot.equity().minus(snapshot.trading().dayStartEquity()));
    auto.set(texts.auto(snapshot.trading().autoTrading()));
    trading.set(texts.trading(snapshot.trading().state()));
    restricted.set(snapshot.trading().state() != TradingState.ACTIVE);
    protect(Protection.of(snapshot, 0));
    questions.show(snapshot);
  }

  private void protect(Protection now) {
    unprotected.set(now.unprotected() > 0);
    waiting.set(now.unprotected() == 0 && now.waiting() > 0);
    positions.set(texts.positions(now));
  }

  @Override
  public void silent(long millis) {
    priceAge.set(lastAge < 0 ? lastAge : lastAge + millis);
    if (millis > PanelState.STALE_MILLIS && state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
    }
    DeskSnapshot last = newest;
    if (last != null) {
      protect(Protection.of(last, millis));
    }
  }

  @Override
  public void reset() {
    state.set(PanelState.LOADING);
    feed.set(texts.feed(FeedState.CONNECTING));
    auto.set(texts.auto(false));
    // Nothing is known of a session that is still opening, least of all that it trades.
    trading.set(Figures.UNKNOWN);
    newest = null;
    protect(Protection.NONE);
    positions.set(Figures.UNKNOWN);
    restricted.set(false);
    questions.clear();
    lastAge = -1;
    priceAge.set(-1);
    equity.set(null);
    unrealised.set(null);
    today.set(null);
    clock.set("");
    shownSecond = -1;
  }

  @Override
  public void failed(String reason) {
    newest = null;
    protect(Protection.NONE);
    questions.clear();
    state.set(PanelState.ERROR);
    feed.set(texts.feed(FeedState.FAILED));
    auto.set(Figures.UNKNOWN);
    trading.set(Figures.UNKNOWN);
    positions.set(Figures.UNKNOWN);
  }

  void showConnection() {
    routes.accept(new Route.ShowConnection());
  }

  private void zone(String id) {
    zone = ZoneId.of(id);
    zoneName.set(id);
    shownSecond = -1;
  }

  private void showClock(long time) {
    if (time / SECOND != shownSecond) {
      shownSecond = time / SECOND;
      clock.set(TIME.format(Instant.ofEpochMilli(time).atZone(zone)));
    }
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

  /// True unless trading is active.
  public ReadOnlyBooleanProperty restrictedProperty() {
    return restricted.getReadOnlyProperty();
  }

  public boolean isRestricted() {
    return restricted.get();
  }

  /// How many are open, and whether each has its stop.
  public ReadOnlyStringProperty positionsProperty() {
    return positions.getReadOnlyProperty();
  }

  public String getPositions() {
    return positions.get();
  }

  /// True while a position has no working stop.
  public ReadOnlyBooleanProperty unprotectedProperty() {
    return unprotected.getReadOnlyProperty();
  }

  public boolean isUnprotected() {
    return unprotected.get();
  }

  /// True while every position has its stop, but one of them cannot fire without prices.
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  public boolean isWaiting() {
    return waiting.get();
  }

  /// What waits for an answer.
  public StatusQuestions getQuestions() {
    return questions;
  }

  /// Date and time of the desk in the trader's zone.
  public ReadOnlyStringProperty clockProperty() {
    return clock.getReadOnlyProperty();
  }

  public String getClock() {
    return clock.get();
  }

  public ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }

  public String getZoneName() {
    return zoneName.get();
  }

  /// Age of the newest price of any instrument, milliseconds; below zero when there is none.
  public ReadOnlyLongProperty priceAgeProperty() {
    return priceAge.getReadOnlyProperty();
  }

  public long getPriceAge() {
    return priceAge.get();
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
