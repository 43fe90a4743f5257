package app.wheelhouse.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a panel is in, and why nothing can be shown.
public final class PanelStatus {
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(this, "state", PanelState.LOADING);
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");

  /// Something was shown, or is waited for.
  public void set(PanelState now) {
    reason.set("");
    state.set(now);
  }

  /// @param why a sentence that says what to do
  public void failed(String why) {
    reason.set(why);
    state.set(PanelState.ERROR);
  }

  /// What was live is old when nothing has come for so long.
  ///
  /// @param millis of silence
  public void silent(long millis) {
    if (millis > PanelState.STALE_MILLIS && state.get() == PanelState.LIVE) {
      state.set(PanelState.STALE);
    }
  }

  public PanelState get() {
    return state.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Empty unless the state is ERROR.
  public ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }
}
