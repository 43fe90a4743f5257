package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.money.Money;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The limits keep their ranges, and a change of one keeps the others.
class RiskLimitsTest {

  @Test
  void unchangedLimitsAreEqual() {
    assertThat(RiskLimitsBuilder.from(RiskLimits.DEFAULT).build()).isEqualTo(RiskLimits.DEFAULT);
  }

  @Test
  void changesOneLimitOnly() {
    RiskLimits changed = RiskLimitsBuilder.from(RiskLimits.DEFAULT).maxPositions(2).build();
    assertThat(changed.maxPositions()).isEqualTo(2);
    assertThat(RiskLimitsBuilder.from(changed).maxPositions(4).build())
        .isEqualTo(RiskLimits.DEFAULT);
  }

  static Stream<UnaryOperator<RiskLimitsBuilder>> outOfRange() {
    return Stream.of(
        l -> l.maxEffectiveLeverage("0"),
        l -> l.maxInstrumentMarginShare("1.01"),
        l -> l.riskPerTrade("0"),
        l -> l.warnRiskPerTrade("-0.1"),
        l -> l.denyRiskPerTrade("2"),
        l -> l.maxOrderNotional(Money.ZERO),
        l -> l.minRewardRisk("0"),
        l -> l.minConfidence("1.1"),
        l -> l.maxPositions(0),
        l -> l.maxDailyLossShare("0"),
        l -> l.maxDailyLoss(Money.of(-1)),
        l -> l.userMaxLeverage(0),
        l -> l.defaultStopShare("1"),
        l -> l.defaultTargetShare("1"),
        l -> l.slippageShare("-0.1"),
        l -> l.slippageShare("1"),
        l -> l.priceBandShare("1"),
        l -> l.approvalValidMillis(0));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void refusesLimitsOutOfRange(UnaryOperator<RiskLimitsBuilder> change) {
    RiskLimitsBuilder builder = change.apply(RiskLimitsBuilder.from(RiskLimits.DEFAULT));
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("out of range");
  }
}
