package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.CLAMP;
import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static app.wheelhouse.risk.Checks.size;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sizing and every cap of size, at, below and above its limit.
class SizeChecksTest {

  @Nested
  class Sizing {
    private final SizingCheck check = new SizingCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.01,      0.01,    PASS
            0.0100001, 0.01,    CLAMP
            0.0000099, 0,       CLAMP
            """)
    void roundsAskedSizeDownToLots(String asked, String expected, CheckResult.Outcome outcome) {
      Ask ask = Ask.buy().quantity(asked).stop("57000");
      assertThat(size(check, ask, Given.desk())).isEqualTo(expected);
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(outcome);
    }

    /// 1 % of 10,000 is 100 USDC, over 3,000 USDC a coin.
    @Test
    void sizesOrderByHandFromTheRiskAtTheStop() {
      assertThat(size(check, Ask.buy().quantity(null).stop("57000"), Given.desk()))
          .isEqualTo("0.03333");
    }

    /// Entry 60,030 and fee 27.0135, stop 56,971.5 less fee 25.637175: 3,111.150675 a coin.
    @Test
    void countsSlippageAndFeesBothWays() {
      assertThat(size(check, Ask.buy().quantity(null).stop("57000"), Given.desk().costs()))
          .isEqualTo("0.03214");
    }

    /// 20 % · (c − 60 %) / 40 % of 10,000 as margin at 5x over 60,000; at least 1 %, at most 20 %.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.6,  0.00833
            0.61, 0.00833
            0.62, 0.00833
            0.64, 0.01666
            0.8,  0.08333
            1,    0.16666
            """)
    void sizesAutomaticOrderByConfidence(double confidence, String expected) {
      Ask ask = Ask.buy().quantity(null).automatic(confidence).stop("59999");
      assertThat(size(check, ask, Given.desk())).isEqualTo(expected);
    }

    @Test
    void takesTheSmallerOfRiskAndMarginWhenAutomatic() {
      Ask ask = Ask.buy().quantity(null).automatic(1).stop("57000");
      assertThat(size(check, ask, Given.desk())).isEqualTo("0.03333");
    }

    @Test
    void takesTheShareInsteadOfTheConfidence() {
      assertThat(size(check, Ask.buy().share(0.1).automatic(1).stop("59999"), Given.desk()))
          .isEqualTo("0.08333");
      assertThat(size(check, Ask.buy().share(0.1).stop("57000"), Given.desk()))
          .isEqualTo("0.08333");
    }

    @Test
    void findsNoSizeWithoutStopByHand() {
      Step step = check.check(Ask.buy().quantity(null).candidate(), Given.desk().view());
      assertThat(step.result()).isNull();
      assertThat(step.candidate().quantity()).isNull();
    }

