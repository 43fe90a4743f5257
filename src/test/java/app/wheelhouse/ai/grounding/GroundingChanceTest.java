package app.wheelhouse.ai.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.snapshot.Snapshot;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// How often a made-up number finds a source by chance, in a snapshot of a thousand facts; the
/// measured shares stand in docs/calibration.md.
class GroundingChanceTest {
  private static final int DRAWS = 1_000;
  private static final Snapshot LARGE = Shown.large(1);

  private final FactIndex index = Grounding.index(LARGE, Shown.LONG);

  @Test
  void theSnapshotIsLarge() {
    assertThat(SnapshotFacts.of(LARGE)).hasSizeBetween(900, 1_100);
  }

  @Test
  void aBareNumberHardlyEver() {
    assertThat(share(r -> "The figure is " + (10 + r.nextInt(90)) + " today.")).isZero();
    assertThat(share(r -> "The figure is " + fixed(r, 10, 100, 1) + " today.")).isLessThan(0.01);
    assertThat(share(r -> "The figure is " + fixed(r, 10, 100, 2) + " today.")).isLessThan(0.03);
  }

  @Test
  void aPercentageHardlyEver() {
    assertThat(share(r -> "That is " + fixed(r, 0, 10, 1) + "% today.")).isLessThan(0.03);
    assertThat(share(r -> "That is " + fixed(r, 0, 10, 2) + "% today.")).isLessThan(0.02);
  }

  @Test
  void aNamedIndicatorOnlyByItsOwnValues() {
    // Two readings of the subject, among 80 whole numbers.
    assertThat(share(r -> "RSI of " + (10 + r.nextInt(80)) + " supports it.")).isLessThan(0.05);
    assertThat(share(r -> "The 1h RSI of " + fixed(r, 10, 90, 1) + " supports it."))
        .isLessThan(0.01);
  }

  @Test
  void aPriceByTheBarsThatTouchedIt() {
    assertThat(share(r -> "Support lies at " + (62_800 + r.nextInt(2_600)) + ".")).isLessThan(0.10);
    assertThat(share(r -> "BTC trades at " + fixed(r, 62_800, 65_400, 1) + " now."))
        .isLessThan(0.02);
  }

  @Test
  void aComputedFigureSeldom() {
    assertThat(share(r -> "Price is " + fixed(r, 0, 5, 2) + "% above the 1h EMA50."))
        .isLessThan(0.06);
    assertThat(share(r -> "The stop is " + fixed(r, 0, 5, 2) + "% away.")).isLessThan(0.03);
  }

  private double share(Function<Random, String> sentence) {
    Random random = new Random(5);
    int sourced = 0;
    for (int i = 0; i < DRAWS; i++) {
      GroundingReport report = Grounding.of(sentence.apply(random), index);
      sourced += report.grounded() + report.derived() + report.own() > 0 ? 1 : 0;
    }
    return (double) sourced / DRAWS;
  }

  private static String fixed(Random random, double from, double to, int decimals) {
    return Shown.fixed(random.nextDouble(from, to), decimals);
  }
}
