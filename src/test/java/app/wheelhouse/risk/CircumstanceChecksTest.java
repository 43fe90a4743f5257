package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.CheckResult.Outcome.WARN;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Surveillance in the gate: what the market, the clock and the account's past forbid.
class CircumstanceChecksTest {
  private static final MarketCondition STALE = new MarketCondition(75_000, true, "", true, 0);
  private static final MarketCondition CROSSED =
      new MarketCondition(100, false, "crossed book", true, 0);
  private static final MarketCondition DOWN = new MarketCondition(100, false, "", false, 0);

  @Test
  void deniesAnyEntryOnAStalePriceAndSaysHowOld() {
    Given given = Given.desk().market("BTC", STALE);
    CheckResult result = result(new StalePriceCheck(), Ask.buy(), given);
    assertThat(result.outcome()).isEqualTo(DENY);
    assertThat(result.sentence()).contains("1 min 15 s old", "exits go on");
    assertThat(outcome(new StalePriceCheck(), Ask.buy().automatic(0.9), given)).isEqualTo(DENY);
    assertThat(outcome(new StalePriceCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
    assertThat(outcome(new StalePriceCheck(), Ask.buy().of("ETH"), given)).isEqualTo(PASS);
  }

  @Test
  void deniesAnyEntryOnDoubtedPrices() {
    Given given = Given.desk().market("BTC", CROSSED);
    CheckResult result = result(new PriceDoubtCheck(), Ask.buy(), given);
    assertThat(result.outcome()).isEqualTo(DENY);
    assertThat(result.sentence()).contains("crossed book");
    assertThat(outcome(new PriceDoubtCheck(), Ask.buy().automatic(0.9), given)).isEqualTo(DENY);
    assertThat(outcome(new PriceDoubtCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
  }

  /// 10,000 USDC of equity, a reserve of 0.5 % and 0.57 USDC of costs below the limit of 15 %.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10000, 0.01, PASS, PASS
          11694, 0.01, PASS, PASS
          11697, 0.01, DENY, WARN
          11694, 0.05, DENY, WARN
          """)
  void leavesRoomToTheDrawdownLimit(
      String peak, String size, CheckResult.Outcome automatic, CheckResult.Outcome byHand) {
    Given given = Given.desk().costs().peak(peak);
    Ask ask = Ask.buy().quantity(size);
    assertThat(outcome(new DrawdownRoomCheck(), ask, given)).isEqualTo(byHand);
    assertThat(outcome(new DrawdownRoomCheck(), ask.automatic(0.9), given)).isEqualTo(automatic);
  }

  @Test
  void deniesAnyEntryWhileTheFeedIsDown() {
    Given given = Given.desk().market("BTC", DOWN);
    assertThat(outcome(new FeedCheck(), Ask.buy(), given)).isEqualTo(DENY);
    assertThat(outcome(new FeedCheck(), Ask.buy().automatic(0.9), given)).isEqualTo(DENY);
    assertThat(outcome(new FeedCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          4999,                 PASS
          5000,                 PASS
          5001,                 DENY
          -5000,                PASS
          -5001,                DENY
          9223372036854775807,  DENY
          -9223372036854775808, DENY
          """)
  void deniesAnyEntryWithAClockThatIsOff(long skew, CheckResult.Outcome expected) {
    Given given = Given.desk().skew(skew);
    assertThat(outcome(new ClockSkewCheck(), Ask.buy(), given)).isEqualTo(expected);
    assertThat(outcome(new ClockSkewCheck(), Ask.buy().automatic(0.9), given)).isEqualTo(expected);
  }

  /// Equity is 10,000; the limit is 15 %.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,        PASS
          9000,     PASS
          10000,    PASS
          11764.70, PASS
          12500,    DENY
          20000,    DENY
          """)
  void deniesAnyEntryTooFarBelowThePeak(String peak, CheckResult.Outcome expected) {
    Given given = Given.desk().costs().peak(peak);
    assertThat(outcome(new DrawdownCheck(), Ask.buy(), given)).isEqualTo(expected);
    assertThat(outcome(new DrawdownCheck(), Ask.buy().automatic(0.9), given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          8500.01, PASS
          8500,    DENY
          8499.99, DENY
          -10,     DENY
          """)
  void deniesExactlyFromTheDrawdownThatReduces(String equity, CheckResult.Outcome expected) {
    Given given = Given.desk().equity(equity).peak("10000");
    assertThat(outcome(new DrawdownCheck(), Ask.buy(), given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          19, PASS
          20, DENY
          21, DENY
          """)
  void deniesAnyEntryAfterTheTradesOfTheDay(int trades, CheckResult.Outcome expected) {
    Given given = Given.desk().lately(trades, 0);
    assertThat(outcome(new TradesPerDayCheck(), Ask.buy(), given)).isEqualTo(expected);
    assertThat(outcome(new TradesPerDayCheck(), Ask.buy().automatic(0.9), given))
        .isEqualTo(expected);
  }

  @Test
  void saysWhenTheNextTradingDayBegins() {
    CheckResult result = result(new TradesPerDayCheck(), Ask.buy(), Given.desk().lately(20, 0));
    assertThat(result.sentence()).endsWith("the next trading day begins in 59 min 59 s.");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true,  999,  PASS
          true,  1000, PASS
          true,  1001, DENY
          false, 1000, PASS
          false, 1001, WARN
          """)
  void letsAnInstrumentCoolDown(boolean automatic, long until, CheckResult.Outcome expected) {
    Ask ask = automatic ? Ask.buy().automatic(0.9) : Ask.buy();
    Given given = Given.desk().coolDown("BTC", until).coolDown("ETH", 900_000);
    assertThat(outcome(new CoolDownCheck(), ask, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true,  4, PASS
          true,  5, DENY
          true,  6, DENY
          false, 6, PASS
          """)
  void stopsAutomaticEntriesAfterALosingStreak(
      boolean automatic, int losses, CheckResult.Outcome expected) {
    Ask ask = automatic ? Ask.buy().automatic(0.9) : Ask.buy();
    assertThat(outcome(new LossStreakCheck(), ask, Given.desk().lately(0, losses)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true,  0.0999,   PASS
          true,  0.1,      PASS
          true,  0.1001,   DENY
          true,  NaN,      DENY
          true,  Infinity, DENY
          false, 0.1,      PASS
          false, 0.1001,   WARN
          """)
  void keepsOutOfExtremeHours(boolean automatic, double range, CheckResult.Outcome expected) {
    Ask ask = automatic ? Ask.buy().automatic(0.9) : Ask.buy();
    CheckResult result = result(new VolatilityCheck(), ask, Given.desk().hourRange(range));
    assertThat(result.outcome()).isEqualTo(expected);
    assertThat(result.sentence()).endsWith(".").doesNotContain("NaN", "Infinity");
  }

  @Nested
  class Exits {
    /// Every circumstance at its worst: an exit is still approved.
    @Test
    void goOnInTheWorstOfCircumstances() {
      Given worst =
          Given.desk()
              .holding("BTC", Side.BUY, "0.01", "60000", 5)
              .market("BTC", new MarketCondition(900_000, true, "crossed book", false, 3))
              .skew(60_000)
              .peak("100000")
              .lately(99, 99)
              .coolDown("BTC", 99_000_000)
              .state(TradingState.HALTED);
      ExitIntent exit =
          new ExitIntent(
              1,
              "s1",
              Ask.ACCOUNT,
              Ask.buy().candidate().instrument(),
              OrderRole.EXIT,
              OrderType.MARKET,
              Quantity.of("0.01"),
              null,
              null,
              "by hand",
              1_000);
      assertThat(RiskEngine.standard().approveExit(exit, worst.view()))
          .isInstanceOf(RiskOutcome.Approved.class);
    }
  }

  @Nested
  class Proposers {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            scalper,  0.6999, DENY
            scalper,  0.7,    PASS
            momentum, 0.6,    PASS
            momentum, 0.5999, DENY
            """)
    void areHeldToTheirOwnConfidence(String name, double value, CheckResult.Outcome expected) {
      assertThat(outcome(new ConfidenceCheck(), Ask.buy().automatic(name, value), Given.desk()))
          .isEqualTo(expected);
    }

    @Test
    void neverGetALowerConfidenceThanTheGeneralOne() {
      Given strict = Given.desk().limits(l -> l.minConfidence("0.8"));
      assertThat(outcome(new ConfidenceCheck(), Ask.buy().automatic("scalper", 0.75), strict))
          .isEqualTo(DENY);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            scalper,  1, PASS
            scalper,  2, DENY
            momentum, 2, PASS
            momentum, 3, PASS
            momentum, 4, DENY
            """)
    void areHeldToTheirOwnNumberOfPositions(String name, int busy, CheckResult.Outcome expected) {
      Given given = Given.desk();
      for (String symbol : List.of("ETH", "SOL", "HYPE", "DOGE").subList(0, busy)) {
        given.working(symbol, "100");
      }
      assertThat(outcome(new MaxPositionsCheck(), Ask.buy().automatic(name, 0.9), given))
          .isEqualTo(expected);
    }
  }

  @Test
  void aWarningNeverStopsAnOrderByHand() {
    Given given = Given.desk().coolDown("BTC", 60_000).hourRange(0.3);
    Verdict verdict = RiskEngine.standard().preview(Ask.buy().intent(), given.view());
    assertThat(verdict.isApproved()).isTrue();
    assertThat(verdict.results())
        .filteredOn(r -> r.outcome() == WARN)
        .extracting(CheckResult::rule)
        .contains("cool-down", "volatility");
  }
}
