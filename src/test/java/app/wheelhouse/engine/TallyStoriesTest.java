package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.AccountTally;
import org.junit.jupiter.api.Test;

/// What the gate is told of the account's recent past.
class TallyStoriesTest {
  private static final long MIDNIGHT = SmallDesk.START + 14 * 3_600_000L;

  private final HandDesk desk = new HandDesk(HandDesk.roomy());

  private AccountTally tally() {
    return desk.snapshot().protection().circumstances().tally();
  }

  @Test
  void countsEntriesThatWereApproved() {
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5);
    desk.ask(SmallDesk.OTHER, Side.SELL, "1", 5);

    assertThat(tally().tradesToday()).isEqualTo(2);
  }

  @Test
  void countsNeitherDeniedOnesNorCloses() {
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5);
    desk.ask(SmallDesk.OTHER, Side.BUY, "0.0001", 5);
    desk.close(SmallDesk.COIN, "101");

    assertThat(tally().tradesToday()).isEqualTo(1);
  }

  @Test
  void takesBackWhatTheVenueRefusedOrWhatWasNeverSent() {
    desk.ask(SmallDesk.COIN, Side.BUY, "1", 5).send(OrderRole.ENTRY, SmallDesk.COIN);
    desk.report(
        desk.order(OrderRole.ENTRY, SmallDesk.COIN), new OrderEvent.Rejected("too little margin"));
    desk.ask(SmallDesk.OTHER, Side.BUY, "1", 5);
    desk.report(
        desk.order(OrderRole.ENTRY, SmallDesk.OTHER), new OrderEvent.Canceled("the disk is full"));
    assertThat(tally().tradesToday()).isZero();

    desk.ask(SmallDesk.OTHER, Side.BUY, "1", 5).send(OrderRole.ENTRY, SmallDesk.OTHER);
    desk.report(desk.order(OrderRole.ENTRY, SmallDesk.OTHER), new OrderEvent.Canceled("by hand"));

    assertThat(tally().tradesToday()).isEqualTo(1);
  }

  @Test
  void countsAnewWithTheDay() {
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5);
    desk.now = MIDNIGHT - 1;
    assertThat(desk.tick().snapshot().protection().circumstances().tally().tradesToday())
        .isEqualTo(1);

    desk.now = MIDNIGHT;
    desk.tick();

    assertThat(tally().tradesToday()).isZero();
    assertThat(tally().dayStart()).isEqualTo(MIDNIGHT);
    assertThat(tally().dayEnd()).isEqualTo(MIDNIGHT + 86_400_000L);
  }

  @Test
  void countsLossesUntilAWin() {
    for (int i = 1; i <= 3; i++) {
      desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");
      assertThat(tally().lossesInRow()).isEqualTo(i);
    }
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "100");
    assertThat(tally().lossesInRow()).isEqualTo(3);

    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "101");

    assertThat(tally().lossesInRow()).isZero();
  }

  @Test
  void forgivesLossesWhenAutoTradingIsStarted() {
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");

    desk.command(new DeskCommand.StartAutoTrading());

    assertThat(tally().lossesInRow()).isZero();
  }

  @Test
  void letsAnInstrumentRestFromTheEndOfItsTrade() {
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5);
    assertThat(tally().coolDownUntil()).isEmpty();

    desk.later(60_000).quote(SmallDesk.COIN, 100).close(SmallDesk.COIN, "101");

    assertThat(tally().coolDownUntil())
        .containsOnlyKeys(SmallDesk.COIN.id())
        .containsEntry(SmallDesk.COIN.id(), SmallDesk.START + 60_000 + 15 * 60_000L);
  }

  @Test
  void isTheSameObjectUntilSomethingChanges() {
    desk.hold(SmallDesk.COIN, Side.BUY, "1", 5);
    AccountTally before = tally();

    desk.later(100).quote(SmallDesk.COIN, 99).tick();
    assertThat(tally()).isSameAs(before);
    desk.equity("10001");

    assertThat(tally()).isNotSameAs(before);
  }
}
