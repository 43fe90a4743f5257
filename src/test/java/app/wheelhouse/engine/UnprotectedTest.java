package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Test;

/// The seconds that a position stands without stops over all of it.
class UnprotectedTest {
  private final SmallDesk desk = SmallDesk.at100();

  private long longest() {
    return desk.snapshot().protection().extremes().unprotectedMillis();
  }

  private void cancelTheStop() {
    desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
  }

  @Test
  void areNoneForAnEntryWithItsBracket() {
    desk.decideOpen(Side.BUY, "95", "110");
    desk.later(60_000).quote("101").later(60_000).tick();

    assertThat(ExitScene.plan(desk).unprotectedMillis()).isZero();
    assertThat(ExitScene.plan(desk).unprotectedSince()).isZero();
    assertThat(longest()).isZero();
  }

  @Test
  void areNoneOverALineWithLatencyEither() {
    SmallDesk slow = SmallDesk.at100(new Setup().slow());
    slow.decideOpen(Side.BUY, "95", "110");
    slow.later(60_000).quote("101").later(60_000).tick();

    assertThat(slow.position().isFlat()).isFalse();
    assertThat(slow.snapshot().protection().extremes().unprotectedMillis()).isZero();
  }

  @Test
  void runFromTheMomentTheStopIsCanceledAndStopWithTheNextOne() {
    desk.ticket(Side.BUY, "4", "95", "110");
    desk.later(1_000);
    cancelTheStop();
    long since = desk.now;
    desk.later(4_000).tick();

    assertThat(ExitScene.plan(desk).unprotectedMillis()).isEqualTo(4_000);
    assertThat(ExitScene.plan(desk).unprotectedSince()).isEqualTo(since);
    assertThat(longest()).isEqualTo(4_000);

    desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("96")));
    desk.later(10_000).tick();

    assertThat(ExitScene.plan(desk).unprotectedMillis()).isEqualTo(4_000);
    assertThat(ExitScene.plan(desk).unprotectedSince()).isZero();

    cancelTheStop();
    desk.later(500).tick();
    assertThat(ExitScene.plan(desk).unprotectedMillis()).isEqualTo(4_500);
    assertThat(longest()).isEqualTo(4_500);
  }

  @Test
  void ofAPositionThatEndedStayInTheSessionsLongest() {
    desk.ticket(Side.BUY, "4", "95", "110");
    cancelTheStop();
    desk.later(7_000);
    desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));

    assertThat(desk.snapshot().exits()).isEmpty();
    assertThat(longest()).isEqualTo(7_000);
    desk.ticket(Side.BUY, "4", "95", "110");
    desk.later(1_000).tick();
    assertThat(longest()).isEqualTo(7_000);
  }
}
