package app.wheelhouse.venue.replay;

import app.wheelhouse.domain.market.Timeframe;
import java.util.function.LongSupplier;

/// What [ReplayTransport] knows under its lock: where the tape stands and what was asked of it.
///
/// Every change begins with [#hold], which fixes tape time at the present moment.
final class Playhead {
  /// A player later than this does not catch up, so that a computer that slept plays on calmly.
  private static final long MOST_LATE_NANOS = 1_000_000_000;

  private static final long NONE = Long.MIN_VALUE;

  private final TapeClock clock = new TapeClock();
  private boolean playing;
  private boolean started;
  private boolean ended;
  private boolean restart;
  private long given = NONE;
  private long asked = NONE;
  private long freeUntil = NONE;
  private int steps;
  private int barSteps;
  private Timeframe barStep = Timeframe.M1;

  Playhead(long firstTime) {
    clock.set(firstTime, 0);
  }

  /// The line from wall time to tape time goes on from the present moment.
  void hold(long now) {
    clock.set(present(now), now);
  }

  /// Tape time: it waits for an event that the player is busy with, and never passes one.
  double present(long now) {
    boolean held = !playing || !started || ended || freeUntil != NONE;
    return held || clock.isUnlimited() ? clock.time() : Math.min(clock.at(now), asked);
  }

  double speed() {
    return clock.speed();
  }

  boolean isPlaying() {
    return playing && !ended;
  }

  boolean isRestartWanted() {
    return restart;
  }

  void play() {
    playing = true;
  }

  void pause() {
    playing = false;
    steps = 0;
    barSteps = 0;
    if (started && !restart) {
      freeUntil = NONE;
    }
  }

  void step() {
    if (playing) {
      pause();
    }
    steps++;
  }

  void stepBar(Timeframe timeframe) {
    if (playing) {
      pause();
    }
    barStep = timeframe;
    barSteps++;
  }

  void speed(double factor) {
    clock.speed(factor);
  }

  void seek(long time) {
    freeUntil = time;
    restart |= time < given;
    steps = 0;
    barSteps = 0;
  }

  /// The player has nothing more; what is sought before the end is still to be done.
  void end(long lastTime) {
    ended = true;
    steps = 0;
    barSteps = 0;
    if (!restart) {
      freeUntil = NONE;
      clock.set(lastTime, 0);
    }
  }

  /// Back to the beginning; play or pause, speed and what is sought stay.
  void rewind(long firstTime) {
    started = false;
    ended = false;
    restart = false;
    given = NONE;
    asked = NONE;
    clock.set(firstTime, 0);
  }

  /// May the event of this time go now? Tape time starts at the first event asked for.
  ///
  /// @param nanos wall time, read only when it matters: without a limit reading it would cost most
  Wait until(long time, LongSupplier nanos) {
    asked = time;
    if (restart) {
      return new Wait.Restart();
    }
    if (time <= freeUntil) {
      return free(time);
    }
    if (freeUntil != NONE) {
      clock.set(freeUntil, nanos.getAsLong());
      freeUntil = NONE;
    }
    if (!started) {
      started = true;
      clock.set(time, nanos.getAsLong());
    }
    if (barSteps > 0) {
      barSteps--;
      freeUntil = boundary(time);
      return free(time);
    }
    if (steps > 0) {
      steps--;
      return free(time);
    }
    if (!playing) {
      return new Wait.Paused();
    }
    return clock.isUnlimited() ? free(time) : paced(time, nanos.getAsLong());
  }

  private Wait free(long time) {
    started = true;
    given = time;
    clock.set(Math.max(clock.time(), time), 0);
    return new Wait.Go();
  }

  private Wait paced(long time, long now) {
    long left = clock.left(time, now);
    if (left > 0) {
      return new Wait.WaitNanos(left);
    }
    given = time;
    if (left < -MOST_LATE_NANOS) {
      clock.set(time, now);
    }
    return new Wait.Go();
  }

  /// The next boundary after the last event; over a hole the first one not before `time`.
  private long boundary(long time) {
    long next = barStep.openTime(given == NONE ? time : given) + barStep.millis();
    return Math.max(next, barStep.openTime(time - 1) + barStep.millis());
  }
}
