package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every row of the shared reference results: missing where they are, within 1e-9 elsewhere.
class ReferenceResultsTest {
  private interface Feed {
    void update(double high, double low, double close);
  }

  private SeededBars bars;

  @BeforeAll
  static void needsTheSharedFolder() {
    assumeTrue(
        Files.isDirectory(ReferenceResults.FOLDER),
        "skipped: the shared indicator results are not beside the project");
  }

  @BeforeEach
  void readsTheBars() throws IOException {
    bars = ReferenceResults.bars();
    assertThat(bars.size()).isEqualTo(502);
  }

  private void same(Feed feed, DoubleSupplier value, String indicator, String field)
      throws IOException {
    double[] expected = ReferenceResults.of(indicator, field);
    assertThat(expected).hasSize(bars.size());
    assertThat(expected[expected.length - 1]).isNotNaN();
    for (int i = 0; i < expected.length; i++) {
      feed.update(bars.high()[i], bars.low()[i], bars.close()[i]);
      if (Double.isNaN(expected[i])) {
        assertThat(value.getAsDouble()).as("%s of bar %d", field, i).isNaN();
      } else {
        assertThat(value.getAsDouble())
            .as("%s of bar %d", field, i)
            .isCloseTo(expected[i], within(1e-9));
      }
    }
  }

  @Test
  void ema() throws IOException {
    Ema ema = new Ema(20);
    same((h, l, c) -> ema.update(c), ema::value, "ema", "ema");
  }

  @Test
  void sma() throws IOException {
    Sma sma = new Sma(20);
    same((h, l, c) -> sma.update(c), sma::value, "sma", "sma");
  }

  @Test
  void rsi() throws IOException {
    Rsi rsi = new Rsi(14);
    same((h, l, c) -> rsi.update(c), rsi::value, "rsi", "rsi");
  }

  @Test
  void atr() throws IOException {
    Atr atr = new Atr(14);
    same(atr::update, atr::value, "atr", "atr");
  }

  @Test
  void bollinger() throws IOException {
    Bollinger middle = new Bollinger(20, 2);
    same((h, l, c) -> middle.update(c), middle::value, "bb", "sma");
    Bollinger upper = new Bollinger(20, 2);
    same((h, l, c) -> upper.update(c), upper::upper, "bb", "upperBand");
    Bollinger lower = new Bollinger(20, 2);
    same((h, l, c) -> lower.update(c), lower::lower, "bb", "lowerBand");
    Bollinger place = new Bollinger(20, 2);
    same((h, l, c) -> place.update(c), place::percentB, "bb", "percentB");
    Bollinger width = new Bollinger(20, 2);
    same((h, l, c) -> width.update(c), width::bandWidth, "bb", "width");
  }

  @Test
  void macd() throws IOException {
    Macd line = new Macd(12, 26, 9);
    same((h, l, c) -> line.update(c), line::value, "macd", "macd");
    Macd signal = new Macd(12, 26, 9);
    same((h, l, c) -> signal.update(c), signal::signal, "macd", "signal");
    Macd histogram = new Macd(12, 26, 9);
    same((h, l, c) -> histogram.update(c), histogram::histogram, "macd", "histogram");
    Macd fast = new Macd(12, 26, 9);
    same((h, l, c) -> fast.update(c), fast::fast, "macd", "fastEma");
    Macd slow = new Macd(12, 26, 9);
    same((h, l, c) -> slow.update(c), slow::slow, "macd", "slowEma");
  }

  /// No reference result: the textbook definition on the same bars.
  @Test
  void adx() {
    double[][] expected = Naive.adx(bars, 14);
    Adx adx = new Adx(14);
    for (int i = 0; i < bars.size(); i++) {
      adx.update(bars.high()[i], bars.low()[i], bars.close()[i]);
      if (adx.isReady()) {
        assertThat(adx.plusDi()).isCloseTo(expected[0][i], within(1e-9));
        assertThat(adx.minusDi()).isCloseTo(expected[1][i], within(1e-9));
        assertThat(adx.value()).isCloseTo(expected[2][i], within(1e-9));
      }
    }
    assertThat(adx.isReady()).isTrue();
  }
}
