package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What was traded in a while.
///
/// @param time when it began, epoch milliseconds
/// @param count of trades
record Candle(
    long time,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    BigDecimal volume,
    long count) {
  /// A while without a trade.
  static Candle flat(long time, BigDecimal price) {
    return new Candle(time, price, price, price, price, BigDecimal.ZERO, 0);
  }

  /// With one more trade.
  Candle with(BigDecimal price, BigDecimal size) {
    return new Candle(
        time,
        count == 0 ? price : open,
        count == 0 ? price : high.max(price),
        count == 0 ? price : low.min(price),
        price,
        volume.add(size),
        count + 1);
  }

  /// The candle of both, where `next` follows; this alone where there is none before.
  static Candle join(@Nullable Candle before, Candle next, long time) {
    return before == null
        ? new Candle(time, next.open, next.high, next.low, next.close, next.volume, next.count)
        : new Candle(
            time,
            before.open,
            before.high.max(next.high),
            before.low.min(next.low),
            next.close,
            before.volume.add(next.volume),
            before.count + next.count);
  }

  ObjectNode json(String coin, Interval interval, long skew) {
    ObjectNode json = Json.object();
    json.put("t", time + skew);
    json.put("T", interval.close(time) + skew);
    json.put("s", coin);
    json.put("i", interval.word());
    json.put("o", Json.decimal(open));
    json.put("c", Json.decimal(close));
    json.put("h", Json.decimal(high));
    json.put("l", Json.decimal(low));
    json.put("v", Json.decimal(volume));
    json.put("n", count);
    return json;
  }
}
