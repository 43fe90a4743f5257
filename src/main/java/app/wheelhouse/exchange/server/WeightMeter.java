package app.wheelhouse.exchange.server;

import java.util.ArrayDeque;
import java.util.Deque;

/// The weight of the last minute's HTTP requests; all clients are one computer. Thread-safe.
final class WeightMeter {
  private static final long MINUTE = 60_000;

  private record Spent(long time, int weight) {}

  private final int limit;
  private final Deque<Spent> spent = new ArrayDeque<>();
  private long sum;

  /// @param limit a minute, 0 for any
  WeightMeter(int limit) {
    this.limit = limit;
  }

  /// Spends, or says for how long to wait.
  ///
  /// @return 0 when it was spent, else whole seconds until there is room
  synchronized int spend(int weight, long now) {
    if (limit == 0) {
      return 0;
    }
    forget(now);
    if (sum + weight > limit) {
      Spent oldest = spent.peekFirst();
      long wait = oldest == null ? MINUTE : oldest.time() + MINUTE - now;
      return (int) Math.max(1, Math.ceilDiv(wait, 1_000));
    }
    add(weight, now);
    return 0;
  }

  /// Spends what an answer turned out to weigh, above the limit if need be.
  synchronized void owe(int weight, long now) {
    if (limit > 0 && weight > 0) {
      add(weight, now);
    }
  }

  private void add(int weight, long now) {
    spent.addLast(new Spent(now, weight));
    sum += weight;
  }

  private void forget(long now) {
    for (Spent oldest = spent.peekFirst();
        oldest != null && oldest.time() <= now - MINUTE;
        oldest = spent.peekFirst()) {
      sum -= oldest.weight();
      spent.removeFirst();
    }
  }
}
