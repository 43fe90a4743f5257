package app.wheelhouse.desk;

import java.nio.file.Path;
import java.util.List;

/// Requests of runs without a window, without a data directory, as fast as they go.
final class Asked {
  private Asked() {}

  static RunRequest replay(
      List<Path> tapes, List<Path> warmUp, AdvisorChoice advisor, boolean auto, long seed) {
    return replay(tapes, warmUp, advisor, auto, seed, Long.MAX_VALUE);
  }

  /// @param events market events to take
  static RunRequest replay(
      List<Path> tapes,
      List<Path> warmUp,
      AdvisorChoice advisor,
      boolean auto,
      long seed,
      long events) {
    return new RunRequest(
        Mode.REPLAY,
        tapes,
        warmUp,
        List.of(),
        seed,
        events,
        Long.MAX_VALUE,
        auto,
        advisor,
        Double.POSITIVE_INFINITY,
        null,
        Long.MAX_VALUE,
        null,
        false,
        null);
  }

  /// The rule analyst and the strategy, with or without auto-trading, on no tape at all.
  static RunRequest rules(boolean auto) {
    return replay(List.of(), List.of(), AdvisorChoice.RULES, auto, 1);
  }
}
