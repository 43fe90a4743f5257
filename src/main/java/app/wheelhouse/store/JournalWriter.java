package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/// Puts groups of records at the end of the storage and chains them; used by one thread at a time.
final class JournalWriter {
  private static final int SMALLEST_BUFFER = 1 << 16;
  private static final int LARGEST_KEPT_BUFFER = 1 << 20;

  private final JournalStorage storage;
  private final JournalReserve reserve;
  private final JournalPlaces places;
  private final MessageDigest digest = JournalHeader.sha256();
  private ByteBuffer buffer = ByteBuffer.allocate(SMALLEST_BUFFER);
  private byte[] head;
  private volatile long end;

  /// @param head hash of the last record
  /// @param end first byte after it
  JournalWriter(
      JournalStorage storage, JournalReserve reserve, JournalPlaces places, byte[] head, long end) {
    this.storage = storage;
    this.reserve = reserve;
    this.places = places;
    this.head = head;
    this.end = end;
  }

  /// Writes the group and returns when it is on the medium; an empty one only looks for space.
  ///
  /// @param synced number of the last record that already is on the medium
  void write(List<JournalLine> group, long synced) throws IOException {
    makeRoom(group);
    byte[] hash = head;
    long position = end;
    for (JournalLine line : group) {
      places.note(line.seq(), position + buffer.position());
      hash = RecordFrame.write(buffer, line, synced, hash, digest);
    }
    buffer.flip();
    long newEnd = position + buffer.limit();
    reserve.topUp(newEnd);
    if (!group.isEmpty()) {
      storage.write(buffer, position);
      storage.force();
    }
    head = hash;
    end = newEnd;
  }

  /// Hash of the last record.
  byte[] head() {
    return head;
  }

  /// First byte after the last record on the medium.
  long end() {
    return end;
  }

  /// A position from which `seq` is reached within 1,024 records.
  long positionBefore(long seq) {
    return places.before(seq);
  }

  private void makeRoom(List<JournalLine> group) throws IOException {
    long bytes = 0;
    for (JournalLine line : group) {
      bytes += line.size();
    }
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new IOException("over 2 GB of records wait");
    }
    if (buffer.capacity() < bytes || buffer.capacity() > LARGEST_KEPT_BUFFER) {
      buffer = ByteBuffer.allocate((int) Math.max(bytes, SMALLEST_BUFFER));
    }
    buffer.clear();
  }
}
