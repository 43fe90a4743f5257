package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A venue's trades of some minutes with the candles that follow from them at any time.
final class MadeMinutes {
  static final InstrumentId COIN = InstrumentId.hyperliquid("COIN");
  static final long START = 1_788_490_800_000L;
  static final long MINUTE = 60_000;

  final List<Trade> trades = new ArrayList<>();

  /// @param quiet share of minutes without a trade
  MadeMinutes(long seed, int minutes, double quiet) {
    Random random = new Random(seed);
    double price = 100;
    long id = 1_000;
    for (int minute = 0; minute < minutes; minute++) {
      int count = minute > 0 && random.nextDouble() < quiet ? 0 : 1 + random.nextInt(6);
      long time = START + minute * MINUTE;
      for (int i = 0; i < count; i++) {
        time += random.nextInt((int) (MINUTE / count));
        price = Math.max(60, price + random.nextInt(9) - 4);
        trades.add(Trade.single(COIN, time, time, id++, price, 1 + random.nextInt(4), Side.BUY));
      }
    }
  }

  /// The candle of the minute as the venue knows it at that time; null before its first trade.
  @Nullable Candle candle(long minute, long at, long received) {
    double open = Double.NaN;
    double high = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double close = Double.NaN;
    double volume = 0;
    for (Trade trade : trades) {
      long time = trade.exchangeTime();
      if (time >= minute && time < minute + MINUTE && time <= at) {
        open = Double.isNaN(open) ? trade.price() : open;
        high = Math.max(high, trade.price());
        low = Math.min(low, trade.price());
        close = trade.price();
        volume += trade.size();
      }
    }
    return Double.isNaN(open)
        ? null
        : new Candle(COIN, received, Timeframe.M1, minute, open, high, low, close, volume, false);
  }

  /// What a request for these minutes gives at that time: minutes without a trade are left out.
  List<Candle> candles(long from, long to, long at) {
    List<Candle> candles = new ArrayList<>();
    for (long minute = from; minute <= to && minute <= at; minute += MINUTE) {
      Candle candle = candle(minute, at, at);
      if (candle != null) {
        candles.add(candle);
      }
    }
    return candles;
  }

  /// The closed minutes from the first one to before `end`, quiet ones flat.
  List<Candle> truth(long end) {
    List<Candle> truth = new ArrayList<>();
    double close = Double.NaN;
    for (long minute = START; minute < end; minute += MINUTE) {
      Candle candle = candle(minute, Long.MAX_VALUE, 0);
      Candle closed =
          candle == null
              ? new Candle(COIN, 0, Timeframe.M1, minute, close, close, close, close, 0, true)
              : closed(candle, 0);
      close = closed.close();
      truth.add(closed);
    }
    return truth;
  }

  static Candle closed(Candle c, long time) {
    return new Candle(
        c.instrument(),
        time,
        c.timeframe(),
        c.openTime(),
        c.open(),
        c.high(),
        c.low(),
        c.close(),
        c.volume(),
        true);
  }
}
