package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lets clients into the socket at `/ws`, and carries what they say to the lane.
final class SocketDoor implements Connection.SocketDesk {
  private static final long MINUTE = 60_000;
  private static final String ACTION = "action";

  private final Lane lane;
  private final SocketHub hub;
  private final Dialogue dialogue;
  private final Requests requests;
  private final Terms terms;
  private final Deque<Long> entered = new ArrayDeque<>();

  /// What a new client is given.
  record Terms(Floor floor, VenueLimits limits, FaultSwitches faults, Counters counters) {}

  SocketDoor(Lane lane, SocketHub hub, Dialogue dialogue, Requests requests, Terms terms) {
    this.lane = lane;
    this.hub = hub;
    this.dialogue = dialogue;
    this.requests = requests;
    this.terms = terms;
  }

  @Override
  public @Nullable HttpReply serve(HttpRequest handshake, Socket socket, InputStream in)
      throws IOException {
    if (!handshake.path().split("\\?", 2)[0].equals("/ws")) {
      return HttpReply.text(404, "Not found");
    }
    if (isTooMany()) {
      terms.counters().request("ws", "limited");
      return HttpReply.tooMany(1);
    }
    terms.counters().request("ws", "ok");
    SocketSession session = new SocketSession(socket, this::heard);
    lane.ask(() -> {
      Subscriber subscriber = new Subscriber(session, lane, terms.faults(), terms.counters());
      subscriber.welcome(terms.floor().now());
      hub.joined(subscriber);
      return true;
    });
    try {
      session.serve(handshake, in);
    } finally {
      lane.after(0, () -> hub.left(session));
    }
    return null;
  }

  private boolean isTooMany() {
    VenueLimits limits = terms.limits();
    long now = terms.floor().clock();
    synchronized (entered) {
      entered.removeIf(then -> then <= now - MINUTE);
      if (limits.newConnectionsPerMinute() > 0
          && entered.size() >= limits.newConnectionsPerMinute()) {
        return true;
      }
      entered.addLast(now);
    }
    return limits.connections() > 0 && lane.ask(hub::clients) >= limits.connections();
  }

  private void heard(SocketSession from, String text) {
    JsonNode post =
        lane.ask(() -> {
          Subscriber client = hub.of(from);
          long now = terms.floor().now();
          JsonNode message = client == null ? null : dialogue.read(client, text, now);
          if (client == null || message == null) {
            return Json.nothing();
          }
          if (message.path("method").asString("").equals("post")) {
            return message;
          }
          dialogue.answer(client, message, now);
          return Json.nothing();
        });
    if (post.isObject()) {
      // Posts do not wait for one another: a slow one must not hold up the socket.
      Threads.virtual("exchange-post", () -> answer(from, post));
    }
  }

  private void answer(SocketSession from, JsonNode message) {
    JsonNode request = message.path("request");
    String type = request.path("type").asString("");
    boolean action = type.equals(ACTION);
    Outcome outcome =
        requests.post(action ? Requests.EXCHANGE : Requests.INFO, request.path("payload"));
    switch (outcome) {
      case Outcome.Answer(HttpReply reply) -> send(from, message, response(type, request, reply));
      case Outcome.Cut() -> from.cut();
      case Outcome.Silence() -> from.fallSilent();
    }
  }

  private static ObjectNode response(String type, JsonNode request, HttpReply reply) {
    ObjectNode response = Json.object();
    JsonNode body = reply.status() == 200 ? reply.tree() : Json.nothing();
    if (body.isMissingNode() || reply.status() != 200) {
      response.put("type", "error");
      response.put("payload", reply.status() + " " + reply.body());
    } else if (type.equals(ACTION)) {
      response.put("type", ACTION);
      response.set("payload", body);
    } else {
      response.put("type", Requests.INFO);
      ObjectNode payload = response.putObject("payload");
      payload.set("type", request.path("payload").path("type"));
      payload.set("data", body);
    }
    return response;
  }

  private void send(SocketSession from, JsonNode message, ObjectNode response) {
    ObjectNode data = Json.object();
    data.set("id", message.path("id"));
    data.set("response", response);
    lane.ask(() -> {
      Subscriber client = hub.of(from);
      if (client != null) {
        client.send("post", data, terms.floor().now());
      }
      return true;
    });
  }
}
