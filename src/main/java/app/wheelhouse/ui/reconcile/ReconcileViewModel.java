package app.wheelhouse.ui.reconcile;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The comparison of our books with the venue's: when, whether they agree, and each difference. A
/// serious one keeps trading shut until the trader says that he has seen it.
public final class ReconcileViewModel implements FrameListener {
  /// The account is read once a minute: twice that is too long ago, milliseconds.
  static final long OLD_MILLIS = 150_000;

  /// So long an answer is waited for, desk time.
  private static final long PATIENCE_MILLIS = 3_000;

  private final Consumer<DeskCommand> desk;
  private final ReconcileTexts texts;
  private final Command command;
  private final PanelStatus status = new PanelStatus();
  private final ObservableList<Difference> differences = FXCollections.observableArrayList();
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper alarm = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper real = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper read = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private ZoneId zone = ZoneId.of(AppearanceSettings.ZONE.defaultValue());
  private List<Difference> shown = List.of();
  private @Nullable DeskSnapshot newest;
  private long sentAt;

  public ReconcileViewModel(Settings settings, Consumer<DeskCommand> desk, ResourceBundle bundle) {
    this.desk = desk;
    this.texts = new ReconcileTexts(bundle);
    this.command =
        new Command("trading.reconcile", bundle, () -> open.set(true))
            .icon("fth-check-square")
            .enabledWhen(real);
    settings.follow(
        AppearanceSettings.ZONE,
        name -> {
          zone = ZoneId.of(name);
          shown = List.of();
          refresh(0);
        });
    reset();
  }

  /// `trading.reconcile`.
  public Command command() {
    return command;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    refresh(0);
  }

  @Override
  public void silent(long millis) {
    refresh(millis);
  }

  /// @param silence since the snapshot, milliseconds
  private void refresh(long silence) {
    DeskSnapshot snapshot = newest;
    if (snapshot == null) {
      return;
    }
    VenueView venue = snapshot.venue();
    real.set(venue != null);
    if (venue == null) {
      clear();
      status.set(PanelState.OFF);
      return;
    }
    long now = snapshot.time() + silence;
    unseen.set(venue.unseen());
    alarm.set(venue.unseen() > 0);
    waiting.set(waiting.get() && alarm.get() && now - sentAt < PATIENCE_MILLIS);
    standing.set(texts.standing(venue));
    read.set(texts.read(venue, now, zone));
    if (!venue.differences().equals(shown)) {
      shown = venue.differences();
      differences.setAll(shown.reversed());
    }
    notice.set(alarm.get() ? notice(venue) : "");
    status.set(stateOf(venue, now));
  }

  private String notice(VenueView venue) {
    for (Difference each : venue.differences().reversed()) {
      if (each.serious()) {
        return texts.of("notice", venue.unseen(), each.what());
      }
    }
    return texts.of("notice", venue.unseen(), "");
  }

  private static PanelState stateOf(VenueView venue, long now) {
    if (venue.readAt() == 0) {
      return PanelState.LOADING;
    }
    if (!venue.linked() || now - venue.readAt() > OLD_MILLIS) {
      return PanelState.STALE;
    }
    return venue.differences().isEmpty() ? PanelState.EMPTY : PanelState.LIVE;
  }

  @Override
  public void reset() {
    newest = null;
    real.set(false);
    open.set(false);
    clear();
    status.set(PanelState.LOADING);
  }

  private void clear() {
    shown = List.of();
    differences.clear();
    unseen.set(0);
    alarm.set(false);
    waiting.set(false);
    standing.set("");
    read.set("");
    notice.set("");
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  /// The trader has seen what is listed; said once.
  void seen() {
    DeskSnapshot snapshot = newest;
    if (snapshot != null && alarm.get() && !waiting.get()) {
      sentAt = snapshot.time();
      waiting.set(true);
      desk.accept(new DeskCommand.SeenDifferences());
    }
  }

  ReconcileTexts words() {
    return texts;
  }

  ZoneId zone() {
    return zone;
  }

  /// Newest first.
  ObservableList<Difference> differences() {
    return differences;
  }

  /// Whether the sheet is wanted.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Serious differences that the trader has not seen.
  public ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  /// Whether there are any: nothing new is opened meanwhile.
  public ReadOnlyBooleanProperty alarmProperty() {
    return alarm.getReadOnlyProperty();
  }

  public boolean isAlarm() {
    return alarm.get();
  }

  /// Whether the answer to [#seen] is waited for.
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  public boolean isWaiting() {
    return waiting.get();
  }

  /// Whether the books agree, a sentence.
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  public String getStanding() {
    return standing.get();
  }

  /// When the account was read, and whether its stream is up.
  public ReadOnlyStringProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  public String getRead() {
    return read.get();
  }

  /// What the banner says; empty without alarm.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public String getNotice() {
    return notice.get();
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
