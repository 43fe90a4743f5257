package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.Grouping;
import app.wheelhouse.exchange.core.OrderAsk;
import app.wheelhouse.exchange.core.OrderKind;
import app.wheelhouse.exchange.core.OrderRef;
import app.wheelhouse.exchange.core.PlaceResult;
import app.wheelhouse.exchange.core.Placed;
import app.wheelhouse.exchange.core.Tpsl;
import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.exchange.wire.AskReader;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.OrderJson;
import app.wheelhouse.exchange.wire.Replies;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries out the actions that are about orders: place, cancel, modify.
final class OrderDesk {
  private static final String PLACE = "exchange";

  private record Cancel(int asset, OrderRef ref) {}

  private record Modify(OrderRef ref, OrderAsk ask) {}

  private final ExchangeCore core;
  private final OrderJson writer;
  private final Counters counters;
  private final FaultSwitches faults;
  private final PartialFill partial;

  OrderDesk(Floor floor, Counters counters, FaultSwitches faults, PartialFill partial) {
    this.core = floor.core();
    this.writer = new OrderJson(floor.said());
    this.counters = counters;
    this.faults = faults;
    this.partial = partial;
  }

  /// `order`.
  ObjectNode place(String account, ObjectNode action, long now) throws MalformedRequest, Refused {
    List<OrderAsk> asks = new ArrayList<>();
    for (JsonNode order : list(action, "orders")) {
      asks.add(AskReader.ask(order));
    }
    Grouping grouping = AskReader.grouping(action);
    core.rejectNextStops(stopsToReject(asks));
    boolean partly = faults.fires(FaultKind.PARTIAL_THEN_SILENCE, PLACE, "order").isPresent();
    if (partly) {
      partial.before(asks.getFirst(), now);
    }
    Placed placed = core.place(account, asks, grouping, now);
    core.rejectNextStops(0);
    String error = placed.error();
    if (error != null) {
      throw new Refused(error);
    }
    if (partly) {
      partial.after(account, asks.getFirst(), placed.results().getFirst(), now);
    }
    for (int i = 0; i < asks.size(); i++) {
      String cloid = asks.get(i).cloid();
      if (cloid != null) {
        counters.cloid(cloid, !(placed.results().get(i) instanceof PlaceResult.Error));
      }
    }
    return Replies.statuses("order", placed.results().stream().map(writer::placed).toList());
  }

  /// `cancel`.
  ObjectNode cancel(String account, ObjectNode action, long now) throws MalformedRequest {
    List<Cancel> cancels = new ArrayList<>();
    for (JsonNode each : list(action, "cancels")) {
      OrderRef ref = new OrderRef.Oid(AskReader.whole(each, "o"));
      cancels.add(new Cancel(AskReader.small(each, "a"), ref));
    }
    return cancel(account, cancels, now);
  }

  /// `cancelByCloid`.
  ObjectNode cancelByCloid(String account, ObjectNode action, long now) throws MalformedRequest {
    List<Cancel> cancels = new ArrayList<>();
    for (JsonNode each : list(action, "cancels")) {
      OrderRef ref = new OrderRef.Cloid(AskReader.cloid(each.path("cloid").asString("")));
      cancels.add(new Cancel(AskReader.small(each, "asset"), ref));
    }
    return cancel(account, cancels, now);
  }

  private ObjectNode cancel(String account, List<Cancel> cancels, long now) {
    List<JsonNode> answers = new ArrayList<>();
    for (Cancel each : cancels) {
      answers.add(OrderJson.canceled(core.cancel(account, each.asset(), each.ref(), now)));
    }
    return Replies.statuses("cancel", answers);
  }

  /// `modify`: the reply does not say the new number.
  ObjectNode modify(String account, ObjectNode action, long now) throws MalformedRequest, Refused {
    if (replace(account, modify(action), now) instanceof PlaceResult.Error error) {
      throw new Refused(error.text());
    }
    return Replies.done();
  }

  /// `batchModify`.
  ObjectNode batchModify(String account, ObjectNode action, long now) throws MalformedRequest {
    List<Modify> modifies = new ArrayList<>();
    for (JsonNode each : list(action, "modifies")) {
      modifies.add(modify(each));
    }
    List<JsonNode> answers = new ArrayList<>();
    for (Modify each : modifies) {
      answers.add(writer.placed(replace(account, each, now)));
    }
    return Replies.statuses("order", answers);
  }

  private PlaceResult replace(String account, Modify modify, long now) {
    return core.modify(account, modify.ref(), modify.ask(), now);
  }

  private static Modify modify(JsonNode node) throws MalformedRequest {
    return new Modify(AskReader.reference(node.path("oid")), AskReader.ask(node.path("order")));
  }

  private int stopsToReject(List<OrderAsk> asks) {
    int count = 0;
    for (OrderAsk ask : asks) {
      boolean stop = ask.kind() instanceof OrderKind.Trigger trigger && trigger.tpsl() == Tpsl.SL;
      if (stop && faults.fires(FaultKind.STOP_REJECTED, PLACE, "order").isPresent()) {
        count++;
      }
    }
    return count;
  }

  /// The elements of a batch: read before anything is done, so that a malformed one stops all.
  private static List<JsonNode> list(JsonNode action, String key) throws MalformedRequest {
    JsonNode list = action.path(key);
    if (!list.isArray() || list.isEmpty()) {
      throw new MalformedRequest("missing field `" + key + "`");
    }
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }
}
