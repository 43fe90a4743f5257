package app.wheelhouse.venue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegimeTest {
  @ParameterizedTest
  @EnumSource(Regime.class)
  void neverFollowsItself(Regime regime) {
    for (int percent = 0; percent < 100; percent++) {
      assertThat(regime.next(percent / 100.0)).isNotEqualTo(regime);
    }
  }

  @ParameterizedTest
  @EnumSource(Regime.class)
  void persistsForMinutesToHours(Regime regime) {
    assertThat(regime.exitChance(60)).isBetween(0.001, 0.1);
    assertThat(regime.exitChance(3_600)).isBetween(0.1, 0.7);
  }

  @Test
  void visitsAllRegimesAndRisesAsOftenAsItFalls() {
    Draws draws = Draws.keyed(1, "regimes");
    Map<Regime, Integer> visits = new EnumMap<>(Regime.class);
    Regime regime = Regime.RANGING;
    for (int i = 0; i < 100_000; i++) {
      regime = regime.next(draws.uniform());
      visits.merge(regime, 1, Integer::sum);
    }
    assertThat(visits).containsOnlyKeys(Regime.values());
    assertThat(visits.values()).allMatch(count -> count > 10_000);
    double ups = visits.getOrDefault(Regime.TREND_UP, 0);
    double downs = visits.getOrDefault(Regime.TREND_DOWN, 0);
    assertThat(ups / downs).isBetween(0.97, 1.03);
  }
}
