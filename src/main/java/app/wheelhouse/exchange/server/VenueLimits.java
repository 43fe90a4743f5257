package app.wheelhouse.exchange.server;

/// How much the exchange takes from one computer and one address (VENUES 2.11); 0 switches a limit
/// off.
///
/// @param weightPerMinute of HTTP requests
/// @param initialRequests that an address has before it has traded; each traded USDC gives one more
/// @param connections of the socket at a time
/// @param newConnectionsPerMinute of the socket
/// @param subscriptions of all connections
/// @param users of whom account channels are subscribed
/// @param idleMillis after which a connection is closed to which nothing was sent
public record VenueLimits(
    int weightPerMinute,
    long initialRequests,
    int connections,
    int newConnectionsPerMinute,
    int subscriptions,
    int users,
    long idleMillis) {
  /// The venue's own.
  public static final VenueLimits VENUE = new VenueLimits(1_200, 10_000, 10, 30, 1_000, 10, 60_000);

  /// Nothing is limited.
  public static final VenueLimits NONE = new VenueLimits(0, 0, 0, 0, 0, 0, 0);

  /// The same with another weight a minute; 0 for any.
  public VenueLimits withWeight(int perMinute) {
    return new VenueLimits(
        perMinute,
        initialRequests,
        connections,
        newConnectionsPerMinute,
        subscriptions,
        users,
        idleMillis);
  }

  /// The same with other requests to start with; 0 for any number.
  public VenueLimits withInitialRequests(long requests) {
    return new VenueLimits(
        weightPerMinute,
        requests,
        connections,
        newConnectionsPerMinute,
        subscriptions,
        users,
        idleMillis);
  }
}
