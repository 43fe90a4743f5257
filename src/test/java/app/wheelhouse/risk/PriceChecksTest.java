package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.CLAMP;
import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.after;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The checks of prices: ticks, band, sides of stop and target, reward to risk.
class PriceChecksTest {

  @Nested
  class PriceRule {
    private final PriceRuleCheck check = new PriceRuleCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  60000.7, 60000, 57000.3, 57001, 66000.2, 66001
            SELL, 60000.2, 60001, 63000.9, 63000, 54000.8, 54000
            BUY,  60000,   60000, 57000,   57000, 66000,   66000
            """)
    void roundsNeverTowardsMoreRisk(
        Side side, String limit, String l, String stop, String s, String target, String t) {
      Candidate after =
          after(check, Ask.side(side).limit(limit).stop(stop).target(target), Given.desk());
      assertThat(after.limit()).isEqualTo(Price.of(l));
      assertThat(after.stop()).isEqualTo(Price.of(s));
      assertThat(after.target()).isEqualTo(Price.of(t));
    }

    @Test
    void saysWhatItRounded() {
      CheckResult result = result(check, Ask.buy().stop("57000.3"), Given.desk());
      assertThat(result.outcome()).isEqualTo(CLAMP);
      assertThat(result.before()).contains("57,000.3");
      assertThat(result.after()).contains("57,001");
    }

    @Test
    void passesWholeTicksAndMissingPrices() {
      assertThat(outcome(check, Ask.buy(), Given.desk())).isEqualTo(PASS);
      assertThat(outcome(check, Ask.buy().stop("57000"), Given.desk())).isEqualTo(PASS);
    }

    @Test
    void deniesPriceBelowTheSmallestTick() {
      assertThat(outcome(check, Ask.buy().limit("0.04"), Given.desk())).isEqualTo(DENY);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  60599, PASS
          BUY,  60600, PASS
          BUY,  60601, DENY
          BUY,  59400, PASS
          BUY,  59399, WARN
          SELL, 59401, PASS
          SELL, 59400, PASS
          SELL, 59399, DENY
          SELL, 60600, PASS
          SELL, 60601, WARN
          """)
  void deniesLimitFarBeyondTheMarketAndWarnsOfOneFarFromIt(
      Side side, String limit, CheckResult.Outcome expected) {
    assertThat(outcome(new PriceBandCheck(), Ask.side(side).limit(limit), Given.desk()))
        .isEqualTo(expected);
  }

  @Test
  void bandIsNoMatterForMarketOrders() {
    assertThat(outcome(new PriceBandCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
    assertThat(new PriceBandCheck().check(Ask.buy().candidate(), Given.desk().noMarks().view()))
        .extracting(Step::result)
        .isNull();
  }

  @Nested
  class StopAndTarget {
    private final StopTargetCheck check = new StopTargetCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  59999, PASS
            BUY,  60000, DENY
            BUY,  60001, DENY
            SELL, 60001, PASS
            SELL, 60000, DENY
            SELL, 59999, DENY
            """)
    void needsTheStopBeyondTheEntry(Side side, String stop, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.side(side).stop(stop), Given.desk())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  60300, 60100, DENY
            BUY,  60300, 59900, PASS
            BUY,  59700, 59800, DENY
            BUY,  59700, 59600, PASS
            SELL, 59700, 59900, DENY
            SELL, 59700, 60100, PASS
            SELL, 60300, 60200, DENY
            SELL, 60300, 60400, PASS
            """)
    void needsTheStopBeyondLimitAndMark(
        Side side, String limit, String stop, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.side(side).limit(limit).stop(stop), Given.desk()))
          .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  57000, 60001, PASS
            BUY,  57000, 60000, DENY
            BUY,  57000, 59000, DENY
            SELL, 63000, 59999, PASS
            SELL, 63000, 60000, DENY
            SELL, 63000, 61000, DENY
            """)
    void needsTheTargetBeyondTheEntry(
        Side side, String stop, String target, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.side(side).stop(stop).target(target), Given.desk()))
          .isEqualTo(expected);
    }

    @Test
    void deniesAutomaticEntryWithoutStop() {
      CheckResult result = result(check, Ask.buy().automatic(0.9).target("66000"), Given.desk());
      assertThat(result.outcome()).isEqualTo(DENY);
      assertThat(result.sentence()).contains("needs a stop");
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  57000
            SELL, 63000
            """)
    void givesOrdersByHandTheDefaultStop(Side side, String stop) {
      assertThat(outcome(check, Ask.side(side), Given.desk())).isEqualTo(CLAMP);
      Candidate after = after(check, Ask.side(side), Given.desk());
      assertThat(after.stop()).isEqualTo(Price.of(stop));
      assertThat(after.target()).isNull();
    }

    @Test
    void measuresTheDefaultStopFromTheLimit() {
      assertThat(after(check, Ask.buy().limit("59800"), Given.desk()).stop())
          .isEqualTo(Price.of("56810"));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  57000, 66000
            SELL, 63000, 54000
            """)
    void givesAutomaticOrdersTheDefaultTarget(Side side, String stop, String target) {
      Ask ask = Ask.side(side).automatic(0.9).stop(stop);
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(CLAMP);
      assertThat(after(check, ask, Given.desk()).target()).isEqualTo(Price.of(target));
    }
  }

  @Nested
  class RewardRisk {
    private final RewardRiskCheck check = new RewardRiskCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  58000, 62999, DENY
            BUY,  58000, 63000, PASS
            BUY,  58000, 63001, PASS
            SELL, 62000, 57001, DENY
            SELL, 62000, 57000, PASS
            SELL, 62000, 56999, PASS
            """)
    void needsOneAndAHalf(Side side, String stop, String target, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.side(side).stop(stop).target(target), Given.desk()))
          .isEqualTo(expected);
    }

    @Test
    void deniesWhenTheStopIsOnTheWrongSide() {
      assertThat(outcome(check, Ask.buy().stop("61000").target("58000"), Given.desk()))
          .isEqualTo(DENY);
    }

    @Test
    void passesWithoutTarget() {
      assertThat(outcome(check, Ask.buy().stop("58000"), Given.desk())).isEqualTo(PASS);
    }
  }
}
