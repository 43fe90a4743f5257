package app.wheelhouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff backoff = new Backoff(1_000, 30_000, 0.2);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 1000
          1, 1000
          2, 2000
          3, 4000
          4, 8000
          5, 16000
          6, 30000
          7, 30000
          62, 30000
          63, 30000
          64, 30000
          2147483647, 30000
          """)
  void doublesUpToTheLongest(int attempt, long millis) {
    assertThat(backoff.plainMillis(attempt)).isEqualTo(millis);
  }

  @Test
  void neverOverflows() {
    Backoff huge = new Backoff(3, Long.MAX_VALUE, 0);
    long before = 0;
    for (int attempt = 1; attempt < 200; attempt++) {
      assertThat(huge.plainMillis(attempt)).isGreaterThanOrEqualTo(before);
      before = huge.plainMillis(attempt);
    }
    assertThat(before).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void spreadsTheWaitsEvenlyWithinTheJitter() {
    Random chance = new Random(1);
    double sum = 0;
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < 10_000; i++) {
      long wait = backoff.millis(3, chance);
      sum += wait;
      least = Math.min(least, wait);
      most = Math.max(most, wait);
    }
    assertThat(least).isBetween(3_200L, 3_220L);
    assertThat(most).isBetween(4_780L, 4_800L);
    assertThat(sum / 10_000).isBetween(3_980.0, 4_020.0);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 10, 0
          10, 9, 0
          10, 10, 1
          10, 10, -0.1
          10, 10, NaN
          """)
  void refusesNonsense(long first, long longest, double jitter) {
    assertThatThrownBy(() -> new Backoff(first, longest, jitter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("back-off");
  }
}
