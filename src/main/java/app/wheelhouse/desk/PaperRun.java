package app.wheelhouse.desk;

import app.wheelhouse.setting.Settings;

/// Paper trading without a window, until it is told to end.
final class PaperRun {
  private static final long LOOK_MILLIS = 20;

  private PaperRun() {}

  /// @param began when the run began, as [DeskClock#nanos] counts
  static RunReport run(RunRequest request, StopSignal stop, long began) throws BadInput {
    try (PaperSession session = PaperSession.open(request, new Settings(), true, stop, _ -> {})) {
      long opened = DeskClock.nanos();
      while (session.events() < request.events()
          && (DeskClock.nanos() - opened) / 1_000_000 < request.lasts()
          && DeskClock.now() < request.until()) {
        if (stop.await(LOOK_MILLIS)) {
          break;
        }
      }
      return session.finish(began);
    }
  }
}
