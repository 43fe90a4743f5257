package app.wheelhouse.faults.venue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local venue's floor: takes what happens in the market, and tells every client that asked.
///
/// One thing at a time, so that a snapshot and what follows it fit together for each client.
final class VenueHub {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long MIDS_EVERY = 1_000;

  private final VenueRecord record;
  private final VenueRules rules;
  private final InfoDesk desk;
  private final Set<VenueSocket> sockets = new LinkedHashSet<>();
  private long said;
  private long leftOut;
  private long lastMids;

  VenueHub(VenueRecord record, VenueRules rules, InfoDesk desk) {
    this.record = record;
    this.rules = rules;
    this.desk = desk;
  }

  synchronized int clients() {
    return sockets.size();
  }

  synchronized int subscriptions() {
    return sockets.stream().mapToInt(socket -> socket.subscriptions().size()).sum();
  }

  /// Messages that were sent, and those that a slow client did not get.
  synchronized long said() {
    return said;
  }

  synchronized long leftOut() {
    return leftOut;
  }

  synchronized long backlog() {
    return sockets.stream().mapToLong(VenueSocket::waiting).max().orElse(0);
  }

  synchronized void joined(VenueSocket socket) {
    sockets.add(socket);
  }

  synchronized void left(VenueSocket socket) {
    sockets.remove(socket);
  }

  synchronized void closeAll(int code, String reason) {
    List.copyOf(sockets).forEach(socket -> socket.close(code, reason));
  }

  /// A frame as it is, for every client.
  synchronized void broadcast(String frame) {
    said += sockets.size();
    sockets.forEach(socket -> socket.say(frame));
  }

  /// Something happened.
  synchronized void take(MarketMove move) {
    List<String> turned = record.take(move);
    turned.stream().distinct().forEach(this::tellCandles);
    switch (move) {
      case MarketMove.Trades all -> {
        tell("trades", all.coin(), VenueText.trades(all.trades()), false);
        tellCandles(all.coin());
      }
      case MarketMove.Depth depth -> {
        tell("l2Book", depth.coin(), book(depth), true);
        tellContext(depth.coin());
      }
      case MarketMove.Best best -> tell("bbo", best.coin(), VenueText.best(best), true);
      case MarketMove.Quiet _ -> {}
    }
    tellMids();
  }

