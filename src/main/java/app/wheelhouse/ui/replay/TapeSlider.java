package app.wheelhouse.ui.replay;

import app.wheelhouse.ui.fx.ReplayControls;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The time slider: follows the tape until the trader takes it.
final class TapeSlider {
  private final DoubleProperty position = new SimpleDoubleProperty();
  private boolean held;
  private boolean following;

  /// @param moved called when the trader moved it, held or by keys
  TapeSlider(Runnable moved) {
    position.subscribe((_, _) -> {
      if (!following) {
        moved.run();
      }
    });
  }

  /// Goes where the tape is, unless it is held.
  ///
  /// @param at tape time
  void follow(ReplayControls.Progress tape, long at) {
    if (!held) {
      long length = tape.lastTime() - tape.firstTime();
      following = true;
      position.set(length == 0 ? 1 : (double) (at - tape.firstTime()) / length);
      following = false;
    }
  }

  /// The tape time where it stands.
  long time(ReplayControls.Progress tape) {
    return tape.firstTime() + Math.round(position.get() * (tape.lastTime() - tape.firstTime()));
  }

  void hold(boolean now) {
    held = now;
  }

  boolean isHeld() {
    return held;
  }

  /// 0 to 1.
  DoubleProperty positionProperty() {
    return position;
  }
}
