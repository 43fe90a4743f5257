package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Bars, candles and trades for tests, plain and seeded.
final class MadeBars {
  private static final long T = SmallDesk.START;

  private MadeBars() {}

  static Bar bar(Timeframe timeframe, long openTime, double price, double volume) {
    return Bar.of(timeframe, openTime, price, price, price, price, volume);
  }

  static Trade tradeOf(long exchangeTime, double price, double size) {
    return Trade.single(SmallDesk.COIN.id(), exchangeTime, exchangeTime, 0, price, size, Side.BUY);
  }

  static Candle candleOf(Timeframe timeframe, Bar bar, boolean done) {
    return new Candle(
        SmallDesk.COIN.id(),
        done ? bar.closeTime() : bar.openTime(),
        timeframe,
        bar.openTime(),
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume(),
        done);
  }

  /// In exchange order, up to 40 s apart, prices in cents, dyadic sizes.
  static List<Trade> randomTrades(Random random, int count) {
    List<Trade> trades = new ArrayList<>();
    long time = T;
    double cents = 10_000;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(random.nextInt(20) == 0 ? 200_000 : 20_000);
      cents = Math.max(100, cents + random.nextInt(101) - 50);
      trades.add(tradeOf(time, cents / 100, (1 + random.nextInt(64)) / 64.0));
    }
    return trades;
  }

  static List<Bar> randomBars(Timeframe timeframe, int count, Random random) {
    List<Bar> bars = new ArrayList<>();
    double price = 100;
    for (int i = 0; i < count; i++) {
      double open = price;
      double close = Math.max(10, open + random.nextInt(201) / 100.0 - 1);
      double high = Math.max(open, close) + random.nextInt(50) / 100.0;
      double low = Math.min(open, close) - random.nextInt(50) / 100.0;
      bars.add(
          Bar.of(
              timeframe,
              T + i * timeframe.millis(),
              open,
              high,
              low,
              close,
              random.nextInt(640) / 64.0));
      price = close;
    }
    return bars;
  }
}
