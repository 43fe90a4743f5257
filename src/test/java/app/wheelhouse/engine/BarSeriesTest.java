package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarSeriesTest {
  private final BarSeries series = new BarSeries();

  @Test
  void isEmptyAtFirst() {
    assertThat(series.last()).isNull();
    assertThat(series.size()).isZero();
    assertThat(series.find(0)).isNull();
    assertThat(series.correct(bar(0, 1))).isFalse();
    assertThat(series.snapshot(null).size()).isZero();
  }

  @Test
  void keepsTheNewestBarsInOrderAndAtLeastTheirPromisedNumber() {
    for (int i = 0; i < 10_000; i++) {
      series.append(bar(i, i));
      assertThat(series.size()).isGreaterThanOrEqualTo(Math.min(i + 1, EngineConfig.BARS));
      assertThat(series.last()).isEqualTo(bar(i, i));
    }

    BarsSnapshot bars = series.snapshot(null);
    assertThat(bars.total()).isEqualTo(10_000);
    assertThat(bars.size()).isBetween(EngineConfig.BARS, EngineConfig.BARS + 2 * BarChunk.ROWS);
    for (int i = 0; i < bars.size(); i++) {
      assertThat(bars.bar(i)).isEqualTo(bar(10_000 - bars.size() + i, 10_000 - bars.size() + i));
    }
  }

  @Test
  void readsColumnsAsItReadsBars() {
    for (int i = 0; i < 600; i++) {
      series.append(
          new Bar(i * 60_000L, (i + 1) * 60_000L, i + 2, i + 4, i + 1, i + 3, i, i % 2 == 0));
    }

    BarsSnapshot bars = series.snapshot(bar(700, 1));
    for (int i = 0; i < 600; i++) {
      Bar bar = bars.bar(i);
      assertThat(bars.openTime(i)).isEqualTo(bar.openTime()).isEqualTo(i * 60_000L);
      assertThat(bars.open(i)).isEqualTo(bar.open()).isEqualTo(i + 2);
      assertThat(bars.high(i)).isEqualTo(bar.high()).isEqualTo(i + 4);
      assertThat(bars.low(i)).isEqualTo(bar.low()).isEqualTo(i + 1);
      assertThat(bars.close(i)).isEqualTo(bar.close()).isEqualTo(i + 3);
      assertThat(bars.volume(i)).isEqualTo(bar.volume()).isEqualTo(i);
      assertThat(bar.approximate()).isEqualTo(i % 2 == 0);
    }
    assertThat(bars.forming()).isEqualTo(bar(700, 1));
    assertThatThrownBy(() -> bars.bar(600)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> bars.close(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void correctsAKeptBarOnly() {
    for (int i = 0; i < 5_000; i++) {
      series.append(bar(i, 1));
    }

    assertThat(series.correct(bar(10, 2))).isFalse();
    assertThat(series.correct(bar(4_000, 2))).isTrue();
    assertThat(series.correct(bar(5_001, 2))).isFalse();
    assertThat(series.find(bar(4_000, 2).openTime())).isEqualTo(bar(4_000, 2));
    assertThat(series.find(bar(4_001, 1).openTime())).isEqualTo(bar(4_001, 1));
    assertThat(series.total()).isEqualTo(5_000);
  }

  @Test
  void sharesFullChunksInsteadOfCopyingThem() {
    for (int i = 0; i < 600; i++) {
      series.append(bar(i, 1));
    }
    BarsSnapshot before = series.snapshot(null);
    series.append(bar(600, 1));

    assertThat(before.size()).isEqualTo(600);
    assertThatThrownBy(() -> before.bar(600)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(series.snapshot(null).bar(600)).isEqualTo(bar(600, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void neverChangesASnapshotThatWasTakenEarlier(long seed) {
    Random random = new Random(seed);
    Map<BarsSnapshot, List<Bar>> taken = new LinkedHashMap<>();
    int next = 0;
    for (int i = 0; i < 4_000; i++) {
      if (random.nextInt(8) == 0 && next > 0) {
        series.correct(bar(next - 1 - random.nextInt(Math.min(next, 2_000)), random.nextInt(99)));
      } else {
        series.append(bar(next++, random.nextInt(99)));
      }
      if (random.nextInt(200) == 0) {
        BarsSnapshot snapshot = series.snapshot(null);
        taken.put(snapshot, read(snapshot));
      }
    }

    assertThat(taken).hasSizeGreaterThan(5);
    taken.forEach((snapshot, bars) -> assertThat(read(snapshot)).isEqualTo(bars));
  }

  private static List<Bar> read(BarsSnapshot snapshot) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < snapshot.size(); i++) {
      bars.add(snapshot.bar(i));
    }
    return bars;
  }

  private static Bar bar(int number, double price) {
    return Bar.of(Timeframe.M1, number * 60_000L, price, price, price, price, 1);
  }
}
