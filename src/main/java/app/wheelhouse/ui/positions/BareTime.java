package app.wheelhouse.ui.positions;

import app.wheelhouse.engine.ExitView;
import org.jspecify.annotations.Nullable;

/// For how long a position has stood without confirmed stops over all of it.
///
/// @param running now, milliseconds; 0 while it is covered
/// @param total in all, milliseconds
/// @param longer whether the total is only the least: it stood so before this session
/// @param placed how often the desk has placed the stop again
record BareTime(long running, long total, boolean longer, int placed) {
  static final BareTime NONE = new BareTime(0, 0, false, 0);

  /// @param since engine time since when it is bare; 0 while it is covered
  /// @param time engine time, epoch milliseconds
  /// @param exit what the engine measured; null before it did
  static BareTime of(long since, long time, @Nullable ExitView exit) {
    long running = since == 0 ? 0 : Math.max(0, time - since);
    long measured = exit == null ? 0 : exit.unprotectedMillis();
    return new BareTime(
        running,
        Math.max(measured, running),
        exit != null && exit.unprotectedLonger(),
        exit == null ? 0 : exit.stopsPlaced());
  }
}
