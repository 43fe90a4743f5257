package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// What was asked of the exchange and what became of it, and how often each client order id was
/// asked for and placed: more than one placed is a duplicate. Thread-safe.
final class Counters {
  private static final class Cloid {
    private long asked;
    private long placed;
  }

  private final SortedMap<String, SortedMap<String, Long>> requests = new TreeMap<>();
  private final SortedMap<String, Long> frames = new TreeMap<>();
  private final SortedMap<String, Cloid> cloids = new TreeMap<>();

  /// @param what `exchange.order`, `info.meta` …
  /// @param outcome `ok`, `err`, `malformed`, `limited`
  synchronized void request(String what, String outcome) {
    requests.computeIfAbsent(what, _ -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
  }

  /// A message of the socket.
  synchronized void frame(String channel) {
    frames.merge(channel, 1L, Long::sum);
  }

  /// An order with this id arrived.
  synchronized void cloid(String cloid, boolean placed) {
    Cloid counted = cloids.computeIfAbsent(cloid, _ -> new Cloid());
    counted.asked++;
    counted.placed += placed ? 1 : 0;
  }

  synchronized ObjectNode requests() {
    ObjectNode json = Json.object();
    requests.forEach((what, outcomes) -> outcomes.forEach(json.putObject(what)::put));
    return json;
  }

  synchronized ObjectNode frames() {
    ObjectNode json = Json.object();
    frames.forEach(json::put);
    return json;
  }

  synchronized ObjectNode cloids() {
    ObjectNode json = Json.object();
    cloids.forEach((cloid, counted) ->
        json.putObject(cloid).put("asked", counted.asked).put("placed", counted.placed));
    return json;
  }

  /// Client order ids under which more than one order was placed.
  synchronized ObjectNode duplicates() {
    ObjectNode json = Json.object();
    cloids.forEach((cloid, counted) -> {
      if (counted.placed > 1) {
        json.put(cloid, counted.placed);
      }
    });
    return json;
  }
}
