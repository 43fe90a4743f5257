package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All connections of the feed as one, for the status and for the screens.
final class ConnectionReport {
  private final HyperliquidEndpoint endpoint;
  private final LinkKit kit;
  private final List<Link> links;

  ConnectionReport(HyperliquidEndpoint endpoint, LinkKit kit, List<Link> links) {
    this.endpoint = endpoint;
    this.kit = kit;
    this.links = links;
  }

  /// The state of the one that is worst off, because each carries instruments of its own.
  FeedStatus status() {
    Link worst = worst();
    return new FeedStatus(kit.clock(), worst.state().shown(), worst.state().reason());
  }

  /// @param since when the state began, epoch milliseconds
  Connection make(long since) {
    long span = kit.span();
    long clock = kit.clock();
    ConnectionState worst = worst().state();
    FeedSettings.Limits limits = kit.settings().limits();
    int sockets = 0;
    int subscriptions = 0;
    long latency = -1;
    double rate = 0;
    long reconnects = 0;
    long gaps = 0;
    long unknown = kit.drift().total();
    for (Link link : links) {
      LinkMeters meters = link.meters();
      sockets += link.state().hasSocket() ? 1 : 0;
      subscriptions += link.subscriptions();
      latency = Math.max(latency, link.roundTrip());
      rate += meters.rates().perSecond(span);
      reconnects += meters.reconnects();
      gaps += meters.gaps();
      unknown += meters.faults().total();
    }
    boolean waits = worst.phase() == ConnectionState.Phase.WAITING;
    return new Connection(
        "hyperliquid",
        endpoint.host(),
        endpoint.label(),
        worst.shown(),
        worst.reason(),
        since,
        worst.isUp() ? 0 : worst.failures(),
        waits ? clock + Math.max(0, worst.until() - span) : 0,
        latency,
        skew(),
        rate,
        new Connection.Budget(sockets, limits.connections()),
        new Connection.Budget(subscriptions, limits.subscriptions()),
        kit.means().weight().get(),
        reconnects,
        gaps,
        unknown,
        channels(span),
        clock);
  }

  /// True when our clock could be compared with the venue's.
  boolean knowsSkew() {
    return links.stream().anyMatch(link -> link.meters().skew().isKnown());
  }

  /// Milliseconds, ours less the venue's; 0 until measured.
  long skew() {
    for (Link link : links) {
      if (link.meters().skew().isKnown()) {
        return link.meters().skew().skew(link.roundTrip());
      }
    }
    return 0;
  }

  private Link worst() {
    Link worst = links.getFirst();
    for (Link link : links) {
      if (badness(link.state().shown()) > badness(worst.state().shown())) {
        worst = link;
      }
    }
    return worst;
  }

  private static int badness(FeedState state) {
    return switch (state) {
      case PAUSED, ENDED, CONNECTED -> 0;
      case DISCONNECTED -> 1;
      case CONNECTING -> 2;
      case RECONNECTING -> 3;
      case FAILED -> 4;
    };
  }

  /// One line a channel over all connections: stale as soon as it is on one of them.
  private List<Connection.Channel> channels(long span) {
    SortedMap<String, Connection.Channel> merged = new TreeMap<>();
    for (Link link : links) {
      for (Connection.Channel channel : link.meters().channels().report(span)) {
        merged.merge(channel.name(), channel, ConnectionReport::merge);
      }
    }
    return new ArrayList<>(merged.values());
  }

  private static Connection.Channel merge(Connection.Channel a, Connection.Channel b) {
    return new Connection.Channel(
        a.name(),
        Math.max(a.lastMessage(), b.lastMessage()),
        a.messages() + b.messages(),
        a.stale() || b.stale());
  }
}
