package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PearsonTest {
  /// Means 2.5 and 2.5; co-moment 3, moments 5 and 5.
  @Test
  void isWhatTheHandWorksOut() {
    double[] xs = {1, 2, 3, 4};

    assertThat(Pearson.correlation(xs, new double[] {2, 1, 4, 3}, 4)).isCloseTo(0.6, within(1e-15));
    assertThat(Pearson.correlation(xs, new double[] {2, 4, 6, 8}, 4)).isCloseTo(1, within(1e-15));
    assertThat(Pearson.correlation(xs, new double[] {8, 6, 4, 2}, 4)).isCloseTo(-1, within(1e-15));
    assertThat(Pearson.correlation(xs, new double[] {1, -1, -1, 1}, 4)).isZero();
  }

  @Test
  void looksAtTheFirstEntriesOnly() {
    assertThat(Pearson.correlation(new double[] {1, 2, 99}, new double[] {3, 5, -99}, 2))
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void isNotKnownOfWhatDoesNotVaryOrIsNoNumber() {
    double[] xs = {1, 2, 3};

    assertThat(Pearson.correlation(xs, new double[] {5, 5, 5}, 3)).isNaN();
    assertThat(Pearson.correlation(xs, new double[] {1, Double.NaN, 2}, 3)).isNaN();
    assertThat(Pearson.correlation(xs, new double[] {1, Double.POSITIVE_INFINITY, 2}, 3)).isNaN();
    assertThat(Pearson.correlation(xs, xs, 1)).isNaN();
    assertThat(Pearson.correlation(xs, xs, 0)).isNaN();
  }

  /// Gauss pairs with a known correlation, on a level a billion times their size: the sample's lies
  /// within four standard errors, (1 − r²) / √n, of it.
  @ParameterizedTest
  @CsvSource({"0.95, 1", "0.5, 2", "0, 3", "-0.3, 4", "-0.9, 5"})
  void findsTheCorrelationThatSeriesWereMadeWith(double made, long seed) {
    Random random = new Random(seed);
    int count = 20_000;
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      double common = random.nextGaussian();
      double own = random.nextGaussian();
      xs[i] = 1 + 1e-9 * common;
      ys[i] = 1 + 1e-9 * (made * common + Math.sqrt(1 - made * made) * own);
    }

    assertThat(Pearson.correlation(xs, ys, count))
        .isCloseTo(made, within(4 * (1 - made * made) / Math.sqrt(count) + 1e-3));
  }
}
