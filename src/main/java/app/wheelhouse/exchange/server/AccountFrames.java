package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ExchangeEvent;
import app.wheelhouse.exchange.core.FillView;
import app.wheelhouse.exchange.core.FundingView;
import app.wheelhouse.exchange.core.OrderView;
import app.wheelhouse.exchange.wire.AccountJson;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.OrderJson;
import app.wheelhouse.exchange.wire.ServerTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the account channels say of what has just happened: for each client one message a channel,
/// in the order in which the channels first had something to say.
final class AccountFrames {
  /// Ends of an order that its owner did not ask for.
  private static final Set<String> NOT_ASKED =
      Set.of(
          "marginCanceled",
          "selfTradeCanceled",
          "reduceOnlyCanceled",
          "siblingFilledCanceled",
          "delistedCanceled",
          "liquidatedCanceled",
          "scheduledCancel");

  /// Between the channel and the kind of its message, in the keys of messages: an event of the
  /// channel `user` is one of several kinds.
  private static final String KIND = "/";

  private final OrderJson orders;
  private final AccountJson accounts;

  AccountFrames(ServerTime said) {
    orders = new OrderJson(said);
    accounts = new AccountJson(said);
  }

  /// Sends what concerns the accounts that this client hears.
  void send(Subscriber to, List<ExchangeEvent> news, long now) {
    for (Subscription each : List.copyOf(to.heard().keySet())) {
      if (each.isOfUser()) {
        messages(each, to, news).forEach((key, data) -> to.send(key.split(KIND)[0], data, now));
      }
    }
  }

  private Map<String, JsonNode> messages(
      Subscription wanted, Subscriber to, List<ExchangeEvent> news) {
    Map<String, JsonNode> messages = new LinkedHashMap<>();
    String user = wanted.user();
    for (ExchangeEvent event : news) {
      switch (event) {
        case ExchangeEvent.OrderUpdated(OrderView order)
            when order.address().equals(user) && !to.isHushed(order.oid()) ->
            order(wanted.type(), order, messages);
        case ExchangeEvent.FillMade(FillView fill)
            when fill.address().equals(user) && !to.isHushed(fill.oid()) ->
            fill(wanted, fill, messages);
        case ExchangeEvent.FundingPaid(FundingView paid) when paid.address().equals(user) ->
            funding(wanted, paid, messages);
        case ExchangeEvent.Liquidated gone when gone.address().equals(user) ->
            liquidation(wanted.type(), gone, messages);
        case ExchangeEvent.OrderUpdated _,
            ExchangeEvent.FillMade _,
            ExchangeEvent.FundingPaid _,
            ExchangeEvent.Liquidated _,
            ExchangeEvent.Traded _,
            ExchangeEvent.BookChanged _,
            ExchangeEvent.MarkChanged _ -> {}
      }
    }
    return messages;
  }

  private void order(String type, OrderView order, Map<String, JsonNode> messages) {
    if (type.equals("orderUpdates")) {
      list(messages, "orderUpdates").add(orders.update(order));
    } else if (type.equals("userEvents") && NOT_ASKED.contains(order.status())) {
      part(messages, "user", "nonUserCancel")
          .addObject()
          .put("coin", order.coin())
          .put("oid", order.oid());
    }
  }

  private void fill(Subscription wanted, FillView fill, Map<String, JsonNode> messages) {
    if (wanted.type().equals("userFills")) {
      userPart(messages, "userFills", wanted.user(), "fills").add(accounts.fill(fill));
    } else if (wanted.type().equals("userEvents")) {
      part(messages, "user", "fills").add(accounts.fill(fill));
    }
  }

  private void funding(Subscription wanted, FundingView paid, Map<String, JsonNode> messages) {
    if (wanted.type().equals("userFundings")) {
      userPart(messages, "userFundings", wanted.user(), "fundings").add(accounts.fundingItem(paid));
    } else if (wanted.type().equals("userEvents")) {
      ObjectNode event = Json.object();
      ObjectNode payment = accounts.fundingItem(paid);
      payment.remove("time");
      event.set("funding", payment);
      messages.put("user" + KIND + "funding" + KIND + paid.coin() + paid.time(), event);
    }
  }

  private static void liquidation(
      String type, ExchangeEvent.Liquidated gone, Map<String, JsonNode> messages) {
    if (type.equals("userEvents")) {
      ObjectNode event = object(messages, "user" + KIND + "liquidation" + KIND + gone.lid());
      ObjectNode liquidation = event.putObject("liquidation");
      liquidation.put("lid", gone.lid());
      liquidation.put("liquidator", ExchangeCore.FLOW);
      liquidation.put("liquidated_user", gone.address());
      liquidation.put("liquidated_ntl_pos", Json.decimal(gone.notional()));
      liquidation.put("liquidated_account_value", Json.decimal(gone.accountValue()));
    }
  }

  private static ArrayNode userPart(
      Map<String, JsonNode> messages, String channel, String user, String key) {
    ObjectNode message = object(messages, channel);
    message.put("user", user);
    return array(message, key);
  }

  private static ArrayNode part(Map<String, JsonNode> messages, String channel, String key) {
    return array(object(messages, channel + KIND + key), key);
  }

  private static ObjectNode object(Map<String, JsonNode> messages, String channel) {
    return (ObjectNode) messages.computeIfAbsent(channel, _ -> Json.object());
  }

  private static ArrayNode array(ObjectNode message, String key) {
    return message.path(key) instanceof ArrayNode there ? there : message.putArray(key);
  }

  private static ArrayNode list(Map<String, JsonNode> messages, String channel) {
    return (ArrayNode) messages.computeIfAbsent(channel, _ -> Json.array());
  }
}
