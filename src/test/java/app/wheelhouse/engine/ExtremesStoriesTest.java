package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Test;

/// How far a session went towards its limits.
class ExtremesStoriesTest {
  private final HandDesk desk =
      new HandDesk(HandDesk.bottomless()).hold(SmallDesk.COIN, Side.BUY, "200", 5);

  private Extremes extremes() {
    return desk.snapshot().protection().extremes();
  }

  @Test
  void ofEntriesAreTakenRightAfterTheFill() {
    assertThat(extremes().entryEffectiveLeverage()).isEqualTo(2);
    assertThat(extremes().entryMarginUse()).isEqualTo(0.05);
    assertThat(extremes().entryDrawdown()).isZero();

    desk.equity("5000").quote(SmallDesk.OTHER, 100).hold(SmallDesk.OTHER, Side.SELL, "10", 5);

    assertThat(extremes().entryEffectiveLeverage()).isEqualTo(21_000 / 5_000.0);
    assertThat(extremes().entryMarginUse()).isEqualTo(0.105);
    assertThat(extremes().entryDrawdown()).isEqualTo(0.5);
  }

  @Test
  void ofMarksGoFurtherThanEntries() {
    desk.equity("4000").equity("10000");

    assertThat(extremes().peakEffectiveLeverage()).isEqualTo(5);
    assertThat(extremes().peakMarginUse()).isEqualTo(0.125);
    assertThat(extremes().peakDrawdown()).isCloseTo(0.6, within(1e-12));
    assertThat(extremes().entryEffectiveLeverage()).isEqualTo(2);
  }

  @Test
  void ofTimeWithoutAStopIsTheLongestOfOnePosition() {
    ExtremesMeter meter = new ExtremesMeter();
    meter.unprotected(700);
    meter.unprotected(2_100);
    meter.unprotected(300);

    assertThat(meter.now().unprotectedMillis()).isEqualTo(2_100);
  }
}
