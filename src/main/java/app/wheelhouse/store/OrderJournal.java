package app.wheelhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The append-only record of all that concerns orders: what it has confirmed survives a kill and a
/// power cut.
///
/// Entries are numbered from 1 as they are appended. [#commit] returns when they are on the medium;
/// threads that wait together share one write and one fsync. After a failed write or fsync it takes
/// nothing more for as long as it is open, because what the medium then holds is unknown. When the
/// disk is full, prepared orders that add exposure are refused and all else goes into the reserve.
/// For use by any thread, virtual ones too; an interrupt neither breaks a commit nor is lost.
public final class OrderJournal implements AutoCloseable {
  /// Zeros kept ahead of the last record as a rule: 64 MB.
  public static final long RESERVE = 64L << 20;

  private final JournalStorage storage;
  private final JournalReserve reserve;
  private final JournalWriter writer;
  private final OpenReport report;
  private final GroupCommit group;

  OrderJournal(
      JournalStorage storage, JournalReserve reserve, JournalWriter writer, OpenReport report) {
    this.storage = storage;
    this.reserve = reserve;
    this.writer = writer;
    this.report = report;
    this.group = new GroupCommit(writer, storage.name(), report.lastSeq());
  }

  /// Makes a new journal with the usual reserve.
  ///
  /// @throws JournalFailure when the file exists or cannot be made
  public static OrderJournal create(Path file) {
    return create(file, RESERVE);
  }

  /// Makes a new journal.
  ///
  /// @param reserve bytes of zeros to keep ahead; 0 for none
  /// @throws JournalFailure when the file exists or cannot be made
  public static OrderJournal create(Path file, long reserve) {
    JournalOpening.create(file, reserve);
    return open(file, reserve);
  }

  /// Opens an existing journal with the usual reserve.
  ///
  /// @throws JournalRefused when it is no journal, or of a newer version
  /// @throws JournalDamaged when a record that had been safe is damaged
  /// @throws JournalFailure when it cannot be read or mended
  public static OrderJournal open(Path file) {
    return open(file, RESERVE);
  }

  /// Opens an existing journal; see [#open(Path)].
  ///
  /// @param reserve bytes of zeros to keep ahead; 0 for none
  public static OrderJournal open(Path file, long reserve) {
    return JournalOpening.open(file, reserve);
  }

  /// Opens what a storage holds, or begins a journal in it when it is empty.
  ///
  /// @param reserve bytes of zeros to keep ahead; 0 for none
  public static OrderJournal over(JournalStorage storage, long reserve) {
    return JournalOpening.over(storage, reserve);
  }

  /// A journal that lives as long as this process, for back-tests and benchmarks.
  public static OrderJournal inMemory() {
    return over(new MemoryStorage(), 0);
  }

  /// The journal of a data directory: opened when there is one, made when the directory is new.
  ///
  /// @param directory locked, so that no other process writes the journal
  /// @param reserve bytes of zeros to keep ahead; 0 for none
  /// @throws JournalDamaged also when the journal is missing though the directory was used before
  public static OrderJournal openIn(DirectoryLock directory, long reserve) {
    return JournalOpening.openIn(directory, reserve);
  }

  /// What was found when it was opened.
  public OpenReport openReport() {
    return report;
  }

  /// Takes an entry; it is not yet on the medium.
  ///
  /// @return its number, for [#commit]
  /// @throws JournalFailure when the journal has failed or is closed, and for a prepared order that
  ///   adds exposure when the disk is full
  public long append(JournalEntry entry) {
    byte[] payload = JournalCodec.encode(entry);
    if (payload.length > RecordFrame.MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          "A journal entry takes at most 4 MB, not " + payload.length + " bytes");
    }
    if (reserve.isLow() && addsExposure(entry)) {
      requireSpace();
    }
    return group.append(entry.time(), EntryType.of(entry).code(), payload);
  }

  /// Waits until all entries up to `seq` are on the medium; writes them if nobody else does.
  ///
  /// @throws JournalFailure when they could not be written
  public void commit(long seq) {
    group.commit(seq);
  }

  /// [#append] and [#commit] in one.
  public long appendAndCommit(JournalEntry entry) {
    long seq = append(entry);
    commit(seq);
    return seq;
  }

  /// Hands over the records on the medium from `fromSeq` on, in order; what is only appended yet is
  /// not among them.
  ///
  /// @throws JournalRefused when a record is of a kind that this version does not know
  /// @throws JournalDamaged when a record was altered since the journal was opened
  /// @throws JournalFailure when the storage cannot be read, or is closed
  public void read(long fromSeq, Consumer<JournalRecord> sink) {
    GroupCommit.Durable durable = group.durable();
    long first = Math.max(1, fromSeq);
    if (first <= durable.seq()) {
      JournalReading reading = new JournalReading(storage, durable.end());
      try {
        reading.read(writer.positionBefore(first), first, durable.seq(), sink);
      } catch (UncheckedIOException e) {
        throw new JournalFailure(
            "The order journal "
                + storage.name()
                + " could not be read ("
                + DiskProblem.text(e.getCause())
                + "). Check the disk, then start Wheelhouse again.",
            e);
      }
    }
  }

  /// Number of the last appended entry; 0 when there is none.
  public long lastSeq() {
    return group.lastSeq();
  }

  /// Number of the last entry that is on the medium; 0 when there is none.
  public long durableSeq() {
    return group.durableSeq();
  }

  /// How many appended entries are not yet on the medium.
  public long pendingRecords() {
    long durable = group.durableSeq();
    return group.lastSeq() - durable;
  }

  /// Engine time of the oldest entry that is not on the medium, epoch milliseconds; empty when all
  /// are. Its distance from now is the journal's lag.
  public OptionalLong oldestPendingTime() {
    return group.oldestPendingTime();
  }

  /// True while the disk refuses to extend the reserve: new exposure is refused, exits are
  /// recorded.
  public boolean isSpaceLow() {
    return reserve.isLow();
  }

  /// True after a write or fsync failed; stays so until the journal is opened anew.
  public boolean isFailed() {
    return !group.failure().isEmpty();
  }

  /// Why it failed, as a sentence; empty while it works.
  public String failureReason() {
    return group.failure();
  }

  /// Hash of the last record on the medium, 64 hex digits; that of the empty chain at the start.
  public String headHash() {
    return HexFormat.of().formatHex(group.durable().head());
  }

  /// Writes what waits and closes the storage.
  ///
  /// @throws JournalFailure when what waited could not be written; the storage is closed all the
  ///   same
  @Override
  public void close() {
    try {
      try {
        group.close();
      } finally {
        storage.close();
      }
    } catch (IOException e) {
      throw new JournalFailure("The order journal " + storage.name() + " could not be closed.", e);
    }
  }

  private void requireSpace() {
    group.lookForSpace();
    if (reserve.isLow()) {
      throw new JournalFailure(
          "The disk of the order journal "
              + storage.name()
              + " is full, so orders that add exposure are refused; exits are still recorded. Free"
              + " some space and try again.");
    }
  }

  private static boolean addsExposure(JournalEntry entry) {
    return entry instanceof JournalEntry.OrderPrepared prepared && !prepared.spec().reduceOnly();
  }
}
