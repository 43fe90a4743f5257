package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.FillView;
import app.wheelhouse.exchange.core.OrderView;
import app.wheelhouse.exchange.core.PositionView;
import app.wheelhouse.exchange.core.Standing;
import app.wheelhouse.exchange.wire.AccountJson;
import app.wheelhouse.exchange.wire.AskReader;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.OrderJson;
import app.wheelhouse.exchange.wire.WireAddress;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers questions about an account (VENUES 2.4). Only the lane calls it.
final class AccountDesk {
  private static final int MOST_ORDERS = 2_000;
  private static final int MOST_FILLS = 2_000;
  private static final int MOST_ROWS = 500;
  private static final long EVER = Long.MAX_VALUE / 2;

  private final Floor floor;
  private final ExchangeCore core;
  private final CashBook cash;
  private final OrderJson orders;
  private final AccountJson accounts;

  AccountDesk(Floor floor, CashBook cash) {
    this.floor = floor;
    this.core = floor.core();
    this.cash = cash;
    this.orders = new OrderJson(floor.said());
    this.accounts = new AccountJson(floor.said());
  }

  /// Empty where the question is about something else.
  Optional<JsonNode> answer(String type, JsonNode request) throws MalformedRequest {
    return switch (type) {
      case "clearinghouseState" -> Optional.of(state(user(request)));
      case "spotClearinghouseState" -> Optional.of(spot(user(request)));
      case "openOrders" -> Optional.of(open(user(request)));
      case "frontendOpenOrders" -> Optional.of(frontend(user(request)));
      case "orderStatus" ->
          Optional.of(
              orders.status(
                  core.order(user(request), AskReader.reference(request.path("oid")))
                      .orElse(null)));
      case "historicalOrders" ->
          Optional.of(
              Json.array(
                  core.history(user(request), MOST_ORDERS).stream().map(orders::record).toList()));
      case "userFills" -> Optional.of(newestFills(user(request)));
      case "userFillsByTime" ->
          Optional.of(
              fills(
                  core
                      .fills(
                          user(request),
                          MarketDesk.from(request, floor),
                          MarketDesk.to(request, floor))
                      .stream()
                      .limit(MOST_FILLS)
                      .toList()));
      case "userFunding" -> Optional.of(funding(request));
      case "userNonFundingLedgerUpdates" -> Optional.of(ledger(request));
      case "activeAssetData" -> Optional.of(standing(user(request), request));
      case "portfolio", "twapHistory", "userTwapSliceFills" -> {
        user(request);
        yield Optional.of(Json.array());
      }
      default -> Optional.empty();
    };
  }

  static String user(JsonNode request) throws MalformedRequest {
    return WireAddress.read(request.path("user").asString(""));
  }

  ObjectNode state(String user) {
    return accounts.state(core.state(user));
  }

  ObjectNode spot(String user) {
    ObjectNode json = Json.object();
    ArrayNode balances = json.putArray("balances");
    BigDecimal usdc = cash.spot(user);
    if (usdc.signum() != 0) {
      ObjectNode balance = balances.addObject();
      balance.put("coin", "USDC");
      balance.put("token", 0);
      balance.put("hold", "0.0");
      balance.put("total", Json.decimal(usdc));
      balance.put("entryNtl", "0.0");
    }
    return json;
  }

  ArrayNode frontend(String user) {
    return Json.array(open(core.openOrders(user)).stream().map(orders::full).toList());
  }

  /// The newest 2,000, newest first.
  ArrayNode newestFills(String user) {
    List<FillView> all = core.fills(user, 0, EVER);
    return fills(all.reversed().stream().limit(MOST_FILLS).toList());
  }

  /// The newest 500, oldest first, as the channel says them.
  ArrayNode newestFundings(String user) {
    var all = core.funding(user, 0, EVER);
    return Json.array(
        all.subList(Math.max(0, all.size() - MOST_ROWS), all.size()).stream()
            .map(accounts::fundingItem)
            .toList());
  }

  /// Null while the asset has no price.
  JsonNode standing(String user, JsonNode request) throws MalformedRequest {
    String coin = request.path("coin").asString("");
    int asset = floor.asset(coin);
    if (asset < 0) {
      throw new MalformedRequest("unknown coin");
    }
    if (core.market(asset).markPx() == null) {
      return Json.nothing();
    }
    Standing standing = core.standing(user, asset);
    ObjectNode leverage = AccountJson.leverage(standing.cross(), standing.leverage());
    for (PositionView position : core.state(user).positions()) {
      BigDecimal rawUsd = position.rawUsd();
      if (position.asset() == asset && rawUsd != null) {
        leverage.put("rawUsd", Json.decimal(rawUsd));
      }
    }
    return AccountJson.standing(user, coin, standing, leverage);
  }

  private ArrayNode open(String user) {
    return Json.array(open(core.openOrders(user)).stream().map(orders::brief).toList());
  }

  /// Newest first, as the venue lists them.
  private static List<OrderView> open(List<OrderView> oldestFirst) {
    return oldestFirst.reversed();
  }

  private ArrayNode fills(Collection<FillView> fills) {
    return Json.array(fills.stream().map(accounts::fill).toList());
  }

  private ArrayNode funding(JsonNode request) throws MalformedRequest {
    return Json.array(
        core
            .funding(
                user(request), MarketDesk.fromIfAny(request, floor), MarketDesk.to(request, floor))
            .stream()
            .limit(MOST_ROWS)
            .map(accounts::fundingRow)
            .toList());
  }

  private ArrayNode ledger(JsonNode request) throws MalformedRequest {
    return Json.array(
        cash
            .entries(
                user(request), MarketDesk.fromIfAny(request, floor), MarketDesk.to(request, floor))
            .stream()
            .limit(MOST_ROWS)
            .toList());
  }
}
