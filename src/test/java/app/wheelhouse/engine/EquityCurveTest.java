package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquityCurveTest {
  private static final long MINUTE = 60_000;

  @Test
  void staysSmallEvenAndKeepsTheFirstAndTheNewest() {
    EquityCurve curve = new EquityCurve();
    for (int i = 0; i <= 100_000; i++) {
      curve.add(i * MINUTE, i, 2 * i);
      if (i % 997 == 0 || i == 100_000) {
        List<EquityPoint> points = curve.list();
        assertThat(points).hasSizeLessThanOrEqualTo(EquityCurve.MOST);
        assertThat(points.getFirst()).isEqualTo(new EquityPoint(0, 0, 0));
        assertThat(points.getLast()).isEqualTo(new EquityPoint(i * MINUTE, i, 2 * i));
      }
    }
    List<EquityPoint> points = curve.list();
    assertThat(points).hasSizeGreaterThan(EquityCurve.MOST / 3);
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < points.size() - 1; i++) {
      gaps.add(points.get(i).time() - points.get(i - 1).time());
    }
    long widest = gaps.stream().max(Long::compare).orElseThrow();
    long narrowest = gaps.stream().min(Long::compare).orElseThrow();
    assertThat(widest).isLessThanOrEqualTo(3 * narrowest);
  }

  @Test
  void keepsEveryPointWhileThereIsRoom() {
    EquityCurve curve = new EquityCurve();
    for (int i = 0; i < EquityCurve.MOST; i++) {
      curve.add(i / 7, i, i);
    }

    assertThat(curve.list()).hasSize(EquityCurve.MOST);
    assertThat(curve.list()).isSameAs(curve.list());
  }

  @Test
  void hasAPointAtTheStartAtEachMinuteAndAtEachChangeOfTheAccount() {
    SmallDesk desk = SmallDesk.at100();
    for (int i = 0; i < 6; i++) {
      desk.later(20_000).quote("100");
    }
    desk.later(1_000).ticket(Side.BUY, "10", "95", null);
    desk.later(1_000).quote("103");
    desk.later(60_000).quote("104");
    desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));

    List<EquityPoint> curve = desk.snapshot().equityCurve();
    assertThat(curve)
        .extracting(point -> (point.time() - SmallDesk.START) / 1_000)
        .containsExactly(0L, 60L, 120L, 121L, 182L, 182L);
    assertThat(curve.getFirst().equity()).isEqualTo(10_000);
    // Bought at 100.01, marked at 104; the fee is in the cash.
    EquityPoint held = curve.get(4);
    assertThat(held.equity() - held.balance()).isCloseTo(39.9, within(0.001));
    assertThat(curve.getLast().equity()).isEqualTo(desk.snapshot().equity().toDouble());
    assertThat(curve.getLast().equity()).isEqualTo(curve.getLast().balance());
  }

  @Test
  void isTheSameForTheSameEvents() {
    DeskSnapshot first = DemoRun.run(7, 4_000).snapshot();
    DeskSnapshot second = DemoRun.run(7, 4_000).snapshot();

    assertThat(first.equityCurve()).hasSizeGreaterThan(10).isEqualTo(second.equityCurve());
    assertThat(first.notices()).isNotEmpty().isEqualTo(second.notices());
  }
}
