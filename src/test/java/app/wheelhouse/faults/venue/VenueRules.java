package app.wheelhouse.faults.venue;

/// How much the local venue gives; the standard is what is known or believed of the real one.
///
/// @param snapshotTrades trades that are sent on subscribing; 30 in the recording of 2025-09-03
/// @param recentTrades trades that `recentTrades` returns; the documentation does not say, and no
///   recording shows it, so that the standard promises no more than the socket's snapshot
/// @param candles rows of one `candleSnapshot`
/// @param connections open at once
/// @param connectionsPerMinute of the venue's clock for spans; more are refused with 429
/// @param subscriptions of one connection
/// @param conflateAbove bytes that wait for a slow client before books, best prices, contexts and
///   mids are left out for it; trades and candles never are
public record VenueRules(
    int snapshotTrades,
    int recentTrades,
    int candles,
    int connections,
    int connectionsPerMinute,
    int subscriptions,
    long conflateAbove) {
  public static final VenueRules STANDARD = new VenueRules(30, 30, 5_000, 10, 30, 1_000, 65_536);

  /// With another answer of `recentTrades`.
  public VenueRules withRecentTrades(int count) {
    return new VenueRules(
        snapshotTrades,
        count,
        candles,
        connections,
        connectionsPerMinute,
        subscriptions,
        conflateAbove);
  }

  /// For drills that reconnect faster than real time allows.
  public VenueRules withConnectionsPerMinute(int count) {
    return new VenueRules(
        snapshotTrades, recentTrades, candles, connections, count, subscriptions, conflateAbove);
  }
}
