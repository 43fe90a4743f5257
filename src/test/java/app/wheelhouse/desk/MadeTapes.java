package app.wheelhouse.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;

/// Small seeded tapes for tests of whole runs, and the shared real ones where they are.
public final class MadeTapes {
  /// 1 January 2025, 00:00 UTC.
  public static final long START = 1_735_689_600_000L;

  private static final long MINUTE = 60_000;

  private MadeTapes() {}

  /// Five-minute bars from [#START] whose trend turns every few hours, so that strategies trade.
  public static Path candles(Path file, long seed, int bars) throws IOException {
    return candles(file, seed, bars, START, 5 * MINUTE, 60_000);
  }

  /// Bars from `start` on.
  public static Path candles(Path file, long seed, int bars, long start, long length, double price)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("open_time_ms,open,high,low,close,volume\n");
    double open = price;
    double drift = 0;
    for (int i = 0; i < bars; i++) {
      if (i % 40 == 0) {
        drift = (random.nextInt(3) - 1) * 0.0012;
      }
      double close = open * (1 + drift + (random.nextDouble() - 0.5) * 0.003);
      double high = Math.max(open, close) * (1 + random.nextDouble() * 0.0008);
      double low = Math.min(open, close) * (1 - random.nextDouble() * 0.0008);
      text.append(start + i * length);
      for (double each : new double[] {open, high, low, close, 1 + random.nextDouble() * 9}) {
        text.append(String.format(Locale.ROOT, ",%.2f", each));
      }
      text.append('\n');
      open = Math.round(close * 100) / 100.0;
    }
    return Files.writeString(file, text);
  }

  /// The tick tapes of one coin: best prices twice a second and trades, with a reconnect.
  ///
  /// @param hole milliseconds without any message, from the middle on
  /// @param again how the trades before the hole come after it
  public static List<Path> ticks(Path folder, long seed, int seconds, long hole, Again again)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder prices = new StringBuilder("timestamp,price,size,side,exchange_timestamp\n");
    StringBuilder trades =
        new StringBuilder("timestamp,price,size,side,trade_id,exchange_timestamp\n");
    List<String> sent = new ArrayList<>();
    int mid = 60_000;
    long id = 5_000_000;
    for (int i = 0; i < seconds * 2; i++) {
      long time = START + i * 500L;
      boolean inHole = i >= seconds && time < START + seconds * 500L + hole;
      mid += random.nextInt(-6, 7) + (i / 720 % 2 == 0 ? 2 : -2);
      if (inHole) {
        continue;
      }
      if (i > seconds && sent.size() >= 30) {
        trades.append(repeated(sent.subList(sent.size() - 30, sent.size()), time, again));
        sent.clear();
      }
      prices.append(row(time, (mid - 1) + ".0,3.5,bid," + (time - 90)));
      prices.append(row(time, (mid + 1) + ".0,2.25,ask," + (time - 90)));
      if (i % 3 != 0) {
        int size = random.nextInt(1, 400);
        boolean buy = random.nextBoolean();
        String trade =
            (mid + (buy ? 1 : -1)) + ".0,0." + (1000 + size) + (buy ? ",buy," : ",sell,");
        trades.append(row(time + 10, trade + ++id + "," + (time - 80)));
        if (i < seconds) {
          sent.add(trade + id + "," + (time - 80));
        }
      }
    }
    return List.of(
        Files.writeString(folder.resolve("made-prices-BTC.csv"), prices),
        Files.writeString(folder.resolve("made-trades-BTC.csv"), trades));
  }

  /// What a venue sends after a reconnect.
  public enum Again {
    /// Nothing.
    NOTHING,
    /// The last 30 trades with their ids.
    REPLAYED,
    /// 30 trades like the last ones, but other ids.
    AS_NEW
  }

  /// A tape of the shared folder; the test is skipped where it is absent.
  public static Path shared(String name) {
    Path path = Path.of("..", "shared", "data").resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), () -> "The real tapes are not here: " + path + "; test skipped");
    return path;
  }

  private static String repeated(List<String> trades, long time, Again again) {
    StringBuilder text = new StringBuilder();
    if (again != Again.NOTHING) {
      for (String trade : trades) {
        text.append(row(time, again == Again.REPLAYED ? trade : trade.replace(",500", ",700")));
      }
    }
    return text.toString();
  }

  private static String row(long millis, String rest) {
    return String.format(Locale.ROOT, "%d.%03d0000,%s%n", millis / 1000, millis % 1000, rest);
  }
}
