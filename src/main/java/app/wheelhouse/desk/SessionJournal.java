package app.wheelhouse.desk;

import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalEntry;

/// The journal as one session sees it.
interface SessionJournal {
  /// Takes an entry; it is durable after the next commit.
  ///
  /// @throws NotDurable when the journal takes no more
  void append(JournalEntry entry) throws NotDurable;

  /// Returns once everything taken so far is durable.
  ///
  /// @throws NotDurable when that failed
  void commit() throws NotDurable;
}
