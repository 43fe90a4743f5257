package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a stop at another price would mean, and what the gate says to it (RISK-13).
class StopOutlookTest {
  private static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();

  private StopOutlook outlook(
      Given given, @Nullable String present, String stop, @Nullable String target) {
    RiskView view = given.view();
    Position position = view.account().position(Given.BTC);
    return RiskEngine.stopOutlook(
        position,
        present == null ? null : Price.of(present),
        Price.of(stop),
        target == null ? null : Price.of(target),
        view,
        BTC);
  }

  private Given longAt10x() {
    return Given.desk().holding("BTC", Side.BUY, "0.1", "60000", 10).mark("BTC", "61000");
  }

  /// 300 lost of 10,100; liquidated at 54,683.54; 6,000 to win for 3,000.
  @Test
  void saysWhatItCosts() {
    StopOutlook outlook = outlook(longAt10x(), "58000", "57000", "66000");
    assertThat(outlook.atStop()).isEqualTo(Money.of(-300));
    assertThat(outlook.share()).isNotNull();
    assertThat(outlook.share().doubleValue()).isCloseTo(-300 / 10_100.0, within(1e-12));
    assertThat(outlook.rewardRisk()).isEqualByComparingTo("2");
    assertThat(outlook.distanceToLiquidation()).isNotNull();
    assertThat(outlook.distanceToLiquidation().doubleValue())
        .isCloseTo((57_000 - 54_683.5443) / 57_000, within(1e-8));
    assertThat(outlook.fires()).isFalse();
    assertThat(outlook.isAllowed()).isTrue();
  }

  @Test
  void saysWhatItLocksIn() {
    StopOutlook outlook = outlook(longAt10x(), "58000", "60500", "66000");
    assertThat(outlook.atStop()).isEqualTo(Money.of(50));
    assertThat(outlook.rewardRisk()).isNull();
  }

  @Test
  void countsSlippageAndFees() {
    StopOutlook outlook = outlook(longAt10x().costs(), null, "57000", null);
    // 0.1 · (60,027 − 57,000 · 0.9995 · 0.99955)
    assertThat(outlook.atStop().toDouble()).isCloseTo(-308.1137, within(1e-3));
  }

  @Test
  void saysThatItFiresAtOnce() {
    assertThat(outlook(longAt10x(), "58000", "61000", null).fires()).isTrue();
    assertThat(outlook(longAt10x(), "58000", "60999", null).fires()).isFalse();
  }

  @Test
  void roundsToTicksTowardsTheMarket() {
    assertThat(outlook(longAt10x(), null, "57000.4", null).stop()).isEqualTo(Price.of("57001"));
  }

  @Test
  void isRefusedForAFlatPosition() {
    RiskView view = Given.desk().view();
    assertThatThrownBy(
            () -> RiskEngine.stopOutlook(Position.flat(Given.BTC), Price.of("57000"), view, BTC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereNoneRestsAnyStopIsTakenAsTheGateDoes() {
    RiskView view = longAt10x().view();
    Position position = view.account().position(Given.BTC);
    assertThat(RiskEngine.stopOutlook(position, Price.of("54949"), view, BTC).isAllowed()).isTrue();
    assertThat(resting(position, Price.of("54949")).trigger()).isEqualTo(Price.of("54949"));
  }

  /// 5 % of 10,100 is 505; liquidated at 54,683.54, a seventh of the way back is 55,481.01.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10, 54949, 'The loss at the moved stop would be above 5 % of equity: leave it closer.'
          10, 55481, 'The stop would be too close to the liquidation price, 54,683.54: leave it closer.'
          10, 55482, ''
          5,  54950, ''
          """)
  void movedAwayIsJudgedByItsLossAndByLiquidation(int leverage, String stop, String denial) {
    Given given =
        Given.desk().holding("BTC", Side.BUY, "0.1", "60000", leverage).mark("BTC", "61000");
    assertThat(outlook(given, "58000", stop, null).denial()).isEqualTo(denial);
  }

  @Test
  void saysTheSameAsTheGate() {
    SplittableRandom random = new SplittableRandom(9);
    int denied = 0;
    for (int i = 0; i < 2_000; i++) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      Given given = Given.desk().costs().holding("BTC", side, "0.1", "60000", 10);
      RiskView view = given.view();
      Position position = view.account().position(Given.BTC);
      double away = 60_000 * (1 - side.sign() * random.nextDouble(0.005, 0.09));
      double further = 60_000 * (1 - side.sign() * random.nextDouble(0.005, 0.2));
      Price present = BTC.roundPrice(away, RoundingMode.HALF_EVEN);
      Price asked = BTC.exactPrice(further);
      OrderSpec stop = resting(position, present);
      ModifyOutcome gate =
          RiskEngine.standard().approveModify(stop, BTC, stop.quantity(), null, asked, view);
      StopOutlook outlook = RiskEngine.stopOutlook(position, present, asked, null, view, BTC);
      CheckResult denial = gate.verdict().denial();
      assertThat(outlook.denial()).isEqualTo(denial == null ? "" : denial.sentence());
      denied += denial == null ? 0 : 1;
    }
    assertThat(denied).isGreaterThan(200);
  }

  private OrderSpec resting(Position position, Price trigger) {
    ExitIntent intent =
        new ExitIntent(
            1,
            "s1",
            Ask.ACCOUNT,
            BTC,
            OrderRole.STOP,
            OrderType.STOP_MARKET,
            position.quantity(),
            null,
            trigger,
            "stop",
            1_000);
    Given given = Given.desk().holding("BTC", position.side(), "0.1", "60000", 10);
    RiskOutcome outcome = RiskEngine.standard().approveExit(intent, given.view());
    return ((RiskOutcome.Approved) outcome).order().entry();
  }
}
