package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport.FundingSettled;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingTest {
  private static final long HOUR = 3_600_000;
  private static final SimSettings HOURLY =
      new SimSettings(7, FeeRates.FREE, 0, LatencySettings.INSTANT, 0, 1, FundingSettings.HOURLY);

  private final Scene scene = new Scene(HOURLY);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # side, rate,    paid for 10 at 100
          BUY,    0.0001,  0.1
          SELL,   0.0001,  -0.1
          BUY,    -0.0002, -0.2
          SELL,   -0.0002, 0.2
          """)
  void longsPayShortsWhenTheRateIsPositive(Side side, double rate, String paid) {
    scene.price(100).context(100, rate).submit(scene.market(side, "10"));
    scene.news();
    scene.settle(HOUR - 1);
    assertThat(scene.news()).isEmpty();
    scene.settle(HOUR);
    assertThat(scene.news()).containsExactly("Funding " + paid);
    assertThat(scene.venue.account().funding()).isEqualTo(Money.of(paid));
    assertThat(scene.venue.account().balance()).isEqualTo(Money.of(100_000).minus(Money.of(paid)));
  }

  @Test
  void usesTheDefaultRateUntilTheVenueGivesOne() {
    scene.price(100).submit(scene.market(Side.BUY, "10"));
    scene.settle(HOUR);
    FundingSettled settled = (FundingSettled) scene.reports.getLast();
    assertThat(settled.rate()).isEqualTo(0.0000125);
    assertThat(settled.paid()).isEqualTo(Money.of("0.0125"));
  }

  @Test
  void settlesEveryBoundaryThatAnEventCrosses() {
    scene.price(100).submit(scene.market(Side.BUY, "10"));
    scene.news();
    scene.now = 3 * HOUR + 5;
    scene.price(101);
    assertThat(scene.news()).hasSize(3).containsOnly("Funding 0.0125");
    assertThat(scene.reports.subList(2, 5))
        .extracting(report -> report.time())
        .containsExactly(HOUR, 2 * HOUR, 3 * HOUR);
  }

  @Test
  void chargesNothingForHoursWithoutAPosition() {
    scene.price(100);
    scene.now = 5 * HOUR + 1;
    scene.submit(scene.market(Side.BUY, "10"));
    scene.settle(5 * HOUR + 2);
    assertThat(scene.venue.account().funding()).isEqualTo(Money.ZERO);
    scene.settle(6 * HOUR);
    assertThat(scene.venue.account().funding()).isEqualTo(Money.of("0.0125"));
  }

  @Test
  void isOffInTheDemo() {
    Scene demo = new Scene(SimSettings.demo(7));
    demo.price(100).submit(demo.market(Side.BUY, "10"));
    demo.settle(100 * HOUR);
    assertThat(demo.venue.account().funding()).isEqualTo(Money.ZERO);
  }
}
