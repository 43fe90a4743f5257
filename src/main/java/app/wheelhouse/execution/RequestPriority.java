package app.wheelhouse.execution;

/// Who goes first when a venue's rate budget is short, most urgent first.
///
/// Each may use the budget only up to its share; what is above it is kept for the more urgent, so
/// that a screen that reads candles never keeps a stop from the wire.
public enum RequestPriority {
  /// Stops, targets and reduce-only closes.
  PROTECTIVE(100),
  CANCEL(97),
  ENTRY(90),
  /// Reads of orders, fills, positions and balances.
  ACCOUNT(75),
  /// Reads of instruments, books and candles.
  MARKET(60);

  private final int percent;

  RequestPriority(int percent) {
    this.percent = percent;
  }

  /// How far it may fill a budget of `limit`.
  public int share(int limit) {
    return (int) ((long) limit * percent / 100);
  }
}
