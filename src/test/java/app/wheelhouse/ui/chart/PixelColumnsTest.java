package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.ui.TestDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelColumnsTest {
  private final PixelColumns columns = new PixelColumns();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # pixels a bar, body width
          0.2,  1
          1,    1
          2.9,  1
          3,    1
          5,    3
          8,    5
          12,   7
          20,   13
          """)
  void bodiesHaveAMiddlePixel(double spacing, int width) {
    assertThat(PixelColumns.bodyWidth(spacing)).isEqualTo(width);
  }

  @Nested
  class WhenBarsAreWide {
    @Test
    void drawsEachBarInItsOwnColumn() {
      columns.fill(series(bars(10)), new Viewport(0, 10, true), 100);

      assertThat(columns.count()).isEqualTo(10);
      assertThat(columns.centre(0)).isEqualTo(5);
      assertThat(columns.centre(9)).isEqualTo(95);
      assertThat(columns.open(3)).isEqualTo(bars(10).get(3).open());
      assertThat(columns.volume(3)).isEqualTo(bars(10).get(3).volume());
    }

    @Test
    void readsOnlyTheBarsInView() {
      columns.fill(series(bars(100)), new Viewport(20.5, 10, false), 100);

      assertThat(columns.count()).as("20 is half in view, 30 too").isEqualTo(11);
      assertThat(columns.centre(0)).isEqualTo(0);
      assertThat(columns.close(0)).isEqualTo(bars(100).get(20).close());
    }

    @Test
    void leavesRoomRightOfTheNewestBarEmpty() {
      columns.fill(series(bars(10)), new Viewport(5, 10, true), 100);

      assertThat(columns.count()).isEqualTo(5);
      assertThat(columns.centre(4)).isEqualTo(45);
    }
  }

  @Nested
  class WhenBarsAreNarrow {
    @Test
    void mergesBarsOfOnePixel() {
      List<Bar> bars = bars(40);
      columns.fill(series(bars), new Viewport(0, 40, true), 10);

      assertThat(columns.count()).isEqualTo(10);
      assertThat(columns.open(2)).isEqualTo(bars.get(8).open());
      assertThat(columns.close(2)).isEqualTo(bars.get(11).close());
      assertThat(columns.high(2))
          .isEqualTo(bars.subList(8, 12).stream().mapToDouble(Bar::high).max().orElseThrow());
      assertThat(columns.low(2))
          .isEqualTo(bars.subList(8, 12).stream().mapToDouble(Bar::low).min().orElseThrow());
      assertThat(columns.volume(2))
          .isEqualTo(bars.subList(8, 12).stream().mapToDouble(Bar::volume).sum());
    }

    @Test
    void neverMakesMoreColumnsThanPixels() {
      columns.fill(series(bars(900)), new Viewport(0, 900, true), 77);

      assertThat(columns.count()).isEqualTo(77);
    }
  }

  @Test
  void anyViewKeepsVolumeExtremesAndOrder() {
    Random random = new Random(11);
    List<Bar> bars = bars(700);
    ChartSeries series = series(bars);
    for (int round = 0; round < 200; round++) {
      double span = 10 + random.nextDouble() * 900;
      Viewport view = new Viewport(-50 + random.nextDouble() * 700, span, false);
      int width = 1 + random.nextInt(1_500);
      columns.fill(series, view, width);

      int from = (int) Math.clamp(Math.floor(view.left()), 0, 700);
      int to = (int) Math.clamp(Math.ceil(view.right()), from, 700);
      List<Bar> seen = bars.subList(from, to);
      double volume = 0;
      for (int i = 0; i < columns.count(); i++) {
        volume += columns.volume(i);
        assertThat(i == 0 || columns.centre(i) > columns.centre(i - 1)).isTrue();
      }
      assertThat(volume).isCloseTo(seen.stream().mapToDouble(Bar::volume).sum(), within(1e-6));
      assertThat(columns.highest())
          .isEqualTo(seen.stream().mapToDouble(Bar::high).max().orElse(Double.NEGATIVE_INFINITY));
      assertThat(columns.lowest())
          .isEqualTo(seen.stream().mapToDouble(Bar::low).min().orElse(Double.POSITIVE_INFINITY));
    }
  }

  @Test
  void hasNothingWithoutBars() {
    columns.fill(
        new ChartSeries(TestDesk.BTC, BarSpec.of(Timeframe.M1), BarsSnapshot.EMPTY, Double.NaN),
        new Viewport(0, 100, true),
        500);

    assertThat(columns.count()).isZero();
    assertThat(columns.mostVolume()).isZero();
  }

  static List<Bar> bars(int count) {
    List<Bar> bars = new ArrayList<>();
    Random random = new Random(5);
    double price = 100;
    for (int i = 0; i < count; i++) {
      double close = price + random.nextGaussian();
      double high = Math.max(price, close) + random.nextDouble();
      double low = Math.min(price, close) - random.nextDouble();
      long time = TestDesk.START - (count - i) * 60_000L;
      bars.add(Bar.of(Timeframe.M1, time, price, high, low, close, 1 + random.nextInt(50)));
      price = close;
    }
    return bars;
  }

  static ChartSeries series(List<Bar> bars) {
    BarsSnapshot kept =
        new TestDesk()
            .history(TestDesk.BTC, Timeframe.M1, bars)
            .snapshot()
            .instrument(TestDesk.BTC.id())
            .orElseThrow()
            .bars(BarSpec.of(Timeframe.M1));
    return new ChartSeries(TestDesk.BTC, BarSpec.of(Timeframe.M1), kept, Double.NaN);
  }
}
