package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.ServerTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Money that came, went or moved, funding aside, and the USDC that lies beside the perpetual
/// account, in the spot wallet.
final class CashBook {
  /// @param time epoch milliseconds
  private record Entry(long time, long number, ObjectNode delta) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, BigDecimal> spot = new HashMap<>();
  private final ServerTime said;
  private long written;

  CashBook(ServerTime said) {
    this.said = said;
  }

  /// USDC in the spot wallet.
  BigDecimal spot(String address) {
    return spot.getOrDefault(address, BigDecimal.ZERO);
  }

  /// @param change below zero for what is taken out
  void moveSpot(String address, BigDecimal change) {
    spot.merge(address, change, BigDecimal::add);
  }

  /// @param delta with its `type`
  /// @return the entry as the venue writes it
  ObjectNode write(String address, long time, ObjectNode delta) {
    Entry entry = new Entry(time, ++written, delta);
    entries.computeIfAbsent(address, _ -> new ArrayList<>()).add(entry);
    return json(entry);
  }

  /// A deposit or another plain amount.
  ObjectNode write(String address, long time, String type, BigDecimal usdc) {
    ObjectNode delta = Json.object();
    delta.put("type", type);
    delta.put("usdc", Json.decimal(usdc));
    return write(address, time, delta);
  }

  /// Oldest first.
  ///
  /// @param from epoch milliseconds, included, as `to`
  List<ObjectNode> entries(String address, long from, long to) {
    return entries.getOrDefault(address, List.of()).stream()
        .filter(entry -> entry.time() >= from && entry.time() <= to)
        .map(this::json)
        .toList();
  }

  private ObjectNode json(Entry entry) {
    ObjectNode json = Json.object();
    json.put("time", said.out(entry.time()));
    json.put("hash", String.format(Locale.ROOT, "0x%064x", entry.number()));
    json.set("delta", entry.delta());
    return json;
  }
}
