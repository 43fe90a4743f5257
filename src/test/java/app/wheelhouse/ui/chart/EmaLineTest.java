package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.indicator.Ema;
import app.wheelhouse.ui.TestDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmaLineTest {
  private final EmaLine line = new EmaLine(20);

  @Test
  void agreesWithTheIndicatorOfTheStrategies() {
    List<Bar> bars = PixelColumnsTest.bars(300);
    Ema indicator = new Ema(20);

    line.update(PixelColumnsTest.series(bars));

    for (int i = 0; i < bars.size(); i++) {
      indicator.update(bars.get(i).close());
      if (indicator.isReady()) {
        assertThat(line.at(i)).isCloseTo(indicator.value(), within(1e-9));
      } else {
        assertThat(line.at(i)).isNaN();
      }
    }
  }

  @Test
  void grownBarByBarIsTheSameAsReadAtOnce() {
    TestDesk desk = TestDesk.live();
    line.update(series(desk));
    for (int minute = 0; minute < 200; minute++) {
      desk.trade(TestDesk.BTC, 110_000 + minute % 17, 1).later(60_000);
      line.update(series(desk));
    }
    EmaLine atOnce = new EmaLine(20);
    ChartSeries series = series(desk);
    atOnce.update(series);

    for (long number = series.first(); number < series.bars().total(); number++) {
      assertThat(Double.compare(line.at(number), atOnce.at(number))).isZero();
    }
    assertThat(series.bars().total()).isGreaterThan(490);
  }

  @Test
  void countsTheFormingBarWithoutKeepingIt() {
    TestDesk desk = TestDesk.live().trade(TestDesk.BTC, 120_000, 1);
    ChartSeries series = series(desk);
    line.update(series);
    long forming = series.bars().total();
    double last = line.at(forming - 1);

    assertThat(line.at(forming)).isNaN();
    assertThat(line.at(series, forming)).isEqualTo(last + 2.0 / 21 * (120_000 - last));
  }

  @Test
  void startsAgainForAnotherSeries() {
    line.update(series(TestDesk.live()));
    ChartSeries other = PixelColumnsTest.series(PixelColumnsTest.bars(5));
    line.update(new ChartSeries(TestDesk.ETH, other.spec(), other.bars(), Double.NaN));

    assertThat(line.at(4)).as("5 bars are too few for 20").isNaN();
    assertThat(line.at(200)).isNaN();
  }

  @Test
  void readsABarAgainThatALateTradeCorrected() {
    TestDesk desk = TestDesk.live().trade(TestDesk.BTC, 110_000, 1).later(121_000);
    line.update(series(desk));
    long closed = series(desk).bars().total() - 1;
    double before = line.at(closed);
    long late = TestDesk.START + 90_000;
    desk.accept(
        new EngineEvent.Market(
            Trade.single(
                TestDesk.BTC.id(), TestDesk.START + 121_000, late, 0, 120_000, 1, Side.BUY)));
    line.update(series(desk));
    EmaLine atOnce = new EmaLine(20);
    atOnce.update(series(desk));

    assertThat(line.at(closed)).isGreaterThan(before).isEqualTo(atOnce.at(closed));
  }

  private static ChartSeries series(TestDesk desk) {
    return new ChartSeries(
        TestDesk.BTC,
        BarSpec.of(Timeframe.M1),
        desk.snapshot().instrument(TestDesk.BTC.id()).orElseThrow().bars(BarSpec.of(Timeframe.M1)),
        Double.NaN);
  }
}
