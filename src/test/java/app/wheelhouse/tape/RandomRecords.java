package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.Random;

/// Seeded records of every kind, with doubles of all magnitudes.
final class RandomRecords {
  private static final String[] SYMBOLS = {"BTC", "ETH", "kPEPE", "BTC/USDT", "a.b_c:d-e"};
  private static final String[] TEXTS = {
    "",
    "plain",
    "quote \" backslash \\ slash /",
    "line\nbreak\r\ttab",
    "nul \u0000 bell \u0007",
    "Grüße, 日本, 🚀",
    "{\"a\": [1.0, 2e5, null]}",
    "\u2028\u2029 ends"
  };

  private final Random random;
  private long time = 1_756_904_112_000L;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  TapeRecord next() {
    time += random.nextInt(500);
    return switch (random.nextInt(8)) {
      case 0 -> new TapeRecord.ClockRecord(time);
      case 1 ->
          new TapeRecord.FeedRecord(
              new FeedStatus(
                  time, FeedState.values()[random.nextInt(FeedState.values().length)], text()));
      case 2 -> new TapeRecord.OpaqueRecord("command", time, text());
      default -> new TapeRecord.MarketRecord(event());
    };
  }

  private MarketEvent event() {
    InstrumentId id = InstrumentId.hyperliquid(SYMBOLS[random.nextInt(SYMBOLS.length)]);
    long exchange = time - random.nextInt(10_000);
    return switch (random.nextInt(5)) {
      case 0 -> new Quote(id, time, exchange, price(), size(), price(), size());
      case 1 ->
          new Trade(
              id,
              time,
              exchange,
              random.nextLong(),
              price(),
              size(),
              size(),
              price(),
              price(),
              price(),
              1 + random.nextInt(50));
      case 2 -> new Book(id, time, exchange, levels(), levels());
      case 3 ->
          new Context(id, time, exchange, price(), price(), random.nextGaussian() * 1e-5, size());
      default ->
          new Candle(
              id,
              time,
              Timeframe.values()[random.nextInt(Timeframe.values().length)],
              exchange,
              price(),
              price(),
              price(),
              price(),
              size(),
              random.nextBoolean());
    };
  }

  private Levels levels() {
    int depth = random.nextInt(70);
    double[] prices = new double[depth];
    double[] sizes = new double[depth];
    for (int i = 0; i < depth; i++) {
      prices[i] = price();
      sizes[i] = size();
    }
    return new Levels(prices, sizes);
  }

  private double price() {
    return random.nextBoolean()
        ? random.nextInt(1, 1_000_000) / 100.0
        : Math.exp(random.nextGaussian() * 20);
  }

  private double size() {
    return random.nextInt(6) == 0 ? random.nextInt(3) : Math.abs(random.nextGaussian()) * 1e-3;
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }
}
