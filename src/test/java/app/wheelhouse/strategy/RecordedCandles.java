package app.wheelhouse.strategy;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Reads the recorded 5-minute candles beside the project, or skips the test where they are absent.
public final class RecordedCandles {
  private RecordedCandles() {}

  /// @param symbol such as `BTC`
  public static List<Bar> fiveMinutes(String symbol) {
    Path file = Path.of("../shared/data/candles/hyperliquid-" + symbol + "-5m.csv.gz");
    Assumptions.assumeTrue(
        Files.isReadable(file), "skipped: no recorded candles beside the project: " + file);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(RecordedCandles::bar).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bar bar(String line) {
    String[] cells = line.split(",");
    return Bar.of(
        Timeframe.M5,
        Long.parseLong(cells[0]),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
