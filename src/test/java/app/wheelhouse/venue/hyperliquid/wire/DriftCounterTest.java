package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftCounterTest {
  private final DriftCounter drift = new DriftCounter();

  @Test
  void countsEachNameAndAll() {
    drift.count("trades.a");
    drift.count("trades.b");
    drift.count("trades.a");
    assertThat(drift.total()).isEqualTo(3);
    assertThat(drift.names()).hasToString("{trades.a=2, trades.b=1}");
  }

  @Test
  void keepsABoundedNumberOfNamesAndGoesOnCounting() {
    for (int i = 0; i < 5_000; i++) {
      drift.count("field" + i);
    }
    drift.count("x".repeat(10_000));
    assertThat(drift.total()).isEqualTo(5_001);
    assertThat(drift.names()).hasSize(DriftCounter.NAMES);
    assertThat(drift.names().keySet()).allMatch(name -> name.length() <= 120);
  }
}
