package app.wheelhouse.desk;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineView;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Shows the state of a replay at most once a frame, and a last time before it stands still.
///
/// What stands still is shown again four times a second: tape time stands too, so nothing on it
/// grows old.
final class TapePace {
  /// A little less than one frame of 60 a second.
  static final long FRAME_NANOS = 15_000_000;

  static final long AGAIN_NANOS = 250_000_000;

  private final LongSupplier nanos;
  private final Consumer<DeskSnapshot> screen;
  private @Nullable DeskSnapshot newest;
  private long sequence = -1;
  private long last;

  /// @param nanos a clock that only measures spans
  TapePace(LongSupplier nanos, Consumer<DeskSnapshot> screen) {
    this.nanos = nanos;
    this.screen = screen;
    this.last = nanos.getAsLong() - AGAIN_NANOS;
  }

  /// Events go on: shows the state if a frame has passed.
  ///
  /// @return nanoseconds after which this wants to be asked again, if nothing happens before
  long moving(EngineView view) {
    long now = nanos.getAsLong();
    if (view.sequence() == sequence) {
      return again(now);
    }
    if (now - last < FRAME_NANOS) {
      return FRAME_NANOS;
    }
    return show(view, now);
  }

  /// Nothing goes until somebody asks for it: shows the state now, if it is new.
  ///
  /// @return as [#moving]
  long still(EngineView view) {
    long now = nanos.getAsLong();
    return view.sequence() == sequence ? again(now) : show(view, now);
  }

  private long show(EngineView view, long now) {
    DeskSnapshot made = view.snapshot();
    newest = made;
    sequence = view.sequence();
    last = now;
    screen.accept(made);
    return AGAIN_NANOS;
  }

  private long again(long now) {
    DeskSnapshot same = newest;
    if (same == null || now - last < AGAIN_NANOS) {
      return Math.max(1, AGAIN_NANOS - (now - last));
    }
    last = now;
    screen.accept(same);
    return AGAIN_NANOS;
  }
}
