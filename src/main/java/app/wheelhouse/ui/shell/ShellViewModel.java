package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The frame around the panels: the mode, the session, and the instrument that all panels show.
public final class ShellViewModel implements FrameListener {
  private final ResourceBundle texts;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.LOADING);
  private final ReadOnlyObjectWrapper<ModeFrame> mode = new ReadOnlyObjectWrapper<>(ModeFrame.DEMO);
  private final ReadOnlyStringWrapper modeName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper modeNote = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper modeTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper unarmed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

  private String onExit = LiveSettings.ON_EXIT.defaultValue();
  private boolean holdsOrders;
  private ModeFrame wanted = ModeFrame.DEMO;
  private boolean open;

  public ShellViewModel(ResourceBundle texts) {
    this.texts = texts;
    showMode(ModeFrame.DEMO, "");
  }

  /// The mode whose session is asked for. The frame is its own as soon as nothing of another
  /// session is on the screen: nobody may take real money for play money, nor the other way round.
  void wants(ModeFrame asked) {
    wanted = asked;
    if (!open && state.get() != PanelState.LIVE) {
      showMode(asked, "");
    }
  }

  /// The session behind the window; null between two.
  void session(@Nullable DeskSession session) {
    open = session != null;
    if (session != null) {
      showMode(session.mode(), session.source());
    }
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    state.set(PanelState.LIVE);
    VenueView venue = snapshot.venue();
    arm(venue != null && venue.armed());
    holdsOrders = !snapshot.account().positions().isEmpty() || !snapshot.workingOrders().isEmpty();
    InstrumentId shown = instrument.get();
    boolean known = shown != null && snapshot.instrument(shown).isPresent();
    if (!known && !snapshot.instruments().isEmpty()) {
      instrument.set(snapshot.instruments().getFirst().instrument().id());
    }
  }

  @Override
  public void reset() {
    state.set(PanelState.LOADING);
    holdsOrders = false;
    failure.set("");
    if (open) {
      arm(false);
    } else {
      showMode(wanted, "");
    }
  }

  @Override
  public void sessionFailed(String reason, String brief) {
    failed(reason);
  }

  @Override
  public void failed(String reason) {
    failure.set(reason);
    state.set(PanelState.ERROR);
    if (!open) {
      // Still the mode that was asked for, so that nobody wonders which one did not open.
      showMode(wanted, "");
    }
  }

  /// What is not open is neither armed nor any kind of money.
  private void pend() {
    String standstill = state.get() == PanelState.ERROR ? "failed" : "opening";
    unarmed.set(false);
    standing.set("");
    modeTitle.set(modeName.get() + " \u2013 " + texts.getString("mode." + standstill));
    modeNote.set(texts.getString("mode." + standstill + ".note"));
  }

  /// With real money it is said at a glance whether new positions can be opened.
  private void arm(boolean armed) {
    boolean live = mode.get() == ModeFrame.LIVE;
    unarmed.set(live && !armed);
    standing.set(live ? texts.getString(armed ? "mode.live.armed" : "mode.live.unarmed") : "");
    modeTitle.set(live ? modeName.get() + " \u2013 " + standing.get() : modeName.get());
    // The controls say what it means that nothing is armed, and need the room.
    modeNote.set(unarmed.get() ? "" : texts.getString("mode." + mode.get().key() + ".note"));
  }

  /// What happens to positions and orders when the session is left, a sentence.
  String leaveText() {
    return mode.get().isReal()
        ? texts.getString("leave.text.real") + " " + texts.getString("leave.text." + onExit)
        : texts.getString("leave.text");
  }

  /// What the settings say of orders and positions when a real session ends.
  void onExit(String choice) {
    onExit = choice;
  }

  /// Whether there are open positions or working orders.
  boolean holdsOrders() {
    return holdsOrders;
  }

  private void showMode(ModeFrame now, String from) {
    mode.set(now);
    modeName.set(texts.getString("mode." + now.key()));
    source.set(from);
    if (open) {
      arm(false);
    } else {
      pend();
    }
  }

  /// What all panels show; null until the first instrument is known.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  public @Nullable InstrumentId getInstrument() {
    return instrument.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  public ReadOnlyObjectProperty<ModeFrame> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  public ModeFrame getMode() {
    return mode.get();
  }

  public ReadOnlyStringProperty modeNameProperty() {
    return modeName.getReadOnlyProperty();
  }

  public String getModeName() {
    return modeName.get();
  }

  /// What the mode means for money, or that its session is opening or did not open; empty while
  /// real money is not armed.
  public ReadOnlyStringProperty modeNoteProperty() {
    return modeNote.getReadOnlyProperty();
  }

  public String getModeNote() {
    return modeNote.get();
  }

  /// The mode and whether it is open and armed, for the title of the window.
  public ReadOnlyStringProperty modeTitleProperty() {
    return modeTitle.getReadOnlyProperty();
  }

  /// `ARMED` or `NOT ARMED`; empty where nothing has to be armed.
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  public String getStanding() {
    return standing.get();
  }

  /// Whether trading with real money has to be armed first.
  public ReadOnlyBooleanProperty unarmedProperty() {
    return unarmed.getReadOnlyProperty();
  }

  /// What the session plays: a seed, a tape.
  public ReadOnlyStringProperty sourceProperty() {
    return source.getReadOnlyProperty();
  }

  public String getSource() {
    return source.get();
  }

  /// Why there is no session; empty when all is well.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  public String getFailure() {
    return failure.get();
  }
}
