package app.wheelhouse.faults.venue;

import app.wheelhouse.faults.venue.MarketMove.Level;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What the local venue writes: the texts of the real one, field for field.
final class VenueText {
  private static final String USERS =
      "[\"0x010461c14e146ac35fe42271bdc1134ee31c703a\","
          + "\"0x475d0900e45e9d9f4661f30e616e2395da592720\"]";

  private VenueText() {}

  static String message(String channel, String data) {
    return "{\"channel\":\"" + channel + "\",\"data\":" + data + "}";
  }

  static String trades(Collection<VenueTrade> trades) {
    return trades.stream().map(VenueText::trade).collect(Collectors.joining(",", "[", "]"));
  }

  private static String trade(VenueTrade trade) {
    return "{\"coin\":\""
        + trade.coin()
        + "\",\"side\":\""
        + (trade.buy() ? 'B' : 'A')
        + "\",\"px\":\""
        + trade.price()
        + "\",\"sz\":\""
        + trade.size()
        + "\",\"time\":"
        + trade.time()
        + ",\"hash\":\"0x"
        + "0".repeat(64)
        + "\",\"tid\":"
        + trade.tid()
        + ",\"users\":"
        + USERS
        + "}";
  }

  static String book(String coin, long time, List<Level> bids, List<Level> asks) {
    return "{\"coin\":\""
        + coin
        + "\",\"time\":"
        + time
        + ",\"levels\":["
        + levels(bids)
        + ","
        + levels(asks)
        + "]}";
  }

  static String best(MarketMove.Best best) {
    return "{\"coin\":\""
        + best.coin()
        + "\",\"time\":"
        + best.time()
        + ",\"bbo\":["
        + level(best.bid())
        + ","
        + level(best.ask())
        + "]}";
  }

  static String candle(VenueCandle candle, String interval) {
    return "{\"t\":"
        + candle.openTime()
        + ",\"T\":"
        + (candle.openTime() + candle.length() - 1)
        + ",\"s\":\""
        + candle.coin()
        + "\",\"i\":\""
        + interval
        + "\",\"o\":"
        + text(candle.open())
        + ",\"c\":"
        + text(candle.close())
        + ",\"h\":"
        + text(candle.high())
        + ",\"l\":"
        + text(candle.low())
        + ",\"v\":"
        + text(candle.volume())
        + ",\"n\":"
        + candle.trades()
        + "}";
  }

  /// The context of a coin, made from its mid: the mark is the mid, the oracle a little below.
  static String context(BigDecimal mid) {
    String px = text(mid);
    return "{\"funding\":\"0.0000125\",\"openInterest\":\"27353.17682\",\"prevDayPx\":"
        + px
        + ",\"dayNtlVlm\":\"1516669192.1953897476\",\"premium\":\"-0.0005927453\",\"oraclePx\":"
        + px
        + ",\"markPx\":"
        + px
        + ",\"midPx\":"
        + px
        + ",\"impactPxs\":["
        + px
        + ","
        + px
        + "],\"dayBaseVlm\":\"19707.77457\"}";
  }

  static String mids(SortedMap<String, BigDecimal> mids) {
    return mids.entrySet().stream()
        .map((Map.Entry<String, BigDecimal> e) -> "\"" + e.getKey() + "\":" + text(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String levels(List<Level> levels) {
    return levels.stream().map(VenueText::level).collect(Collectors.joining(",", "[", "]"));
  }

  private static String level(Level level) {
    return "{\"px\":\"" + level.price() + "\",\"sz\":\"" + level.size() + "\",\"n\":1}";
  }

  private static String text(BigDecimal value) {
    return "\"" + value.toPlainString() + "\"";
  }
}
