package app.wheelhouse.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// Reads a journal from its first byte to its end and checks every record and the chain.
final class JournalScan {
  /// Is told of each sound record, in order, while its bytes are in view.
  interface Visitor {
    void record(RecordFrame frame, JournalWindow window);
  }

  /// What was found.
  ///
  /// @param lastSeq number of the last sound record, which is also how many there are
  /// @param head hash of the last sound record
  /// @param end first byte after it
  /// @param size of the storage
  record Result(long lastSeq, byte[] head, long end, long size, JournalTail tail) {}

  private final JournalStorage storage;
  private final long size;
  private final JournalWindow window;
  private final MessageDigest digest = JournalHeader.sha256();

  JournalScan(JournalStorage storage, long size) {
    this.storage = storage;
    this.size = size;
    this.window = new JournalWindow(storage, size);
  }

  /// @throws JournalRefused when the storage holds no journal of this version
  /// @throws JournalDamaged when its head is damaged; damage behind it is in the result
  Result run(Visitor visitor) {
    int head = Math.min(JournalHeader.SIZE, window.available(0));
    JournalHeader.check(ByteBuffer.wrap(window.bytes().array(), 0, head), storage.name());
    byte[] hash = JournalHeader.chainStart();
    long seq = 0;
    long position = JournalHeader.SIZE;
    RecordFrame frame = RecordFrame.at(window, position);
    while (frame != null) {
      byte[] expected = frame.expectedHash(window, hash, digest);
      if (frame.seq() != seq + 1 || !MessageDigest.isEqual(expected, frame.storedHash(window))) {
        JournalTail broken =
            new JournalTail.Damaged(
                seq + 1, position, "it does not continue the chain of the records before it");
        return new Result(seq, hash, position, size, broken);
      }
      visitor.record(frame, window);
      hash = expected;
      seq = frame.seq();
      position += frame.size();
      frame = RecordFrame.at(window, position);
    }
    JournalTail tail = new TailInspection(window, position, seq + 1).inspect();
    return new Result(seq, hash, position, size, tail);
  }
}
