package app.wheelhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// A sliding view of a storage: reads ahead, so that records are taken from memory.
final class JournalWindow {
  private static final int AHEAD = 1 << 20;

  private final JournalStorage storage;
  private final long end;
  private ByteBuffer bytes;
  private long start;

  /// @param end nothing is read from here on
  JournalWindow(JournalStorage storage, long end) {
    this.storage = storage;
    this.end = end;
    this.bytes = ByteBuffer.allocate((int) Math.min(AHEAD, end)).limit(0);
  }

  /// Makes `length` bytes from `position` on available.
  ///
  /// @return false when there are not that many
  /// @throws UncheckedIOException when the storage cannot be read
  boolean load(long position, int length) {
    if (position + length > end) {
      return false;
    }
    if (position >= start && position + length <= start + bytes.limit()) {
      return true;
    }
    return fill(position, length);
  }

  private boolean fill(long position, int length) {
    if (bytes.capacity() < length) {
      bytes = ByteBuffer.allocate(Integer.highestOneBit(length) << 1);
    }
    start = position;
    bytes.clear().limit((int) Math.min(bytes.capacity(), end - position));
    try {
      while (bytes.hasRemaining() && storage.read(bytes, position + bytes.position()) >= 0) {
        // Goes on until the window is full or the storage ends.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.flip();
    return bytes.limit() >= length;
  }

  /// The bytes in view, backed by an array that begins at index 0; valid until the next `load`.
  ByteBuffer bytes() {
    return bytes;
  }

  /// Where the byte at `position` stands in [#bytes].
  int indexOf(long position) {
    return (int) (position - start);
  }

  /// Loads what is there from `position` on and says how many bytes that are; 0 at the end.
  int available(long position) {
    if (!load(position, 1)) {
      return 0;
    }
    return (int) (start + bytes.limit() - position);
  }
}
