package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.exchange.wire.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One connected client of the socket: what it hears, and what goes wrong on the way to it. Only
/// the lane touches it.
final class Subscriber {
  private static final String PLACE = "socket";

  private final SocketSession session;
  private final Lane lane;
  private final FaultSwitches faults;
  private final Counters counters;
  private final Map<Subscription, JsonNode> heard = new LinkedHashMap<>();
  private final Set<Long> hushed = new HashSet<>();
  private @Nullable String held;
  private long lastSent;

  Subscriber(SocketSession session, Lane lane, FaultSwitches faults, Counters counters) {
    this.session = session;
    this.lane = lane;
    this.faults = faults;
    this.counters = counters;
  }

  SocketSession session() {
    return session;
  }

  /// What it hears, each with the words in which it asked.
  Map<Subscription, JsonNode> heard() {
    return heard;
  }

  boolean hears(Subscription subscription) {
    return heard.containsKey(subscription);
  }

  /// From now on it hears nothing of this order, until it connects anew.
  void hush(long oid) {
    hushed.add(oid);
  }

  boolean isHushed(long oid) {
    return hushed.contains(oid);
  }

  /// True when some order of its own is kept from it.
  boolean isHushed() {
    return !hushed.isEmpty();
  }

  /// It has just connected.
  void welcome(long now) {
    lastSent = now;
  }

  long lastSent() {
    return lastSent;
  }

  void send(String channel, JsonNode data, long now) {
    ObjectNode message = Json.object();
    message.put("channel", channel);
    message.set("data", data);
    say(channel, Json.write(message), now);
  }

  /// Sends a whole message, as far as the faults let it.
  void say(String channel, String text, long now) {
    lastSent = now;
    if (session.isSilent()) {
      return;
    }
    counters.frame(channel);
    if (faults.fires(FaultKind.HALF_OPEN, PLACE, channel).isPresent()) {
      session.fallSilent();
      return;
    }
    OptionalLong late =
        held == null ? faults.fires(FaultKind.OUT_OF_ORDER, PLACE, channel) : OptionalLong.empty();
    if (late.isPresent()) {
      held = text;
      lane.after(late.getAsLong(), this::release);
      return;
    }
    session.send(text);
    if (faults.fires(FaultKind.DUPLICATE_MESSAGE, PLACE, channel).isPresent()) {
      session.send(text);
    }
    release();
  }

  /// What was held back comes now, after what came later.
  private void release() {
    String late = held;
    held = null;
    if (late != null) {
      session.send(late);
    }
  }
}
