package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.decision.ThoughtBook;
import java.util.List;
import java.util.Optional;
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

  /// What must be right before real orders go out, looked at now; asks the venue and so may take
  /// seconds: never on the thread of the screens. Empty where no order is real.
  default List<PreFlightItem> preFlight() {
    return List.of();
  }

  /// What decisions rest on and how they ended; may touch the disk: never on the thread of the
  /// screens. Empty where nothing is kept.
  default Optional<ThoughtBook> thoughts() {
    return Optional.empty();
  }

  /// Null unless it is a replay.
  @Nullable ReplayControls replay();
}
