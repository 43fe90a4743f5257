package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.ui.TestDesk;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {
  private final TimeTicks ticks = new TimeTicks(ZoneOffset.UTC, Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # millis needed, step
          1,          SECONDS_10
          60000,      MINUTE
          60001,      MINUTES_5
          3600000,    HOUR
          90000000,   DAYS_2
          1e12,       YEAR
          """)
  void takesTheNextRoundStep(double millis, TimeStep step) {
    assertThat(TimeStep.atLeast(millis)).isEqualTo(step);
  }

  @Test
  void labelsRoundTimesOfMinuteBars() {
    // 120 bars of one minute before 10:00 in 1,200 pixels: a label each 15 minutes.
    SequencedMap<Long, String> labels = ticks.of(series(Timeframe.M1, 120), all(120), 1_200);

    assertThat(labels.values())
        .containsExactly("08:15", "08:30", "08:45", "09:00", "09:15", "09:30", "09:45");
    assertThat(labels.firstEntry().getKey()).isEqualTo(15);
  }

  @Test
  void namesTheDayWhereItBegins() {
    SequencedMap<Long, String> labels = ticks.of(series(Timeframe.H1, 40), all(40), 600);

    assertThat(labels.values())
        .containsExactly("2 Sep", "06:00", "12:00", "18:00", "3 Sep", "06:00");
  }

  @Test
  void namesMonthsOfLongBars() {
    SequencedMap<Long, String> labels = ticks.of(series(Timeframe.H1, 290), all(290), 290);

    assertThat(labels.values()).contains("Sep");
  }

  @Test
  void keepsLabelsReadablyFarApart() {
    for (int width = 100; width < 2_000; width += 37) {
      SequencedMap<Long, String> labels = ticks.of(series(Timeframe.M5, 300), all(300), width);
      long before = -1_000;
      for (long number : labels.keySet()) {
        assertThat((number - before) * width / 300.0).isGreaterThan(50);
        before = number;
      }
    }
  }

  @Test
  void saysNothingWithoutBars() {
    ChartSeries empty =
        new ChartSeries(TestDesk.BTC, BarSpec.of(Timeframe.M1), BarsSnapshot.EMPTY, Double.NaN);

    assertThat(ticks.of(empty, all(100), 1_000)).isEmpty();
  }

  private static Viewport all(int count) {
    return new Viewport(0, count, true);
  }

  private static ChartSeries series(Timeframe timeframe, int count) {
    List<Bar> bars = TestDesk.wave(timeframe, count, 100, 5);
    BarsSnapshot kept =
        new TestDesk()
            .history(TestDesk.BTC, timeframe, bars)
            .snapshot()
            .instrument(TestDesk.BTC.id())
            .orElseThrow()
            .bars(BarSpec.of(timeframe));
    return new ChartSeries(TestDesk.BTC, BarSpec.of(timeframe), kept, Double.NaN);
  }
}
