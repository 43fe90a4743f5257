package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.MarketView;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MarketJson;
import app.wheelhouse.exchange.wire.ServerTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The funding rates of the past, one an interval and asset.
final class FundingRates {
  private static final int MOST = 500;

  private record Rate(int asset, String coin, String rate, JsonNode premium, long time) {}

  private final List<Rate> all = new ArrayList<>();
  private long last = Long.MIN_VALUE;

  /// Notes the rates when an interval has ended since the last call.
  void note(ExchangeCore core, long now) {
    long interval = Math.floorDiv(now, core.rules().fundingInterval());
    if (last == Long.MIN_VALUE) {
      last = interval;
    }
    if (interval == last) {
      return;
    }
    last = interval;
    for (ListedAsset asset : core.assets()) {
      MarketView market = core.market(asset.index());
      if (market.markPx() != null) {
        all.add(
            new Rate(
                asset.index(),
                asset.name(),
                Json.plain(market.fundingRate()),
                MarketJson.premium(market),
                interval * core.rules().fundingInterval()));
      }
    }
  }

  /// The first 500 of a span, oldest first.
  JsonNode between(int asset, long from, long to, ServerTime said) {
    return Json.array(
        all.stream()
            .filter(rate -> rate.asset() == asset && rate.time() >= from && rate.time() <= to)
            .limit(MOST)
            .map(rate -> json(rate, said))
            .toList());
  }

  private static ObjectNode json(Rate rate, ServerTime said) {
    ObjectNode json = Json.object();
    json.put("coin", rate.coin());
    json.put("fundingRate", rate.rate());
    json.set("premium", rate.premium().isNull() ? Json.text("0.0") : rate.premium());
    json.put("time", said.out(rate.time()));
    return json;
  }
}
