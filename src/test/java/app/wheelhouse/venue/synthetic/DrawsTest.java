package app.wheelhouse.venue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private final Draws draws = Draws.keyed(99, "test");

  @Test
  void drawsUniformNumbersFromZeroToOne() {
    double[] values = sample(draws::uniform);
    assertThat(DoubleStream.of(values).allMatch(u -> u >= 0 && u < 1)).isTrue();
    assertThat(Markets.mean(values)).isBetween(0.495, 0.505);
    assertThat(Markets.moment(values, 2)).isBetween(0.0825, 0.0842);
  }

  @Test
  void drawsStandardNormalNumbers() {
    double[] values = sample(draws::gaussian);
    assertThat(Markets.mean(values)).isBetween(-0.01, 0.01);
    assertThat(Markets.moment(values, 2)).isBetween(0.985, 1.015);
    assertThat(Markets.kurtosis(values)).isBetween(2.9, 3.1);
  }

  @Test
  void drawsExponentialAndLogNormalNumbersOfMeanOne() {
    assertThat(Markets.mean(sample(draws::exponential))).isBetween(0.985, 1.015);
    assertThat(Markets.mean(sample(() -> draws.logNormal(0.7)))).isBetween(0.985, 1.015);
  }

  @Test
  void keysItsStreamsBySeedAndPurpose() {
    double first = Draws.keyed(1, "a/b").uniform();
    assertThat(Draws.keyed(1, "a/b").uniform()).isEqualTo(first);
    assertThat(Draws.keyed(2, "a/b").uniform()).isNotEqualTo(first);
    assertThat(Draws.keyed(1, "b/a").uniform()).isNotEqualTo(first);
    assertThat(Draws.keyed(1, "").uniform()).isNotEqualTo(first);
  }

  private static double[] sample(DoubleSupplier source) {
    return DoubleStream.generate(source).limit(100_000).toArray();
  }
}