    @Test
    void findsNoSizeWithoutEquity() {
      Ask ask = Ask.buy().quantity(null).stop("57000");
      assertThat(size(check, ask, Given.desk().equity("-5"))).isEqualTo("0");
    }
  }

  @Nested
  class OrderSize {
    private final SizeCapCheck check = new SizeCapCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.09999, 0.09999, PASS
            0.1,     0.1,     PASS
            0.10001, 0.1,     CLAMP
            """)
    void holdsToTheInstrumentsMaximum(String asked, String size, CheckResult.Outcome outcome) {
      assertThat(size(check, Ask.buy().quantity(asked), Given.desk())).isEqualTo(size);
      assertThat(outcome(check, Ask.buy().quantity(asked), Given.desk())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            3.3333, 3.3333, PASS
            3.3334, 3.3333, CLAMP
            500,    3.3333, CLAMP
            """)
    void holdsOthersToTheNotional(String asked, String size, CheckResult.Outcome outcome) {
      Given given = Given.desk().mark("ETH", "3000");
      assertThat(size(check, Ask.buy().of("ETH").quantity(asked), given)).isEqualTo(size);
      assertThat(outcome(check, Ask.buy().of("ETH").quantity(asked), given)).isEqualTo(outcome);
    }

    @Test
    void valuesAMarketBuyAtItsWorstPrice() {
      Given given = Given.desk().mark("ETH", "2500").limits(l -> l.slippageShare("0.01"));
      assertThat(size(check, Ask.buy().of("ETH").quantity("4"), given)).isEqualTo("3.9603");
      assertThat(size(check, Ask.sell().of("ETH").quantity("4"), given)).isEqualTo("4");
    }
  }

  @Nested
  class Exposure {
    private final ExposureCheck check = new ExposureCheck();
    private final Given given =
        Given.desk()
            .holding("BTC", Side.BUY, "0.5", "60000", 10)
            .mark("ETH", "3000")
            .holding("ETH", Side.SELL, "10", "3000", 10)
            .working("ETH", "10000");

    /// 30,000 long, 30,000 short and 10,000 working leave 30,000 of 100,000: half a coin.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.49999, 0.49999, PASS
            0.5,     0.5,     PASS
            0.50001, 0.5,     CLAMP
            """)
    void holdsEverythingTogether(String asked, String size, CheckResult.Outcome outcome) {
      assertThat(size(check, Ask.buy().quantity(asked), given)).isEqualTo(size);
      assertThat(outcome(check, Ask.buy().quantity(asked), given)).isEqualTo(outcome);
    }

    @Test
    void deniesWhenNothingIsLeft() {
      Given full = Given.desk().working("ETH", "100000");
      CheckResult result = result(check, Ask.buy(), full);
      assertThat(result.outcome()).isEqualTo(DENY);
      assertThat(result.sentence()).startsWith("No size is left");
    }
  }

  @Nested
  class InstrumentMargin {
    private final InstrumentMarginCheck check = new InstrumentMarginCheck();

    /// 20 % of 10,000 at 6x is 12,000 of notional: 0.2 coins.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.19999, 0.19999, PASS
            0.2,     0.2,     PASS
            0.20001, 0.2,     CLAMP
            """)
    void holdsTheMarginOfOneInstrument(String asked, String size, CheckResult.Outcome outcome) {
      Ask ask = Ask.buy().leverage(6).quantity(asked);
      assertThat(size(check, ask, Given.desk())).isEqualTo(size);
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(outcome);
    }

    /// Position 6,000 and working 3,000 at 6x use 1,500 of 2,000; 500 at 6x is 0.05 coins.
    @Test
    void countsPositionAndWorkingEntriesOfTheInstrumentOnly() {
      Given given =
          Given.desk()
              .holding("BTC", Side.BUY, "0.1", "60000", 6)
              .working("BTC", "3000")
              .working("ETH", "50000");
      assertThat(size(check, Ask.buy().leverage(6).quantity("1"), given)).isEqualTo("0.05");
    }

    @Test
    void countsThePositionAtTheLowerLeverage() {
      Given given = Given.desk().holding("BTC", Side.BUY, "0.1", "60000", 10);
      assertThat(outcome(check, Ask.buy().leverage(3).quantity("0.01"), given)).isEqualTo(DENY);
    }
  }

  /// 9,000 of margin elsewhere leave 1,000 at 6x: 0.1 coins.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.09999, 0.09999, PASS
          0.1,     0.1,     PASS
          0.10001, 0.1,     CLAMP
          """)
  void holdsAllInitialMarginToTheEquity(String asked, String size, CheckResult.Outcome outcome) {
    Given given =
        Given.desk()
            .mark("ETH", "3000")
            .holding("ETH", Side.BUY, "10", "3000", 5)
            .working("SOL", "18000");
    Ask ask = Ask.buy().leverage(6).quantity(asked);
    assertThat(size(new InitialMarginCheck(), ask, given)).isEqualTo(size);
    assertThat(outcome(new InitialMarginCheck(), ask, given)).isEqualTo(outcome);
  }

  @Nested
  class RiskPerTrade {
    private final RiskPerTradeCheck check = new RiskPerTradeCheck();

    /// 2,500 USDC a coin at the stop: 1 % is 0.04 coins.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.03999, 0.03999, PASS
            0.04,    0.04,    PASS
            0.04001, 0.04,    CLAMP
            """)
    void cutsAutomaticOrders(String asked, String size, CheckResult.Outcome outcome) {
      Ask ask = Ask.buy().automatic(0.9).stop("57500").quantity(asked);
      assertThat(size(check, ask, Given.desk())).isEqualTo(size);
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  57500, 0.08,    PASS
            BUY,  57500, 0.08001, WARN
            BUY,  57500, 0.2,     WARN
            BUY,  57500, 0.20001, DENY
            SELL, 62500, 0.08,    PASS
            SELL, 62500, 0.08001, WARN
            SELL, 62500, 0.20001, DENY
            """)
    void warnsAndDeniesOrdersByHand(
        Side side, String stop, String asked, CheckResult.Outcome outcome) {
      Ask ask = Ask.side(side).stop(stop).quantity(asked);
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(outcome);
      assertThat(size(check, ask, Given.desk())).isEqualTo(asked);
    }

    /// Short: stop 63,000 · 1.0005 · 1.00045 less entry 59,970 · 0.99955, written out by hand.
    @Test
    void countsSlippageAndFeesOfAShort() {
      BigDecimal loss =
          Ask.sell().stop("63000").candidate().lossPerUnit(Given.desk().costs().view());
      assertThat(loss).isEqualByComparingTo("3116.850675");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.00016, DENY
          0.00017, PASS
          0.01,    PASS
          0,       DENY
          """)
  void needsTheVenuesMinimum(String quantity, CheckResult.Outcome expected) {
    assertThat(outcome(new MinNotionalCheck(), Ask.buy().quantity(quantity), Given.desk()))
        .isEqualTo(expected);
  }

  @Test
  void passesExactlyTheMinimum() {
    Given given = Given.desk().mark("BTC", "50000");
    assertThat(outcome(new MinNotionalCheck(), Ask.buy().quantity("0.0002"), given))
        .isEqualTo(PASS);
  }

  @Test
  void aBudgetNeverPaysForALotThatItMissesByTheLastDigit() {
    Money budget = Money.of("0.0" + "9".repeat(40));
    assertThat(SizeCap.affordable(Ask.buy().candidate().instrument(), budget, BigDecimal.ONE))
        .isEqualTo(Quantity.of("0.09999"));
  }

  @Test
  void namesTheCapWithBeforeAndAfter() {
    CheckResult result = result(new SizeCapCheck(), Ask.buy().quantity("0.5"), Given.desk());
    assertThat(result.outcome()).isEqualTo(CLAMP);
    assertThat(result.before()).isEqualTo("0.5 BTC");
    assertThat(result.after()).isEqualTo("0.1 BTC");
    assertThat(result.limit()).isEqualTo("0.1 BTC");
  }

  @Test
  void usesTheGeneralNotionalWhereNoQuantityIsSet() {
    Given given = Given.desk().limits(l -> l.maxQuantity(new TreeMap<>()));
    assertThat(size(new SizeCapCheck(), Ask.buy().quantity("1"), given)).isEqualTo("0.16666");
  }
}
