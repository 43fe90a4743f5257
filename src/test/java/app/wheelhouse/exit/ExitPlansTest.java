package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitPlansTest {
  private static final Condition FADE = Conditions.understood("ADX(14,5m) < 25");
  private static final Condition OLD = Conditions.understood("time > 36h");

  @Test
  void automaticPlanIsThatOfTheSpecification() {
    assertThat(ExitText.write(ExitPlans.automatic()))
        .isEqualTo(
            "break-even 0.5; tiers 0.08>0.03 0.15>0.08 0.25>0.15 from 0.25 keep 0.7;"
                + " live 129600000");
  }

  @Test
  void planByHandHasNoAge() {
    assertThat(ExitPlans.byHand().rules())
        .isEqualTo(ExitPlans.automatic().rules().subList(0, 2))
        .noneMatch(ExitRule.TimeToLive.class::isInstance);
  }

  @Test
  void conditionsComeBehindTheRulesOnce() {
    ExitPlan once = ExitPlans.with(ExitPlans.byHand(), List.of(FADE, FADE));
    ExitPlan plan = ExitPlans.with(once, List.of(FADE, OLD));
    assertThat(plan.rules()).startsWith(ExitPlans.byHand().rules().toArray(ExitRule[]::new));
    assertThat(ExitPlans.conditions(plan)).containsExactly(FADE, OLD);
    assertThat(ExitPlans.with(plan, List.of())).isEqualTo(plan);
    assertThat(ExitPlans.conditions(ExitPlan.NONE)).isEmpty();
  }
}
