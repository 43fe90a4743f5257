package app.wheelhouse.domain.market;

import java.util.List;

/// How the connection to a venue stands, for the trader's eyes; nothing is decided by it.
///
/// @param venue `hyperliquid` …
/// @param host the host that is called
/// @param network `mainnet`, `testnet` or `local`
/// @param state of the market feed
/// @param reason why it is not up; empty when all is well
/// @param since when the state began, epoch milliseconds
/// @param attempt of the reconnect in progress, 0 when connected
/// @param nextAttempt epoch milliseconds; 0 when none is due
/// @param latencyMillis round trip of the last ping; −1 when unknown
/// @param skewMillis our clock less the venue's; 0 until measured
/// @param messagesPerSecond over the last seconds
/// @param sockets open now and allowed
/// @param subscriptions live now and allowed
/// @param weight spent in the running minute and allowed
/// @param reconnects since the session began
/// @param gaps holes in the data that were filled again
/// @param unknown fields, channels and values of the venue that we do not know
/// @param channels by name
/// @param time epoch milliseconds
public record Connection(
    String venue,
    String host,
    String network,
    FeedState state,
    String reason,
    long since,
    int attempt,
    long nextAttempt,
    long latencyMillis,
    long skewMillis,
    double messagesPerSecond,
    Budget sockets,
    Budget subscriptions,
    Budget weight,
    long reconnects,
    long gaps,
    long unknown,
    List<Channel> channels,
    long time) {

  public Connection {
    channels = List.copyOf(channels);
  }

  /// What is used of what the venue allows.
  public record Budget(int used, int limit) {}

  /// One kind of message.
  ///
  /// @param name such as `trades`
  /// @param lastMessage epoch milliseconds; 0 when none came yet
  /// @param stale whether it is silent for longer than it should be
  public record Channel(String name, long lastMessage, long messages, boolean stale) {}
}
