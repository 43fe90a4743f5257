package app.wheelhouse.venue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void staysNearItsLevelForACentury(long seed) {
    Walk walk = new Walk(Draws.keyed(seed, "century"));
    Pace hour = Pace.ofSeconds(3_600);
    double lowest = 0;
    double highest = 0;
    double sum = 0;
    int hours = 100 * 8_766;
    for (int i = 0; i < hours; i++) {
      walk.step(hour, 1);
      lowest = Math.min(lowest, walk.level());
      highest = Math.max(highest, walk.level());
      sum += walk.level();
    }
    // At 100 % volatility the price stays within a factor of 33, and no drift is left.
    assertThat(lowest).isGreaterThan(-3.5);
    assertThat(highest).isLessThan(3.5);
    assertThat(sum / hours).isBetween(-0.5, 0.5);
  }

  @ParameterizedTest
  @CsvSource({"0.25, 1200000", "60, 500000", "3600, 100000"})
  void hasAboutUnitVolatilityAtEveryPace(double seconds, int steps) {
    double years = seconds / (365.25 * 86_400);
    double variance = 0;
    for (long seed = 1; seed <= 3; seed++) {
      Walk walk = new Walk(Draws.keyed(seed, "pace"));
      Pace warmUp = Pace.ofSeconds(3_600);
      for (int i = 0; i < 2_000; i++) {
        walk.step(warmUp, 1);
      }
      Pace pace = Pace.ofSeconds(seconds);
      double before = walk.level();
      for (int i = 0; i < steps; i++) {
        walk.step(pace, 1);
        variance += (walk.level() - before) * (walk.level() - before) / (3.0 * steps);
        before = walk.level();
      }
    }
    assertThat(Math.sqrt(variance / years)).isBetween(0.5, 1.5);
  }
}
