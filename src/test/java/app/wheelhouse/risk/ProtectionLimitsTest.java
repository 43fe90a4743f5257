package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.risk.ProtectionLimits.ProposerLimits;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The limits of the whole account keep their ranges and their order.
class ProtectionLimitsTest {

  @Test
  void builderKeepsWhatItDoesNotChange() {
    assertThat(build(b -> b)).isEqualTo(ProtectionLimits.DEFAULT);
    ProtectionLimits changed = build(b -> b.tradesPerDay(3).maxHourRange("0.2"));
    assertThat(changed.tradesPerDay()).isEqualTo(3);
    assertThat(changed.maxHourRange()).isEqualByComparingTo("0.2");
    assertThat(changed.drawdownHalt()).isEqualTo(ProtectionLimits.DEFAULT.drawdownHalt());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.8,  0.9,  0.95, true
          0.9,  0.9,  0.9,  true
          1,    1,    1,    true
          0.91, 0.9,  0.95, false
          0.8,  0.96, 0.95, false
          0.8,  0.9,  1.01, false
          0,    0.9,  0.95, false
          """)
  void ordersMargins(String pause, String deny, String critical, boolean valid) {
    expect(b -> b.margin(pause, deny, critical), valid);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.2,  0.1,  0.05, 0.02,  true
          0.1,  0.1,  0.1,  0.1,   true
          0.2,  0.1,  0.05, 0,     true
          1,    0.1,  0.05, 0.02,  false
          0.2,  0.3,  0.05, 0.02,  false
          0.2,  0.1,  0.11, 0.02,  false
          0.2,  0.1,  0.05, 0.06,  false
          0.2,  0.1,  0.05, -0.01, false
          """)
  void ordersDistances(String warn, String high, String deny, String critical, boolean valid) {
    expect(b -> b.distance(warn, high, deny, critical), valid);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.13, 0.15, 0.2,  true
          0.13, 0.15, 1,    true
          0.15, 0.15, 0.2,  false
          0.13, 0.2,  0.2,  false
          0.16, 0.15, 0.2,  false
          0.13, 0.21, 0.2,  false
          0,    0.15, 0.2,  false
          0.13, 0.15, 1.01, false
          """)
  void ordersDrawdowns(String clear, String reduce, String halt, boolean valid) {
    expect(b -> b.drawdown(clear, reduce, halt), valid);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,    false
          0.01, true
          1,    true
          1.01, false
          NaN,  false
          """)
  void holdsTheCorrelationToItsRange(double value, boolean valid) {
    expect(b -> b.correlated(value), valid);
  }

  @Test
  void refusesCountsAndTimesThatMakeNoSense() {
    expect(b -> b.tradesPerDay(0), false);
    expect(b -> b.coolDownMillis(-1), false);
    expect(b -> b.coolDownMillis(0), true);
    expect(b -> b.lossStreak(0), false);
    expect(b -> b.maxHourRange("0"), false);
    expect(b -> b.errorStreak(0), false);
    expect(b -> b.errorWindowMillis(0), false);
    expect(b -> b.maxClockSkewMillis(-1), false);
    expect(b -> b.maxClockSkewMillis(0), true);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -0.1, 1, false
          0,    1, true
          1,    1, true
          1.1,  1, false
          0.7,  0, false
          """)
  void holdsProposersToTheirRanges(String confidence, int positions, boolean valid) {
    if (valid) {
      assertThat(new ProposerLimits(new BigDecimal(confidence), positions).maxPositions())
          .isEqualTo(positions);
    } else {
      assertThatThrownBy(() -> new ProposerLimits(new BigDecimal(confidence), positions))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void keepsItsOwnCopyOfTheProposers() {
    TreeMap<String, ProposerLimits> own = new TreeMap<>();
    ProtectionLimits limits = build(b -> b.proposers(own));
    own.put("later", new ProposerLimits(BigDecimal.ONE, 1));
    assertThat(limits.proposers()).isEmpty();
  }

  private static ProtectionLimits build(UnaryOperator<ProtectionLimitsBuilder> change) {
    return change.apply(ProtectionLimitsBuilder.from(ProtectionLimits.DEFAULT)).build();
  }

  private static void expect(UnaryOperator<ProtectionLimitsBuilder> change, boolean valid) {
    if (valid) {
      assertThat(build(change)).isNotNull();
    } else {
      assertThatThrownBy(() -> build(change))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("out of range");
    }
  }
}
