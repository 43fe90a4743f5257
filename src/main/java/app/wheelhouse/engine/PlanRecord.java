package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.exit.ExitProgress;
import app.wheelhouse.exit.ExitText;
import java.util.Optional;

/// The progress of a plan as the record keeps it: with the position that it belongs to, so that no
/// other one ever goes on with it.
final class PlanRecord {
  private static final String BETWEEN = " | ";

  private PlanRecord() {}

  static String text(Position position, ExitProgress progress) {
    return owner(position) + BETWEEN + ExitText.write(progress);
  }

  /// The progress that was recorded for this position; empty when it is of another one.
  ///
  /// @param recorded plain progress without an owner is taken as it is
  /// @throws IllegalArgumentException when it cannot be read
  static Optional<ExitProgress> read(String recorded, Position position) {
    int between = recorded.indexOf(BETWEEN);
    if (between < 0) {
      return Optional.of(ExitText.readProgress(recorded));
    }
    return recorded.substring(0, between).equals(owner(position))
        ? Optional.of(ExitText.readProgress(recorded.substring(between + BETWEEN.length())))
        : Optional.empty();
  }

  /// The time of its first fill tells a position from every other of its side.
  private static String owner(Position position) {
    return (position.isLong() ? "long" : "short") + " since " + position.trip().openedAt();
  }
}
