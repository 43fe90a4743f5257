package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.Checks.after;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leverage, its tiers, and the stop that must fire before liquidation.
class LeverageChecksTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC,  10,  9,   9
          BTC,  10,  10,  10
          BTC,  10,  11,  10
          BTC,  10,  125, 10
          BTC,  100, 40,  40
          BTC,  100, 41,  40
          HYPE, 100, 11,  10
          """)
  void lowersLeverageToTheLowerMaximum(String symbol, int own, int asked, int expected) {
    Given given = Given.desk().mark("HYPE", "40").limits(l -> l.userMaxLeverage(own));
    Ask ask = Ask.buy().of(symbol).leverage(asked);
    assertThat(after(new LeverageCheck(), ask, given).leverage()).isEqualTo(expected);
    assertThat(outcome(new LeverageCheck(), ask, given))
        .isEqualTo(asked == expected ? PASS : CheckResult.Outcome.CLAMP);
  }

  @ParameterizedTest
  @CsvSource({"9, 5, CLAMP, 5", "3, 3, WARN, 5", "6, 5, CLAMP, 5"})
  void saysThatAPositionKeepsItsLeverage(
      int asked, int judged, CheckResult.Outcome outcome, int held) {
    Given given = Given.desk().holding("BTC", Side.BUY, "0.01", "60000", held);
    Ask ask = Ask.buy().leverage(asked);

    assertThat(outcome(new HeldLeverageCheck(), ask, given)).isEqualTo(outcome);
    assertThat(after(new HeldLeverageCheck(), ask, given).leverage()).isEqualTo(judged);
    assertThat(result(new HeldLeverageCheck(), ask, given).sentence())
        .isEqualTo(
            "The position stays at 5x: what is added takes its leverage, not " + asked + "x.");
  }

  @Test
  void saysWhoseMaximumItWas() {
    CheckResult result = result(new LeverageCheck(), Ask.buy().leverage(25), Given.desk());
    assertThat(result.sentence()).isEqualTo("Leverage lowered from 25x to 10x, your own maximum.");
    assertThat(result.before()).isEqualTo("25x");
    assertThat(result.after()).isEqualTo("10x");
  }

  @Nested
  class Tiers {
    private final LeverageTierCheck check = new LeverageTierCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            2499.99999, 40
            2500,       20
            2500.00001, 20
            """)
    void lowersLeverageFromTheTiersBound(String quantity, int expected) {
      Ask ask = Ask.buy().quantity(quantity).leverage(40);
      assertThat(after(check, ask, Given.desk()).leverage()).isEqualTo(expected);
    }

    @Test
    void countsPositionAndWorkingEntries() {
      Given given =
          Given.desk().holding("BTC", Side.BUY, "1250", "60000", 40).working("BTC", "74999999");
      Ask ask = Ask.buy().quantity("0.0001").leverage(40);
      assertThat(after(check, ask, given).leverage()).isEqualTo(20);
    }

    @Test
    void leavesLowerLeverageAlone() {
      assertThat(outcome(check, Ask.buy().quantity("3000").leverage(20), Given.desk()))
          .isEqualTo(PASS);
    }
  }

  @Nested
  class Liquidation {
    private final Instrument btc = InstrumentCatalogue.find("BTC").orElseThrow();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  10, 54683.5443
            SELL, 10, 65185.1852
            BUY,  40, 59240.5063
            SELL, 40, 60740.7407
            SELL, 1,  118518.5185
            """)
    void solvesTheIsolatedPrice(Side side, int leverage, double expected) {
      BigDecimal price = estimate(side, "1", "60000", leverage);
      assertThat(price).isNotNull();
      assertThat(price.doubleValue()).isCloseTo(expected, within(1e-4));
    }

    @Test
    void longWithoutLeverageIsNeverLiquidated() {
      assertThat(estimate(Side.BUY, "1", "60000", 1)).isNull();
    }

    @Test
    void leavesExactlyTheMaintenanceMarginOverAllTiers() {
      SplittableRandom random = new SplittableRandom(11);
      for (int i = 0; i < 2_000; i++) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        Quantity quantity = Quantity.of(String.valueOf(1 + random.nextInt(10_000)));
        Money cost = Price.of("60000").times(quantity);
        int leverage = 2 + random.nextInt(18);
        Money margin = cost.dividedBy(BigDecimal.valueOf(leverage));
        BigDecimal price = LiquidationEstimate.price(btc, side, quantity, cost, margin);
        assertThat(price).isNotNull();
        Money value = new Money(price.multiply(quantity.value()));
        Money profit = side == Side.BUY ? value.minus(cost) : cost.minus(value);
        Money left = margin.plus(profit).minus(btc.maintenanceMargin(value));
        assertThat(left.abs()).isLessThan(Money.of("0.000001"));
      }
    }

    private BigDecimal estimate(Side side, String quantity, String entry, int leverage) {
      Quantity size = Quantity.of(quantity);
      Money cost = Price.of(entry).times(size);
      Money margin = cost.dividedBy(BigDecimal.valueOf(leverage));
      return LiquidationEstimate.price(btc, side, size, cost, margin);
    }
  }

  /// At 10x a long from 60,000 is liquidated at 54,683.54; 15 % of the way back is 55,481.01.
  @Nested
  class StopBeforeLiquidation {
    private final StopBeforeLiquidationCheck check = new StopBeforeLiquidationCheck();

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  55482, PASS
            BUY,  55481, DENY
            BUY,  54000, DENY
            SELL, 64407, PASS
            SELL, 64408, DENY
            SELL, 66000, DENY
            """)
    void needsTheStopWellBeforeLiquidation(Side side, String stop, CheckResult.Outcome expected) {
      assertThat(outcome(check, Ask.side(side).leverage(10).stop(stop), Given.desk()))
          .isEqualTo(expected);
    }

    @Test
    void offersTheHighestLeverageThatPasses() {
      CheckResult denied = result(check, Ask.buy().leverage(10).stop("54000"), Given.desk());
      assertThat(denied.sentence()).contains("at most 7x");
      assertThat(outcome(check, Ask.buy().leverage(7).stop("54000"), Given.desk())).isEqualTo(PASS);
      assertThat(outcome(check, Ask.buy().leverage(8).stop("54000"), Given.desk())).isEqualTo(DENY);
    }

    @Test
    void takesAnyStopOfALongWithoutLeverage() {
      assertThat(outcome(check, Ask.buy().leverage(1).stop("1"), Given.desk())).isEqualTo(PASS);
    }

    @Test
    void judgesThePositionTogetherWithTheOrder() {
      Given given = Given.desk().mark("BTC", "57000").holding("BTC", Side.BUY, "1", "60000", 10);
      Ask ask = Ask.buy().leverage(10).stop("54000");
      assertThat(outcome(check, ask, Given.desk().mark("BTC", "57000"))).isEqualTo(PASS);
      CheckResult denied = result(check, ask, given);
      assertThat(denied.outcome()).isEqualTo(DENY);
      assertThat(denied.sentence()).contains("move it closer");
    }

    @Test
    void deniesAveragingDownBehindTheLiquidationOfThePosition() {
      Given given = Given.desk().mark("BTC", "57000").holding("BTC", Side.BUY, "1", "60000", 10);
      Ask ask = Ask.buy().leverage(1).quantity("100").stop("54000");
      assertThat(outcome(check, ask, given)).isEqualTo(DENY);
    }
  }
}
