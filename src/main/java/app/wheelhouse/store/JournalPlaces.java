package app.wheelhouse.store;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Remembers where every 1,024th record is, so that reading can start near any of them.
final class JournalPlaces {
  private static final int STEP = 1024;

  private final NavigableMap<Long, Long> positions = new ConcurrentSkipListMap<>();

  void note(long seq, long position) {
    if (seq % STEP == 1) {
      positions.put(seq, position);
    }
  }

  /// A position from which `seq` is reached within 1,024 records.
  long before(long seq) {
    Map.Entry<Long, Long> near = positions.floorEntry(seq);
    return near == null ? JournalHeader.SIZE : near.getValue();
  }
}
