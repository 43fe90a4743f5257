package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// When each kind of message came last, and which is silent for too long.
///
/// Books and mids come with every block, so their silence means something after seconds; trades,
/// best prices, candles and contexts come when something changes.
final class ChannelWatch {
  private static final Set<String> RESTLESS = Set.of(Subscription.MIDS, Subscription.BOOK);

  private final long restless;
  private final long others;
  private final SortedMap<String, Channel> channels = new TreeMap<>();

  private static final class Channel {
    private long clock;
    private long span;
    private long messages;

    private Channel(long span) {
      this.span = span;
    }
  }

  /// @param restless milliseconds after which a channel that never rests is stale
  /// @param others milliseconds for all other channels
  ChannelWatch(long restless, long others) {
    this.restless = restless;
    this.others = others;
  }

  /// From now on this channel is awaited; what it said before stays counted.
  void await(String channel, long span) {
    channels.computeIfAbsent(channel, _ -> new Channel(span)).span = span;
  }

  /// @param clock epoch milliseconds
  /// @param span milliseconds of the clock that only measures spans
  void heard(String channel, long clock, long span) {
    Channel heard = channels.computeIfAbsent(channel, _ -> new Channel(span));
    heard.clock = clock;
    heard.span = span;
    heard.messages++;
  }

  boolean isStale(String channel, long span) {
    Channel watched = channels.get(channel);
    return watched != null && isStale(channel, watched, span);
  }

  /// For the screens, by name.
  List<Connection.Channel> report(long span) {
    List<Connection.Channel> report = new ArrayList<>(channels.size());
    channels.forEach((name, channel) ->
        report.add(
            new Connection.Channel(
                name, channel.clock, channel.messages, isStale(name, channel, span))));
    return report;
  }

  private boolean isStale(String name, Channel channel, long span) {
    return span - channel.span > (RESTLESS.contains(name) ? restless : others);
  }
}
