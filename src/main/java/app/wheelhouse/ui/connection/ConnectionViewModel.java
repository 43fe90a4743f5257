package app.wheelhouse.ui.connection;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.Connection.Channel;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Sessions;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// How the connection to the venue stands, as it last reported.
public final class ConnectionViewModel implements FrameListener {
  private final Sessions sessions;
  private final ConnectionTexts words;
  private final ConnectionFigures figures;
  private final ObservableList<ChannelRow> channels = FXCollections.observableArrayList();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyObjectWrapper<FeedState> feed =
      new ReadOnlyObjectWrapper<>(FeedState.CONNECTING);
  private final ReadOnlyBooleanWrapper reported = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper attempt = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private ZoneId zone = ZoneId.of(AppearanceSettings.ZONE.defaultValue());
  private @Nullable DeskSnapshot newest;

  /// @param sessions the open one has the connection, or none
  public ConnectionViewModel(Sessions sessions, Settings settings, ResourceBundle texts) {
    this.sessions = sessions;
    this.words = new ConnectionTexts(texts);
    this.figures = new ConnectionFigures(words);
    settings.follow(
        AppearanceSettings.ZONE,
        id -> {
          zone = ZoneId.of(id);
          refresh(0);
        });
    shown.subscribe(() -> refresh(0));
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    reason.set("");
    refresh(0);
  }

  /// @param silent for how long nothing came, milliseconds
  private void refresh(long silent) {
    DeskSnapshot snapshot = newest;
    if (snapshot == null || !shown.get()) {
      return;
    }
    Connection now = snapshot.connection();
    reported.set(now != null);
    if (now == null) {
      state.set(hasVenue() ? PanelState.LOADING : PanelState.OFF);
      return;
    }
    long time = Math.max(snapshot.time(), now.time()) + silent;
    feed.set(now.state());
    name.set(words.state(now.state()));
    place.set(words.place(now));
    since.set(words.since(now, time, zone));
    attempt.set(words.attempt(now, time));
    why.set(now.reason());
    figures.show(now);
    show(now.channels(), time);
    state.set(stateOf(now, time));
  }

  private boolean hasVenue() {
    DeskSession open = sessions.currentProperty().get();
    return open == null || open.mode() != ModeFrame.DEMO && open.mode() != ModeFrame.REPLAY;
  }

  private void show(List<Channel> now, long time) {
    boolean same = now.size() == channels.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = channels.get(i).name().equals(now.get(i).name());
    }
    if (!same) {
      channels.setAll(now.stream().map(channel -> new ChannelRow(channel.name())).toList());
    }
    for (int i = 0; i < now.size(); i++) {
      channels.get(i).show(now.get(i), time, words.of("never"));
    }
  }

  private static PanelState stateOf(Connection now, long time) {
    return switch (now.state()) {
      case FAILED -> PanelState.ERROR;
      case DISCONNECTED, CONNECTING, RECONNECTING -> PanelState.STALE;
      case CONNECTED, PAUSED, ENDED -> {
        if (now.channels().isEmpty()) {
          yield PanelState.EMPTY;
        }
        boolean silent = time - now.time() > PanelState.STALE_MILLIS;
        boolean late = silent || now.channels().stream().anyMatch(Channel::stale);
        yield late ? PanelState.STALE : PanelState.LIVE;
      }
    };
  }

  @Override
  public void silent(long millis) {
    refresh(millis);
  }

  @Override
  public void reset() {
    newest = null;
    reported.set(false);
    channels.clear();
    reason.set("");
    state.set(PanelState.LOADING);
  }

  @Override
  public void failed(String because) {
    reset();
    reason.set(because);
    state.set(PanelState.ERROR);
  }

  /// Tries again now, whatever the next attempt is due.
  void reconnect() {
    DeskSession open = sessions.currentProperty().get();
    if (open != null) {
      open.reconnect();
    }
  }

  ConnectionTexts words() {
    return words;
  }

  ConnectionFigures figures() {
    return figures;
  }

  ObservableList<ChannelRow> channels() {
    return channels;
  }

  /// Whether anybody sees the panel: while not, nothing is worked out. The host sets it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  ReadOnlyObjectProperty<FeedState> feedProperty() {
    return feed.getReadOnlyProperty();
  }

  /// Whether there is a report to show.
  public ReadOnlyBooleanProperty reportedProperty() {
    return reported.getReadOnlyProperty();
  }

  public boolean isReported() {
    return reported.get();
  }

  /// The state in words.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  public String getName() {
    return name.get();
  }

  /// Venue, network and host.
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  public String getPlace() {
    return place.get();
  }

  public ReadOnlyStringProperty sinceProperty() {
    return since.getReadOnlyProperty();
  }

  public String getSince() {
    return since.get();
  }

  /// Which attempt runs and when the next comes; empty while connected.
  public ReadOnlyStringProperty attemptProperty() {
    return attempt.getReadOnlyProperty();
  }

  public String getAttempt() {
    return attempt.get();
  }

  /// Why it is not up; empty when all is well.
  public ReadOnlyStringProperty whyProperty() {
    return why.getReadOnlyProperty();
  }

  public String getWhy() {
    return why.get();
  }

  /// Why nothing can be shown; empty unless the session is gone.
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
