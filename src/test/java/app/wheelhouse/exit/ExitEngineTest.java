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

/// Several rules on one position, and what lies between a plan and the venue.
class ExitEngineTest {
  private static final ExitRule BREAK_EVEN = new ExitRule.BreakEven(new BigDecimal("0.5"));
  private static final ExitRule TIERS = ExitPlans.byHand().rules().get(1);

  private static ExitRule trailing(String distance) {
    return new ExitRule.Trailing(new BigDecimal(distance));
  }

  private static ExitStep step(ExitPlan plan, Trade trade) {
    return ExitEngine.step(plan, ExitProgress.START, trade.facts());
  }

  /// At +16 % the tiers want 100.8 (99.2), break-even the entry, trailing what its distance says.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  102, 101.6, 0.01,   100.8,  tier +15 %
          BUY,  102, 101.6, 0.005,  101.1,  trailing
          BUY,  103, 101.6, 0.03,   100.8,  tier +15 %
          SELL, 98,  98.4,  0.01,   99.2,   tier +15 %
          SELL, 98,  98.4,  0.005,  98.89,  trailing
          SELL, 97,  98.4,  0.03,   99.2,   tier +15 %
          """)
  void tightestStopWinsInAnyOrderOfTheRules(
      Side side, String target, double mark, String distance, String stop, String rule) {
    List<ExitRule> rules = List.of(BREAK_EVEN, trailing(distance), TIERS);
    Trade trade = Trade.of(side).aiming(target).marked(mark);
    for (List<ExitRule> order : List.of(rules, rules.reversed())) {
      ExitStep step = step(new ExitPlan(order), trade);
      assertThat(step.action())
          .isInstanceOfSatisfying(
              ExitAction.Tighten.class,
              tighten -> {
                assertThat(tighten.stop()).hasToString(stop);
                assertThat(tighten.rule()).isEqualTo(rule);
              });
      assertThat(step.progress().rule()).isEqualTo(rule);
    }
  }

  @Test
  void asksAgainUntilTheStopRests() {
    ExitPlan plan = new ExitPlan(List.of(TIERS));
    Trade trade = Trade.of(Side.BUY).stopped("98");
    ExitStep first = step(plan, trade.marked(100.8));
    ExitStep second = ExitEngine.step(plan, first.progress(), trade.marked(100.5).facts());
    assertThat(second.action())
        .isInstanceOfSatisfying(
            ExitAction.Tighten.class, tighten -> assertThat(tighten.stop()).hasToString("100.3"));
    Trade rests = trade.stopped("100.3").marked(100.5);
    assertThat(ExitEngine.step(plan, second.progress(), rests.facts()).action())
        .isEqualTo(ExitAction.STAY);
  }

  @Test
  void stopThatTheTraderLoosenedIsBroughtBack() {
    ExitPlan plan = new ExitPlan(List.of(TIERS));
    ExitStep first = step(plan, Trade.of(Side.SELL).stopped("102").marked(99.2));
    Trade loosened = Trade.of(Side.SELL).stopped("101").marked(99.5);
    assertThat(ExitEngine.step(plan, first.progress(), loosened.facts()).action())
        .isInstanceOfSatisfying(
            ExitAction.Tighten.class, tighten -> assertThat(tighten.stop()).hasToString("99.7"));
  }

  /// The plan's stop at 100.3 (99.7) did not get to the venue in time.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  100.8, 98,   100.31, Tighten
          BUY,  100.8, 98,   100.3,  Close
          BUY,  100.8, 98,   100.29, Close
          BUY,  100.8, 100.3, 100.29, Stay
          SELL, 99.2,  102,  99.69,  Tighten
          SELL, 99.2,  102,  99.7,   Close
          SELL, 99.2,  102,  99.71,  Close
          SELL, 99.2,  99.7, 99.71,  Stay
          """)
  void positionEndsWhereTheMarkHasPassedAStopThatDoesNotRest(
      Side side, double best, String resting, double mark, String action) {
    ExitPlan plan = new ExitPlan(List.of(TIERS));
    Trade trade = Trade.of(side).stopped(side == Side.BUY ? "98" : "102");
    ExitProgress asked = step(plan, trade.marked(best)).progress();
    ExitStep step = ExitEngine.step(plan, asked, trade.stopped(resting).marked(mark).facts());
    assertThat(step.action().getClass().getSimpleName()).isEqualTo(action);
    if (step.action() instanceof ExitAction.Close close) {
      assertThat(close.rule()).isEqualTo("tier +8 %");
      assertThat(close.why()).contains(side == Side.BUY ? "100.3" : "99.7");
    }
  }

  @Test
  void emptyPlanDoesNothing() {
    ExitStep step = step(ExitPlan.NONE, Trade.of(Side.BUY).marked(500).aged(1L << 50));
    assertThat(step.action()).isEqualTo(ExitAction.STAY);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "0", "-5", "Infinity", "-Infinity", "1e308", "5e-324"})
  void priceThatIsNoneMovesNothing(double mark) {
    ExitStep step = step(ExitPlans.byHand(), Trade.of(Side.BUY).aiming("110").marked(mark));
    assertThat(step.action()).isEqualTo(ExitAction.STAY);
    assertThat(step.progress()).isSameAs(ExitProgress.START);
  }

  @Test
  void invalidationsWaitForTheCloseOfABar() {
    ExitPlan plan =
        ExitPlans.with(
            ExitPlan.NONE,
            List.of(Conditions.understood("price > 50"), Conditions.understood("time > 1m")));
    assertThat(step(plan, Trade.of(Side.BUY).aged(1L << 40)).action()).isEqualTo(ExitAction.STAY);
  }

  @Test
  void markThatBringsNothingNewLeavesTheProgressAlone() {
    Trade trade = Trade.of(Side.BUY).aiming("110").stopped("98");
    ExitProgress progress = step(ExitPlans.automatic(), trade.marked(100.5)).progress();
    for (double mark = 99; mark <= 100.5; mark += 0.01) {
      ExitStep step = ExitEngine.step(ExitPlans.automatic(), progress, trade.marked(mark).facts());
      assertThat(step.progress()).isSameAs(progress);
      assertThat(step.action()).isSameAs(ExitAction.STAY);
    }
  }
}
