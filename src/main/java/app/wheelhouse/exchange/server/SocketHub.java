package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everybody who is connected to the socket, and what each is told. Only the lane touches it.
final class SocketHub {
  private static final int INACTIVE = 1_000;

  private final Floor floor;
  private final VenueLimits limits;
  private final MarketFrames market;
  private final AccountFrames account;
  private final AccountPulse standing;
  private final Map<SocketSession, Subscriber> all = new LinkedHashMap<>();

  SocketHub(
      Floor floor,
      VenueLimits limits,
      MarketFrames market,
      AccountFrames account,
      AccountPulse standing) {
    this.floor = floor;
    this.limits = limits;
    this.market = market;
    this.account = account;
    this.standing = standing;
  }

  void joined(Subscriber subscriber) {
    all.put(subscriber.session(), subscriber);
  }

  void left(SocketSession session) {
    all.remove(session);
  }

  /// Null when it has left already.
  @Nullable Subscriber of(SocketSession session) {
    return all.get(session);
  }

  int clients() {
    return all.size();
  }

  /// Why one more subscription is too many, null when it is not.
  @Nullable String tooMany(Subscription wanted) {
    long subscriptions = all.values().stream().mapToLong(each -> each.heard().size()).sum();
    if (limits.subscriptions() > 0 && subscriptions >= limits.subscriptions()) {
      return "Cannot track more than " + limits.subscriptions() + " total subscriptions.";
    }
    if (limits.users() > 0 && wanted.isOfUser()) {
      List<String> users =
          all.values().stream()
              .flatMap(each -> each.heard().keySet().stream())
              .filter(Subscription::isOfUser)
              .map(Subscription::user)
              .distinct()
              .toList();
      if (!users.contains(wanted.user()) && users.size() >= limits.users()) {
        return "Cannot track more than " + limits.users() + " total users.";
      }
    }
    return null;
  }

  /// Adds a subscription and sends what it begins with.
  void subscribe(Subscriber subscriber, Subscription wanted, JsonNode asked) {
    subscriber.heard().put(wanted, asked);
    long now = floor.now();
    if (wanted.isOfUser()) {
      standing.snapshot(subscriber, wanted, asked, now);
    } else {
      market.snapshot(subscriber, wanted, asked, now);
    }
  }

  /// Tells everybody what has just happened.
  void tellNews() {
    List<ExchangeEvent> news = floor.takeNews();
    if (news.isEmpty()) {
      return;
    }
    List<Subscriber> clients = List.copyOf(all.values());
    long now = floor.now();
    market.tell(clients, news, now);
    clients.forEach(each -> account.send(each, news, now));
  }

  /// Tells of an entry of the cash book.
  void tellCash(String user, ObjectNode entry) {
    standing.tellCash(List.copyOf(all.values()), user, entry, floor.now());
  }

  /// What is told from time to time, and an end to those who heard nothing for long.
  void pulse() {
    List<Subscriber> clients = List.copyOf(all.values());
    long now = floor.now();
    market.pulse(clients, now);
    standing.pulse(clients, now);
    for (Subscriber each : clients) {
      if (limits.idleMillis() > 0 && now - each.lastSent() >= limits.idleMillis()) {
        each.session().close(INACTIVE, "Inactive");
      }
    }
  }

  /// Keeps what happens to an order from everybody who is connected now.
  void hush(long oid) {
    all.values().forEach(each -> each.hush(oid));
  }

  /// Every connection stays open and says nothing more.
  void silenceAll() {
    all.keySet().forEach(SocketSession::fallSilent);
  }
}
