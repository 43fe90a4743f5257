package app.wheelhouse.engine;

import app.wheelhouse.domain.order.Fill;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Remembers which fills were booked, so that a repeated message never books twice.
final class FillFilter {
  private static final int REMEMBERED = 20_000;

  private final SequencedSet<String> seen = new LinkedHashSet<>();
  private long duplicates;

  /// True when the fill was booked already; it is counted then.
  boolean isRepeated(Fill fill) {
    boolean repeated = seen.contains(fill.tradeId());
    if (repeated) {
      duplicates++;
    }
    return repeated;
  }

  /// Whether a fill was booked already; asking is no repetition.
  boolean knows(String tradeId) {
    return seen.contains(tradeId);
  }

  /// The fill is booked. One that was refused is not: it may come again at a better moment.
  void remember(Fill fill) {
    remember(fill.tradeId());
  }

  /// It was booked by the session before, or belongs to a time before these books.
  void remember(String tradeId) {
    seen.add(tradeId);
    if (seen.size() > REMEMBERED) {
      seen.removeFirst();
    }
  }

  long duplicates() {
    return duplicates;
  }
}
