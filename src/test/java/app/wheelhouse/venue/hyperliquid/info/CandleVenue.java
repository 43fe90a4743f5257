package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;

/// A venue with a past: each longer candle is made of the same minutes as the shorter ones, by
/// other means than the code that is tested. It keeps the newest 5,000 of each length.
final class CandleVenue implements Function<JsonNode, MockResponse> {
  private static final int KEPT = 5_000;

  private final Map<Timeframe, List<Bar>> candles = new HashMap<>();
  private final long listed;
  private final long now;

  /// @param listed when trading began, a full day
  /// @param now the newest candles of each length are forming
  CandleVenue(long seed, long listed, long now) {
    this.listed = listed;
    this.now = now;
    for (Timeframe timeframe : Timeframe.values()) {
      candles.put(timeframe, make(seed, timeframe));
    }
  }

  private List<Bar> make(long seed, Timeframe timeframe) {
    List<Bar> made = new ArrayList<>();
    long first = Math.max(listed, timeframe.openTime(now) - (KEPT - 1) * timeframe.millis());
    for (long open = first; open <= now; open += timeframe.millis()) {
      made.add(candle(seed, timeframe, open));
    }
    return made;
  }

  private Bar candle(long seed, Timeframe timeframe, long open) {
    double high = 0;
    double low = Double.MAX_VALUE;
    long hundredths = 0;
    long end = Math.min(open + timeframe.millis(), now + 1);
    double from = price(seed, open);
    for (long minute = open; minute < end; minute += 60_000) {
      double to = price(seed, minute + 60_000);
      high = Math.max(high, Math.max(from + 3, to));
      low = Math.min(low, Math.min(from - 2, to));
      from = to;
      hundredths += 1 + Math.floorMod(mix(seed ^ minute), 5_000);
    }
    return Bar.of(timeframe, open, price(seed, open), high, low, from, hundredths / 100.0);
  }

  private static double price(long seed, long minute) {
    return 1_000 + Math.floorMod(mix(seed + minute), 2_000) / 10.0;
  }

  private static long mix(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// The venue's own closed candles, the newest `count`.
  List<Bar> closed(Timeframe timeframe, int count) {
    List<Bar> all = candles.get(timeframe).stream().filter(bar -> bar.closeTime() <= now).toList();
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  @Override
  public MockResponse apply(JsonNode request) {
    JsonNode wanted = request.get("req");
    Timeframe timeframe = Timeframe.parse(wanted.get("interval").stringValue()).orElseThrow();
    long from = timeframe.openTime(wanted.get("startTime").longValue());
    long to = wanted.get("endTime").longValue();
    StringBuilder json = new StringBuilder("[");
    for (Bar bar : candles.get(timeframe)) {
      if (bar.openTime() >= from && bar.openTime() <= to) {
        json.append(json.length() > 1 ? "," : "")
            .append(wire(wanted.get("coin").stringValue(), timeframe, bar));
      }
    }
    return VenueStub.json(json.append(']').toString());
  }

  private static String wire(String coin, Timeframe timeframe, Bar bar) {
    return "{\"t\":"
        + bar.openTime()
        + ",\"T\":"
        + (bar.closeTime() - 1)
        + ",\"s\":\""
        + coin
        + "\",\"i\":\""
        + timeframe.label()
        + "\",\"o\":\""
        + bar.open()
        + "\",\"c\":\""
        + bar.close()
        + "\",\"h\":\""
        + bar.high()
        + "\",\"l\":\""
        + bar.low()
        + "\",\"v\":\""
        + bar.volume()
        + "\",\"n\":5}";
  }
}
