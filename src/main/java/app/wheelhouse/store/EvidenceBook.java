package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps what the decisions of models rest on, each piece under the hash of its content.
///
/// May be used from any thread, one call at a time; every call may wait for the disk. Nothing is
/// ever removed but by [#prune].
public sealed interface EvidenceBook extends AutoCloseable permits EvidenceFolder, EvidenceMemory {
  /// What became of a piece that was to be kept.
  enum Kept {
    /// It was written.
    NEW,
    /// The same content is kept already; only the ask was noted.
    KNOWN,
    /// What was kept under its id was damaged or changed: that was set aside and it was written
    /// anew.
    MENDED
  }

  /// How much is kept.
  ///
  /// @param pieces whole or not
  /// @param bytes on the disk, index included; of a book in memory, characters
  record Size(long pieces, long bytes) {}

  /// The book in the folder `evidence` of a data directory, which the first piece makes; every
  /// piece is on the medium when it was kept (a few milliseconds each).
  static EvidenceBook open(Path dataDirectory) {
    return new EvidenceFolder(dataDirectory, true);
  }

  /// The same for what can be played again, ten times as fast: the system writes when it likes, and
  /// a power cut may take the newest pieces, which are then said to be missing or damaged.
  static EvidenceBook openUnforced(Path dataDirectory) {
    return new EvidenceFolder(dataDirectory, false);
  }

  /// A book without a disk, which forgets the oldest.
  ///
  /// @param newest how many it remembers; 1 or more
  static EvidenceBook inMemory(int newest) {
    return new EvidenceMemory(newest);
  }

  /// Keeps a piece and notes that it was asked in this session.
  ///
  /// @throws EvidenceFailure when it could not be kept; what was kept before is as it was
  Kept keep(Evidence evidence, String session) throws EvidenceFailure;

  /// @param idOrPrefix the id or its first hex digits, 6 or more
  /// @return empty when nothing of that id was ever kept here
  /// @throws EvidenceFailure when it is missing, damaged or was changed, when several pieces begin
  ///   so, or when these are no hex digits
  Optional<Evidence> find(String idOrPrefix) throws EvidenceFailure;

  /// The asks of all sessions.
  ///
  /// @throws EvidenceFailure when the index cannot be read at all
  EvidenceListing all() throws EvidenceFailure;

  /// The asks of one session.
  ///
  /// @throws EvidenceFailure when the index cannot be read at all
  EvidenceListing all(String session) throws EvidenceFailure;

  /// @throws EvidenceFailure when the folder cannot be read
  Size size() throws EvidenceFailure;

  /// Removes the pieces that were last asked before a time, and says so in the index.
  ///
  /// @param olderThan engine time, epoch milliseconds
  /// @return how many pieces were removed
  /// @throws EvidenceFailure when it could not be done; what is left can be read as before
  int prune(long olderThan) throws EvidenceFailure;

  /// Gives the files free; the book opens them again when it is used again.
  @Override
  void close();
}
