package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.tape.KeptBars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Longer bars made of shorter ones are the venue's own.
class BarAggregationTest {
  private static final Path FOLDER = Path.of("../shared/data/candles");
  private static final long MINUTE = 60_000;

  private static Bar minute(long at, double open, double high, double low, double close, double v) {
    return Bar.of(Timeframe.M1, at * MINUTE, open, high, low, close, v);
  }

  @Test
  void aBarIsFirstOpenHighestHighLowestLowLastCloseAndAllVolume() {
    List<Bar> minutes =
        List.of(
            minute(3, 10, 12, 9, 11, 0.1),
            minute(4, 11, 15, 10, 14, 0.2),
            minute(5, 14, 14, 8, 9, 0));
    assertThat(BarAggregation.of(new KeptBars(minutes, false), Timeframe.M3, 6 * MINUTE))
        .containsExactly(Bar.of(Timeframe.M3, 3 * MINUTE, 10, 15, 8, 9, 0.3));
  }

  @Test
  void halfBarsAtEitherEndAreLeftOut() {
    List<Bar> minutes = new ArrayList<>();
    for (int i = 1; i < 8; i++) {
      minutes.add(minute(i, 1, 1, 1, 1, 1));
    }
    assertThat(BarAggregation.of(new KeptBars(minutes, false), Timeframe.M3, 8 * MINUTE))
        .extracting(Bar::openTime)
        .containsExactly(3 * MINUTE);
    assertThat(BarAggregation.of(new KeptBars(minutes, true), Timeframe.M3, 8 * MINUTE))
        .as("trading began in the first one")
        .extracting(Bar::openTime)
        .containsExactly(0L, 3 * MINUTE);
  }

  @Test
  void aMinuteThatTheVenueLeavesOutChangesNothing() {
    List<Bar> minutes = List.of(minute(0, 5, 6, 4, 5, 1), minute(2, 7, 8, 7, 8, 2));
    assertThat(BarAggregation.of(new KeptBars(minutes, false), Timeframe.M3, 3 * MINUTE))
        .containsExactly(Bar.of(Timeframe.M3, 0, 5, 8, 4, 8, 3));
  }

  @Test
  void nothingMakesNothing() {
    assertThat(BarAggregation.of(KeptBars.NONE, Timeframe.M3, 0)).isEmpty();
  }

  /// Recorded at the venue. The bar in which a recording ended was still forming: at most two such.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC, 15m, 30m
          BTC, 15m, 1h
          ETH, 15m, 30m
          ETH, 15m, 1h
          SOL, 15m, 1h
          HYPE, 15m, 30m
          HYPE, 15m, 1h
          BTC, 1h, 4h
          BTC, 4h, 1d
          """)
  void recordedCandlesOfTheVenueAreWhatTheirPartsMake(String coin, String from, String to)
      throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: the shared recorded candles are not here");
    SortedMap<Long, Bar> shorter = recorded(coin, from);
    SortedMap<Long, Bar> longer = recorded(coin, to);
    Timeframe part = Timeframe.parse(from).orElseThrow();
    Timeframe whole = Timeframe.parse(to).orElseThrow();
    int compared = 0;
    int different = 0;
    for (Bar made :
        BarAggregation.of(
            new KeptBars(List.copyOf(shorter.values()), false), whole, Long.MAX_VALUE)) {
      Bar venues = longer.get(made.openTime());
      long parts = whole.millis() / part.millis();
      if (venues != null && shorter.subMap(made.openTime(), made.closeTime()).size() == parts) {
        compared++;
        boolean same =
            made.open() == venues.open()
                && made.high() == venues.high()
                && made.low() == venues.low()
                && made.close() == venues.close()
                && Math.abs(made.volume() - venues.volume()) <= 1e-9 * venues.volume();
        different += same ? 0 : 1;
      }
    }
    assertThat(compared).isGreaterThan(900);
    assertThat(different).isLessThanOrEqualTo(2);
  }

  private static SortedMap<Long, Bar> recorded(String coin, String timeframe) throws IOException {
    Timeframe length = Timeframe.parse(timeframe).orElseThrow();
    Path file = FOLDER.resolve("hyperliquid-" + coin + "-" + timeframe + ".csv.gz");
    SortedMap<Long, Bar> bars = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().skip(1).toList()) {
        String[] c = line.split(",");
        long open = Long.parseLong(c[0]);
        bars.put(open, Bar.of(length, open, d(c[1]), d(c[2]), d(c[3]), d(c[4]), d(c[5])));
      }
    }
    return bars;
  }

  private static double d(String text) {
    return Double.parseDouble(text);
  }
}
