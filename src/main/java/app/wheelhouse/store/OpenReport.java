package app.wheelhouse.store;

import java.util.List;

/// What was found when a journal was opened.
///
/// @param records sound ones
/// @param lastSeq number of the last sound record; 0 when there is none
/// @param truncatedBytes of an incomplete last write, set aside in a file of their own; 0 as a rule
/// @param notes sentences for the trading log; empty when all was in order
public record OpenReport(long records, long lastSeq, long truncatedBytes, List<String> notes) {
  public OpenReport {
    notes = List.copyOf(notes);
  }

  /// True when nothing was cut and nothing is worth telling.
  public boolean isClean() {
    return truncatedBytes == 0 && notes.isEmpty();
  }
}
