package app.wheelhouse.ui.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.ui.TestDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceScaleTest {
  private final PixelColumns columns = new PixelColumns();

  @Test
  void leavesRoomForVolumeBelowAndAirAbove() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);

    PriceScale scale = requireNonNull(PriceScale.around(columns, null));

    assertThat(scale.min()).isEqualTo(97.6);
    assertThat(scale.max()).isEqualTo(111);
    assertThat(scale.mostVolume()).isEqualTo(3);
  }

  @Test
  void holdsAFormingBarUntilItNearsAnEdgeOrOutgrowsTheVolume() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);
    PriceScale scale = requireNonNull(PriceScale.around(columns, null));

    assertThat(scale.holds(bar(100, 110, 3))).isTrue();
    assertThat(scale.holds(bar(100, 110.9, 3))).isFalse();
    assertThat(scale.holds(bar(97.7, 105, 3))).isFalse();
    assertThat(scale.holds(bar(100, 110, 3.1))).isFalse();
  }

  @Test
  void includesTheFormingBar() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);

    PriceScale scale = requireNonNull(PriceScale.around(columns, bar(90, 120, 9)));

    assertThat(scale.min()).isLessThan(90);
    assertThat(scale.max()).isGreaterThan(120);
    assertThat(scale.mostVolume()).isEqualTo(9);
  }

  @Test
  void showsAFlatMarketInTheMiddleOfSomething() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 100, 0))), view(), 100);

    PriceScale scale = requireNonNull(PriceScale.around(columns, null));

    assertThat(scale.min()).isLessThan(100);
    assertThat(scale.max()).isGreaterThan(100);
  }

  @Test
  void isNoneWithoutBars() {
    assertThat(PriceScale.around(columns, null)).isNull();
  }

  private static Viewport view() {
    return new Viewport(0, 10, true);
  }

  private static Bar bar(double low, double high, double volume) {
    return Bar.of(Timeframe.M1, TestDesk.START - 60_000, low, high, low, high, volume);
  }
}
