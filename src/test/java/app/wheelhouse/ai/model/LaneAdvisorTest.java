package app.wheelhouse.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LaneAdvisorTest {
  private static final Proposer RULES = new Proposer(Proposer.Kind.RULES, "rules");

  private final Scene model = new Scene();

  private static Decision.Header header(DecisionContext context) {
    return new Decision.Header(
        RULES,
        context.instrument().id(),
        context.time(),
        new Confidence(0.7),
        Rationale.of("a rule"));
  }

  /// Rules that always open.
  private record Rules(@Nullable Double share, @Nullable Integer leverage) implements Advisor {
    @Override
    public Proposer proposer() {
      return RULES;
    }

    @Override
    public Decision decide(DecisionContext context) {
      return new Decision.Open(header(context), Side.BUY, null, null, null, share, leverage);
    }
  }

  private Decision asked(Advisor rules, int level, TriggerReason trigger) {
    return new LaneAdvisor(rules, model.advisor).decide(Scene.context(level, trigger, false));
  }

  @ParameterizedTest
  @EnumSource
  void fromLevelFiveOnRulesAnswerWhatIsUrgentAndTheModelEverythingElse(TriggerReason trigger) {
    model.says(Scene.hold(0.5));
    Decision decision = asked(new Rules(0.5, 1), 5, trigger);

    assertThat(decision.header().proposer().kind())
        .isEqualTo(trigger.isUrgent() ? Proposer.Kind.RULES : Proposer.Kind.MODEL);
    assertThat(model.requests).hasSize(trigger.isUrgent() ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void belowLevelFiveTheModelAnswersEverything(TriggerReason trigger) {
    model.says(Scene.hold(0.5));

    assertThat(asked(new Rules(0.5, 1), 4, trigger).header().proposer().kind())
        .isEqualTo(Proposer.Kind.MODEL);
  }

  /// Share of 10,000 USDC times leverage is at most 100 USD.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.5,   1,  0.01
          ,      ,   0.01
          0.5,   ,   0.01
          0.5,   10, 0.001
          0.005, 1,  0.005
          0.005, 10, 0.001
          """)
  void theFastLaneTradesAtMostAHundredDollars(
      @Nullable Double share, @Nullable Integer leverage, double expected) {
    Decision.Open open =
        (Decision.Open) asked(new Rules(share, leverage), 10, TriggerReason.PRICE_MOVE);

    assertThat(open.sizeShare()).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(open.leverage()).isEqualTo(leverage == null ? 1 : leverage);
  }

  @Test
  void whateverTheRulesWantAndTheAccountHolds() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      int leverage = random.nextInt(1, 26);
      Advisor rules = new Rules(random.nextDouble(), leverage);
      DecisionContext base = Scene.context(7, TriggerReason.CASCADE, false);
      Money equity = Money.of(random.nextInt(-100, 100_000));
      DecisionContext context = with(base, equity);
      Decision.Open open = (Decision.Open) new LaneAdvisor(rules, model.advisor).decide(context);

      double notional = open.sizeShare() * leverage * equity.amount().doubleValue();
      assertThat(notional).isLessThanOrEqualTo(100.000001);
      assertThat(open.sizeShare()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void anIncreaseByRulesIsHeldToTheSame() {
    Advisor more =
        new Advisor() {
          @Override
          public Proposer proposer() {
            return RULES;
          }

          @Override
          public Decision decide(DecisionContext context) {
            return new Decision.Increase(header(context), 0.9);
          }
        };

    Decision.Increase increase = (Decision.Increase) asked(more, 10, TriggerReason.PRICE_MOVE);
    int leverage = Scene.context().desk().account().position(increase.instrument()).leverage();

    assertThat(increase.sizeShare() * leverage * 10_000).isLessThanOrEqualTo(100.000001);
  }

  private static DecisionContext with(DecisionContext context, Money equity) {
    return new DecisionContext(
        context.time(),
        context.trigger(),
        context.instrument(),
        context.price(),
        context.spread(),
        context.imbalance(),
        context.fundingRate(),
        context.priceAge(),
        context.lastBar(),
        context.timeframe(),
        context.readings(),
        context.position(),
        equity,
        context.state(),
        context.deep(),
        context.desk());
  }
}
