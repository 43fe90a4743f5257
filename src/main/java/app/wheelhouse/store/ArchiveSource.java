package app.wheelhouse.store;

import java.util.List;
import java.util.function.Consumer;

/// Where the archive reads what it lacks: the journal's durable records, numbered from 1 without
/// gaps.
public interface ArchiveSource {
  /// Number of the newest durable record; 0 when there is none.
  long lastSeq();

  /// Hands over the records from `fromSeq` on, in order.
  void read(long fromSeq, Consumer<JournalRecord> sink);

  /// What of a journal is on the medium.
  static ArchiveSource of(OrderJournal journal) {
    return new ArchiveSource() {
      @Override
      public long lastSeq() {
        return journal.durableSeq();
      }

      @Override
      public void read(long fromSeq, Consumer<JournalRecord> sink) {
        journal.read(fromSeq, sink);
      }
    };
  }

  /// Records in memory.
  static ArchiveSource of(List<JournalRecord> records) {
    return new ArchiveSource() {
      @Override
      public long lastSeq() {
        return records.isEmpty() ? 0 : records.getLast().seq();
      }

      @Override
      public void read(long fromSeq, Consumer<JournalRecord> sink) {
        for (JournalRecord record : records) {
          if (record.seq() >= fromSeq) {
            sink.accept(record);
          }
        }
      }
    };
  }
}
