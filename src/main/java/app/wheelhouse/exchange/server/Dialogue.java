package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the exchange answers to what a client of the socket says (VENUES 2.10). Only the lane calls
/// it; requests by post are not for it.
final class Dialogue {
  private static final String ERROR = "error";

  private final SocketHub hub;
  private final Function<String, Integer> assets;

  /// @param assets index of a coin, below 0 when it is not listed
  Dialogue(SocketHub hub, Function<String, Integer> assets) {
    this.hub = hub;
    this.assets = assets;
  }

  /// The message as JSON; null, and answered, when it is none.
  @Nullable JsonNode read(Subscriber client, String text, long now) {
    try {
      return Json.read(text);
    } catch (MalformedRequest _) {
      notUnderstood(client, text, now);
      return null;
    }
  }

  void answer(Subscriber client, JsonNode message, long now) {
    JsonNode wanted = message.path("subscription");
    switch (message.path("method").asString("")) {
      case "ping" -> client.say("pong", "{\"channel\":\"pong\"}", now);
      case "subscribe" -> subscribe(client, wanted, now);
      case "unsubscribe" -> unsubscribe(client, wanted, now);
      default -> notUnderstood(client, Json.write(message), now);
    }
  }

  private void subscribe(Subscriber client, JsonNode wanted, long now) {
    Optional<Subscription> read = Subscription.read(wanted, coin -> assets.apply(coin) >= 0);
    if (read.isEmpty()) {
      error(client, "Invalid subscription " + Json.write(wanted), now);
      return;
    }
    String tooMany = hub.tooMany(read.get());
    if (client.hears(read.get())) {
      error(client, "Already subscribed: " + Json.write(wanted), now);
    } else if (tooMany != null) {
      error(client, tooMany, now);
    } else {
      respond(client, "subscribe", wanted, now);
      hub.subscribe(client, read.get(), wanted);
    }
  }

  private void unsubscribe(Subscriber client, JsonNode wanted, long now) {
    Optional<Subscription> read = Subscription.read(wanted, coin -> assets.apply(coin) >= 0);
    if (read.isPresent() && client.heard().remove(read.get()) != null) {
      respond(client, "unsubscribe", wanted, now);
    } else {
      error(client, "Already unsubscribed: " + Json.write(wanted), now);
    }
  }

  /// The venue names what was left out.
  private static void respond(Subscriber client, String method, JsonNode wanted, long now) {
    ObjectNode echo = (ObjectNode) wanted.deepCopy();
    switch (echo.path("type").asString("")) {
      case "l2Book" -> {
        if (!echo.has("nSigFigs")) {
          echo.putNull("nSigFigs");
        }
        if (!echo.has("mantissa")) {
          echo.putNull("mantissa");
        }
      }
      case "userFills" -> {
        if (!echo.has("aggregateByTime")) {
          echo.put("aggregateByTime", false);
        }
      }
      default -> {
        // Nothing is left out.
      }
    }
    ObjectNode data = Json.object();
    data.put("method", method);
    data.set("subscription", echo);
    client.send("subscriptionResponse", data, now);
  }

  private static void notUnderstood(Subscriber client, String text, long now) {
    error(client, "Error parsing JSON into valid websocket request: " + text, now);
  }

  private static void error(Subscriber client, String text, long now) {
    client.send(ERROR, Json.text(text), now);
  }
}
