package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.feed.FeedSink;
import app.wheelhouse.feed.MarketFeed;
import app.wheelhouse.support.Threads;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Plays a synthetic market in real time: each event when its time comes.
public final class SyntheticFeed implements MarketFeed {
  private static final long LONGEST_PARK_NANOS = 50_000_000;

  private final SyntheticMarket market;
  private final LongSupplier clock;
  private volatile boolean running;
  private @Nullable Thread thread;

  /// @param market whose start time is at or before now; what lies between is played at once
  /// @param clock epoch milliseconds
  public SyntheticFeed(SyntheticMarket market, LongSupplier clock) {
    this.market = market;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "synthetic";
  }

  @Override
  public void start(FeedSink sink) {
    running = true;
    thread = Threads.hot("feed-synthetic", () -> play(sink));
  }

  @Override
  public void stop() {
    running = false;
    Thread player = thread;
    if (player != null) {
      LockSupport.unpark(player);
      thread = null;
    }
  }

  private void play(FeedSink sink) {
    sink.status(new FeedStatus(clock.getAsLong(), FeedState.CONNECTED, ""));
    while (running) {
      MarketEvent next = market.next();
      awaitTime(next.time());
      if (running) {
        sink.market(next);
      }
    }
    sink.status(new FeedStatus(clock.getAsLong(), FeedState.DISCONNECTED, "stopped"));
  }

  private void awaitTime(long time) {
    long left = time - clock.getAsLong();
    while (running && left > 0) {
      LockSupport.parkNanos(Math.min(left * 1_000_000, LONGEST_PARK_NANOS));
      left = time - clock.getAsLong();
    }
  }
}
