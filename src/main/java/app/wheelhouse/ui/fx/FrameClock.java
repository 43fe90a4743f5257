package app.wheelhouse.ui.fx;

import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// The one clock of all screens: holds the newest snapshot, hands it on once per frame.
///
/// Offering is one atomic set from any thread; whatever came between two frames is never seen.
public final class FrameClock {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long SILENCE_MILLIS = 1_000;

  private final AtomicReference<@Nullable DeskSnapshot> offered = new AtomicReference<>();
  private final List<FrameListener> listeners = new CopyOnWriteArrayList<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nanos) {
          frame(nanos / NANOS_PER_MILLI);
        }
      };
  private @Nullable DeskSnapshot shown;
  private long shownAt = -1;
  private long silences;

  /// Takes the newest state; cheap, from any thread.
  public void offer(DeskSnapshot snapshot) {
    offered.set(snapshot);
  }

  /// Adds a listener, which sees the last shown state at once. On the JavaFX thread.
  public void attach(FrameListener listener) {
    listeners.add(listener);
    DeskSnapshot last = shown;
    if (last != null) {
      listener.show(last);
    }
  }

  public void detach(FrameListener listener) {
    listeners.remove(listener);
  }

  public void start() {
    timer.start();
  }

  public void stop() {
    timer.stop();
  }

  /// One frame.
  ///
  /// @param millis of a clock that never goes back
  void frame(long millis) {
    DeskSnapshot next = offered.getAndSet(null);
    if (next != null) {
      shown = next;
      shownAt = millis;
      silences = 0;
      listeners.forEach(listener -> listener.show(next));
      return;
    }
    long silent = shownAt < 0 ? 0 : millis - shownAt;
    if (silent / SILENCE_MILLIS > silences) {
      silences = silent / SILENCE_MILLIS;
      listeners.forEach(listener -> listener.silent(silent));
    }
  }
}
