package app.wheelhouse.tape;

import java.util.Map;
import java.util.TreeMap;

/// Counts the distances between neighbouring times and knows the most common one.
final class Spacings {
  private final Map<Long, Long> counts = new TreeMap<>();
  private long current;
  private long run;

  void add(long millis) {
    if (millis != current) {
      flush();
      current = millis;
    }
    run++;
  }

  private void flush() {
    if (run > 0) {
      counts.merge(current, run, Long::sum);
      run = 0;
    }
  }

  /// The most common distance, the shortest of several; 0 when there is none.
  long mostCommon() {
    flush();
    long best = 0;
    long most = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
