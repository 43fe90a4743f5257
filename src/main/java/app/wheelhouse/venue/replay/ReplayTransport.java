package app.wheelhouse.venue.replay;

import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.tape.TapeReport;
import app.wheelhouse.tape.TapeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Play, pause, step, speed and seek of a replay: decides when each event may go, never which one.
///
/// Screens turn the knobs from their threads, one player asks [#until] before each event; nothing
/// in here waits. A new transport is paused at the beginning with speed 1. It outlives a restart:
/// the new player begins with [#rewind], and what is sought, the speed and play or pause stay.
public final class ReplayTransport {
  /// The speed that never waits.
  public static final double UNLIMITED = Double.POSITIVE_INFINITY;

  private final ReentrantLock lock = new ReentrantLock();
  private final LongSupplier nanos;
  private final long firstTime;
  private final long lastTime;
  private final Playhead head;
  private Runnable wake = () -> {};

  /// @param nanos wall time for spans, nanoseconds from any origin
  /// @param firstTime start of the tape, epoch milliseconds
  /// @param lastTime end of the tape, epoch milliseconds
  /// @throws IllegalArgumentException when it ends before it begins
  public ReplayTransport(LongSupplier nanos, long firstTime, long lastTime) {
    if (lastTime < firstTime) {
      throw new IllegalArgumentException("A tape cannot end before it begins");
    }
    this.nanos = nanos;
    this.firstTime = firstTime;
    this.lastTime = lastTime;
    this.head = new Playhead(firstTime);
  }

  /// A transport for tapes that are played together.
  public static ReplayTransport over(TapeSet tapes, LongSupplier nanos) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (TapeReport report : tapes.reports()) {
      Timeframe bars = report.timeframe();
      first = Math.min(first, report.firstTime());
      last = Math.max(last, report.lastTime() + (bars == null ? 0 : bars.millis()));
    }
    return new ReplayTransport(nanos, first, last);
  }

  /// A transport that plays at once, for a run that nobody steers.
  ///
  /// @param factor as of [#speed]
  public static ReplayTransport playing(LongSupplier nanos, double factor) {
    ReplayTransport transport = new ReplayTransport(nanos, 0, Long.MAX_VALUE);
    transport.speed(factor);
    transport.play();
    return transport;
  }

  /// Goes on at the chosen speed; after the end of the tape only a seek back does.
  public void play() {
    change(Playhead::play);
  }

  /// Holds tape time and every event. A seek under way ends here; one that has to begin at the
  /// beginning is still carried out.
  public void pause() {
    change(Playhead::pause);
  }

  /// Lets exactly one more event go; pauses first when it plays.
  public void step() {
    change(Playhead::step);
  }

  /// Lets everything go up to and with the next boundary of this timeframe, over a hole to the
  /// first boundary after it; pauses first when it plays.
  public void stepBar(Timeframe timeframe) {
    change(playhead -> playhead.stepBar(timeframe));
  }

  /// Goes on from the present tape time at another speed.
  ///
  /// @param factor tape time over wall time, above 0; [#UNLIMITED] never waits
  /// @throws IllegalArgumentException for any other factor
  public void speed(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("The speed of a replay is above 0, not " + factor);
    }
    change(playhead -> playhead.speed(factor));
  }

  /// Goes to a tape time without waiting, up to and with the events of that time, then plays or
  /// pauses as before. When a later event has gone already, a restart is wanted first.
  ///
  /// @param time epoch milliseconds; taken as the nearest time of the tape
  public void seek(long time) {
    long target = Math.clamp(time, firstTime, lastTime);
    change(playhead -> playhead.seek(target));
  }

  /// True from a seek back until the [#rewind].
  public boolean isRestartWanted() {
    lock.lock();
    try {
      return head.isRestartWanted();
    } finally {
      lock.unlock();
    }
  }

  /// False while it is paused and once the tape has ended.
  public boolean isPlaying() {
    lock.lock();
    try {
      return head.isPlaying();
    } finally {
      lock.unlock();
    }
  }

  public ReplayProgress progress() {
    lock.lock();
    try {
      long time = Math.clamp((long) head.present(nanos.getAsLong()), firstTime, lastTime);
      return new ReplayProgress(firstTime, lastTime, time, head.isPlaying(), head.speed());
    } finally {
      lock.unlock();
    }
  }

  /// For a player: what is called after every change, on the thread that made it; replaces the one
  /// before.
  public void onChange(Runnable listener) {
    lock.lock();
    try {
      wake = listener;
    } finally {
      lock.unlock();
    }
  }

  /// For a player: may the event of this time go? `Go` counts as having let it go. Tape time starts
  /// at the first event asked for, and does not catch up when the player is more than a second
  /// late.
  ///
  /// @param eventTime epoch milliseconds, never below that of the event before
  public Wait until(long eventTime) {
    lock.lock();
    try {
      return head.until(eventTime, nanos);
    } finally {
      lock.unlock();
    }
  }

  /// For a player: the tape has no further event.
  public void end() {
    change(playhead -> playhead.end(lastTime));
  }

  /// For a player: the next event asked for is again the first of the tape.
  public void rewind() {
    change(playhead -> playhead.rewind(firstTime));
  }

  private void change(Consumer<Playhead> knob) {
    Runnable listener;
    lock.lock();
    try {
      head.hold(nanos.getAsLong());
      knob.accept(head);
      listener = wake;
    } finally {
      lock.unlock();
    }
    listener.run();
  }
}
