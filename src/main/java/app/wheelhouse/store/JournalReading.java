package app.wheelhouse.store;

import java.util.HexFormat;
import java.util.function.Consumer;

/// Gives back records that are on the medium, each checked again.
final class JournalReading {
  private final JournalStorage storage;
  private final JournalWindow window;

  /// @param end first byte after the last record on the medium
  JournalReading(JournalStorage storage, long end) {
    this.storage = storage;
    this.window = new JournalWindow(storage, end);
  }

  /// @param position of a record at or before `first`
  void read(long position, long first, long last, Consumer<JournalRecord> sink) {
    long at = position;
    for (long seq = 0; seq < last; ) {
      RecordFrame frame = RecordFrame.at(window, at);
      if (frame == null) {
        throw new JournalDamaged(
            storage.name(), Math.max(first, seq + 1), at, "its bytes were altered while in use");
      }
      seq = frame.seq();
      if (seq >= first && seq <= last) {
        sink.accept(record(frame));
      }
      at += frame.size();
    }
  }

  private JournalRecord record(RecordFrame frame) {
    return new JournalRecord(
        frame.seq(), entry(frame), HexFormat.of().formatHex(frame.storedHash(window)));
  }

  private JournalEntry entry(RecordFrame frame) {
    try {
      return JournalCodec.decode(frame.payloadBytes(window));
    } catch (UnreadableEntry e) {
      throw new JournalRefused(
          "Record "
              + frame.seq()
              + " of "
              + storage.name()
              + " cannot be read by this version of Wheelhouse: "
              + e.getMessage()
              + ". Open it with the version that wrote it, or a newer one.",
          e);
    }
  }
}
