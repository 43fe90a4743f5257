package app.wheelhouse.engine;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Makes a snapshot for screens at most once a frame, however many events the engine takes.
public final class SnapshotPace implements Predicate<EngineView> {
  /// A little less than one frame of 60 a second, so that no frame goes without.
  static final long FRAME_NANOS = 15_000_000;

  private final LongSupplier nanos;
  private final Consumer<DeskSnapshot> screen;
  private long last;
  private long shown = -1;

  /// @param nanos a clock that only measures spans
  /// @param screen takes the newest snapshot, on the engine's thread; it must be quick
  public SnapshotPace(LongSupplier nanos, Consumer<DeskSnapshot> screen) {
    this.nanos = nanos;
    this.screen = screen;
    this.last = nanos.getAsLong() - FRAME_NANOS;
  }

  /// Offers the state if a frame has passed since the last one.
  ///
  /// @return true when there is something newer than what was offered: ask again within a frame
  @Override
  public boolean test(EngineView view) {
    if (view.sequence() == shown) {
      return false;
    }
    long now = nanos.getAsLong();
    if (now - last < FRAME_NANOS) {
      return true;
    }
    last = now;
    shown = view.sequence();
    screen.accept(view.snapshot());
    return false;
  }
}
