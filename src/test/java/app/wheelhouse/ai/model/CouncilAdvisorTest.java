package app.wheelhouse.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import org.junit.jupiter.api.Test;

class CouncilAdvisorTest {
  private final Scene first = new Scene(new ModelName("scripted", "one"), 1_000_000);
  private final Scene second = new Scene(new ModelName("scripted", "two"), 1_000_000);

  private Advice advice() {
    return new CouncilAdvisor(first.advisor, second.advisor).advise(Scene.context());
  }

  @Test
  void a15TwoModelsThatDisagreeAreAHoldWithBothSidesShown() {
    first.says(Scene.open("open_long", 0.9, null));
    second.says(Scene.open("open_short", 0.8, null));
    Advice advice = advice();

    Decision said = advice.decision();
    assertThat(said).isInstanceOf(Decision.Hold.class);
    assertThat(advice.failure()).as("no fault of anybody").isNull();
    assertThat(said.header().confidence()).isEqualTo(Confidence.NONE);
    assertThat(said.header().rationale().summary())
        .isEqualTo(
            "The two models disagree, so nothing is done. scripted:one says open long with 90 %."
                + " scripted:two says open short with 80 %.");
    assertThat(said.header().rationale().supporting()).containsExactly("The trend is up.");
    assertThat(said.header().rationale().opposing()).containsExactly("The trend is up.");
    assertThat(said.header().backing().evidence()).isEqualTo(first.evidence.getFirst().id());
  }

  @Test
  void a15AHoldAgainstAnOpeningIsADisagreementToo() {
    first.says(Scene.hold(0.5));
    second.says(Scene.open("open_short", 0.95, null));

    assertThat(advice().decision()).isInstanceOf(Decision.Hold.class);
  }

  @Test
  void whereTheyAgreeTheLessConfidentCounts() {
    first.says(Scene.open("open_long", 0.65, "20"));
    second.says(Scene.open("open_long", 0.62, "5"));
    Decision.Open open = (Decision.Open) advice().decision();

    assertThat(open.header().confidence().value()).isEqualTo(0.62);
    assertThat(open.header().proposer().name()).isEqualTo("scripted:two");
    assertThat(open.header().backing().evidence()).isEqualTo(second.evidence.getFirst().id());
  }

  @Test
  void whenOneFailsItsFailureIsTheAnswer() {
    first.says(Scene.open("open_long", 0.9, null));
    second.says(new ChatFailure(ChatFailure.Kind.NO_CREDIT, "no credit left"));
    Advice advice = advice();

    assertThat(advice.decision()).isInstanceOf(Decision.Hold.class);
    assertThat(advice.failure()).isEqualTo("no credit left");
    assertThat(advice.needsTrader()).isTrue();

    first.says(new ChatFailure(ChatFailure.Kind.TIMEOUT, "no answer in 30 s"));
    second.forget();
    assertThat(
            new CouncilAdvisor(first.advisor, second.advisor)
                .advise(Scene.context(4, app.wheelhouse.ai.TriggerReason.CYCLE, false))
                .failure())
        .isEqualTo("no answer in 30 s");
    assertThat(second.requests).as("not asked when the first cannot answer").hasSize(1);
  }

  @Test
  void anUnreadableAnswerOfOneNeverLetsTheOtherTradeAlone() {
    first.says(Scene.open("open_long", 0.9, null));
    second.says("nonsense", "nonsense");

    assertThat(advice().decision()).isInstanceOf(Decision.Hold.class);
  }
}
