package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
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
  private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

  private boolean holdsOrders;
  private boolean open;

  public ShellViewModel(ResourceBundle texts) {
    this.texts = texts;
    showMode(ModeFrame.DEMO, "");
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
      modeName.set(texts.getString("mode.none"));
      modeNote.set(texts.getString("mode.none.note"));
    }
  }

  /// Whether there are open positions or working orders.
  boolean holdsOrders() {
    return holdsOrders;
  }

  private void showMode(ModeFrame now, String from) {
    mode.set(now);
    modeName.set(texts.getString("mode." + now.key()));
    modeNote.set(texts.getString("mode." + now.key() + ".note"));
    source.set(from);
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

  /// What the mode means for money.
  public ReadOnlyStringProperty modeNoteProperty() {
    return modeNote.getReadOnlyProperty();
  }

  public String getModeNote() {
    return modeNote.get();
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
