package app.wheelhouse.exchange.wire;

import app.wheelhouse.exchange.core.BookView;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.MarketView;
import app.wheelhouse.exchange.core.TradeView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The public market as the venue writes it.
///
/// @param time what the exchange says of its times
public record MarketJson(ServerTime time) {
  /// Tables of one step are named by their leverage; the others count from here.
  private static final int FIRST_TABLE = 50;

  /// `meta`.
  public ObjectNode meta(List<ListedAsset> assets) {
    ObjectNode json = Json.object();
    ArrayNode universe = json.putArray("universe");
    ArrayNode tables = json.putArray("marginTables");
    for (ListedAsset asset : assets) {
      ObjectNode listed = universe.addObject();
      listed.put("szDecimals", asset.szDecimals());
      listed.put("name", asset.name());
      listed.put("maxLeverage", asset.maxLeverage());
      listed.put("marginTableId", FIRST_TABLE + asset.index());
      if (asset.onlyIsolated()) {
        listed.put("onlyIsolated", true);
        listed.put("marginMode", "noCross");
      }
      if (asset.delisted()) {
        listed.put("isDelisted", true);
      }
      tables.addArray().add(FIRST_TABLE + asset.index()).add(table(asset));
    }
    json.put("collateralToken", 0);
    return json;
  }

  /// One entry of `marginTables`, and the answer to `marginTable`.
  public ObjectNode table(ListedAsset asset) {
    ObjectNode table = Json.object();
    table.put(
        "description", asset.tiers().size() == 1 ? "" : "tiered " + asset.maxLeverage() + "x");
    ArrayNode tiers = table.putArray("marginTiers");
    asset
        .tiers()
        .forEach(tier ->
            tiers
                .addObject()
                .put("lowerBound", Json.decimal(tier.lowerBound()))
                .put("maxLeverage", tier.maxLeverage()));
    return table;
  }

  /// The asset that a table's number belongs to.
  public static int tableAsset(int id) {
    return id - FIRST_TABLE;
  }

  /// The context of an asset, as in `metaAndAssetCtxs` and `activeAssetCtx`.
  public ObjectNode context(MarketView market, BookView best) {
    ObjectNode json = Json.object();
    json.put("funding", Json.plain(market.fundingRate()));
    json.put("openInterest", Json.decimal(market.openInterest()));
    json.put("prevDayPx", known(market.prevDayPx()));
    json.put("dayNtlVlm", Json.decimal(market.dayNtlVlm()));
    json.set("premium", premium(market));
    json.put("oraclePx", known(market.oraclePx()));
    json.put("markPx", known(market.markPx()));
    BigDecimal mid = market.midPx();
    json.put("midPx", mid == null ? null : Json.decimal(mid));
    if (best.bids().isEmpty() || best.asks().isEmpty()) {
      json.putNull("impactPxs");
    } else {
      json.putArray("impactPxs")
          .add(Json.decimal(best.bids().getFirst().px()))
          .add(Json.decimal(best.asks().getFirst().px()));
    }
    json.put("dayBaseVlm", Json.decimal(market.dayBaseVlm()));
    return json;
  }

  /// How far the mid is above the oracle, as a share; null where one of them is missing.
  public static JsonNode premium(MarketView market) {
    BigDecimal mid = market.midPx();
    BigDecimal oracle = market.oraclePx();
    return mid == null || oracle == null || oracle.signum() == 0
        ? Json.nothing()
        : Json.text(
            Json.plain(
                mid.subtract(oracle)
                    .divide(oracle, MathContext.DECIMAL64)
                    .setScale(10, java.math.RoundingMode.HALF_EVEN)));
  }

  /// `l2Book`.
  public ObjectNode book(BookView book, long now) {
    ObjectNode json = Json.object();
    json.put("coin", book.coin());
    json.put("time", time.out(now));
    json.putArray("levels").add(levels(book.bids())).add(levels(book.asks()));
    return json;
  }

  /// `bbo`.
  public ObjectNode best(BookView book, long now) {
    ObjectNode json = Json.object();
    json.put("coin", book.coin());
    json.put("time", time.out(now));
    json.putArray("bbo").add(first(book.bids())).add(first(book.asks()));
    return json;
  }

  /// A trade of `trades` and `recentTrades`.
  public ObjectNode trade(TradeView trade) {
    ObjectNode json = Json.object();
    json.put("coin", trade.coin());
    json.put("side", trade.side());
    json.put("px", Json.decimal(trade.px()));
    json.put("sz", Json.decimal(trade.sz()));
    json.put("time", time.out(trade.time()));
    json.put("hash", trade.hash());
    json.put("tid", trade.tid());
    json.putArray("users").add(trade.buyer()).add(trade.seller());
    return json;
  }

  private static ArrayNode levels(List<Level> levels) {
    return Json.array(levels.stream().map(MarketJson::level).toList());
  }

  private static JsonNode first(List<Level> levels) {
    return levels.isEmpty() ? Json.nothing() : level(levels.getFirst());
  }

  private static ObjectNode level(Level level) {
    ObjectNode json = Json.object();
    json.put("px", Json.decimal(level.px()));
    json.put("sz", Json.decimal(level.sz()));
    json.put("n", level.n());
    return json;
  }

  private static String known(@Nullable BigDecimal price) {
    return Json.decimal(price == null ? BigDecimal.ZERO : price);
  }
}
