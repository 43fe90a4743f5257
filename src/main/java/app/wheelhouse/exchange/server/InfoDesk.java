package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers unsigned requests. Only the lane calls it.
final class InfoDesk {
  private static final Set<String> LIGHT =
      Set.of(
          "l2Book",
          "allMids",
          "clearinghouseState",
          "orderStatus",
          "spotClearinghouseState",
          "exchangeStatus");
  private static final Set<String> BY_ROW =
      Set.of(
          "recentTrades",
          "historicalOrders",
          "userFills",
          "userFillsByTime",
          "fundingHistory",
          "userFunding",
          "userNonFundingLedgerUpdates",
          "twapHistory",
          "userTwapSliceFills");

  private final Floor floor;
  private final MarketDesk market;
  private final AccountDesk account;
  private final IdentityDesk identity;

  InfoDesk(Floor floor, MarketDesk market, AccountDesk account, IdentityDesk identity) {
    this.floor = floor;
    this.market = market;
    this.account = account;
    this.identity = identity;
  }

  /// What a request weighs before it is answered.
  static int weight(String type) {
    return LIGHT.contains(type) ? 2 : type.equals("userRole") ? 60 : 20;
  }

  /// What the rows of its answer weigh more.
  static int weightOfRows(String type, JsonNode answer) {
    return type.equals("candleSnapshot")
        ? answer.size() / 60
        : BY_ROW.contains(type) ? answer.size() / 20 : 0;
  }

  /// @throws MalformedRequest for what the exchange does not understand
  JsonNode answer(JsonNode request) throws MalformedRequest {
    String type = request.path("type").asString("");
    if (type.equals("webData2")) {
      return webData(AccountDesk.user(request));
    }
    Optional<JsonNode> answer = market.answer(type, request);
    if (answer.isEmpty()) {
      answer = account.answer(type, request);
    }
    if (answer.isEmpty()) {
      answer = identity.answer(type, request);
    }
    return answer.orElseThrow(() -> new MalformedRequest("unknown variant `" + type + "`"));
  }

  /// Everything that the venue's old page needs.
  ObjectNode webData(String user) {
    ObjectNode json = Json.object();
    json.set("clearinghouseState", account.state(user));
    json.putArray("leadingVaults");
    json.put("totalVaultEquity", "0.0");
    json.set("openOrders", account.frontend(user));
    Agent agent = identity.unnamed(user);
    json.put("agentAddress", agent == null ? null : agent.address());
    if (agent == null) {
      json.putNull("agentValidUntil");
    } else {
      json.put("agentValidUntil", floor.said().out(agent.validUntil()));
    }
    json.put("cumLedger", "0.0");
    json.set("meta", market.meta());
    json.set("assetCtxs", market.contexts());
    json.put("serverTime", floor.said().out(floor.now()));
    json.put("isVault", false);
    json.put("user", user);
    json.putArray("twapStates");
    json.set("spotState", account.spot(user));
    json.putArray("spotAssetCtxs");
    return json;
  }
}
