package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeToLiveTest {
  private static final long LIFE = 36 * 3_600_000L;
  private static final ExitPlan PLAN = new ExitPlan(List.of(new ExitRule.TimeToLive(LIFE)));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  -1, no
          BUY,  0,  yes
          BUY,  1,  yes
          SELL, -1, no
          SELL, 0,  yes
          SELL, 1,  yes
          """)
  void positionEndsAtItsAge(Side side, long beyond, String ends) {
    ExitStep step =
        ExitEngine.step(PLAN, ExitProgress.START, Trade.of(side).aged(LIFE + beyond).facts());
    if (ends.equals("no")) {
      assertThat(step.action()).isEqualTo(ExitAction.STAY);
    } else {
      assertThat(step.action())
          .isInstanceOfSatisfying(
              ExitAction.Close.class,
              close -> {
                assertThat(close.rule()).isEqualTo("time to live");
                assertThat(close.why()).contains("36 h");
              });
      assertThat(step.progress().fired()).containsExactly("time to live");
    }
  }

  @Test
  void ageSurvivesARestart() {
    Trade trade = Trade.of(Side.BUY);
    ExitProgress before =
        ExitEngine.step(PLAN, ExitProgress.START, trade.aged(LIFE - 1).facts()).progress();
    ExitProgress restored = ExitText.readProgress(ExitText.write(before));
    assertThat(ExitEngine.step(PLAN, restored, trade.aged(LIFE).facts()).action())
        .isInstanceOf(ExitAction.Close.class);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "0", "-1", "Infinity", "1e300"})
  void ageCountsWithoutAPriceAsWell(double mark) {
    Trade trade = Trade.of(Side.BUY).stopped("99").marked(mark);
    assertThat(ExitEngine.step(PLAN, ExitProgress.START, trade.aged(LIFE).facts()).action())
        .isInstanceOf(ExitAction.Close.class);
  }
}
