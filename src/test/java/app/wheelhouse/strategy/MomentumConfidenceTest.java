package app.wheelhouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentumConfidenceTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          adx, minAdx, separation, confidence
          25,  25,     0,          0.55
          10,  25,     0,          0.55
          40,  25,     0,          0.75
          100, 25,     0,          0.75
          25,  25,     0.15,       0.75
          25,  25,     9,          0.75
          32.5, 25,    0.075,      0.75
          100, 25,     9,          0.95
          """)
  void isBoundedAtItsCorners(double adx, double minAdx, double separation, double confidence) {
    assertThat(MomentumConfidence.ofCross(adx, minAdx, separation))
        .isCloseTo(confidence, within(1e-12));
  }

  @Test
  void neverFallsWhenTheTrendOrTheSeparationGrows() {
    for (double adx = 0; adx <= 100; adx += 2.5) {
      for (double separation = 0; separation <= 1; separation += 0.025) {
        double here = MomentumConfidence.ofCross(adx, 25, separation);
        assertThat(MomentumConfidence.ofCross(adx + 2.5, 25, separation))
            .isGreaterThanOrEqualTo(here);
        assertThat(MomentumConfidence.ofCross(adx, 25, separation + 0.025))
            .isGreaterThanOrEqualTo(here);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 20, 0.5", "10, 20, 0.75", "0, 20, 1"})
  void trustsAFadeMoreTheLowerAdxIs(double adx, double fadeAdx, double confidence) {
    assertThat(MomentumConfidence.ofFade(adx, fadeAdx)).isCloseTo(confidence, within(1e-12));
  }
}
