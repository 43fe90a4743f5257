package app.wheelhouse.store;

/// One entry as it stands in the journal.
///
/// @param seq its number: 1 for the first, without gaps
/// @param hash SHA-256 of the previous record's hash and this record's bytes, 64 hex digits
public record JournalRecord(long seq, JournalEntry entry, String hash) {}
