package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Test;

/// The figures behind every gauge.
class AccountRiskTest {
  private static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();

  private static Instrument instrument(InstrumentId id) {
    return InstrumentCatalogue.find(id.symbol()).orElseThrow();
  }

  private static AccountRisk risk(Given given) {
    return RiskEngine.accountRisk(given.view(), AccountRiskTest::instrument);
  }

  /// 0.5 BTC from 60,000 at 10x, now 62,000; 4,000 USDC of ETH working; equity 11,000.
  private final Given given =
      Given.desk()
          .holding("BTC", Side.BUY, "0.5", "60000", 10)
          .mark("BTC", "62000")
          .working("ETH", "4000")
          .peak("12500")
          .day("11250", "-250");

  @Test
  void areThoseOfTheWholeAccount() {
    AccountRisk risk = risk(given);
    assertThat(risk.equity()).isEqualTo(Money.of(11_000));
    assertThat(risk.maintenance()).isEqualTo(Money.of("387.5"));
    assertThat(risk.marginUse().doubleValue()).isCloseTo(387.5 / 11_000, within(1e-12));
    assertThat(risk.initialMargin()).isEqualTo(Money.of(3_500));
    assertThat(risk.free()).isEqualTo(Money.of(7_500));
    assertThat(risk.gross()).isEqualTo(Money.of(31_000));
    assertThat(risk.effectiveLeverage().doubleValue()).isCloseTo(31.0 / 11, within(1e-12));
    assertThat(risk.drawdown()).isEqualByComparingTo("0.12");
    assertThat(risk.dayLoss()).isEqualTo(Money.of(250));
    assertThat(risk.dayLossShare().doubleValue()).isCloseTo(250 / 11_250.0, within(1e-12));
    assertThat(risk.dayLossLimit()).isEqualTo(Money.of("562.5"));
  }

  @Test
  void andOfEachPosition() {
    AccountRisk.PositionRisk position = risk(given).positions().getFirst();
    assertThat(position.notional()).isEqualTo(Money.of(31_000));
    assertThat(position.margin()).isEqualTo(Money.of(3_000));
    assertThat(position.marginShare().doubleValue()).isCloseTo(3_100 / 11_000.0, within(1e-12));
    assertThat(position.unrealised()).isEqualTo(Money.of(1_000));
    assertThat(position.returnOnMargin().doubleValue()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(position.liquidation()).isNotNull();
    assertThat(position.liquidation().doubleValue()).isCloseTo(54_683.5443, within(1e-4));
    assertThat(position.distance()).isNotNull();
    assertThat(position.distance().doubleValue()).isCloseTo(0.1180073, within(1e-6));
  }

  @Test
  void followTheMarginMode() {
    AccountRisk.PositionRisk cross = risk(given.cross()).positions().getFirst();
    // (31,000 − 11,000) / (0.5 · 79/80)
    assertThat(cross.liquidation()).isNotNull();
    assertThat(cross.liquidation().doubleValue()).isCloseTo(40_506.3291, within(1e-4));
  }

  @Test
  void areCalmForANewAccount() {
    AccountRisk risk = risk(Given.desk());
    assertThat(risk.positions()).isEmpty();
    assertThat(risk.marginUse()).isZero();
    assertThat(risk.drawdown()).isZero();
    assertThat(risk.dayLoss()).isEqualTo(Money.ZERO);
    assertThat(risk.free()).isEqualTo(Money.of(10_000));
  }

  @Test
  void showNoDistanceBelowZero() {
    Given gone = Given.desk().holding("BTC", Side.BUY, "0.5", "60000", 10).mark("BTC", "50000");
    assertThat(risk(gone).positions().getFirst().distance()).isZero();
  }

  /// The gate and the gauges speak of the same margin.
  @Test
  void ofMaintenanceAreThoseOfTheGate() {
    Given held = Given.desk().mark("ETH", "3000").holding("ETH", Side.SELL, "3", "3000", 5);
    CheckResult gate = Checks.result(new MarginUsageCheck(), Ask.buy().quantity("0.1"), held);
    Money order = BTC.maintenanceMargin(Money.of(6_000));
    assertThat(gate.inputs().getFirst().value())
        .isEqualTo(risk(held).maintenance().plus(order).rounded(2).toPlainString());
  }
}
