package app.wheelhouse.ai.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTableTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,  0.20,  0.80
          2,  0.275, 0.75
          3,  0.35,  0.70
          4,  0.425, 0.65
          5,  0.50,  0.60
          6,  0.60,  0.60
          7,  0.70,  0.60
          8,  0.80,  0.60
          9,  0.90,  0.60
          10, 1,     0.60
          """)
  void toleranceAndThresholdAreThoseOfTheTable(int level, String tolerance, String threshold) {
    LevelProfile profile = LevelTable.of(level);
    assertThat(profile.level()).isEqualTo(level);
    assertThat(profile.tolerance()).isEqualByComparingTo(tolerance);
    assertThat(profile.confidenceThreshold()).isEqualByComparingTo(threshold);
    assertThat(LevelTable.all().get(level - 1)).isEqualTo(profile);
  }

  @Test
  void aLevelOutsideIsRefusedWithTheRange() {
    assertThat(LevelTable.all()).hasSize(10);
    for (int level : new int[] {0, 11, -3}) {
      assertThatThrownBy(() -> LevelTable.of(level)).hasMessageContaining("from 1 to 10");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          5,  10, 0.20, 0.05
          5,  25, 0.20, 0.10
          5,  -,  0.20, 0.10
          1,  10, 0.20, 0.02
          2,  20, 0.20, 0.055
          10, 25, 0.20, 0.20
          10, 3,  0.20, 0.03
          """)
  void theSizeIsHeldToTheCapAndThenScaled(
      int level, BigDecimal asked, BigDecimal cap, String share) {
    assertThat(LevelTable.of(level).sizeShare(asked, cap)).isEqualByComparingTo(share);
  }

  @Test
  void noLevelEverExceedsTheCapOrWhatWasAsked() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      LevelProfile profile = LevelTable.of(1 + random.nextInt(10));
      BigDecimal asked = BigDecimal.valueOf(1 + random.nextInt(10_000), 2);
      BigDecimal cap = BigDecimal.valueOf(random.nextInt(101), 2);
      assertThat(profile.sizeShare(asked, cap))
          .isLessThanOrEqualTo(cap)
          .isLessThanOrEqualTo(asked.movePointLeft(2))
          .isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }
  }

  @Test
  void impossibleSizesAreRefused() {
    LevelProfile profile = LevelTable.of(5);
    assertThatThrownBy(() -> profile.sizeShare(BigDecimal.ZERO, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> profile.sizeShare(BigDecimal.TEN, BigDecimal.TWO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 0.80, true
          1, 0.79, false
          4, 0.65, true
          5, 0.60, true
          5, 0.59, false
          10, 0.60, true
          10, 0.599, false
          """)
  void confidenceIsAllowedFromTheThresholdOn(int level, double confidence, boolean allowed) {
    assertThat(LevelTable.of(level).allows(new Confidence(confidence))).isEqualTo(allowed);
  }

  @Test
  void theFastLaneTakesSmallTradesOnly() {
    assertThat(Lane.BOTH.takesFast(Money.of(100))).isTrue();
    assertThat(Lane.BOTH.takesFast(Money.of("100.01"))).isFalse();
    assertThat(Lane.SMART.takesFast(Money.of(1))).isFalse();
    assertThat(Lane.FAST.takesFast(Money.of(99))).isTrue();
    assertThat(Lane.FAST.takesSmart()).isFalse();
    assertThat(Lane.BOTH.takesSmart()).isTrue();
  }

  @Test
  void presetsNameThreeLevelsAndTheRestIsCustom() {
    assertThat(Preset.MODERATE.profile().level()).isEqualTo(LevelTable.DEFAULT);
    assertThat(Preset.CONSERVATIVE.profile().tolerance())
        .isLessThan(Preset.AGGRESSIVE.profile().tolerance());
    assertThat(Preset.of(5)).contains(Preset.MODERATE);
    assertThat(Preset.of(7)).isEmpty();
  }

  @Test
  void twoLevelsAreComparedLineByLine() {
    assertThat(LevelTable.compare(LevelTable.of(5), LevelTable.of(10)))
        .filteredOn(LevelTable.Row::differs)
        .extracting(LevelTable.Row::what)
        .containsExactly("Level", "Risk tolerance", "Gas and relay", "Feature log");
    assertThat(LevelTable.compare(LevelTable.of(3), LevelTable.of(3)))
        .noneMatch(LevelTable.Row::differs);
  }

  @Test
  void everyLevelSaysThatLimitsStayAndThatPerpetualsPayNoGas() {
    assertThat(LevelTable.all())
        .allSatisfy(profile -> {
          assertThat(profile.sentence()).contains("Your limits stay as they are");
          assertThat(profile.gasPolicy()).contains("perpetuals pay no gas");
        });
  }
}
