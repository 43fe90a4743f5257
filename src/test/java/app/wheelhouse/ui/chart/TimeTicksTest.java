package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.ui.TestDesk;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
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
  void namesRangeBarsByTheirOwnTimes() {
    // Range bars keep no clock: 5 within the first minute, then one in three hours.
    long[] seconds = {0, 7, 21, 40, 55, 3 * 3_600, 3 * 3_600 + 90, 15 * 3_600};
    ChartSeries bars = rangeBars(seconds);

    SequencedMap<Long, String> labels = ticks.of(bars, all(8), 8 * 90);

    assertThat(labels)
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                Map.of(
                    0L,
                    "08:00",
                    1L,
                    "08:00:07",
                    2L,
                    "08:00:21",
                    3L,
                    "08:00:40",
                    4L,
                    "08:00:55",
                    5L,
                    "11:00",
                    6L,
                    "11:01",
                    7L,
                    "23:00")));
  }

  @Test
  void keepsTheSameRangeBarsNamedWhilePanning() {
    long[] seconds = new long[64];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = i * 61L;
    }
    ChartSeries bars = rangeBars(seconds);

    Set<Long> first = ticks.of(bars, new Viewport(0, 32, false), 640).keySet();
    Set<Long> panned = ticks.of(bars, new Viewport(3, 32, false), 640).keySet();

    assertThat(first).contains(8L, 16L, 24L);
    assertThat(panned).contains(8L, 16L, 24L, 32L);
  }

  @Test
  void writesTimesInTheZoneOfTheTrader() {
    TimeTicks berlin = new TimeTicks(ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
    ChartSeries minutes = series(Timeframe.M1, 120);

    assertThat(berlin.of(minutes, all(120), 1_200).firstEntry().getValue()).isEqualTo("10:15");
    assertThat(berlin.full(minutes, 0)).isEqualTo("Wed 3 Sep 10:00");
    assertThat(ticks.full(minutes, 0)).isEqualTo("Wed 3 Sep 08:00");
    ChartSeries days =
        new ChartSeries(TestDesk.BTC, BarSpec.of(Timeframe.D1), minutes.bars(), Double.NaN);
    assertThat(ticks.full(days, 0)).as("days have no hour").isEqualTo("Wed 3 Sep 2025");
  }

  private static ChartSeries rangeBars(long[] seconds) {
    List<Bar> bars = new ArrayList<>();
    for (long second : seconds) {
      long time = TestDesk.START - 2 * 3_600_000 + second * 1_000;
      bars.add(new Bar(time, time + 1_000, 100, 101, 99, 100, 1, false));
    }
    BarsSnapshot kept =
        new TestDesk()
            .history(TestDesk.BTC, Timeframe.M1, bars)
            .snapshot()
            .instrument(TestDesk.BTC.id())
            .orElseThrow()
            .bars(BarSpec.of(Timeframe.M1));
    return new ChartSeries(TestDesk.BTC, new BarSpec.Range(1_000), kept, Double.NaN);
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
