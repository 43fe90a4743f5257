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

/// Two percent behind the best mark of a position from 100.
class TrailingTest {
  private static final ExitPlan PLAN =
      new ExitPlan(List.of(new ExitRule.Trailing(new BigDecimal("0.02"))));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  98,    100.01, 98.01
          BUY,  98.02, 100.01, no
          BUY,  98.01, 100.01, no
          BUY,  97,    110,    107.8
          SELL, 102,   99.99,  101.98
          SELL, 101.98, 99.99, no
          SELL, 101.97, 99.99, no
          SELL, 103,   90,     91.8
          """)
  void stopFollowsTheBestMark(Side side, String resting, double mark, String expected) {
    ExitAction action =
        ExitEngine.step(
                PLAN, ExitProgress.START, Trade.of(side).stopped(resting).marked(mark).facts())
            .action();
    if (expected.equals("no")) {
      assertThat(action).isEqualTo(ExitAction.STAY);
    } else {
      assertThat(action)
          .isInstanceOfSatisfying(
              ExitAction.Tighten.class,
              tighten -> {
                assertThat(tighten.stop()).hasToString(expected);
                assertThat(tighten.rule()).isEqualTo("trailing");
              });
    }
  }

  @Test
  void stopStaysWhenTheMarkTurnsBack() {
    Trade trade = Trade.of(Side.BUY).stopped("98");
    ExitStep up = ExitEngine.step(PLAN, ExitProgress.START, trade.marked(110).facts());
    ExitStep back =
        ExitEngine.step(PLAN, up.progress(), trade.stopped("107.8").marked(108).facts());
    assertThat(back.action()).isEqualTo(ExitAction.STAY);
    assertThat(back.progress()).isSameAs(up.progress());
  }
}
