package app.wheelhouse.tape;

/// A stretch without any row.
///
/// @param from last time before it, epoch milliseconds; for candles the end of the last bar
/// @param to first time after it, epoch milliseconds
public record Hole(long from, long to) {

  /// Milliseconds.
  public long length() {
    return to - from;
  }
}
