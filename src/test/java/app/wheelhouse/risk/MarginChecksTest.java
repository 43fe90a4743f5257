package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Maintenance margin, and the distance to liquidation of an isolated position.
class MarginChecksTest {

  @Nested
  class MarginUsage {
    private final MarginUsageCheck check = new MarginUsageCheck();

    /// BTC's maintenance is 1/80: of 10,000, 640,000 is 80 % and 720,000 is 90 %. Valued at 60,000,
    /// 540,000 held is 9 coins; 1.66666 more make 639,999.6, 1.66667 make 640,000.2.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            true,  1.66666, PASS
            true,  1.66667, DENY
            true,  3,       DENY
            false, 1.66666, PASS
            false, 1.66667, WARN
            false, 3,       WARN
            false, 3.00001, DENY
            """)
    void pausesAutomaticOrdersBeforeItDeniesThoseByHand(
        boolean automatic, String quantity, CheckResult.Outcome expected) {
      Given given = Given.desk().holding("BTC", Side.BUY, "9", "60000", 40);
      Ask ask = Ask.buy().quantity(quantity).leverage(40);
      assertThat(outcome(check, automatic ? ask.automatic(0.9) : ask, given)).isEqualTo(expected);
    }

    @Test
    void deniesAnAutomaticOrderAtExactlyThePause() {
      Given given = Given.desk().holding("BTC", Side.BUY, "10", "60000", 40).mark("BTC", "62500");
      // Equity 35,000; 28,000 is 80 % of it and 1/80 of 2,240,000: 35.84 coins at 62,500.
      Ask ask = Ask.buy().leverage(40).automatic(0.9);
      assertThat(outcome(check, ask.quantity("25.83999"), given)).isEqualTo(PASS);
      assertThat(outcome(check, ask.quantity("25.84"), given)).isEqualTo(DENY);
    }

    /// 2,000 ETH worth 6,000,000 at 1/50 is 120,000; 10 SOL worth 1,500 working at 1/40 is 37.5.
    @Test
    void addsUpPositionsAndWorkingEntriesByTheirOwnTiers() {
      Given given =
          Given.desk()
              .equity("1000000")
              .mark("ETH", "3000")
              .mark("SOL", "150")
              .holding("ETH", Side.SELL, "2000", "3000", 10)
              .working("SOL", "1500");
      CheckResult result = result(check, Ask.buy().quantity("1").leverage(5), given);
      assertThat(result.inputs().getFirst().value()).isEqualTo("120,787.50");
      assertThat(result.outcome()).isEqualTo(PASS);
    }

    /// 2 % of 100,000,000 and 1/30 of the rest.
    @Test
    void countsTheDeductionOfAHigherTier() {
      Given given = Given.desk().equity("100000000").mark("ETH", "3000");
      Ask ask = Ask.buy().of("ETH").quantity("50000").leverage(10);
      assertThat(result(check, ask, given).inputs().getFirst().value()).isEqualTo("3,666,666.67");
    }

    /// An instrument whose tiers are not known counts half of its margin: 30,000 at 5x.
    @Test
    void takesTheStrictSideWhereTiersAreNotKnown() {
      Given given =
          Given.desk()
              .knowingNothing()
              .mark("ETH", "3000")
              .holding("ETH", Side.BUY, "10", "3000", 5);
      CheckResult result = result(check, Ask.buy().quantity("0.1").leverage(5), given);
      assertThat(result.inputs().getFirst().value()).isEqualTo("3,075.00");
    }

    @Test
    void deniesWithoutEquity() {
      CheckResult result = result(check, Ask.buy(), Given.desk().equity("-5"));
      assertThat(result.outcome()).isEqualTo(DENY);
      assertThat(result.sentence()).doesNotContain("null");
    }
  }

  /// HYPE's maintenance is 1/20 of the notional. A long from 40 at leverage L is liquidated at 40
  /// (1 − 1/L) / 0.95; with the mark at the entry the distance is (1/L − 0.05) / 0.95.
  @Nested
  class LiquidationDistance {
    private final LiquidationDistanceCheck check = new LiquidationDistanceCheck();

    /// L = 4: 21.05 %; 5: 15.79 %; 6: 12.28 %; 7: 9.77 %; 10: 5.26 %; 11: 4.31 %.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  4,  PASS, far enough
            BUY,  5,  WARN, keep the stop
            BUY,  6,  WARN, keep the stop
            BUY,  7,  WARN, that is near
            BUY,  10, WARN, that is near
            BUY,  11, DENY, at most 10x
            SELL, 4,  WARN, keep the stop
            SELL, 3,  PASS, far enough
            SELL, 9,  WARN, that is near
            SELL, 10, DENY, at most 9x
            """)
    void judgesByTheDistanceAfterTheFill(
        Side side, int leverage, CheckResult.Outcome expected, String sentence) {
      Given given = Given.desk().mark("HYPE", "40");
      Ask ask = Ask.side(side).of("HYPE").quantity("10").leverage(leverage);
      CheckResult result = result(check, ask, given);
      assertThat(result.outcome()).isEqualTo(expected);
      assertThat(result.sentence()).contains(sentence).endsWith(".");
    }

    /// Where the venue gives 2x, maintenance is 1/4, and a short at 2x is liquidated 20 % away.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.2,    0.1,    0.05,   WARN, keep the stop
            0.1999, 0.1,    0.05,   PASS, far enough
            0.3,    0.2,    0.05,   WARN, keep the stop
            0.3,    0.2001, 0.05,   WARN, that is near
            0.3,    0.25,   0.2,    WARN, that is near
            0.3,    0.25,   0.2001, DENY, at most 1x
            """)
    void holdsEachLimitExactly(
        String warn, String high, String deny, CheckResult.Outcome expected, String sentence) {
      Instrument two =
          new Instrument(
              InstrumentId.hyperliquid("TWO"),
              4,
              2,
              5,
              Money.of(10),
              List.of(new MarginTier(Money.ZERO, 2)));
      Given given =
          Given.desk().mark("TWO", "40").protection(p -> p.distance(warn, high, deny, "0.01"));
      CheckResult result = result(check, Ask.sell().of(two).quantity("10").leverage(2), given);
      assertThat(result.outcome()).isEqualTo(expected);
      assertThat(result.sentence()).contains(sentence);
    }

    @Test
    void measuresARestingLimitFromWhereItFills() {
      Given given = Given.desk().mark("HYPE", "40");
      Ask resting = Ask.buy().of("HYPE").quantity("10").leverage(10).limit("39");
      CheckResult result = result(check, resting, given);
      assertThat(result.value()).isEqualTo("5.26 %");
      Ask crossing = Ask.buy().of("HYPE").quantity("10").leverage(10).limit("40.4");
      // Liquidated at 38.27, measured from the mark and not from the price paid.
      assertThat(result(check, crossing, given).outcome()).isEqualTo(DENY);
    }

    @Test
    void neverLetsALargerOrderHideANearPosition() {
      Given given = Given.desk().mark("HYPE", "38.5").holding("HYPE", Side.BUY, "10", "40", 10);
      for (String size : new String[] {"1", "100", "10000"}) {
        CheckResult result = result(check, Ask.buy().of("HYPE").quantity(size).leverage(1), given);
        assertThat(result.outcome()).isEqualTo(DENY);
        assertThat(result.sentence()).contains("reduce it first");
      }
    }

    @Test
    void passesWhatNoPriceLiquidates() {
      CheckResult result = result(check, Ask.buy().leverage(1), Given.desk());
      assertThat(result.outcome()).isEqualTo(PASS);
      assertThat(result.value()).isEqualTo("none");
    }
  }
}
