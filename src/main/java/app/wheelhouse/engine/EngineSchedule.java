package app.wheelhouse.engine;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Events that will happen at a known event time, ordered by (time, sequence of entry).
final class EngineSchedule {
  private record Entry(long time, long sequence, EngineEvent event) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long sequence;
  private long nextTime = Long.MAX_VALUE;

  void add(long time, EngineEvent event) {
    entries.add(new Entry(time, sequence++, event));
    nextTime = Math.min(nextTime, time);
  }

  /// Time of the next entry, `Long.MAX_VALUE` when there is none.
  long nextTime() {
    return nextTime;
  }

  /// Takes the next entry that is due at `now`, null when none is.
  @Nullable EngineEvent takeDue(long now) {
    if (nextTime > now) {
      return null;
    }
    Entry due = entries.poll();
    Entry following = entries.peek();
    nextTime = following == null ? Long.MAX_VALUE : following.time();
    return due == null ? null : due.event();
  }
}
