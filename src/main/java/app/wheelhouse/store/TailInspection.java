package app.wheelhouse.store;

/// Tells, behind the last sound record, the clean end, a write that was cut off, and damage.
///
/// A disk writes whole sectors, in any order. So when a group of records was cut off by a power
/// cut, some of its sectors may be there and others still hold the zeros of the reserve. It was cut
/// off (and never confirmed) when no sound record behind the bad one knows it as synced, and a
/// sector under the bad one is still zero. A record with sound ones behind it and no such sector
/// was altered later.
final class TailInspection {
  static final int SECTOR = 512;

  private final JournalWindow window;
  private final long from;
  private final long nextSeq;

  /// @param from first byte after the last sound record
  /// @param nextSeq number that a record there would have
  TailInspection(JournalWindow window, long from, long nextSeq) {
    this.window = window;
    this.from = from;
    this.nextSeq = nextSeq;
  }

  JournalTail inspect() {
    long first = nextNonZero(from, Long.MAX_VALUE);
    if (first < 0) {
      return new JournalTail.Clean();
    }
    long firstSound = -1;
    for (long at = first; at >= 0; ) {
      RecordFrame frame = RecordFrame.at(window, at);
      if (frame == null) {
        at = nextMagic(at + 1);
        continue;
      }
      if (frame.synced() >= nextSeq) {
        return damaged();
      }
      firstSound = firstSound < 0 ? at : firstSound;
      at = nextMagic(at + frame.size());
    }
    if (firstSound >= 0 && !hasUnwrittenSector(firstSound)) {
      return damaged();
    }
    return new JournalTail.Torn(from, endOfContent(first), note(first, firstSound));
  }

  private JournalTail damaged() {
    return new JournalTail.Damaged(
        nextSeq, from, "its bytes are altered, and sound records follow it");
  }

  private String note(long first, long firstSound) {
    if (first > from && firstSound < 0) {
      return "There were stray bytes in the reserve behind the last record.";
    }
    return firstSound >= 0
        ? "A group of records was cut off while it was written; none had been confirmed."
        : "The last record was cut off while it was written, or altered afterwards.";
  }

  private boolean hasUnwrittenSector(long firstSound) {
    for (long sector = from / SECTOR; sector < firstSound / SECTOR; sector++) {
      long begin = Math.max(from, sector * SECTOR);
      long end = (sector + 1) * SECTOR;
      if (nextNonZero(begin, end) < 0) {
        return true;
      }
    }
    return false;
  }

  private long endOfContent(long first) {
    long last = first;
    for (long at = first; at >= 0; at = nextNonZero(at + 1, Long.MAX_VALUE)) {
      last = at;
    }
    return last + 1;
  }

  private long nextMagic(long position) {
    long at = nextNonZero(position, Long.MAX_VALUE);
    while (at >= 0 && window.load(at, Integer.BYTES)) {
      if (window.bytes().getInt(window.indexOf(at)) == RecordFrame.MAGIC) {
        return at;
      }
      at = nextNonZero(at + 1, Long.MAX_VALUE);
    }
    return -1;
  }

  /// The first byte from `position` on that is not zero, or -1.
  private long nextNonZero(long position, long end) {
    long at = position;
    for (int count = window.available(at); count > 0 && at < end; count = window.available(at)) {
      byte[] bytes = window.bytes().array();
      int start = window.indexOf(at);
      int limit = (int) Math.min(count, end - at);
      for (int i = 0; i < limit; i++) {
        if (bytes[start + i] != 0) {
          return at + i;
        }
      }
      at += limit;
    }
    return -1;
  }
}
