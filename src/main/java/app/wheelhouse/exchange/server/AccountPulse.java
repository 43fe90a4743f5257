package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The account channels that say how things stand rather than what is new, and the snapshots with
/// which the others begin.
final class AccountPulse {
  private static final long EVERY = 1_000;
  private static final Set<String> STANDING =
      Set.of("clearinghouseState", "openOrders", "spotState", "webData2", "activeAssetData");

  private final InfoDesk info;
  private final AccountDesk accounts;
  private final CashBook cash;
  private long last;

  AccountPulse(InfoDesk info, AccountDesk accounts, CashBook cash) {
    this.info = info;
    this.accounts = accounts;
    this.cash = cash;
  }

  /// Says how the accounts stand, every second.
  void pulse(List<Subscriber> all, long now) {
    if (now - last < EVERY) {
      return;
    }
    last = now;
    for (Subscriber each : all) {
      // Who must not hear of an order must not see it here either.
      if (!each.isHushed()) {
        each.heard()
            .forEach((subscription, asked) ->
                standing(subscription, asked)
                    .ifPresent(data -> each.send(subscription.type(), data, now)));
      }
    }
  }

  /// What a new subscription hears first.
  void snapshot(Subscriber to, Subscription subscription, JsonNode asked, long now) {
    String user = subscription.user();
    switch (subscription.type()) {
      case "userFills" ->
          to.send("userFills", snapshot(user, "fills", accounts.newestFills(user)), now);
      case "userFundings" ->
          to.send("userFundings", snapshot(user, "fundings", accounts.newestFundings(user)), now);
      case "userNonFundingLedgerUpdates" ->
          to.send(
              "userNonFundingLedgerUpdates",
              snapshot(
                  user,
                  "nonFundingLedgerUpdates",
                  Json.array(cash.entries(user, 0, Long.MAX_VALUE / 2))),
              now);
      default ->
          standing(subscription, asked).ifPresent(data -> to.send(subscription.type(), data, now));
    }
  }

  /// A new entry of the cash book.
  void tellCash(List<Subscriber> all, String user, ObjectNode entry, long now) {
    Subscription channel = new Subscription("userNonFundingLedgerUpdates", user, "", "");
    for (Subscriber each : all) {
      if (each.hears(channel)) {
        ObjectNode data = Json.object();
        data.put("user", user);
        data.putArray("nonFundingLedgerUpdates").add(entry);
        each.send("userNonFundingLedgerUpdates", data, now);
      }
    }
  }

  private Optional<JsonNode> standing(Subscription subscription, JsonNode asked) {
    if (!STANDING.contains(subscription.type())) {
      return Optional.empty();
    }
    String user = subscription.user();
    ObjectNode data = Json.object();
    switch (subscription.type()) {
      case "webData2" -> {
        return Optional.of(info.webData(user));
      }
      case "activeAssetData" -> {
        try {
          return Optional.of(accounts.standing(user, asked)).filter(JsonNode::isObject);
        } catch (MalformedRequest _) {
          // Its coin was looked at when it was subscribed.
          return Optional.empty();
        }
      }
      case "clearinghouseState" -> {
        data.put("dex", "");
        data.put("user", user);
        data.set("clearinghouseState", accounts.state(user));
      }
      case "openOrders" -> {
        data.put("dex", "");
        data.put("user", user);
        data.set("orders", accounts.frontend(user));
      }
      default -> {
        data.put("user", user);
        data.set("spotState", accounts.spot(user));
      }
    }
    return Optional.of(data);
  }

  private static ObjectNode snapshot(String user, String key, ArrayNode rows) {
    ObjectNode data = Json.object();
    data.put("isSnapshot", true);
    data.put("user", user);
    data.set(key, rows);
    return data;
  }
}
