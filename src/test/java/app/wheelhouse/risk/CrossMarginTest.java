package app.wheelhouse.risk;

import static app.wheelhouse.risk.CheckResult.Outcome.DENY;
import static app.wheelhouse.risk.CheckResult.Outcome.PASS;
import static app.wheelhouse.risk.CheckResult.Outcome.WARN;
import static app.wheelhouse.risk.Checks.outcome;
import static app.wheelhouse.risk.Checks.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With cross margin all of the account stands behind a position.
class CrossMarginTest {
  /// 10,000 of equity behind 1 BTC from 60,000: 60,000 − 10,000 over 1 − 1/80; short 70,000 over 1
  /// + 1/80. The leverage does not matter.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  5,  50632.9114
          BUY,  40, 50632.9114
          SELL, 5,  69135.8025
          """)
  void solvesForTheWholeAccount(Side side, int leverage, double expected) {
    Given given = Given.desk().cross().holding("BTC", side, "1", "60000", leverage);
    assertThat(liquidation(given, "BTC").doubleValue()).isCloseTo(expected, within(1e-4));
  }

  /// 100 HYPE worth 4,000 need 200: 9,800 are left behind the coin.
  @Test
  void leavesOthersTheirMaintenance() {
    Given given =
        Given.desk()
            .cross()
            .mark("HYPE", "40")
            .holding("HYPE", Side.SELL, "100", "40", 5)
            .holding("BTC", Side.BUY, "1", "60000", 5);
    assertThat(liquidation(given, "BTC").doubleValue()).isCloseTo(50_835.443, within(1e-3));
  }

  @Test
  void leavesExactlyTheMaintenanceOfAllInRandomAccounts() {
    SplittableRandom random = new SplittableRandom(23);
    int solved = 0;
    for (int i = 0; i < 500; i++) {
      Given given = Given.desk().cross().equity("1000000").mark("ETH", "3100").mark("SOL", "140");
      given.holding("BTC", side(random), 1 + random.nextInt(20) + "", "59000", 5);
      given.holding("ETH", side(random), 1 + random.nextInt(300) + "", "3000", 5);
      given.holding("SOL", side(random), 1 + random.nextInt(900) + "", "150", 5);
      BigDecimal price = liquidationOrNull(given, "BTC");
      if (price == null) {
        continue;
      }
      solved++;
      RiskView moved =
          given.mark("BTC", price.round(MathContext.DECIMAL128).toPlainString()).view();
      Money left = moved.equity();
      for (String symbol : new String[] {"BTC", "ETH", "SOL"}) {
        Instrument instrument = Ask.buy().of(symbol).candidate().instrument();
        left = left.minus(instrument.maintenanceMargin(moved.positionNotional(instrument.id())));
      }
      assertThat(left.abs()).isLessThan(Money.of("0.000001"));
    }
    assertThat(solved).isGreaterThan(250);
  }

  @Test
  void judgesTheDistanceByTheAccountAndOffersASmallerSize() {
    LiquidationDistanceCheck check = new LiquidationDistanceCheck();
    // 3 coins: 180,000 − 10,000 over 3 · (1 − 1/80) is 57,384: 4.36 % away.
    CheckResult denied = result(check, Ask.buy().quantity("3"), Given.desk().cross());
    assertThat(denied.outcome()).isEqualTo(DENY);
    assertThat(denied.sentence()).contains("take a smaller size");
    assertThat(outcome(check, Ask.buy().quantity("2"), Given.desk().cross())).isEqualTo(WARN);
    assertThat(outcome(check, Ask.buy().quantity("0.5"), Given.desk().cross())).isEqualTo(PASS);
  }

  @Test
  void letsAStopStandWhereIsolatedMarginWouldBeGone() {
    StopBeforeLiquidationCheck check = new StopBeforeLiquidationCheck();
    Ask ask = Ask.buy().quantity("0.5").leverage(10).stop("54000");
    assertThat(outcome(check, ask, Given.desk())).isEqualTo(DENY);
    assertThat(outcome(check, ask, Given.desk().cross())).isEqualTo(PASS);
  }

  @Test
  void showsInTheOutlookOfAnOrder() {
    OrderIntent intent = Ask.buy().quantity("0.1").leverage(10).intent();
    BigDecimal isolated = RiskEngine.standard().outlook(intent, Given.desk().view()).liquidation();
    BigDecimal cross =
        RiskEngine.standard().outlook(intent, Given.desk().cross().view()).liquidation();
    assertThat(isolated).isNotNull();
    assertThat(isolated.doubleValue()).isCloseTo(54_683.544, within(1e-3));
    assertThat(cross).isNull();
  }

  private static Side side(SplittableRandom random) {
    return random.nextBoolean() ? Side.BUY : Side.SELL;
  }

  private static BigDecimal liquidation(Given given, String symbol) {
    BigDecimal price = liquidationOrNull(given, symbol);
    assertThat(price).isNotNull();
    return price;
  }

  private static @Nullable BigDecimal liquidationOrNull(Given given, String symbol) {
    Instrument instrument = Ask.buy().of(symbol).candidate().instrument();
    Position position = given.view().account().position(instrument.id());
    return LiquidationEstimate.of(instrument, position, given.view());
  }
}
