package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/// Messages a second on one core, from the socket's text to the desk's events: trades messages
/// (budget 700,000) and 20-level books (budget 170,000), beside Jackson's data binding to wire
/// records without any translation.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBenchmark {
  private static final int MESSAGES = 256;
  private static final int LEVELS = 20;

  /// What data binding makes.
  public record BoundTrades(String channel, List<BoundTrade> data) {}

  /// One trade of it.
  public record BoundTrade(
      String coin,
      String side,
      double px,
      double sz,
      long time,
      String hash,
      long tid,
      List<String> users) {}

  /// What data binding makes.
  public record BoundBook(String channel, BoundLevels data) {}

  /// The book of it.
  public record BoundLevels(String coin, long time, List<List<BoundLevel>> levels) {}

  /// One level of it.
  public record BoundLevel(double px, double sz, int n) {}

  private final String[] oneTrade = new String[MESSAGES];
  private final String[] twoTrades = new String[MESSAGES];
  private final String[] books = new String[MESSAGES];
  private final JsonMapper mapper = JsonMapper.shared();
  private SocketDecoder decoder;
  private HyperliquidTranslator translator;
  private int next;

  /// Seeded messages of the venue's shape and length.
  @Setup
  public void write() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < MESSAGES; i++) {
      oneTrade[i] = trades(random, 1);
      twoTrades[i] = trades(random, 2);
      books[i] = book(random);
    }
    decoder = new SocketDecoder(new DriftCounter());
    translator =
        new HyperliquidTranslator(
            Map.of("BTC", InstrumentId.hyperliquid("BTC"), "ETH", InstrumentId.hyperliquid("ETH")));
  }

  @Benchmark
  public List<MarketEvent> oneTradeMessage() throws MalformedMessage {
    return translator.market(decoder.decode(next(oneTrade)), next);
  }

  @Benchmark
  public List<MarketEvent> twoTradesMessage() throws MalformedMessage {
    return translator.market(decoder.decode(next(twoTrades)), next);
  }

  @Benchmark
  public List<MarketEvent> bookMessage() throws MalformedMessage {
    return translator.market(decoder.decode(next(books)), next);
  }

  @Benchmark
  public BoundTrades oneTradeByDataBinding() {
    return mapper.readValue(next(oneTrade), BoundTrades.class);
  }

  @Benchmark
  public BoundTrades twoTradesByDataBinding() {
    return mapper.readValue(next(twoTrades), BoundTrades.class);
  }

  @Benchmark
  public BoundBook bookByDataBinding() {
    return mapper.readValue(next(books), BoundBook.class);
  }

  private String next(String[] messages) {
    return messages[next++ & MESSAGES - 1];
  }

  private static String trades(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder("{\"channel\":\"trades\",\"data\":[");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"coin\":\"BTC\",\"side\":\"")
          .append(random.nextBoolean() ? 'A' : 'B')
          .append("\",\"px\":\"")
          .append(60_000 + random.nextInt(40_000))
          .append(".0\",\"sz\":\"0.")
          .append(10_000 + random.nextInt(90_000))
          .append("\",\"time\":")
          .append(1_756_900_000_000L + random.nextInt(100_000_000))
          .append(",\"hash\":\"0x")
          .append(hex(random, 64))
          .append("\",\"tid\":")
          .append(random.nextLong(1L << 50))
          .append(",\"users\":[\"0x")
          .append(hex(random, 40))
          .append("\",\"0x")
          .append(hex(random, 40))
          .append("\"]}");
    }
    return text.append("]}").toString();
  }

  private static String book(SplittableRandom random) {
    int price = 60_000 + random.nextInt(40_000);
    StringBuilder text =
        new StringBuilder("{\"channel\":\"l2Book\",\"data\":{\"coin\":\"BTC\",\"time\":")
            .append(1_756_900_000_000L + random.nextInt(100_000_000))
            .append(",\"levels\":[[");
    levels(random, text, price, -1);
    text.append("],[");
    levels(random, text, price + 1, 1);
    return text.append("]]}}").toString();
  }

  private static void levels(SplittableRandom random, StringBuilder text, int best, int step) {
    for (int i = 0; i < LEVELS; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"px\":\"")
          .append(best + i * step)
          .append(".0\",\"sz\":\"")
          .append(random.nextInt(20))
          .append('.')
          .append(10_000 + random.nextInt(90_000))
          .append("\",\"n\":")
          .append(1 + random.nextInt(50))
          .append('}');
    }
  }

  private static String hex(SplittableRandom random, int digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }
}
