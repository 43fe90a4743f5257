package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one clock of all screens: holds the newest snapshot, hands it on once per frame.
///
/// Offering is one atomic set from any thread; whatever came between two frames is never seen.
public final class FrameClock {
  private static final Logger LOG = LoggerFactory.getLogger(FrameClock.class);
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
  private final Set<FrameListener> faulty = Collections.newSetFromMap(new IdentityHashMap<>());
  private String broken = "";
  private String noSession = "";
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

  /// Another session begins: what the last one showed and may still have offered is forgotten. Call
  /// it when nothing offers any more.
  public void reset() {
    offered.set(null);
    shown = null;
    shownAt = -1;
    silences = 0;
    listeners.forEach(FrameListener::reset);
  }

  /// Tells every listener that the session could not start, or broke.
  public void failed(String reason) {
    listeners.forEach(listener -> listener.sessionFailed(reason, noSession));
  }

  /// What panels say.
  ///
  /// @param whenBroken when one breaks; its neighbours go on
  /// @param withoutSession when there is no session
  public void say(String whenBroken, String withoutSession) {
    broken = whenBroken;
    noSession = withoutSession;
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
      listeners.forEach(listener -> guarded(listener, () -> listener.show(next)));
      return;
    }
    if (isPaused()) {
      shownAt = millis;
      return;
    }
    long silent = shownAt < 0 ? 0 : millis - shownAt;
    if (silent / SILENCE_MILLIS > silences) {
      silences = silent / SILENCE_MILLIS;
      listeners.forEach(listener -> guarded(listener, () -> listener.silent(silent)));
    }
  }

  /// No time passes in a replay that is held, so nothing grows old.
  private boolean isPaused() {
    DeskSnapshot last = shown;
    FeedStatus feed = last == null ? null : last.feed();
    return feed != null && feed.state().standsStill();
  }

  private void guarded(FrameListener listener, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException fault) {
      if (faulty.add(listener)) {
        LOG.error("{} could not show the desk", listener.getClass().getSimpleName(), fault);
      }
      listener.failed(broken);
    }
  }
}
