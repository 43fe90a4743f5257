package app.wheelhouse.ui.fx;

import app.wheelhouse.engine.DeskSnapshot;

/// Something that shows the desk's newest state, called on the JavaFX thread.
@FunctionalInterface
public interface FrameListener {
  /// At most once per frame, and only when there is something new.
  void show(DeskSnapshot snapshot);

  /// About once a second while nothing new comes.
  ///
  /// @param millis since the last snapshot
  default void silent(long millis) {
    // Most panels have nothing that ages.
  }

  /// Another session begins: forget the last one and wait.
  default void reset() {
    // Most panels have their state from snapshots alone.
  }

  /// There is no session: it could not start, or broke. The frame says why, the panels only that.
  ///
  /// @param reason for the trader, a sentence that says what to do
  /// @param brief a few words
  default void sessionFailed(String reason, String brief) {
    failed(brief);
  }

  /// Nothing can be shown.
  ///
  /// @param reason for the trader, a sentence that says what to do
  default void failed(String reason) {
    // Most panels show nothing of their own then.
  }
}
