package app.wheelhouse.store;

/// An encoded entry on its way into the file.
///
/// @param type code of the [EntryType]
/// @param payload the entry's JSON; never changed after it was handed over
record JournalLine(long seq, long time, int type, byte[] payload) {
  /// Length of the record in bytes.
  int size() {
    return RecordFrame.OVERHEAD + payload.length;
  }
}
