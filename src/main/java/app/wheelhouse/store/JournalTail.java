package app.wheelhouse.store;

/// What follows the last sound record of a journal.
sealed interface JournalTail {
  /// Only the zeros of the reserve.
  record Clean() implements JournalTail {}

  /// The rest of a write that was cut off; no record in it had ever been confirmed as safe.
  ///
  /// @param from first byte after the last sound record
  /// @param to after the last byte that is not zero
  /// @param note what it looks like, as a sentence
  record Torn(long from, long to, String note) implements JournalTail {}

  /// A record that had been safe is damaged.
  ///
  /// @param seq the number that the record must have
  /// @param reason without a full stop
  record Damaged(long seq, long offset, String reason) implements JournalTail {}
}
