package app.wheelhouse.ui.replay;

import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ReplayControls;
import java.util.ResourceBundle;

/// What the bar says beside the controls: how much of the tape has been played, or what matters
/// more.
record ReplayNote(ResourceBundle texts) {
  /// @param back whether what is sought lies back in time
  String of(PanelState state, ReplayControls.Progress tape, boolean back) {
    return switch (state) {
      case LOADING -> texts.getString(back ? "replay.back" : "replay.forward");
      case EMPTY -> texts.getString("replay.ended");
      case STALE -> texts.getString("replay.stale");
      case LIVE -> percent(tape);
      case OFF, ERROR -> "";
    };
  }

  private static String percent(ReplayControls.Progress tape) {
    long length = Math.max(1, tape.lastTime() - tape.firstTime());
    return 100 * (tape.time() - tape.firstTime()) / length + " %";
  }
}
