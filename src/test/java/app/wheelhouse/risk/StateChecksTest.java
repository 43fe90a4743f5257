package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The checks that need no size: state, form, instruments, confidence, day and positions.
class StateChecksTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ACTIVE,      PASS
          REDUCE_ONLY, DENY
          HALTED,      DENY
          """)
  void takesEntriesOnlyWhileActive(TradingState state, CheckResult.Outcome expected) {
    assertThat(outcome(new TradingStateCheck(), Ask.buy(), Given.desk().state(state)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true,  true,  PASS
          true,  false, DENY
          false, true,  PASS
          false, false, PASS
          """)
  void takesAutomaticEntriesOnlyWhileAutoTradingIsOn(
      boolean automatic, boolean on, CheckResult.Outcome expected) {
    Ask ask = automatic ? Ask.buy().automatic(0.9) : Ask.buy();
    assertThat(outcome(new AutoTradingCheck(), ask, Given.desk().autoTrading(on)))
        .isEqualTo(expected);
  }

  @Nested
  class AllowedInstruments {
    private final Given onlyEth =
        Given.desk()
            .limits(l -> l.allowed(new TreeSet<>(List.of(InstrumentId.hyperliquid("ETH")))));

    @Test
    void allowsEverythingWhenNothingIsListed() {
      assertThat(outcome(new AllowedInstrumentCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
    }

    @Test
    void allowsWhatIsListed() {
      assertThat(outcome(new AllowedInstrumentCheck(), Ask.buy().of("ETH"), onlyEth))
          .isEqualTo(PASS);
    }

    @Test
    void deniesWhatIsNotListedAndSaysWhatToDo() {
      CheckResult result = result(new AllowedInstrumentCheck(), Ask.buy(), onlyEth);
      assertThat(result.outcome()).isEqualTo(DENY);
      assertThat(result.sentence()).contains("BTC").contains("add it");
    }
  }

  @Nested
  class OrderForm {
    private final OrderFormCheck check = new OrderFormCheck();

    @ParameterizedTest
    @EnumSource(OrderType.class)
    void takesMarketAndLimitOrdersOnly(OrderType type) {
      Ask ask = Ask.buy().limit(type.hasLimit() ? "60000" : null).type(type);
      boolean entry = type == OrderType.MARKET || type == OrderType.LIMIT;
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(entry ? PASS : DENY);
    }

    @Test
    void deniesLimitOrderWithoutPriceAndMarketOrderWithOne() {
      assertThat(outcome(check, Ask.buy().type(OrderType.LIMIT), Given.desk())).isEqualTo(DENY);
      Ask market = Ask.buy().limit("60000").type(OrderType.MARKET);
      assertThat(outcome(check, market, Given.desk())).isEqualTo(DENY);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            -3, DENY
            0,  DENY
            1,  PASS
            """)
    void needsLeverageOfOneOrMore(int leverage, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.buy().leverage(leverage), Given.desk())).isEqualTo(expected);
    }

    @Test
    void goesOnWithOneWhereLeverageIsBelowOne() {
      assertThat(Checks.after(check, Ask.buy().leverage(-3), Given.desk()).leverage()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            NaN,      DENY
            Infinity, DENY
            -0.1,     DENY
            0,        DENY
            0.0001,   PASS
            1,        PASS
            1.0001,   DENY
            """)
    void needsShareAboveZeroToOne(double share, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.buy().share(share), Given.desk())).isEqualTo(expected);
    }

    @Test
    void deniesOrderOfAnotherAccount() {
      Ask ask = Ask.buy().account(new AccountId("paper", "other"));
      assertThat(outcome(check, ask, Given.desk())).isEqualTo(DENY);
    }
  }

  @Test
  void deniesEntryWithoutMark() {
    assertThat(outcome(new MarkPriceCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
    assertThat(outcome(new MarkPriceCheck(), Ask.buy(), Given.desk().noMarks())).isEqualTo(DENY);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  BUY,  PASS
          SELL, SELL, PASS
          BUY,  SELL, DENY
          SELL, BUY,  DENY
          """)
  void deniesEntryAgainstOpenPosition(Side held, Side asked, CheckResult.Outcome expected) {
    Given given = Given.desk().holding("BTC", held, "0.01", "60000", 5);
    assertThat(outcome(new OneDirectionCheck(), Ask.side(asked), given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.5999, DENY
          0.6,    PASS
          0.6001, PASS
          """)
  void needsConfidenceOfAutomaticOrders(double confidence, CheckResult.Outcome expected) {
    assertThat(outcome(new ConfidenceCheck(), Ask.buy().automatic(confidence), Given.desk()))
        .isEqualTo(expected);
  }

  @Test
  void needsNoConfidenceOfOrdersByHand() {
    assertThat(outcome(new ConfidenceCheck(), Ask.buy(), Given.desk())).isEqualTo(PASS);
  }

  @Nested
  class MaxPositions {
    private final MaxPositionsCheck check = new MaxPositionsCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            1, DENY
            2, DENY
            3, PASS
            """)
    void countsPositionsAndWorkingEntries(int most, CheckResult.Outcome expected) {
      Given given =
          Given.desk()
              .holding("ETH", Side.BUY, "1", "3000", 5)
              .working("SOL", "500")
              .limits(l -> l.maxPositions(most));
      assertThat(outcome(check, Ask.buy(), given)).isEqualTo(expected);
    }

    @Test
    void countsInstrumentHeldAndWorkedOnce() {
      Given given =
          Given.desk()
              .holding("ETH", Side.BUY, "1", "3000", 5)
              .working("ETH", "500")
              .working("SOL", "0")
              .limits(l -> l.maxPositions(2));
      assertThat(outcome(check, Ask.buy(), given)).isEqualTo(PASS);
    }

    @Test
    void letsAnInstrumentThatIsHeldGrow() {
      Given given =
          Given.desk().holding("BTC", Side.BUY, "0.01", "60000", 5).limits(l -> l.maxPositions(1));
      assertThat(outcome(check, Ask.buy(), given)).isEqualTo(PASS);
    }
  }

  @Nested
  class DailyLoss {
    private final DailyLossCheck check = new DailyLossCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            900,     PASS
            0,       PASS
            -499.99, PASS
            -500,    DENY
            -500.01, DENY
            """)
    void deniesFromTheShareOfTheDaysEquity(String profit, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.buy(), Given.desk().day("10000", profit))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            -99.99, PASS
            -100,   DENY
            -101,   DENY
            """)
    void deniesFromTheAbsoluteLimitWhenItIsLower(String profit, CheckResult.Outcome expected) {
      Given given = Given.desk().day("10000", profit).limits(l -> l.maxDailyLoss(Money.of(100)));
      assertThat(outcome(check, Ask.buy(), given)).isEqualTo(expected);
    }

    @Test
    void deniesWithoutEquity() {
      assertThat(outcome(check, Ask.buy(), Given.desk().day("0", "0"))).isEqualTo(DENY);
    }
  }
}
