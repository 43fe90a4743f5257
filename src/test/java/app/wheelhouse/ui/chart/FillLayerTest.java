package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.TestDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillLayerTest {
  private final TestDesk desk = TestDesk.live();

  @Test
  void marksAFillAtItsBarAndPrice() {
    desk.buy(TestDesk.BTC, "0.01").later(100);

    List<FillLayer.Mark> marks = marks(desk, 110_000);

    assertThat(marks).hasSize(1);
    assertThat(marks.getFirst().side()).isEqualTo(Side.BUY);
    Plot plot = plot(desk.snapshot(), 110_000);
    assertThat(marks.getFirst().x()).isEqualTo(plot.x(plot.series().end() - 1));
    double price = desk.snapshot().fills().getFirst().price().toDouble();
    assertThat(marks.getFirst().y()).isEqualTo(plot.y(price));
  }

  @Test
  void drawsOneMarkForASideInAPixelColumn() {
    desk.buy(TestDesk.BTC, "0.01").later(100).buy(TestDesk.BTC, "0.01").later(100);
    desk.command(new DeskCommand.ClosePosition(TestDesk.BTC.id(), 50)).later(100);

    List<FillLayer.Mark> marks = marks(desk, 110_000);

    assertThat(marks).extracting(FillLayer.Mark::side).containsExactly(Side.BUY, Side.SELL);
    assertThat(marks.getFirst().fills()).hasSize(2);
  }

  @Test
  void leavesOutWhatIsNotInView() {
    desk.buy(TestDesk.BTC, "0.01").later(100);

    assertThat(marks(desk, 90_000)).as("the price is above the scale").isEmpty();
  }

  private static List<FillLayer.Mark> marks(TestDesk desk, double middle) {
    DeskSnapshot snapshot = desk.snapshot();
    return FillLayer.marks(plot(snapshot, middle), snapshot.fills());
  }

  private static Plot plot(DeskSnapshot snapshot, double middle) {
    ChartSeries series =
        new ChartSeries(
            TestDesk.BTC,
            BarSpec.of(Timeframe.M1),
            snapshot.instrument(TestDesk.BTC.id()).orElseThrow().bars(BarSpec.of(Timeframe.M1)),
            Double.NaN);
    return new Plot(
        series,
        Viewport.newest(series.end(), 120),
        new PriceScale(middle - 1_000, middle + 1_000, 10),
        800,
        400);
  }
}
