package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;

/// What all connections of a feed share.
///
/// @param address of the socket
/// @param coins instruments by the venue's coin
/// @param lock under which everything of the feed happens but decoding and reading the past
/// @param connects new connections of the running minute
/// @param sends messages from us of the running minute
record LinkKit(
    String address,
    OkHttpClient client,
    SortedMap<String, InstrumentId> coins,
    MarketHistory history,
    FeedMeans means,
    FeedSettings settings,
    FeedThreads threads,
    DriftCounter drift,
    ReentrantLock lock,
    LimitWindow connects,
    LimitWindow sends) {

  /// Epoch milliseconds.
  long clock() {
    return means.clock().getAsLong();
  }

  /// Milliseconds of the clock that only measures spans.
  long span() {
    return means.nanos().getAsLong() / 1_000_000;
  }

  /// Does something under the lock.
  void locked(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  ConnectionRules rules(long now) {
    return new ConnectionRules(
        settings, means.chance(), means.exposed().getAsBoolean(), connects.earliest(now));
  }
}
