package app.wheelhouse.ui.arming;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import app.wheelhouse.ui.fx.Sessions;
import app.wheelhouse.ui.fx.Worker;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The pre-flight list of a session with real orders, and arming by typing the account's name.
public final class ArmingViewModel implements FrameListener {
  /// A check that is older is made again before arming, desk time.
  static final long FRESH_MILLIS = 60_000;

  private final Sessions sessions;
  private final Consumer<DeskCommand> desk;
  private final ArmingTexts texts;
  private final Worker<String> work;
  private final Command arm;
  private final Command disarm;
  private final Trigger trigger = new Trigger();
  private final PanelStatus status = new PanelStatus();
  private final ArmingStatus shown = new ArmingStatus();
  private final ObservableList<PreFlightItem> items = FXCollections.observableArrayList();
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyBooleanWrapper real = new ReadOnlyBooleanWrapper();
  private String name = "";
  private long shownAt;
  private long silence;
  private long checkedAt;
  private boolean checked;

  /// @param sessions the open one is looked at
  public ArmingViewModel(
      Sessions sessions, Consumer<DeskCommand> desk, Background background, ResourceBundle bundle) {
    this.sessions = sessions;
    this.desk = desk;
    this.texts = new ArmingTexts(bundle);
    this.work =
        new Worker<>(
            background,
            "preflight",
            what -> texts.of("busy." + what),
            problem -> texts.of("unexpected", problem.getClass().getSimpleName()));
    arm = new Command("trading.arm", bundle, this::open).icon("fth-shield").enabledWhen(real);
    disarm =
        new Command("trading.disarm", bundle, this::disarm)
            .icon("fth-slash")
            .enabledWhen(shown.armedProperty());
    work.busyProperty().subscribe(this::judge);
    typed.subscribe(now -> {
      trigger.typed(!name.isEmpty() && now.strip().equals(name), time());
      judge();
    });
    reset();
  }

  /// `trading.arm`, which opens the sheet, and `trading.disarm`.
  public List<Command> commands() {
    return List.of(arm, disarm);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    shownAt = snapshot.time();
    silence = 0;
    VenueView venue = snapshot.venue();
    boolean was = shown.isArmed();
    real.set(venue != null);
    name = venue == null ? "" : venue.armName();
    shown.needed(!name.isEmpty(), venue != null && venue.armed());
    shown.prompt(texts.of("prompt", name));
    if (was != shown.isArmed()) {
      answered();
    }
    judge();
  }

  /// Armed, the sheet has done its work; what was typed is not left for the next time.
  private void answered() {
    trigger.clear();
    typed.set("");
    open.set(open.get() && !shown.isArmed());
  }

  @Override
  public void silent(long millis) {
    silence = millis;
    judge();
  }

  @Override
  public void reset() {
    real.set(false);
    shown.needed(false, false);
    name = "";
    items.clear();
    checked = false;
    trigger.clear();
    typed.set("");
    open.set(false);
    status.set(PanelState.LOADING);
    judge();
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  /// Opens the sheet and looks anew.
  public void open() {
    typed.set("");
    open.set(true);
    check();
  }

  /// Looks at everything again.
  public void check() {
    DeskSession session = sessions.currentProperty().get();
    if (session == null || !real.get()) {
      return;
    }
    work.ask(
        "check",
        session::preFlight,
        found -> found(session, found),
        why -> {
          items.clear();
          checked = false;
          status.failed(why);
          judge();
        });
  }

  private void found(DeskSession of, List<PreFlightItem> found) {
    if (sessions.currentProperty().get() != of) {
      return;
    }
    items.setAll(found);
    checked = true;
    checkedAt = time();
    status.set(found.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
    judge();
  }

  /// Arms, if all is well; whatever is held or pressed again does nothing.
  void arm() {
    judge();
    if (shown.isReady()) {
      trigger.sent(time());
      desk.accept(new DeskCommand.ArmTrading(name));
      judge();
    }
  }

  void disarm() {
    if (shown.isArmed()) {
      desk.accept(new DeskCommand.DisarmTrading());
    }
  }

  /// Desk time, epoch milliseconds.
  private long time() {
    return shownAt + silence;
  }

  private void judge() {
    shown.title(texts.of(shown.isNeeded() ? "title.arm" : "title.check"));
    boolean old = checked && time() - checkedAt > FRESH_MILLIS;
    String came = items.isEmpty() ? "" : texts.verdict(items);
    shown.verdict(old && !came.isEmpty() ? came + " " + texts.of("stale") : came);
    shown.standing(standing());
    if (status.get() == PanelState.LIVE || status.get() == PanelState.STALE) {
      status.set(old ? PanelState.STALE : PanelState.LIVE);
    }
    if (!real.get() && status.get() != PanelState.ERROR) {
      status.set(sessions.currentProperty().get() == null ? PanelState.LOADING : PanelState.OFF);
    } else if (real.get() && !checked && status.get() != PanelState.ERROR) {
      status.set(PanelState.LOADING);
    }
    String why = why(old);
    shown.blocked(why);
  }

  private String standing() {
    if (!real.get()) {
      return "";
    }
    if (!shown.isNeeded()) {
      return texts.of("free");
    }
    return shown.isArmed() ? texts.of("armed", name) : texts.of("not");
  }

  /// Null when it can be armed now.
  private @Nullable String why(boolean old) {
    if (!shown.isNeeded() || shown.isArmed()) {
      return "";
    }
    if (work.isBusy()) {
      return texts.of("why.checking");
    }
    if (!checked || items.isEmpty()) {
      return texts.of("why.unchecked");
    }
    long failed = ArmingTexts.count(items, PreFlightItem.State.FAILED);
    if (failed > 0) {
      return texts.of("why.failed", failed);
    }
    if (old) {
      return texts.of("why.old");
    }
    if (trigger.waits(time())) {
      return texts.of("why.sent");
    }
    if (!trigger.matches()) {
      return texts.of("why.type", name);
    }
    long left = trigger.left(time());
    return left > 0 ? texts.of("why.cool", Math.ceilDiv(left, 1_000L)) : null;
  }

  /// Whether the sheet is wanted.
  public BooleanProperty openProperty() {
    return open;
  }

  /// What was looked at, in its order.
  ObservableList<PreFlightItem> items() {
    return items;
  }

  ArmingTexts words() {
    return texts;
  }

  /// The check that runs.
  public Worker<String> getWork() {
    return work;
  }

  /// What the trader types.
  public StringProperty typedProperty() {
    return typed;
  }

  /// How the session stands, for the sheet.
  public ArmingStatus getStatus() {
    return shown;
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
