package app.wheelhouse.ui.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceScaleTest {
  private final PixelColumns columns = new PixelColumns();

  @Test
  void leavesRoomForVolumeBelowAndAirAbove() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);

    PriceScale scale = requireNonNull(around(columns, null));

    assertThat(scale.min()).isEqualTo(97.6);
    assertThat(scale.max()).isEqualTo(111.2);
    assertThat(scale.mostVolume()).isEqualTo(3);
  }

  @Test
  void holdsAFormingBarUntilItNearsAnEdgeOrOutgrowsTheVolume() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);
    PriceScale scale = requireNonNull(around(columns, null));

    assertThat(scale.holds(bar(100, 110, 3))).isTrue();
    assertThat(scale.holds(bar(100, 111.1, 3))).isFalse();
    assertThat(scale.holds(bar(97.7, 105, 3))).isFalse();
    assertThat(scale.holds(bar(100, 110, 3.1))).isFalse();
  }

  @Test
  void includesTheFormingBar() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);

    PriceScale scale = requireNonNull(around(columns, bar(90, 120, 9)));

    assertThat(scale.min()).isLessThan(90);
    assertThat(scale.max()).isGreaterThan(120);
    assertThat(scale.mostVolume()).isEqualTo(9 * 1.25);
  }

  @Test
  void showsAFlatMarketInTheMiddleOfSomething() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 100, 0))), view(), 100);

    PriceScale scale = requireNonNull(around(columns, null));

    assertThat(scale.min()).isLessThan(100);
    assertThat(scale.max()).isGreaterThan(100);
  }

  @Test
  void widensForALineThatIsNearButNotForOneFarAway() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);

    PriceScale near = PriceScale.around(columns, null, List.of(line(96), line(114)), true);
    PriceScale far = PriceScale.around(columns, null, List.of(line(60), line(150)), true);

    assertThat(requireNonNull(near).min()).isLessThan(96);
    assertThat(near.max()).isGreaterThan(114);
    assertThat(far).isEqualTo(around(columns, null));
  }

  @Test
  void needsNoRoomForVolumeThatIsNotDrawn() {
    columns.fill(PixelColumnsTest.series(List.of(bar(100, 110, 3))), view(), 100);

    PriceScale scale = requireNonNull(PriceScale.around(columns, null, List.of(), false));

    assertThat(scale.min()).isEqualTo(99);
    assertThat(scale.holds(bar(100, 110, 1e9))).isTrue();
  }

  @Test
  void isNoneWithoutBars() {
    assertThat(around(columns, null)).isNull();
  }

  private static @Nullable PriceScale around(PixelColumns columns, @Nullable Bar forming) {
    return PriceScale.around(columns, forming, List.of(), true);
  }

  private static ChartLine line(double price) {
    return new ChartLine(ChartLine.Kind.STOP, "stop", price, "Stop", Trend.FLAT);
  }

  private static Viewport view() {
    return new Viewport(0, 10, true);
  }

  private static Bar bar(double low, double high, double volume) {
    return Bar.of(Timeframe.M1, TestDesk.START - 60_000, low, high, low, high, volume);
  }
}
