package app.wheelhouse.domain.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitPlanTest {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static void assertJudged(ThrowingCallable make, String ok, String why) {
    if (ok.equals("yes")) {
      assertThatCode(make).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(make)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,     no
          0.001, yes
          0.999, yes
          1,     no
          -0.5,  no
          50,    no
          """)
  void sharesAreAboveZeroAndBelowOne(BigDecimal share, String ok) {
    String why = "must be above 0 and below 1 (0.5 is 50 %), not " + share;
    assertJudged(() -> new ExitRule.BreakEven(share), ok, why);
    assertJudged(() -> new ExitRule.Trailing(share), ok, why);
    assertJudged(() -> new ExitRule.TieredTrailing(List.of(), HALF, share), ok, why);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.08, 0.03,   yes, ''
          0.08, 0,      yes, ''
          0.08, 0.0799, yes, ''
          0.08, 0.08,   no,  less than the 0.08
          0.08, -0.01,  no,  0 or more
          0,    0,      no,  above 0
          100,  99,     yes, ''
          101,  99,     no,  at most 100
          """)
  void tiersLockLessThanTheyWaitFor(BigDecimal reached, BigDecimal locked, String ok, String why) {
    assertJudged(() -> new ExitRule.Tier(reached, locked), ok, why);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.08, 0.03, 0.15, 0.08, yes
          0.08, 0.03, 0.08, 0.04, no
          0.08, 0.03, 0.07, 0.04, no
          0.08, 0.03, 0.15, 0.03, no
          0.08, 0.03, 0.15, 0.02, no
          """)
  void tiersRise(BigDecimal one, BigDecimal lock, BigDecimal two, BigDecimal higher, String ok) {
    assertJudged(
        () ->
            new ExitRule.TieredTrailing(
                List.of(new ExitRule.Tier(one, lock), new ExitRule.Tier(two, higher)), HALF, HALF),
        ok,
        "Tiers rise");
  }

  @ParameterizedTest
  @CsvSource(textBlock = "0, no\n1, yes\n31536000000, yes\n31536000001, no\n-1, no")
  void timeToLiveIsUpToAYear(long millis, String ok) {
    assertJudged(() -> new ExitRule.TimeToLive(millis), ok, "Choose a time to live");
  }

  @Test
  void planHasOneRuleOfAKindAndManyInvalidations() {
    ExitRule rule = new ExitRule.BreakEven(HALF);
    assertJudged(() -> new ExitPlan(List.of(rule, rule)), "no", "the same rule twice");
    ExitRule other = new ExitRule.BreakEven(new BigDecimal("0.6"));
    assertJudged(() -> new ExitPlan(List.of(rule, other)), "no", "two rules of a kind");
    List<ExitRule> many = new ArrayList<>();
    for (int i = 1; i <= ExitPlan.MOST_RULES; i++) {
      many.add(after(i));
    }
    assertThat(new ExitPlan(many).rules()).hasSize(24);
    many.add(after(100));
    assertJudged(() -> new ExitPlan(many), "no", "at most 24 rules, not 25");
  }

  @Test
  void trailingZerosDoNotMatter() {
    assertThat(new ExitRule.BreakEven(new BigDecimal("0.50")))
        .isEqualTo(new ExitRule.BreakEven(HALF));
    assertThat(new ExitRule.Tier(new BigDecimal("0.080"), new BigDecimal("0.00")))
        .isEqualTo(new ExitRule.Tier(new BigDecimal("0.08"), BigDecimal.ZERO));
  }

  private static ExitRule after(int hours) {
    return new ExitRule.Invalidation(
        new Condition(Operand.Fact.TIME, Comparison.ABOVE, new Operand.Span(hours * 60L)));
  }
}
