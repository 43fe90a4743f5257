package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BreakEvenTest {
  private static final ExitPlan PLAN =
      new ExitPlan(List.of(new ExitRule.BreakEven(new BigDecimal("0.5"))));

  private static ExitAction step(Trade trade) {
    return ExitEngine.step(PLAN, ExitProgress.START, trade.facts()).action();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  110, 95,  104.99,            no
          BUY,  110, 95,  104.9999999999999, no
          BUY,  110, 95,  105,               100
          BUY,  110, 95,  105.01,            100
          BUY,  110, 95,  99,                no
          SELL, 90,  105, 95.01,             no
          SELL, 90,  105, 95.00000000000001, no
          SELL, 90,  105, 95,                100
          SELL, 90,  105, 94.99,             100
          SELL, 90,  105, 101,               no
          """)
  void stopGoesToTheEntryAtHalfOfTheWayToTheTarget(
      Side side, String target, String stop, double mark, String expected) {
    ExitAction action = step(Trade.of(side).aiming(target).stopped(stop).marked(mark));
    if (expected.equals("no")) {
      assertThat(action).isEqualTo(ExitAction.STAY);
    } else {
      assertThat(action)
          .isInstanceOfSatisfying(
              ExitAction.Tighten.class,
              tighten -> {
                assertThat(tighten.stop()).hasToString(expected);
                assertThat(tighten.rule()).isEqualTo("break-even");
                assertThat(tighten.why()).contains("entry");
              });
    }
  }

  /// Half of the way from 0.1 to 0.3 is 0.2 in the exact numbers, not in binary ones.
  @Test
  void halfOfTheWayIsExact() {
    Trade trade = Trade.of(Side.BUY).entered(0.1).aiming("0.3").stopped("0.05");
    assertThat(step(trade.marked(0.2))).isInstanceOf(ExitAction.Tighten.class);
    assertThat(step(trade.marked(0.19999999999999998))).isEqualTo(ExitAction.STAY);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          BUY,  none, 150
          BUY,  99,   150
          BUY,  100,  150
          SELL, none, 60
          SELL, 101,  60
          SELL, 100,  60
          """)
  void withoutTargetBeyondTheEntryItWaits(Side side, String target, double mark) {
    assertThat(step(Trade.of(side).aiming(target).stopped("100").marked(mark)))
        .isEqualTo(ExitAction.STAY);
  }

  /// An average entry lies between ticks: the stop never goes beyond it.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  100.006, 110, 106, 100
          BUY,  100.01,  110, 106, 100.01
          SELL, 100.006, 90,  94,  100.01
          SELL, 100.01,  90,  94,  100.01
          """)
  void stopIsAtMostATickOnTheSideOfTheLoss(
      Side side, double entry, String target, double mark, String expected) {
    Trade trade = Trade.of(side).entered(entry).aiming(target).marked(mark);
    assertThat(step(trade))
        .isInstanceOfSatisfying(
            ExitAction.Tighten.class, tighten -> assertThat(tighten.stop()).hasToString(expected));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  99.99,  yes
          BUY,  100,    no
          BUY,  101,    no
          SELL, 100.01, yes
          SELL, 100,    no
          SELL, 99,     no
          """)
  void asksOnlyForAStopThatIsATickTighterThanTheRestingOne(Side side, String resting, String asks) {
    String target = side == Side.BUY ? "110" : "90";
    double mark = side == Side.BUY ? 106 : 94;
    ExitAction action = step(Trade.of(side).aiming(target).stopped(resting).marked(mark));
    assertThat(action instanceof ExitAction.Tighten).isEqualTo(asks.equals("yes"));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void placesTheStopWhereNoneRests(Side side) {
    String target = side == Side.BUY ? "110" : "90";
    double mark = side == Side.BUY ? 106 : 94;
    assertThat(step(Trade.of(side).aiming(target).marked(mark)))
        .isInstanceOf(ExitAction.Tighten.class);
  }

  @Test
  void increaseMovesTheEntryAndTheStopFollowsOnceHalfOfTheNewWayIsMade() {
    Trade first = Trade.of(Side.BUY).aiming("110").stopped("95").marked(105);
    ExitProgress moved = ExitEngine.step(PLAN, ExitProgress.START, first.facts()).progress();
    Trade increased = first.stopped("100").entered(103).marked(106);
    ExitStep waits = ExitEngine.step(PLAN, moved, increased.facts());
    assertThat(waits.action()).isEqualTo(ExitAction.STAY);
    ExitStep follows = ExitEngine.step(PLAN, waits.progress(), increased.marked(106.5).facts());
    assertThat(follows.action())
        .isInstanceOfSatisfying(
            ExitAction.Tighten.class, tighten -> assertThat(tighten.stop()).hasToString("103"));
  }
}
