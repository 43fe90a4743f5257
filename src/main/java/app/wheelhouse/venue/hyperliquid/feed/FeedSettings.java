package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.support.Backoff;

/// The numbers of the connection (SPEC FEED-2, VENUES 2.11); milliseconds where not said otherwise.
///
/// @param pulse how often the feed looks at its clocks
/// @param ping between two pings
/// @param probe of silence after which a ping is sent out of turn
/// @param dead of silence, with a ping unanswered, after which the socket is given up (N3)
/// @param stale without any price message, answered pings or not, after which it is given up
/// @param priceStale of silence after which a channel that never rests counts as stale
/// @param opening limit for the handshake
/// @param joining limit from the handshake to answered subscriptions, first prices and what was
///   missed; longer than `fillLimit`
/// @param stable up-time after which the attempts are counted from zero again
/// @param backoff between two attempts
/// @param attempts in a row before the feed gives up, where nothing is at stake
/// @param exposedRetry between attempts beyond those, while a position or order is open
/// @param fillLimit how long live prices wait for the back-fill before the feed counts as up
/// @param closeGrace venue time that must pass after a minute before its candle counts as final
/// @param sleep gap between two pulses after which the computer slept (N12)
/// @param startMinutes closed one-minute candles that are read at the start, a number
/// @param limits what the venue allows
public record FeedSettings(
    long pulse,
    long ping,
    long probe,
    long dead,
    long stale,
    long priceStale,
    long opening,
    long joining,
    long stable,
    Backoff backoff,
    int attempts,
    long exposedRetry,
    long fillLimit,
    long closeGrace,
    long sleep,
    int startMinutes,
    Limits limits) {

  /// What the venue allows one address.
  ///
  /// @param connections at once
  /// @param connectsPerMinute new connections
  /// @param subscriptions over all connections
  /// @param sendsPerMinute messages from us
  /// @param frameChars the longest message that is read
  public record Limits(
      int connections,
      int connectsPerMinute,
      int subscriptions,
      int sendsPerMinute,
      int frameChars) {

    /// Subscriptions of one connection.
    public int perConnection() {
      return subscriptions / connections;
    }

    public static Limits standard() {
      return new Limits(10, 30, 1_000, 2_000, 8_000_000);
    }
  }

  public static FeedSettings standard() {
    return new FeedSettings(
        250,
        20_000,
        5_000,
        10_000,
        60_000,
        3_000,
        10_000,
        30_000,
        60_000,
        new Backoff(1_000, 30_000, 0.2),
        50,
        30_000,
        10_000,
        2_000,
        30_000,
        5,
        Limits.standard());
  }
}
