package app.wheelhouse.desk;

import java.util.Arrays;
import java.util.Locale;

/// Spans of one kind, in nanoseconds; any thread adds.
final class OrderSamples {
  private long[] spans = new long[1 << 12];
  private int count;

  synchronized void add(long nanos) {
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, 2 * count);
    }
    spans[count++] = nanos;
  }

  synchronized int count() {
    return count;
  }

  synchronized void clear() {
    count = 0;
  }

  /// Milliseconds that this share of them did not exceed; NaN without any.
  synchronized double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(spans, count);
    Arrays.sort(sorted);
    return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
  }

  /// A line of the report.
  synchronized void print(String name) {
    System.out.printf(
        Locale.ROOT,
        "  %-46s %8d %9.3f %9.3f %9.3f %9.3f%n",
        name,
        count,
        millis(0.5),
        millis(0.9),
        millis(0.99),
        millis(1));
  }

  /// The heads of such lines.
  static void head(String what) {
    System.out.printf(
        Locale.ROOT,
        "%n%-48s %8s %9s %9s %9s %9s%n",
        what,
        "count",
        "p50 ms",
        "p90 ms",
        "p99 ms",
        "most ms");
  }
}
