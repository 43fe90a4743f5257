package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Zeros kept ahead of the last record, so that a full disk cannot stop what must be recorded.
///
/// It is topped up in slices of a 64th while records are written; used by one thread at a time.
final class JournalReserve {
  private final JournalStorage storage;
  private final long target;
  private final int slice;
  private long size;
  private volatile boolean low;

  /// @param target bytes to keep ahead; 0 for none
  /// @param size of the storage now
  JournalReserve(JournalStorage storage, long target, long size) {
    this.storage = storage;
    this.target = target;
    this.slice = Math.clamp(target / 64, 4096, 1 << 20);
    this.size = size;
  }

  /// Extends the storage when less than the target lies ahead of `end`; on a full disk it keeps
  /// what it has and says so in [#isLow].
  void topUp(long end) {
    size = Math.max(size, end);
    if (size - end > target - slice) {
      low = false;
      return;
    }
    try {
      ByteBuffer zeros = ByteBuffer.allocate(slice);
      while (size - end < target) {
        storage.write(zeros.duplicate(), size);
        size += slice;
      }
      low = false;
    } catch (IOException e) {
      low = true;
    }
  }

  /// True since the disk refused to extend the reserve.
  boolean isLow() {
    return low;
  }
}
