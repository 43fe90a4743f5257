package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Test;

/// Invalidation conditions inside the engine, over bars made of trades.
class ExitConditionsTest {
  private static final long MINUTE = 60_000L;

  private final SmallDesk desk = SmallDesk.at100();

  private void trade(long millis, double price) {
    desk.later(millis).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, price, 1));
  }

  private ExitView.Line condition(SmallDesk of) {
    return ExitScene.plan(of).lines().getLast();
  }

  @Test
  void endThePositionWhenTheBarClosesAndNotInside() {
    ExitScene.open(desk, Side.BUY, "90", "120", 1, "close(1m) < 99");
    trade(1_000, 98.5);
    trade(1_000, 98.5);
    assertThat(desk.position().isFlat()).isFalse();

    trade(1_000, 100);
    trade(MINUTE, 98.5);
    assertThat(desk.position().isFlat()).as("the bar closed at 100").isFalse();
    trade(MINUTE, 100);

    assertThat(desk.position().isFlat()).as("the bar closed at 98.5").isTrue();
    assertThat(desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.PLAN);
    assertThat(ExitScene.notices(desk))
        .anyMatch(text ->
            text.startsWith("Exit plan closes long ")
                && text.contains("close(1m) < 99 holds at the closed bar"));
  }

  @Test
  void closeAlsoAtTheClockWhenNobodyTrades() {
    ExitScene.open(desk, Side.BUY, "90", "120", 1, "close(1m) < 99");
    trade(1_000, 98.5);

    desk.later(MINUTE + 10_000).tick();

    assertThat(desk.position().isFlat()).isTrue();
  }

  @Test
  void areToldAtTheStartAndShownWithTheirStanding() {
    ExitScene.open(desk, Side.BUY, "90", "120", 1, "close(1m) < 99");
    trade(1_000, 99.5);
    trade(MINUTE, 99.5);

    assertThat(ExitScene.notices(desk))
        .contains("Exit plan of COIN ends the position at a closed bar with close(1m) < 99");
    assertThat(condition(desk).status()).contains("99.5").contains("99");
    assertThat(condition(desk).fired()).isFalse();
  }

  @Test
  void thatCannotBeReadAreShownWithTheReasonAndNotEnforced() {
    ExitScene.open(desk, Side.BUY, "90", "120", 1, "whales start to sell", "close(1m) < 99");

    assertThat(ExitScene.plan(desk).unread())
        .singleElement()
        .asString()
        .startsWith("whales start to sell: ");
    assertThat(ExitScene.plan(desk).plan().rules())
        .filteredOn(rule -> rule instanceof ExitRule.Invalidation)
        .hasSize(1);
  }

  @Test
  void overBarsThatThisSessionDoesNotKeepSaySo() {
    ExitScene.open(desk, Side.BUY, "90", "120", 1, "close(4h) < 999");
    trade(1_000, 100);
    trade(MINUTE, 100);

    assertThat(condition(desk).status()).isEqualTo("not checked: this session keeps no 4h bars");
    assertThat(ExitScene.notices(desk))
        .contains("Exit plan of COIN does not check close(4h) < 999: this session keeps no 4h bars")
        .noneMatch(text -> text.contains("ends the position at a closed bar"));
    assertThat(desk.position().isFlat()).isFalse();
  }

  @Test
  void knowTheBarsFromBeforeTheyBegan() {
    SmallDesk warm = SmallDesk.at100();
    for (int i = 0; i < 10; i++) {
      warm.later(MINUTE).accept(SmallDesk.trade(SmallDesk.COIN, warm.now, 100, 1));
    }
    ExitScene.open(warm, Side.BUY, "90", "120", 1, "EMA(5,1m) < 99.9");
    warm.later(1_000).accept(SmallDesk.trade(SmallDesk.COIN, warm.now, 99, 1));
    assertThat(warm.position().isFlat()).isFalse();

    // The average falls to 99.67 with the first bar that the plan sees close.
    warm.later(MINUTE).accept(SmallDesk.trade(SmallDesk.COIN, warm.now, 99, 1));

    assertThat(warm.position().isFlat()).isTrue();
  }

  @Test
  void overSeveralTimeframesWaitForTheLongestBarOfTheMoment() {
    SmallDesk both = SmallDesk.at100(new Setup().series(BarSpec.of(Timeframe.M15)));
    ExitScene.open(both, Side.BUY, "90", "120", 1, "close(1m) < close(5m)");
    // The first bars of both lengths close together, at one price: neither is below the other.
    for (int i = 0; i < 5; i++) {
      both.later(MINUTE).accept(SmallDesk.trade(SmallDesk.COIN, both.now, 99 - i * 0.1, 1));
    }
    assertThat(both.position().isFlat()).isFalse();

    both.later(MINUTE).accept(SmallDesk.trade(SmallDesk.COIN, both.now, 98, 1));
    both.later(MINUTE).accept(SmallDesk.trade(SmallDesk.COIN, both.now, 98, 1));

    assertThat(both.position().isFlat()).isTrue();
  }

  @Test
  void ofATradersPositionAreNotTakenFromDecisions() {
    desk.ticket(Side.BUY, "1", "90", "120");
    ExitScene.open(desk, Side.BUY, "90", "120", 1, "close(1m) < 999");
    trade(1_000, 100);
    trade(MINUTE, 100);

    assertThat(desk.position().isFlat()).isFalse();
  }
}
