package app.wheelhouse.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceStepTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # range, most ticks, step, decimals
          3000,   12,  250,     0
          1000,   10,  100,     0
          1001,   10,  200,     0
          0.9,    10,  0.1,     1
          0.0023, 10,  0.00025, 5
          7,      4,   2,       0
          9,      4,   2.5,     1
          """)
  void isRound(double range, int most, double size, int decimals) {
    PriceStep step = PriceStep.of(range, most);

    assertThat(step.times(1)).isEqualTo(size);
    assertThat(step.decimals()).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "NaN, 10", "-1, 10", "Infinity, 3"})
  void isOneForARangeThatIsNone(double range, int most) {
    assertThat(PriceStep.of(range, most).times(1)).isEqualTo(1);
  }

  @Test
  void ticksAreTheNearestDoubles() {
    assertThat(new PriceStep(1, -1).between(0.15, 0.55)).containsExactly(0.2, 0.3, 0.4, 0.5);
    assertThat(new PriceStep(25, -1).between(1, 8)).containsExactly(2.5, 5, 7.5);
    assertThat(new PriceStep(1, 2).between(62_110, 62_390)).containsExactly(62_200, 62_300);
    assertThat(new PriceStep(1, 2).between(62_200, 62_300)).containsExactly(62_200, 62_300);
    assertThat(new PriceStep(1, 0).between(1.1, 1.2)).isEmpty();
  }
}
