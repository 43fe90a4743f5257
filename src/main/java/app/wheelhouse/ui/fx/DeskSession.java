package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.account.DeskCommand;
import org.jspecify.annotations.Nullable;

/// The session behind the window, as the screens see it.
public interface DeskSession {
  ModeFrame mode();

  /// Its name.
  String name();

  /// What it trades on, in a few words: the tape's file name, the seed of the demo.
  String source();

  /// Asks for something, as a click does; the answer comes with the snapshots.
  void send(DeskCommand command);

  /// Tries to reach the venue again now; does nothing where there is none.
  default void reconnect() {
    // Most sessions have no venue.
  }

  /// Null unless it is a replay.
  @Nullable ReplayControls replay();
}
