package app.wheelhouse.ai;

import static app.wheelhouse.engine.SmallDesk.COIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.SmallDesk;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionPolicyTest {
  private final DecisionPolicy policy = new DecisionPolicy();
  private final DecisionContext context =
      new DecisionContext(
          Given.T,
          TriggerReason.MANUAL,
          COIN,
          100,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          0,
          Given.minute(COIN, 0).bar(),
          Timeframe.M1,
          new TreeMap<>(),
          Position.flat(COIN.id()),
          Money.of(10_000),
          TradingState.ACTIVE);

  @Test
  void passesAnAnswerToTheQuestion() {
    Decision answer = Given.open(context);

    Advice passed = policy.ask(advisor(_ -> answer), context);

    assertThat(passed.decision()).isSameAs(answer);
    assertThat(passed.failure()).isNull();
  }

  @Test
  void holdsWhenTheAdvisorThrowsAndSaysSoWithoutTheNameOfTheException() {
    Advice decision =
        policy.ask(
            advisor(_ -> {
              throw new IllegalArgumentException("bad json");
            }),
            context);

    holdsBecause(decision, "it could not answer");
    assertThat(decision.decision().header().rationale().summary()).doesNotContain("Exception");
  }

  @Test
  void holdsWhenThereIsNoAnswerAtAll() {
    holdsBecause(policy.ask(advisor(_ -> null), context), "it could not answer");
  }

  @Test
  void holdsWhenTheAnswerIsAboutAnotherInstrument() {
    Decision.Header header =
        new Decision.Header(
            Given.MODEL,
            SmallDesk.OTHER.id(),
            Given.T,
            new Confidence(0.9),
            Rationale.of("wrong one"));

    holdsBecause(
        policy.ask(advisor(_ -> new Decision.Close(header)), context),
        "asked about COIN it answered about OTHER");
  }

  private void holdsBecause(Advice answer, String reason) {
    assertThat(answer.failure()).startsWith(reason);
    Decision decision = answer.decision();
    assertThat(decision).isInstanceOf(Decision.Hold.class);
    assertThat(decision.instrument()).isEqualTo(COIN.id());
    assertThat(decision.time()).isEqualTo(Given.T);
    assertThat(decision.header().proposer()).isEqualTo(Given.MODEL);
    assertThat(decision.header().confidence()).isEqualTo(Confidence.NONE);
    assertThat(decision.header().rationale().summary())
        .startsWith("No usable answer from a-model: ")
        .contains(reason);
  }

  /// An advisor that is one function; null stands for a broken one that breaks its promise.
  private static Advisor advisor(Function<DecisionContext, @Nullable Decision> answer) {
    return new Advisor() {
      @Override
      public Proposer proposer() {
        return Given.MODEL;
      }

      @Override
      public Decision decide(DecisionContext asked) {
        return answer.apply(asked);
      }
    };
  }
}
