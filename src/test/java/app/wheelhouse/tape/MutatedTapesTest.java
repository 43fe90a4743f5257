package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Flips, cuts and inserts bytes of good tapes: whatever comes out is reported, never a crash and
/// never an impossible price.
class MutatedTapesTest {
  private static final int ROUNDS = 400;
  private static final String TELLING = ",\n\r-.eE0NaI;\"{}[]:";

  @TempDir Path folder;
  private long read;
  private long refused;

  @Test
  void neverCrashNorGiveAnImpossiblePrice() throws IOException {
    Random random = new Random(20_250_903);
    for (Map.Entry<String, byte[]> good : goodTapes().entrySet()) {
      for (int i = 0; i < ROUNDS; i++) {
        Path file = Files.write(folder.resolve(good.getKey()), mutate(random, good.getValue()));
        check(file, "round " + i + " of " + good.getKey());
      }
    }
    assertThat(read).as("events read").isGreaterThan(50_000);
    assertThat(refused).as("files refused").isGreaterThan(50);
  }

  private void check(Path file, String which) {
    try {
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRows())
          .as(which)
          .allSatisfy(row -> assertThat(row.reason()).isNotBlank().doesNotContain("Exception"));
      try (MarketCursor cursor = Tapes.open(file).cursor()) {
        long time = Long.MIN_VALUE;
        for (MarketEvent event = cursor.next(); event != null; event = cursor.next()) {
          requirePossible(event, which);
          if (report.kind() != TapeKind.RECORDING && event.time() < time) {
            throw new AssertionError(which + ": time goes back");
          }
          time = event.time();
          read++;
        }
      }
    } catch (TapeException e) {
      refused++;
    }
  }

  private static void requirePossible(MarketEvent event, String which) {
    boolean possible =
        switch (event) {
          case Quote quote ->
              prices(quote.bid(), quote.ask()) && sizes(quote.bidSize(), quote.askSize());
          case Trade trade ->
              prices(trade.price(), trade.first(), trade.high(), trade.low())
                  && sizes(trade.size(), trade.buySize());
          case Book book -> levels(book.bids()) && levels(book.asks());
          case Context context -> prices(context.mark(), context.index());
          case Candle candle ->
              prices(candle.open(), candle.high(), candle.low(), candle.close())
                  && sizes(candle.volume());
        };
    if (!possible) {
      throw new AssertionError(which + ": impossible " + event);
    }
  }

  private static boolean levels(Levels levels) {
    boolean possible = true;
    for (int i = 0; i < levels.depth(); i++) {
      possible &= prices(levels.price(i)) && sizes(levels.size(i));
    }
    return possible;
  }

  private static boolean prices(double... prices) {
    boolean possible = true;
    for (double price : prices) {
      possible &= Double.isFinite(price) && price > 0;
    }
    return possible;
  }

  private static boolean sizes(double... sizes) {
    boolean possible = true;
    for (double size : sizes) {
      possible &= Double.isFinite(size) && size >= 0;
    }
    return possible;
  }

  private static byte[] mutate(Random random, byte[] good) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(random.nextInt(8) == 0 ? Math.min(60, bytes.length) : bytes.length);
      bytes[at] =
          switch (random.nextInt(3)) {
            case 0 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
            case 1 -> (byte) random.nextInt(256);
            default -> (byte) TELLING.charAt(random.nextInt(TELLING.length()));
          };
    }
    if (random.nextInt(6) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    return bytes;
  }

  private Map<String, byte[]> goodTapes() throws IOException {
    StringBuilder books =
        new StringBuilder("timestamp,bid_price_0,bid_size_0,ask_price_0,ask_size_0\n");
    StringBuilder prices = new StringBuilder("timestamp,price,size,side,exchange_timestamp\n");
    StringBuilder trades = new StringBuilder("timestamp,symbol,trade_id,price,size,side\n");
    StringBuilder quotes = new StringBuilder("time,bid,bid_size,ask,ask_size\n");
    for (int i = 0; i < 60; i++) {
      String time = 1_756_904_112L + i + ".25";
      books.append(time).append(",10.5,1,10.75,2\n");
      prices.append(time).append(",10.5,1,bid,1756904112000\n");
      prices.append(time).append(",10.75,1,ask,1756904112000\n");
      trades.append(time).append(",BTC/USDT,").append(i).append(",10.5,0.25,buy\n");
      quotes.append("2025-09-03T12:00:").append(i / 10).append(i % 10).append("Z,1,2,3,4\n");
    }
    Path recording = folder.resolve("recording.good");
    try (RecordingWriter writer = RecordingWriter.create(recording, new TreeMap<>())) {
      RandomRecords records = new RandomRecords(3);
      for (int i = 0; i < 60; i++) {
        writer.write(records.next());
      }
    }
    Map<String, byte[]> good = new TreeMap<>();
    good.put("x-BTC-5m.csv", bytes(TapeFiles.candles(60)));
    good.put("x-BTC-5m.csv.gz", TapeFiles.gzip(TapeFiles.candles(60)));
    good.put("books.csv", bytes(books.toString()));
    good.put("prices.csv", bytes(prices.toString()));
    good.put("trades.csv", bytes(trades.toString()));
    good.put("quotes.csv", bytes(quotes.toString()));
    good.put("packed.jsonl.gz", Files.readAllBytes(recording));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(recording))) {
      good.put("plain.jsonl", in.readAllBytes());
    }
    return good;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
