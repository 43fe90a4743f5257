package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.num.DoubleNumFactory;

/// ta4j starts its averages elsewhere; once both starts have faded the values must be the same.
class AdxAgainstTa4jTest {
  private static BarSeries series(SeededBars bars) {
    BarSeries series =
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    Instant end = Instant.EPOCH;
    for (int i = 0; i < bars.size(); i++) {
      end = end.plusSeconds(60);
      series
          .barBuilder()
          .timePeriod(Duration.ofMinutes(1))
          .endTime(end)
          .openPrice(bars.close()[i])
          .highPrice(bars.high()[i])
          .lowPrice(bars.low()[i])
          .closePrice(bars.close()[i])
          .volume(1)
          .add();
    }
    return series;
  }

  @ParameterizedTest
  @CsvSource({"1, 14", "2, 14", "3, 7", "4, 20"})
  void agreesOnceTheStartHasFaded(long seed, int period) {
    SeededBars bars = SeededBars.walk(seed, 2_000);
    BarSeries series = series(bars);
    ADXIndicator adx = new ADXIndicator(series, period);
    PlusDIIndicator plus = new PlusDIIndicator(series, period);
    MinusDIIndicator minus = new MinusDIIndicator(series, period);
    Adx ours = new Adx(period);
    for (int i = 0; i < bars.size(); i++) {
      ours.update(bars.high()[i], bars.low()[i], bars.close()[i]);
      if (i >= 50 * period) {
        assertThat(ours.value()).isCloseTo(adx.getValue(i).doubleValue(), within(1e-9));
        assertThat(ours.plusDi()).isCloseTo(plus.getValue(i).doubleValue(), within(1e-9));
        assertThat(ours.minusDi()).isCloseTo(minus.getValue(i).doubleValue(), within(1e-9));
      }
    }
    assertThat(ours.value()).isNotNaN();
  }
}
