package app.wheelhouse.exchange.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The switches themselves: rules are put in and taken out while the exchange runs, and every fault
/// that happened is counted.
///
/// Each kind draws from a stream of its own, so that switching one on does not move the others.
public final class FaultSwitches {
  private static final class Standing {
    private final FaultRule rule;
    private long left;

    Standing(FaultRule rule) {
      this.rule = rule;
      this.left = rule.times();
    }
  }

  private final List<Standing> standing = new ArrayList<>();
  private final Map<FaultKind, SplittableRandom> streams = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Long> fired = new EnumMap<>(FaultKind.class);

  /// @param seed of everything that is drawn
  public FaultSwitches(long seed) {
    for (FaultKind kind : FaultKind.values()) {
      streams.put(kind, new SplittableRandom(seed * 1_000_003 + kind.ordinal()));
    }
  }

  /// Puts a rule in, beside those that stand.
  public synchronized void on(FaultRule rule) {
    standing.add(new Standing(rule));
  }

  /// Puts rules in.
  public synchronized void on(List<FaultRule> rules) {
    rules.forEach(this::on);
  }

  /// Takes all rules of a kind out.
  public synchronized void off(FaultKind kind) {
    standing.removeIf(each -> each.rule.kind() == kind);
  }

  /// Takes every rule out; the counts stay.
  public synchronized void allOff() {
    standing.clear();
  }

  /// Whether a fault happens here and now; asking is what makes it happen.
  ///
  /// @param place `exchange`, `info` or `socket`
  /// @param type of the request, or the channel
  /// @return how long it lasts, in milliseconds; empty when it does not happen
  public synchronized OptionalLong fires(FaultKind kind, String place, String type) {
    for (Iterator<Standing> all = standing.iterator(); all.hasNext(); ) {
      Standing each = all.next();
      if (each.rule.kind() == kind && each.rule.strikes(place, type) && isDrawn(each)) {
        if (--each.left == 0) {
          all.remove();
        }
        fired.merge(kind, 1L, Long::sum);
        return OptionalLong.of(each.rule.millis());
      }
    }
    return OptionalLong.empty();
  }

  /// How far the clock is off now, in milliseconds.
  public synchronized long skew() {
    return standing.stream()
        .filter(each -> each.rule.kind() == FaultKind.CLOCK_SKEW)
        .mapToLong(each -> each.rule.millis())
        .sum();
  }

  /// One of several ways to go wrong, drawn for this kind.
  ///
  /// @param ways above 0
  public synchronized int way(FaultKind kind, int ways) {
    return stream(kind).nextInt(ways);
  }

  /// How often each kind happened, by its word.
  public synchronized SortedMap<String, Long> fired() {
    SortedMap<String, Long> counts = new TreeMap<>();
    fired.forEach((kind, count) -> counts.put(kind.word(), count));
    return Collections.unmodifiableSortedMap(counts);
  }

  public synchronized long fired(FaultKind kind) {
    return fired.getOrDefault(kind, 0L);
  }

  private boolean isDrawn(Standing each) {
    double probability = each.rule.probability();
    if (each.left <= 0 || probability <= 0) {
      return false;
    }
    return probability >= 1 || stream(each.rule.kind()).nextDouble() < probability;
  }

  private SplittableRandom stream(FaultKind kind) {
    SplittableRandom stream = streams.get(kind);
    if (stream == null) {
      throw new IllegalStateException("no stream for " + kind);
    }
    return stream;
  }
}
