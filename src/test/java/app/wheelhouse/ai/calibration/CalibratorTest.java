package app.wheelhouse.ai.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.ai.calibration.CalibrationSettings.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratorTest {

  @Test
  void aShortRecordIsCapped() {
    Calibrator calibrator = Calibrator.of(Drawn.samples(1, 99, stated -> stated));
    assertThat(calibrator.isEarned()).isFalse();
    assertThat(calibrator.calibrate(0.9)).isEqualTo(0.70);
    assertThat(calibrator.calibrate(0.62)).isEqualTo(0.62);
    assertThat(calibrator.text()).isEqualTo("calibrator 1 n 99 cap 0.7");
  }

  @Test
  void theHundredthDecisionEarnsACurve() {
    assertThat(Calibrator.of(Drawn.samples(1, 100, stated -> stated)).isEarned()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyCurveIsAProbabilityAndNeverFalls(Method method) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int n = 100 + random.nextInt(200);
      List<CalibrationSample> samples = new ArrayList<>();
      int kind = seed % 5;
      for (int i = 0; i < n; i++) {
        double stated =
            switch (kind) {
              case 0 -> random.nextDouble();
              case 1 -> random.nextInt(3) / 2.0;
              case 2 -> 0.7;
              default -> 0.5 + random.nextInt(50) / 100.0;
            };
        boolean won = kind == 3 ? seed % 2 == 0 : random.nextDouble() < 1.1 - stated;
        samples.add(new CalibrationSample(stated, won));
      }
      Calibrator calibrator = Calibrator.of(samples, settings(method));
      double last = 0;
      for (int i = 0; i <= 1_000; i++) {
        double value = calibrator.calibrate(i / 1_000.0);
        assertThat(value).as("seed %s at %s", seed, i).isBetween(last, 1.0);
        last = value;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"BEST", "ISOTONIC", "PLATT"})
  void anOverconfidentModelIsCorrectedOnDrawsItHasNotSeen(Method method) {
    int better = 0;
    double gain = 0;
    for (int seed = 0; seed < 60; seed++) {
      Calibrator calibrator =
          Calibrator.of(Drawn.samples(seed, 300, Drawn::overconfident), settings(method));
      List<CalibrationSample> later = Drawn.samples(1_000 + seed, 2_000, Drawn::overconfident);
      double stated = Drawn.brier(later, DoubleUnaryOperator.identity());
      double calibrated = Drawn.brier(later, calibrator::calibrate);
      better += calibrated < stated ? 1 : 0;
      gain += stated - calibrated;
    }
    assertThat(better).isEqualTo(60);
    // The whole of what overconfidence by 0.2 costs is 0.04.
    assertThat(gain / 60).isBetween(0.030, 0.041);
  }

  @Test
  void theTruthIsFoundInALongRecord() {
    Calibrator calibrator = Calibrator.of(Drawn.samples(7, 5_000, Drawn::overconfident));
    for (double stated = 0.55; stated < 0.93; stated += 0.05) {
      assertThat(calibrator.calibrate(stated)).isCloseTo(stated - 0.2, within(0.06));
    }
  }

  @Test
  void whereConfidenceSaysNothingTheBaseRateIsTaken() {
    int taken = 0;
    for (int seed = 0; seed < 40; seed++) {
      Calibrator calibrator = Calibrator.of(Drawn.samples(seed, 300, _ -> 0.42));
      taken += calibrator.curve() instanceof Curve.BaseRate ? 1 : 0;
      assertThat(calibrator.calibrate(0.9)).isCloseTo(0.42, within(0.2));
    }
    assertThat(taken).isGreaterThan(20);
  }

  @Test
  void poolingIsThatOfTheMinMaxFormula() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int n = 1 + random.nextInt(40);
      List<CalibrationSample> samples = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        samples.add(new CalibrationSample(random.nextInt(12) / 20.0, random.nextBoolean()));
      }
      Curve curve = IsotonicFit.of(samples, 0);
      for (CalibrationSample sample : samples) {
        assertThat(curve.at(sample.stated()))
            .as("seed %s at %s", seed, sample.stated())
            .isCloseTo(minMax(samples, sample.stated()), within(1e-12));
      }
    }
  }

  /// max over a <= x of min over b >= x of the share won in [a, b] (Barlow et al. 1972).
  private static double minMax(List<CalibrationSample> samples, double x) {
    double best = 0;
    for (CalibrationSample from : samples) {
      if (from.stated() <= x) {
        double least = 1;
        for (CalibrationSample to : samples) {
          if (to.stated() >= x) {
            least =
                Math.min(
                    least,
                    samples.stream()
                        .filter(s -> s.stated() >= from.stated() && s.stated() <= to.stated())
                        .mapToDouble(CalibrationSample::outcome)
                        .average()
                        .orElseThrow());
          }
        }
        best = Math.max(best, least);
      }
    }
    return best;
  }

  @Test
  void isotonicCurvesAreDrawnTowardsTheBaseRate() {
    List<CalibrationSample> samples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      samples.add(new CalibrationSample(i < 50 ? 0.4 : 0.8, i >= 50));
    }
    Curve curve = IsotonicFit.of(samples, 100);
    assertThat(curve.at(0.4)).isCloseTo(0.25, within(1e-12));
    assertThat(curve.at(0.8)).isCloseTo(0.75, within(1e-12));
    assertThat(curve.at(0.6)).isCloseTo(0.5, within(1e-12));
    assertThat(curve.at(0)).isCloseTo(0.25, within(1e-12));
    assertThat(curve.at(1)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void plattFindsTheLogisticCurveThatDrewTheRecord() {
    DoubleUnaryOperator truth = stated -> PlattFit.logistic(0.6 * PlattFit.logOdds(stated) - 0.5);
    Curve.Logistic curve = PlattFit.of(Drawn.samples(3, 100_000, truth));
    assertThat(curve.slope()).isCloseTo(0.6, within(0.04));
    assertThat(curve.offset()).isCloseTo(-0.5, within(0.04));
  }

  @Test
  void plattIsAtTheBottomOfItsLoss() {
    List<CalibrationSample> samples = Drawn.samples(5, 200, Drawn::overconfident);
    Curve.Logistic curve = PlattFit.of(samples);
    double least = loss(samples, curve);
    for (double step : List.of(-0.01, 0.01)) {
      assertThat(loss(samples, new Curve.Logistic(curve.slope() + step, curve.offset())))
          .isGreaterThan(least);
      assertThat(loss(samples, new Curve.Logistic(curve.slope(), curve.offset() + step)))
          .isGreaterThan(least);
    }
  }

  private static double loss(List<CalibrationSample> samples, Curve curve) {
    double won = samples.stream().mapToDouble(CalibrationSample::outcome).sum();
    double high = (won + 1) / (won + 2);
    double low = 1 / (samples.size() - won + 2);
    double loss = 0;
    for (CalibrationSample sample : samples) {
      double target = sample.won() ? high : low;
      double p = curve.at(sample.stated());
      loss -= target * Math.log(p) + (1 - target) * Math.log(1 - p);
    }
    return loss;
  }

  @Test
  void plattStandsOneSidedRecords() {
    List<CalibrationSample> wins = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      wins.add(new CalibrationSample(0.5 + i % 50 / 100.0, true));
    }
    assertThat(PlattFit.of(wins).at(0.7)).isBetween(0.95, 1.0);
    assertThat(Calibrator.of(wins).calibrate(0.7)).isBetween(0.9, 1.0);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void itsTextMakesTheSameCalibratorAgain(Method method) {
    Calibrator calibrator =
        Calibrator.of(Drawn.samples(11, 333, Drawn::overconfident), settings(method));
    Calibrator again = Calibrator.parse(calibrator.text());
    assertThat(again).isEqualTo(calibrator);
    for (int i = 0; i <= 100; i++) {
      assertThat(again.calibrate(i / 100.0)).isEqualTo(calibrator.calibrate(i / 100.0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "calibrator",
        "calibrator 2 n 100 cap 0.7",
        "calibrator 1 n 100 spline 1 2",
        "calibrator 1 n 100 isotonic 0.5",
        "calibrator 1 n 100 isotonic 0.5 0.6 0.4 0.7",
        "calibrator 1 n x cap 0.7",
        "calibrator 1 n 100 isotonic"
      })
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> Calibrator.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void onlyProbabilitiesAreCalibrated(double stated) {
    Calibrator calibrator = Calibrator.of(List.of());
    assertThatThrownBy(() -> calibrator.calibrate(stated))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CalibrationSettings settings(Method method) {
    return new CalibrationSettings(100, 0.70, 50, method);
  }
}
