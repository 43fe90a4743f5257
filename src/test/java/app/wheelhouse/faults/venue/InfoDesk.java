package app.wheelhouse.faults.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The local venue's answers to unsigned requests.
final class InfoDesk {
  private final VenueRecord record;
  private final VenueRules rules;

  InfoDesk(VenueRecord record, VenueRules rules) {
    this.record = record;
    this.rules = rules;
  }

  /// JSON; empty for what the venue does not understand (422 there).
  Optional<String> answer(JsonNode request) {
    String coin = request.path("coin").asString("");
    return switch (request.path("type").asString("")) {
      case "meta" -> Optional.of(VenueMeta.meta());
      case "metaAndAssetCtxs" -> Optional.of("[" + VenueMeta.meta() + "," + contexts() + "]");
      case "allMids" -> Optional.of(VenueText.mids(record.mids()));
      case "l2Book" -> Optional.of(book(coin));
      case "candleSnapshot" -> candles(request.path("req"));
      case "recentTrades" -> Optional.of(VenueText.trades(newestFirst(coin)));
      case "exchangeStatus" ->
          Optional.of("{\"time\":" + record.time() + ",\"specialStatuses\":null}");
      case "perpDexs" -> Optional.of("[null]");
      case "spotMeta" -> Optional.of("{\"universe\":[],\"tokens\":[]}");
      case "fundingHistory", "predictedFundings" -> Optional.of("[]");
      case "userRole" -> Optional.of("{\"role\":\"missing\"}");
      default -> Optional.empty();
    };
  }

  private String book(String coin) {
    return record
        .book(coin)
        .map(book -> VenueText.book(coin, book.time(), book.bids(), book.asks()))
        .orElse("null");
  }

  private List<VenueTrade> newestFirst(String coin) {
    List<VenueTrade> trades = new ArrayList<>(record.lastTrades(coin, rules.recentTrades()));
    Collections.reverse(trades);
    return trades;
  }

  private Optional<String> candles(JsonNode request) {
    String interval = request.path("interval").asString("");
    OptionalLong length = Intervals.millis(interval);
    if (length.isEmpty() || !request.path("startTime").isNumber()) {
      return Optional.empty();
    }
    long from = request.path("startTime").asLong();
    long to = request.path("endTime").asLong(Long.MAX_VALUE);
    List<VenueCandle> all =
        record.candles(request.path("coin").asString(""), length.getAsLong()).stream()
            .filter(c -> c.openTime() + c.length() > from && c.openTime() <= to)
            .toList();
    return Optional.of(
        all.stream()
            .skip(Math.max(0, all.size() - rules.candles()))
            .map(candle -> VenueText.candle(candle, interval))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private String contexts() {
    return VenueMeta.coins().stream()
        .map(coin -> VenueText.context(record.mid(coin).orElse(BigDecimal.TEN)))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
