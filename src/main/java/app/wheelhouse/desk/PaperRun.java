package app.wheelhouse.desk;

import app.wheelhouse.setting.Settings;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Paper trading without a window, until it is told to end.
final class PaperRun {
  private static final long LOOK_MILLIS = 20;

  private PaperRun() {}

  /// @param watched the real account beside it; null for none
  /// @param began when the run began, as [DeskClock#nanos] counts
  static RunReport run(
      RunRequest request, @Nullable TradedAccount watched, StopSignal stop, long began)
      throws BadInput {
    try (PaperSession session =
        PaperSession.open(request, watched, new Settings(), true, stop, _ -> {})) {
      awaitEnd(request, session::events, stop);
      return session.finish(began);
    }
  }

  /// Returns when the run has come to its end, or is asked to.
  static void awaitEnd(RunRequest request, LongSupplier events, StopSignal stop) {
    long opened = DeskClock.nanos();
    while (events.getAsLong() < request.events()
        && (DeskClock.nanos() - opened) / 1_000_000 < request.lasts()
        && DeskClock.now() < request.until()) {
      if (stop.await(LOOK_MILLIS)) {
        return;
      }
    }
  }
}
