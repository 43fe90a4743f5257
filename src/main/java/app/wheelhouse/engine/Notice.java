package app.wheelhouse.engine;

/// Something that the trader should be told, once.
///
/// @param sequence 1 for the session's first; never repeated
/// @param time engine time, epoch milliseconds
/// @param text one sentence
public record Notice(long sequence, long time, Kind kind, String text) {
  /// What it is about.
  public enum Kind {
    /// Something asked for was not done.
    REFUSED,
    /// The gate denied an order.
    DENIED,
    /// The venue rejected an order.
    REJECTED,
    /// An order was filled.
    FILLED,
    /// A position went flat.
    CLOSED,
    /// Trading was restricted, released, or auto-trading switched.
    STATE,
    /// The venue, or the connection to it, has something to tell.
    VENUE,
    /// A position stands without the stops that it needs.
    ALARM
  }
}