  /// A client said something.
  synchronized void heard(VenueSocket socket, String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JacksonException _) {
      error(socket, "Error parsing JSON into valid websocket request: " + text);
      return;
    }
    JsonNode subscription = message.path("subscription");
    switch (message.path("method").asString("")) {
      case "ping" -> say(socket, "{\"channel\":\"pong\"}");
      case "subscribe" -> subscribe(socket, subscription);
      case "unsubscribe" -> {
        if (socket.subscriptions().remove(Subscribed.of(subscription))) {
          answer(socket, "unsubscribe", subscription);
        } else {
          error(socket, "Already unsubscribed: " + subscription);
        }
      }
      case "post" -> post(socket, message);
      default -> error(socket, "Error parsing JSON into valid websocket request: " + text);
    }
  }

  private void subscribe(VenueSocket socket, JsonNode subscription) {
    Subscribed wanted = Subscribed.of(subscription);
    if (!isKnown(wanted, subscription)) {
      error(socket, "Invalid subscription " + subscription);
    } else if (socket.hears(wanted)) {
      error(socket, "Already subscribed: " + subscription);
    } else if (socket.subscriptions().size() >= rules.subscriptions()) {
      error(socket, "Cannot track more than " + rules.subscriptions() + " total subscriptions.");
    } else {
      socket.subscriptions().add(wanted);
      answer(socket, "subscribe", subscription);
      snapshot(socket, wanted);
    }
  }

  private static boolean isKnown(Subscribed wanted, JsonNode subscription) {
    return switch (wanted.type()) {
      case "allMids" -> true;
      case "trades", "l2Book", "bbo", "activeAssetCtx" -> VenueMeta.coins().contains(wanted.coin());
      case "candle" ->
          VenueMeta.coins().contains(wanted.coin())
              && Intervals.millis(wanted.interval()).isPresent();
      default -> subscription.has("user");
    };
  }

  private void snapshot(VenueSocket socket, Subscribed wanted) {
    String coin = wanted.coin();
    switch (wanted.type()) {
      case "trades" ->
          say(
              socket,
              VenueText.message(
                  "trades", VenueText.trades(record.lastTrades(coin, rules.snapshotTrades()))));
      case "l2Book" ->
          record
              .book(coin)
              .ifPresent(depth -> say(socket, VenueText.message("l2Book", book(depth))));
      case "bbo" ->
          record
              .best(coin)
              .ifPresent(best -> say(socket, VenueText.message("bbo", VenueText.best(best))));
      case "activeAssetCtx" -> record.mid(coin).ifPresent(mid -> say(socket, context(coin)));
      case "allMids" -> say(socket, mids());
      case "candle" -> candle(coin, wanted.interval()).forEach(text -> say(socket, text));
      default -> {}
    }
  }

  private void tell(String type, String coin, String data, boolean replaceable) {
    send(Subscribed.to(type, coin), VenueText.message(type, data), replaceable);
  }

  private void tellContext(String coin) {
    if (record.mid(coin).isPresent()) {
      send(Subscribed.to("activeAssetCtx", coin), context(coin), true);
    }
  }

  private void tellMids() {
    if (record.time() - lastMids >= MIDS_EVERY && !record.mids().isEmpty()) {
      lastMids = record.time();
      send(Subscribed.to("allMids", ""), mids(), true);
    }
  }

  private void tellCandles(String coin) {
    List<String> intervals = new ArrayList<>();
    for (VenueSocket socket : sockets) {
      for (Subscribed own : socket.subscriptions()) {
        if (own.type().equals("candle") && own.coin().equals(coin)) {
          intervals.add(own.interval());
        }
      }
    }
    for (String interval : intervals.stream().distinct().toList()) {
      candle(coin, interval)
          .forEach(text -> send(new Subscribed("candle", coin, interval), text, false));
    }
  }

  /// The forming candle, nothing before the first trade.
  private List<String> candle(String coin, String interval) {
    List<VenueCandle> all = record.candles(coin, Intervals.millis(interval).orElseThrow());
    return all.isEmpty()
        ? List.of()
        : List.of(VenueText.message("candle", VenueText.candle(all.getLast(), interval)));
  }

  private String context(String coin) {
    return VenueText.message(
        "activeAssetCtx",
        "{\"coin\":\""
            + coin
            + "\",\"ctx\":"
            + VenueText.context(record.mid(coin).orElseThrow())
            + "}");
  }

  private String mids() {
    return VenueText.message("allMids", "{\"mids\":" + VenueText.mids(record.mids()) + "}");
  }

  private static String book(MarketMove.Depth depth) {
    return VenueText.book(depth.coin(), depth.time(), depth.bids(), depth.asks());
  }

  private void send(Subscribed to, String text, boolean replaceable) {
    for (VenueSocket socket : sockets) {
      if (!socket.hears(to)) {
        continue;
      }
      if (replaceable && socket.waiting() > rules.conflateAbove()) {
        leftOut++;
      } else {
        say(socket, text);
      }
    }
  }

  private void post(VenueSocket socket, JsonNode message) {
    JsonNode request = message.path("request").path("payload");
    String response =
        desk.answer(request)
            .map(data ->
                "{\"type\":\"info\",\"payload\":{\"type\":"
                    + request.path("type")
                    + ",\"data\":"
                    + data
                    + "}}")
            .orElse("{\"type\":\"error\",\"payload\":\"422 Failed to deserialize\"}");
    say(
        socket,
        VenueText.message(
            "post", "{\"id\":" + message.path("id") + ",\"response\":" + response + "}"));
  }

  private void answer(VenueSocket socket, String method, JsonNode subscription) {
    String echo = subscription.toString();
    if (subscription.path("type").asString("").equals("l2Book") && !subscription.has("nSigFigs")) {
      // The real one names what was left out.
      echo = echo.substring(0, echo.length() - 1) + ",\"nSigFigs\":null,\"mantissa\":null}";
    }
    say(
        socket,
        VenueText.message(
            "subscriptionResponse",
            "{\"method\":\"" + method + "\",\"subscription\":" + echo + "}"));
  }

  private void error(VenueSocket socket, String text) {
    say(socket, VenueText.message("error", JSON.writeValueAsString(text)));
  }

  private void say(VenueSocket socket, String text) {
    said++;
    socket.say(text);
  }
}
