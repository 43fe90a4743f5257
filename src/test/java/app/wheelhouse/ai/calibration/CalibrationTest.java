package app.wheelhouse.ai.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          81, 263, 0.2553, 0.3662
          15, 148, 0.0624, 0.1605
          0,  20,  0.0000, 0.1611
          1,  29,  0.0061, 0.1718
          29, 29,  0.8830, 1.0000
          """)
  void intervalsAreThoseOfNewcombesTableOne(int won, int n, double low, double high) {
    assertThat(Interval.wilson(won, n).low()).isCloseTo(low, within(0.00005));
    assertThat(Interval.wilson(won, n).high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void anIntervalOfNothingIsEverything() {
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> Interval.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scoresOfFourDecisionsAreThoseByHand() {
    CalibrationReport report =
        Calibration.of(
            List.of(
                new CalibrationSample(0.8, true),
                new CalibrationSample(0.8, false),
                new CalibrationSample(0.6, true),
                new CalibrationSample(0.6, true)));
    assertThat(report.baseRate()).isEqualTo(0.75);
    assertThat(report.meanStated()).isCloseTo(0.7, within(1e-12));
    // (0.04 + 0.64 + 0.16 + 0.16) / 4
    assertThat(report.brier().score()).isCloseTo(0.25, within(1e-12));
    // (2 (0.8 - 0.5)^2 + 2 (0.6 - 1)^2) / 4
    assertThat(report.brier().reliability()).isCloseTo(0.125, within(1e-12));
    assertThat(report.brier().resolution()).isCloseTo(0.0625, within(1e-12));
    assertThat(report.brier().uncertainty()).isCloseTo(0.1875, within(1e-12));
    assertThat(report.brier().withinBins()).isCloseTo(0, within(1e-12));
    assertThat(report.brier().skill()).isCloseTo(1 - 0.25 / 0.1875, within(1e-12));
    assertThat(report.calibrationError()).isCloseTo(0.35, within(1e-12));
    double loss = -(Math.log(0.8) + Math.log(0.2) + 2 * Math.log(0.6)) / 4;
    assertThat(report.logLoss()).isCloseTo(loss, within(1e-12));
  }

  @Test
  void brierPartsAddUpForEveryRecord() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<CalibrationSample> samples = new ArrayList<>();
      int n = 1 + random.nextInt(300);
      for (int i = 0; i < n; i++) {
        samples.add(new CalibrationSample(random.nextDouble(), random.nextInt(3) == 0));
      }
      BrierParts parts = Calibration.of(samples).brier();
      double sum =
          parts.reliability() - parts.resolution() + parts.uncertainty() + parts.withinBins();
      assertThat(sum).as("seed %s", seed).isCloseTo(parts.score(), within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,    0
          0.09, 0
          0.1,  1
          0.2,  2
          0.3,  3
          0.4,  4
          0.5,  5
          0.6,  6
          0.7,  7
          0.8,  8
          0.9,  9
          1,    9
          """)
  void aConfidenceFallsIntoTheBinThatBeginsWithIt(double stated, int bin) {
    List<ReliabilityBin> bins = Calibration.of(List.of(new CalibrationSample(stated, true))).bins();
    assertThat(bins).hasSize(10);
    assertThat(bins.get(bin).n()).isEqualTo(1);
  }

  @Test
  void aSureLossCostsALotButNotEverything() {
    CalibrationReport report = Calibration.of(List.of(new CalibrationSample(1, false)));
    assertThat(report.logLoss()).isCloseTo(-Math.log(0.001), within(1e-9));
  }

  @Test
  void nothingIsKnownOfAnEmptyRecord() {
    CalibrationReport report = Calibration.of(List.of());
    assertThat(report.n()).isZero();
    assertThat(report.baseRate()).isNaN();
    assertThat(report.brier().score()).isNaN();
    assertThat(report.calibrationError()).isNaN();
    assertThat(report.bins()).extracting(ReliabilityBin::interval).containsOnly(new Interval(0, 1));
    assertThat(report.verdict().sentence()).isEqualTo("No skill yet: 0 of 100 decisions needed.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aSampleIsAProbability(double stated) {
    assertThatThrownBy(() -> new CalibrationSample(stated, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class Verdicts {
    @Test
    void needAHundredDecisions() {
      Verdict verdict = Calibration.of(Drawn.samples(1, 43, stated -> stated)).verdict();
      assertThat(verdict).isEqualTo(new Verdict.TooFew(43, 100));
      assertThat(verdict.sentence()).isEqualTo("No skill yet: 43 of 100 decisions needed.");
    }

    @Test
    void saySoPlainlyWhereConfidenceSaysNothing() {
      Verdict verdict = Calibration.of(Drawn.samples(2, 212, _ -> 0.47)).verdict();
      assertThat(verdict).isInstanceOf(Verdict.NoSkill.class);
      assertThat(verdict.sentence())
          .matches(
              "No skill: with 212 decisions its stated confidence says no more than the base rate"
                  + " of \\d\\d %\\.");
    }

    @Test
    void areSeldomFooledByChance() {
      int fooled = 0;
      for (int seed = 0; seed < 200; seed++) {
        List<CalibrationSample> noise = Drawn.samples(seed, 200, _ -> 0.45);
        fooled += Calibration.of(noise).verdict() instanceof Verdict.Skill ? 1 : 0;
      }
      assertThat(fooled).isLessThan(14);
    }

    @Test
    void areSeldomFooledByDecisionsThatEndTogether() {
      int fooled = 0;
      for (int seed = 0; seed < 200; seed++) {
        Random random = new Random(seed);
        List<CalibrationSample> runs = new ArrayList<>();
        for (int run = 0; run < 20; run++) {
          boolean won = random.nextBoolean();
          double mood = random.nextDouble(0.55, 0.85);
          for (int i = 0; i < 10; i++) {
            runs.add(new CalibrationSample(mood + random.nextDouble(0.05), won));
          }
        }
        fooled += Calibration.of(runs).verdict() instanceof Verdict.Skill ? 1 : 0;
      }
      assertThat(fooled).isLessThan(24);
    }

    @Test
    void findSkillThatIsThereAlsoBehindOverconfidence() {
      int found = 0;
      for (int seed = 0; seed < 50; seed++) {
        List<CalibrationSample> skilled =
            Drawn.samples(seed, 400, stated -> 0.15 + 1.6 * (stated - 0.5));
        found += Calibration.of(skilled).verdict() instanceof Verdict.Skill ? 1 : 0;
      }
      assertThat(found).isGreaterThan(45);
    }

    @Test
    void findNoneInAConstant() {
      List<CalibrationSample> constant = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        constant.add(new CalibrationSample(0.7, i % 3 == 0));
      }
      assertThat(Calibration.of(constant).verdict()).isInstanceOf(Verdict.NoSkill.class);
    }

    @Test
    void findNoneInConfidenceTheWrongWayRound() {
      List<CalibrationSample> reversed = Drawn.samples(4, 400, stated -> 1.2 - stated);
      assertThat(Calibration.of(reversed).verdict()).isInstanceOf(Verdict.NoSkill.class);
    }

    @Test
    void nameWhatIsClaimedAndWhatCame() {
      assertThat(new Verdict.Skill(212, 0.524, 0.781).sentence())
          .isEqualTo(
              "Skill: with 212 decisions its confidence tells winners from losers. It states 78 %"
                  + " on average and won 52 %; the lower of stated and calibrated counts.");
    }
  }

  @Test
  void theOrderWithinABlockDoesNotMatter() {
    List<CalibrationSample> samples = Drawn.samples(9, 120, stated -> stated);
    List<CalibrationSample> turned = new ArrayList<>(samples);
    Collections.reverse(turned.subList(0, 12));
    assertThat(Calibrator.of(turned).n()).isEqualTo(120);
    assertThat(Calibration.of(turned).brier().score())
        .isCloseTo(Calibration.of(samples).brier().score(), within(1e-12));
  }
}
