package app.wheelhouse.ui.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.calibration.Calibration;
import app.wheelhouse.ai.calibration.CalibrationSample;
import app.wheelhouse.ai.calibration.ReliabilityBin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityScaleTest {
  private final ReliabilityScale scale = new ReliabilityScale(30, 230, 10, 110);
  private final List<ReliabilityBin> bins =
      Calibration.of(List.of(new CalibrationSample(0.65, true), new CalibrationSample(1, false)))
          .bins();

  @Test
  void statedRunsRightAndWonRunsUp() {
    assertThat(scale.x(0)).isEqualTo(30);
    assertThat(scale.x(1)).isEqualTo(230);
    assertThat(scale.y(0)).isEqualTo(110);
    assertThat(scale.y(0.25)).isEqualTo(85);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          155, 50, 6
          151, 109, 6
          169, 11, 6
          230, 50, 9
          145, 50, -1
          155, 111, -1
          231, 50, -1
          29, 50, -1
          """)
  void theMousePointsAtTheTenthItIsIn(double x, double y, int bin) {
    ReliabilityBin found = scale.at(x, y, bins);

    assertThat(found).isEqualTo(bin < 0 ? null : bins.get(bin));
  }

  @Test
  void aPointGrowsWithItsNumberByArea() {
    assertThat(ReliabilityScale.radius(100, 100)).isEqualTo(8);
    assertThat(ReliabilityScale.radius(25, 100)).isEqualTo(4);
    assertThat(ReliabilityScale.radius(1, 1_000)).isEqualTo(2.5);
  }
}
