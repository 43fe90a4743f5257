package app.wheelhouse.store;

import java.util.List;

/// What the archive writer writes to: the archive, or a stub that fails in tests.
interface ArchiveTarget {
  /// Reads from the journal what is missing.
  ///
  /// @return how many records that were
  /// @throws ArchiveFailure when they could not be written
  long catchUp(ArchiveSource source);

  /// Keeps rows that the journal does not hold, all or none of them.
  ///
  /// @throws ArchiveFailure when they could not be written
  void record(List<? extends ArchiveRow> rows);
}
