package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.MarketView;
import app.wheelhouse.exchange.wire.AskReader;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.MarketJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers questions about the public market (VENUES 2.4). Only the lane calls it.
final class MarketDesk {
  /// Levels a side of a book.
  static final int DEPTH = 20;

  private static final int RECENT = 10;

  private final Floor floor;
  private final ExchangeCore core;
  private final Candles candles;
  private final FundingRates rates;
  private final MarketJson writer;

  MarketDesk(Floor floor, Candles candles, FundingRates rates) {
    this.floor = floor;
    this.core = floor.core();
    this.candles = candles;
    this.rates = rates;
    this.writer = new MarketJson(floor.said());
  }

  /// Empty where the question is about something else.
  Optional<JsonNode> answer(String type, JsonNode request) throws MalformedRequest {
    return switch (type) {
      case "meta" -> Optional.of(meta(request));
      case "metaAndAssetCtxs" -> Optional.of(Json.array().add(meta(request)).add(contexts()));
      case "marginTable" -> Optional.of(table(request));
      case "allMids" -> Optional.of(mids());
      case "l2Book" -> Optional.of(book(request));
      case "candleSnapshot" -> Optional.of(candles(request.path("req")));
      case "recentTrades" ->
          Optional.of(
              Json.array(core.trades(asset(request), RECENT).stream().map(writer::trade).toList()));
      case "fundingHistory" ->
          Optional.of(
              rates.between(
                  asset(request), from(request, floor), to(request, floor), floor.said()));
      case "predictedFundings" -> Optional.of(predicted());
      case "perpDexs" -> Optional.of(Json.array().addNull());
      case "perpsAtOpenInterestCap" -> Optional.of(Json.array());
      case "spotMeta" -> Optional.of(spotMeta());
      case "spotMetaAndAssetCtxs" -> Optional.of(Json.array().add(spotMeta()).add(Json.array()));
      case "exchangeStatus" -> {
        ObjectNode json = Json.object();
        json.put("time", floor.said().out(floor.now()));
        json.putNull("specialStatuses");
        yield Optional.of(json);
      }
      default -> Optional.empty();
    };
  }

  /// The start of a span as the exchange means it.
  static long from(JsonNode request, Floor floor) throws MalformedRequest {
    return floor.said().in(AskReader.whole(request, "startTime"));
  }

  /// The same where it may be left open: a well-known client leaves it out when it asks an account
  /// for its past payments, and the venue serves it.
  static long fromIfAny(JsonNode request, Floor floor) throws MalformedRequest {
    return request.hasNonNull("startTime") ? from(request, floor) : 0;
  }

  /// The end of a span, which may be left open.
  static long to(JsonNode request, Floor floor) throws MalformedRequest {
    return request.hasNonNull("endTime")
        ? floor.said().in(AskReader.whole(request, "endTime"))
        : Long.MAX_VALUE / 2;
  }

  /// `{"BTC":"97123.5",…}`.
  ObjectNode mids() {
    ObjectNode mids = Json.object();
    for (ListedAsset asset : core.assets()) {
      MarketView market = core.market(asset.index());
      BigDecimal mid = market.midPx() == null ? market.markPx() : market.midPx();
      if (mid != null) {
        mids.put(asset.name(), Json.decimal(mid));
      }
    }
    return mids;
  }

  ObjectNode context(int asset) {
    return writer.context(core.market(asset), core.book(asset, 1));
  }

  ArrayNode contexts() {
    return Json.array(core.assets().stream().map(asset -> context(asset.index())).toList());
  }

  ObjectNode meta() {
    return writer.meta(core.assets());
  }

  private ObjectNode meta(JsonNode request) throws MalformedRequest {
    if (!request.path("dex").asString("").isEmpty()) {
      throw new MalformedRequest("unknown dex");
    }
    return meta();
  }

  private JsonNode table(JsonNode request) throws MalformedRequest {
    int asset = MarketJson.tableAsset(AskReader.small(request, "id"));
    List<ListedAsset> assets = core.assets();
    if (asset < 0 || asset >= assets.size()) {
      throw new MalformedRequest("unknown margin table");
    }
    return writer.table(assets.get(asset));
  }

  private JsonNode book(JsonNode request) throws MalformedRequest {
    int asset = floor.asset(request.path("coin").asString(""));
    return asset < 0
        ? Json.nothing()
        : writer.book(
            BookSteps.rounded(core.book(asset, BookSteps.depth(request)), request), floor.now());
  }

  private JsonNode candles(JsonNode request) throws MalformedRequest {
    Interval interval =
        Interval.of(request.path("interval").asString(""))
            .orElseThrow(() -> new MalformedRequest("unknown interval"));
    String coin = request.path("coin").asString("");
    return Json.array(
        candles
            .between(
                asset(request), interval, from(request, floor), to(request, floor), floor.now())
            .stream()
            .map(candle -> candle.json(coin, interval, floor.said().out(0)))
            .toList());
  }

  private JsonNode predicted() {
    long interval = core.rules().fundingInterval();
    long next = (Math.floorDiv(floor.now(), interval) + 1) * interval;
    ArrayNode all = Json.array();
    for (ListedAsset asset : core.assets()) {
      ObjectNode rate = Json.object();
      rate.put("fundingRate", Json.plain(core.market(asset.index()).fundingRate()));
      rate.put("nextFundingTime", floor.said().out(next));
      rate.put("fundingIntervalHours", Math.max(1, interval / 3_600_000));
      all.addArray().add(asset.name()).add(Json.array().add(Json.array().add("HlPerp").add(rate)));
    }
    return all;
  }

  private static ObjectNode spotMeta() {
    ObjectNode json = Json.object();
    json.putArray("universe");
    ObjectNode token = json.putArray("tokens").addObject();
    token.put("name", "USDC");
    token.put("szDecimals", 8);
    token.put("weiDecimals", 8);
    token.put("index", 0);
    token.put("tokenId", "0x6d1e7cde53ba9467b783cb7c530ce054");
    token.put("isCanonical", true);
    token.putNull("evmContract");
    token.putNull("fullName");
    token.put("deployerTradingFeeShare", "0.0");
    return json;
  }

  private int asset(JsonNode request) throws MalformedRequest {
    int asset = floor.asset(request.path("coin").asString(""));
    if (asset < 0) {
      throw new MalformedRequest("unknown coin");
    }
    return asset;
  }
}
