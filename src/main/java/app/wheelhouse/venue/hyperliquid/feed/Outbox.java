package app.wheelhouse.venue.hyperliquid.feed;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Predicate;

/// Messages to the venue, in order, no more a minute than it allows over all connections.
final class Outbox {
  private final Queue<String> waiting = new ArrayDeque<>();
  private final LimitWindow budget;

  /// @param budget shared by all connections
  Outbox(LimitWindow budget) {
    this.budget = budget;
  }

  void add(String message) {
    waiting.add(message);
  }

  void clear() {
    waiting.clear();
  }

  /// Sends what may go now.
  ///
  /// @param wire false when the socket took it no more
  /// @param now milliseconds of the clock that only measures spans
  void flush(Predicate<String> wire, long now) {
    while (!waiting.isEmpty() && budget.take(now)) {
      if (!wire.test(waiting.remove())) {
        waiting.clear();
      }
    }
  }
}
