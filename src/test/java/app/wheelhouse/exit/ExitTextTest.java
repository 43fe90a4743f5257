package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTextTest {
  @Test
  void plansReadLikeThis() {
    ExitPlan plan =
        ExitPlans.with(ExitPlans.automatic(), List.of(Conditions.understood("ADX(14,5m) < 25")));
    assertThat(ExitText.write(plan))
        .isEqualTo(
            "break-even 0.5; tiers 0.08>0.03 0.15>0.08 0.25>0.15 from 0.25 keep 0.7;"
                + " live 129600000; when ADX(14,5m) < 25");
    assertThat(ExitText.write(ExitPlan.NONE)).isEqualTo("none");
  }

  @Test
  void anyPlanComesBackEqual() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 3_000; i++) {
      ExitPlan plan = anyPlan(random);
      String text = ExitText.write(plan);
      assertThat(ExitText.readPlan(text)).isEqualTo(plan);
      assertThat(ExitText.write(ExitText.readPlan(text))).isEqualTo(text);
    }
  }

  private static ExitPlan anyPlan(SplittableRandom random) {
    List<ExitRule> rules = new ArrayList<>();
    if (random.nextBoolean()) {
      rules.add(new ExitRule.BreakEven(BigDecimal.valueOf(random.nextLong(1, 1_000), 3)));
    }
    if (random.nextBoolean()) {
      rules.add(new ExitRule.Trailing(BigDecimal.valueOf(random.nextLong(1, 100_000), 5)));
    }
    if (random.nextBoolean()) {
      List<ExitRule.Tier> tiers = new ArrayList<>();
      for (int i = 1; i <= random.nextInt(5); i++) {
        tiers.add(new ExitRule.Tier(BigDecimal.valueOf(i * 10L, 2), BigDecimal.valueOf(i * 7L, 2)));
      }
      rules.add(new ExitRule.TieredTrailing(tiers, new BigDecimal("0.25"), new BigDecimal("0.70")));
    }
    if (random.nextBoolean()) {
      rules.add(new ExitRule.TimeToLive(random.nextLong(1, 1_000_000_000)));
    }
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      conditions.add(Conditions.any(random));
    }
    return ExitPlans.with(new ExitPlan(rules), conditions);
  }

  @Test
  void progressReadsLikeThis() {
    ExitProgress progress =
        new ExitProgress(
            0.31,
            109_450.5,
            108_200.25,
            Price.of("108200"),
            "tier +8 %",
            new TreeSet<>(List.of("tier +8 %", "break-even")));
    assertThat(ExitText.write(progress))
        .isEqualTo(
            "peak 0.31; best 109450.5; entry 108200.25; stop 108200 by tier +8 %;"
                + " fired break-even, tier +8 %");
    assertThat(ExitText.readProgress(ExitText.write(progress))).isEqualTo(progress);
    assertThat(ExitText.write(ExitProgress.START))
        .isEqualTo("peak 0.0; best NaN; entry NaN; stop none; fired none");
    assertThat(ExitText.readProgress(ExitText.write(ExitProgress.START)))
        .isEqualTo(ExitProgress.START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                              | rules are break-even, trailing, tiers, live and when
          nonsense                        | rules are break-even, trailing, tiers, live and when
          break-even                      | a number is missing or wrong
          break-even half                 | a number is missing or wrong
          break-even 1                    | must be above 0 and below 1
          break-even NaN                  | a number is missing or wrong
          break-even 1e999999999          | choose a number within
          trailing 0                      | must be above 0 and below 1
          live 36h                        | a number is missing or wrong
          live 0                          | above 0 and of at most 365 days
          live 99999999999999999999       | a number is missing or wrong
          tiers                           | tiers read like
          tiers 0.08>0.03                 | tiers read like
          tiers 0.08 from 0.25 keep 0.7   | a tier reads like 0.08>0.03
          tiers 0.08>0.09 from 0.25 keep 0.7 | less than the 0.08
          tiers 0.08>x from 0.25 keep 0.7 | a number is missing or wrong
          when                            | is no figure
          when ADX < 25                   | ADX needs its timeframe
          break-even 0.5;trailing 0.1     | a number is missing or wrong
          break-even 0.5; break-even 0.5  | the same rule twice
          break-even 0.5; break-even 0.6  | two rules of a kind
          live 5; none                    | rules are break-even
          """)
  void refusesTextThatIsNoPlan(String text, String why) {
    assertThatThrownBy(() -> ExitText.readPlan(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                    | has 1 parts instead of 5
          peak 1; best 1; entry 1; stop none                    | has 4 parts instead of 5
          peak x; best 1; entry 1; stop none; fired none        | "x" is no number
          peak -1; best 1; entry 1; stop none; fired none       | 0 or more
          peak NaN; best 1; entry 1; stop none; fired none      | 0 or more
          best 1; peak 1; entry 1; stop none; fired none        | should begin with peak
          peak 1; best 0; entry 1; stop none; fired none        | prices above 0
          peak 1; best 1; entry -1; stop none; fired none       | prices above 0
          peak 1; best 1; entry 1; stop 5; fired none           | a stop reads like
          peak 1; best 1; entry 1; stop x by break-even; fired none | "x by break-even" is no price
          peak 1; best 1; entry 1; stop -5 by break-even; fired none | above zero
          peak 1; best 1; entry 1; stop none; fired             | should begin with fired
          peak 1; best 1; entry 1; stop none; fired a, , b      | has no name
          """)
  void refusesTextThatIsNoProgress(String text, String why) {
    assertThatThrownBy(() -> ExitText.readProgress(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
