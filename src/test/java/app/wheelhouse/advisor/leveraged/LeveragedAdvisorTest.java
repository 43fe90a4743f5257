package app.wheelhouse.advisor.leveraged;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.advisor.reckless.Questions;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeveragedAdvisorTest {
  private static Decision.Open open(long seed, DecisionContext context) {
    return (Decision.Open) new LeveragedAdvisor(seed).decide(context);
  }

  @Test
  void wantsAPositionAtTenTimesWithASaneStopAndTarget() {
    for (int bar = 0; bar < 10; bar++) {
      Decision.Open open = open(3, Questions.of(bar, "0"));
      double sign = open.side() == Side.BUY ? 1 : -1;
      assertThat(open.leverage()).isEqualTo(10);
      assertThat(open.entry()).isNull();
      double risk = sign * (1 - open.stop().toDouble() / Questions.PRICE);
      double reward = sign * (open.target().toDouble() / Questions.PRICE - 1);
      assertThat(risk).isBetween(0.0079, 0.0401);
      assertThat(reward / risk).isBetween(1.95, 2.05);
      assertThat(open.header().confidence().value()).isEqualTo(1);
    }
  }

  @Test
  void turnsFromBarToBarTheFirstBySeed() {
    List<Side> odd = new ArrayList<>();
    List<Side> even = new ArrayList<>();
    for (int bar = 0; bar < 6; bar++) {
      odd.add(open(3, Questions.of(bar, "0")).side());
      even.add(open(4, Questions.of(bar, "0")).side());
    }
    assertThat(odd).containsExactly(Side.SELL, Side.BUY, Side.SELL, Side.BUY, Side.SELL, Side.BUY);
    assertThat(even).containsExactly(Side.BUY, Side.SELL, Side.BUY, Side.SELL, Side.BUY, Side.SELL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "-0.01"})
  void leavesWhatIsHeldToItsStopTargetAndPlan(String held) {
    assertThat(new LeveragedAdvisor(3).decide(Questions.of(1, held)))
        .isInstanceOf(Decision.Hold.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0, -1, 1e-9, Double.POSITIVE_INFINITY})
  void holdsWithoutAPrice(double price) {
    assertThat(new LeveragedAdvisor(3).decide(Questions.of(Questions.BTC, 1, price, "0")))
        .isInstanceOf(Decision.Hold.class);
  }
}
