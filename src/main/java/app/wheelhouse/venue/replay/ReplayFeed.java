package app.wheelhouse.venue.replay;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.feed.FeedSink;
import app.wheelhouse.feed.MarketFeed;
import app.wheelhouse.support.Threads;
import app.wheelhouse.tape.MarketCursor;
import app.wheelhouse.tape.TapeException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plays tapes once, from the beginning, as its transport says; all times are tape times.
///
/// At high speed the sink is called as fast as it returns: one that merges what waits (the inbox)
/// makes a run depend on the machine, one that drives the engine itself does not.
public final class ReplayFeed implements MarketFeed {
  private static final long STOP_MILLIS = 5_000;

  private final Supplier<MarketCursor> tape;
  private final ReplayTransport transport;
  private final Runnable restartWanted;
  private final Interlude interlude;
  private volatile boolean running;
  private volatile @Nullable Thread thread;
  private boolean paused;
  private long time;

  /// @param tape opens the tape at its beginning, such as `tapes::cursor`; the feed closes it
  /// @param restartWanted called at most once, on the feed's thread and after its last event, when
  ///   a time before that event is sought: the owner makes a new engine and a new feed with the
  ///   same transport, which goes on to that time
  public ReplayFeed(
      Supplier<MarketCursor> tape, ReplayTransport transport, Runnable restartWanted) {
    this(tape, transport, restartWanted, Interlude.NONE);
  }

  /// The same with something to do between events, such as commands of the trader.
  public ReplayFeed(
      Supplier<MarketCursor> tape,
      ReplayTransport transport,
      Runnable restartWanted,
      Interlude interlude) {
    this.tape = tape;
    this.transport = transport;
    this.restartWanted = restartWanted;
    this.interlude = interlude;
  }

  @Override
  public String name() {
    return "replay";
  }

  /// Rewinds the transport and begins.
  ///
  /// @throws IllegalStateException when called a second time
  @Override
  public void start(FeedSink sink) {
    if (thread != null) {
      throw new IllegalStateException("A replay feed plays once; make a new one");
    }
    transport.rewind();
    time = transport.progress().firstTime();
    running = true;
    thread = Threads.hot("feed-replay", () -> run(sink));
  }

  /// Stops and waits until nothing is given any more, except on the feed's own thread, where it
  /// only asks.
  @Override
  public void stop() {
    running = false;
    Thread player = thread;
    if (player == null || player == Thread.currentThread()) {
      return;
    }
    LockSupport.unpark(player);
    try {
      player.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Has the interlude called soon, also while paused and after the end of the tape; from any
  /// thread.
  public void wake() {
    Thread player = thread;
    if (player != null) {
      LockSupport.unpark(player);
    }
  }

  private void run(FeedSink sink) {
    Thread player = Thread.currentThread();
    transport.onChange(() -> LockSupport.unpark(player));
    boolean over = play(sink);
    Wait end = new Wait.Paused();
    while (over && running && !transport.isRestartWanted()) {
      LockSupport.parkNanos(this, interlude.between(end));
    }
    if (!running) {
      if (!over) {
        sink.status(new FeedStatus(time, FeedState.DISCONNECTED, "stopped"));
      }
    } else {
      restartWanted.run();
    }
  }

  /// True when the tape is over, false when it was left before.
  private boolean play(FeedSink sink) {
    try (MarketCursor cursor = tape.get()) {
      MarketEvent event = cursor.next();
      time = event == null ? time : event.time();
      sink.status(new FeedStatus(time, FeedState.CONNECTED, ""));
      while (event != null) {
        if (!mayGo(event, sink)) {
          return false;
        }
        time = event.time();
        sink.market(event);
        event = cursor.next();
      }
      transport.end();
      sink.status(new FeedStatus(time, FeedState.ENDED, "end of tape"));
    } catch (TapeException unreadable) {
      transport.end();
      sink.status(new FeedStatus(time, FeedState.FAILED, String.valueOf(unreadable.getMessage())));
    }
    return true;
  }

  private boolean mayGo(MarketEvent event, FeedSink sink) {
    while (running) {
      Wait wait = transport.until(event.time());
      tell(wait, sink);
      long soon = interlude.between(wait);
      switch (wait) {
        case Wait.Go() -> {
          return true;
        }
        case Wait.WaitNanos(long nanos) -> LockSupport.parkNanos(this, Math.min(nanos, soon));
        case Wait.Paused() -> LockSupport.parkNanos(this, soon);
        case Wait.Restart() -> {
          return false;
        }
      }
    }
    return false;
  }

  /// Tells of a pause and its end once each; a step or a seek while paused is neither.
  private void tell(Wait wait, FeedSink sink) {
    boolean now = wait instanceof Wait.Paused || (paused && !transport.isPlaying());
    if (now != paused) {
      paused = now;
      sink.status(
          new FeedStatus(time, now ? FeedState.PAUSED : FeedState.CONNECTED, now ? "paused" : ""));
    }
  }
}
