package app.wheelhouse.exchange.wire;

import app.wheelhouse.exchange.core.AccountState;
import app.wheelhouse.exchange.core.FillView;
import app.wheelhouse.exchange.core.FundingView;
import app.wheelhouse.exchange.core.LiquidationTag;
import app.wheelhouse.exchange.core.MarginSummary;
import app.wheelhouse.exchange.core.PositionView;
import app.wheelhouse.exchange.core.Standing;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/// What an account holds, did and paid, as the venue writes it.
///
/// @param time what the exchange says of its times
public record AccountJson(ServerTime time) {
  /// `clearinghouseState`.
  public ObjectNode state(AccountState state) {
    ObjectNode json = Json.object();
    json.set("marginSummary", summary(state.marginSummary()));
    json.set("crossMarginSummary", summary(state.crossMarginSummary()));
    json.put("crossMaintenanceMarginUsed", Json.decimal(state.crossMaintenanceMarginUsed()));
    json.put("withdrawable", Json.decimal(state.withdrawable()));
    json.set("assetPositions", Json.array(state.positions().stream().map(this::position).toList()));
    json.put("time", time.out(state.time()));
    return json;
  }

  /// A fill of `userFills`.
  public ObjectNode fill(FillView fill) {
    ObjectNode json = Json.object();
    json.put("coin", fill.coin());
    json.put("px", Json.decimal(fill.px()));
    json.put("sz", Json.decimal(fill.sz()));
    json.put("side", fill.side());
    json.put("time", time.out(fill.time()));
    json.put("startPosition", Json.decimal(fill.startPosition()));
    json.put("dir", fill.dir());
    json.put("closedPnl", Json.decimal(fill.closedPnl()));
    json.put("hash", fill.hash());
    json.put("oid", fill.oid());
    json.put("crossed", fill.crossed());
    json.put("fee", Json.decimal(fill.fee()));
    json.put("tid", fill.tid());
    if (fill.cloid() != null) {
      json.put("cloid", fill.cloid());
    }
    LiquidationTag liquidation = fill.liquidation();
    if (liquidation != null) {
      ObjectNode tag = json.putObject("liquidation");
      tag.put("liquidatedUser", liquidation.liquidatedUser());
      tag.put("markPx", Json.decimal(liquidation.markPx()));
      tag.put("method", liquidation.method());
    }
    json.put("feeToken", fill.feeToken());
    json.putNull("twapId");
    return json;
  }

  /// A payment of `userFunding`.
  public ObjectNode fundingRow(FundingView funding) {
    ObjectNode json = Json.object();
    json.put("time", time.out(funding.time()));
    json.put("hash", funding.hash());
    ObjectNode delta = payment(funding);
    delta.put("type", "funding");
    json.set("delta", delta);
    return json;
  }

  /// A payment of the channel `userFundings`.
  public ObjectNode fundingItem(FundingView funding) {
    ObjectNode json = Json.object();
    json.put("time", time.out(funding.time()));
    json.setAll(payment(funding));
    return json;
  }

  /// `activeAssetData`.
  public static ObjectNode standing(
      String user, String coin, Standing standing, ObjectNode leverage) {
    ObjectNode json = Json.object();
    json.put("user", user);
    json.put("coin", coin);
    json.set("leverage", leverage);
    json.putArray("maxTradeSzs")
        .add(Json.decimal(standing.maxBuySz()))
        .add(Json.decimal(standing.maxSellSz()));
    json.putArray("availableToTrade")
        .add(Json.decimal(standing.availableBuy()))
        .add(Json.decimal(standing.availableSell()));
    json.put("markPx", Json.decimal(standing.markPx()));
    return json;
  }

  /// `{"type":"cross","value":20}`.
  public static ObjectNode leverage(boolean cross, int value) {
    ObjectNode json = Json.object();
    json.put("type", cross ? "cross" : "isolated");
    json.put("value", value);
    return json;
  }

  private ObjectNode position(PositionView position) {
    ObjectNode inner = Json.object();
    inner.put("coin", position.coin());
    inner.put("szi", Json.decimal(position.szi()));
    ObjectNode leverage = leverage(position.cross(), position.leverage());
    BigDecimal rawUsd = position.rawUsd();
    if (rawUsd != null) {
      leverage.put("rawUsd", Json.decimal(rawUsd));
    }
    inner.set("leverage", leverage);
    inner.put("entryPx", Json.decimal(position.entryPx()));
    inner.put("positionValue", Json.decimal(position.positionValue()));
    inner.put("unrealizedPnl", Json.decimal(position.unrealizedPnl()));
    inner.put("returnOnEquity", Json.decimal(position.returnOnEquity()));
    BigDecimal liquidation = position.liquidationPx();
    inner.put("liquidationPx", liquidation == null ? null : Json.decimal(liquidation));
    inner.put("marginUsed", Json.decimal(position.marginUsed()));
    inner.put("maxLeverage", position.maxLeverage());
    ObjectNode funding = inner.putObject("cumFunding");
    funding.put("allTime", Json.decimal(position.fundingAllTime()));
    funding.put("sinceOpen", Json.decimal(position.fundingSinceOpen()));
    funding.put("sinceChange", Json.decimal(position.fundingSinceChange()));
    ObjectNode json = Json.object();
    json.put("type", "oneWay");
    json.set("position", inner);
    return json;
  }

  private static ObjectNode summary(MarginSummary summary) {
    ObjectNode json = Json.object();
    json.put("accountValue", Json.decimal(summary.accountValue()));
    json.put("totalNtlPos", Json.decimal(summary.totalNtlPos()));
    json.put("totalRawUsd", Json.decimal(summary.totalRawUsd()));
    json.put("totalMarginUsed", Json.decimal(summary.totalMarginUsed()));
    return json;
  }

  private static ObjectNode payment(FundingView funding) {
    ObjectNode json = Json.object();
    json.put("coin", funding.coin());
    json.put("usdc", Json.decimal(funding.usdc()));
    json.put("szi", Json.decimal(funding.szi()));
    json.put("fundingRate", Json.plain(funding.fundingRate()));
    json.putNull("nSamples");
    return json;
  }
}
