package app.wheelhouse.exchange.wire;

import app.wheelhouse.exchange.core.ActionResult;
import app.wheelhouse.exchange.core.OrderView;
import app.wheelhouse.exchange.core.PlaceResult;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders, and the answers to orders, as the venue writes them.
///
/// @param time what the exchange says of its times
public record OrderJson(ServerTime time) {
  /// The short form: `openOrders` and `orderUpdates`.
  public ObjectNode brief(OrderView order) {
    ObjectNode json = Json.object();
    json.put("coin", order.coin());
    json.put("side", order.side());
    json.put("limitPx", Json.decimal(order.limitPx()));
    json.put("sz", Json.decimal(order.sz()));
    json.put("oid", order.oid());
    json.put("timestamp", time.out(order.timestamp()));
    json.put("origSz", Json.decimal(order.origSz()));
    if (order.reduceOnly()) {
      json.put("reduceOnly", true);
    }
    if (order.cloid() != null) {
      json.put("cloid", order.cloid());
    }
    return json;
  }

  /// The long form: `frontendOpenOrders`, `orderStatus`, `historicalOrders`.
  public ObjectNode full(OrderView order) {
    ObjectNode json = Json.object();
    json.put("coin", order.coin());
    json.put("side", order.side());
    json.put("limitPx", Json.decimal(order.limitPx()));
    json.put("sz", Json.decimal(order.sz()));
    json.put("oid", order.oid());
    json.put("timestamp", time.out(order.timestamp()));
    json.put("triggerCondition", order.triggerCondition());
    json.put("isTrigger", order.isTrigger());
    json.put("triggerPx", Json.decimal(order.triggerPx()));
    json.set("children", Json.array(order.children().stream().map(this::full).toList()));
    json.put("isPositionTpsl", order.positionTpsl());
    json.put("reduceOnly", order.reduceOnly());
    json.put("orderType", order.orderType());
    json.put("origSz", Json.decimal(order.origSz()));
    json.put("tif", order.tif());
    json.put("cloid", order.cloid());
    return json;
  }

  /// An order of the short form and how it stands: one element of `orderUpdates`.
  public ObjectNode update(OrderView order) {
    return standing(brief(order), order);
  }

  /// An order of the long form and how it stands: one element of `historicalOrders`.
  public ObjectNode record(OrderView order) {
    return standing(full(order), order);
  }

  /// The answer to `orderStatus`.
  public ObjectNode status(@Nullable OrderView order) {
    ObjectNode json = Json.object();
    json.put("status", order == null ? "unknownOid" : "order");
    if (order != null) {
      json.set("order", record(order));
    }
    return json;
  }

  /// One element of `statuses` of an order.
  public JsonNode placed(PlaceResult result) {
    return switch (result) {
      case PlaceResult.Resting(long oid, String cloid) ->
          wrapped("resting", named(Json.object(), oid, cloid));
      case PlaceResult.Filled(BigDecimal size, BigDecimal price, long oid, String cloid) -> {
        ObjectNode filled = Json.object();
        filled.put("totalSz", Json.decimal(size));
        filled.put("avgPx", Json.decimal(price));
        yield wrapped("filled", named(filled, oid, cloid));
      }
      case PlaceResult.WaitingForFill _ -> Json.text("waitingForFill");
      case PlaceResult.WaitingForTrigger _ -> Json.text("waitingForTrigger");
      case PlaceResult.Error error -> error(error.text());
    };
  }

  /// One element of `statuses` of a cancel.
  public static JsonNode canceled(ActionResult result) {
    return switch (result) {
      case ActionResult.Done _ -> Json.text("success");
      case ActionResult.Refused(String text) -> error(text);
    };
  }

  private ObjectNode standing(ObjectNode order, OrderView view) {
    ObjectNode json = Json.object();
    json.set("order", order);
    json.put("status", view.status());
    json.put("statusTimestamp", time.out(view.statusTimestamp()));
    return json;
  }

  private static ObjectNode named(ObjectNode json, long oid, @Nullable String cloid) {
    json.put("oid", oid);
    if (cloid != null) {
      json.put("cloid", cloid);
    }
    return json;
  }

  private static ObjectNode wrapped(String key, JsonNode inner) {
    ObjectNode json = Json.object();
    json.set(key, inner);
    return json;
  }

  private static ObjectNode error(String text) {
    ObjectNode json = Json.object();
    json.put("error", text);
    return json;
  }
}
