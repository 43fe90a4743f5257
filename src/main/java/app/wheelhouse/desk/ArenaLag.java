package app.wheelhouse.desk;

import app.wheelhouse.engine.EngineEvent;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far a contest is behind the live market; a tape waits, so there is no such thing.
final class ArenaLag {
  private static final Logger LOG = LoggerFactory.getLogger(ArenaLag.class);
  private static final long BEHIND_MILLIS = 3_000;
  private static final long AGAIN_MILLIS = 1_000;

  private final @Nullable LongSupplier clock;
  private volatile String trouble = "";

  /// @param clock epoch milliseconds; null beside a tape
  ArenaLag(@Nullable LongSupplier clock) {
    this.clock = clock;
  }

  /// An event is about to be taken.
  void at(EngineEvent event) {
    LongSupplier now = clock;
    if (now == null || !(event instanceof EngineEvent.Market)) {
      return;
    }
    long behind = now.getAsLong() - event.time();
    if (behind > BEHIND_MILLIS) {
      String sentence =
          String.format(
              Locale.ROOT,
              "The arena is %.0f s behind the market: this computer is busy. Quotes and books in"
                  + " between are left out; take a contestant out of Settings > AI > Arena.",
              behind / 1_000.0);
      if (trouble.isEmpty()) {
        LOG.warn("{}", sentence);
      }
      trouble = sentence;
    } else if (behind < AGAIN_MILLIS) {
      trouble = "";
    }
  }

  /// A sentence; empty while it follows.
  String trouble() {
    return trouble;
  }
}
