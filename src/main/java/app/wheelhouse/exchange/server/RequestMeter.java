package app.wheelhouse.exchange.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// How many actions each address has used of those that its traded volume gives it.
final class RequestMeter {
  private static final long PAUSE = 10_000;
  private static final long MORE_CANCELS = 100_000;

  private static final class Used {
    private long count;
    private long reserved;
    private long lastBeyond = Long.MIN_VALUE / 2;
  }

  private final long initial;
  private final Function<String, BigDecimal> volumes;
  private final Map<String, Used> all = new HashMap<>();

  /// @param initial requests of a new address; 0 for any number
  /// @param volumes USDC traded by an address
  RequestMeter(long initial, Function<String, BigDecimal> volumes) {
    this.initial = initial;
    this.volumes = volumes;
  }

  /// Counts an action.
  ///
  /// @param count elements of its batch
  /// @param cancels it only cancels, and may go beyond
  void take(String address, int count, boolean cancels, long now) throws Refused {
    Used used = of(address);
    long cap = cap(address) + used.reserved;
    long limit = cancels ? Math.min(cap + MORE_CANCELS, cap * 2) : cap;
    if (initial > 0 && used.count + count > limit) {
      if (now - used.lastBeyond < PAUSE) {
        throw new Refused(
            "Too many cumulative requests sent ("
                + used.count
                + " > "
                + cap
                + ") for cumulative volume traded $"
                + volumes.apply(address).setScale(2, RoundingMode.DOWN).toPlainString()
                + ". Place taker orders to free up 1 request per USDC traded.");
      }
      used.lastBeyond = now;
    }
    used.count += count;
  }

  /// Adds requests that were paid for.
  void reserve(String address, long requests) {
    of(address).reserved += requests;
  }

  long used(String address) {
    return of(address).count;
  }

  long reserved(String address) {
    return of(address).reserved;
  }

  /// Without what was paid for.
  long cap(String address) {
    long start = initial == 0 ? VenueLimits.VENUE.initialRequests() : initial;
    return start + volumes.apply(address).longValue();
  }

  private Used of(String address) {
    return all.computeIfAbsent(address, _ -> new Used());
  }
}
