package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultCostTest {
  /// Machines by the time that 128 MiB and three passes take there.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          6000, 131072,  3
          1500, 131072,  3
          1000, 131072,  3
          670,  131072,  4
          600,  131072,  5
          450,  131072,  7
          150,  131072,  20
          60,   262144,  20
          20,   1048576, 20
          1,    1048576, 20
          """)
  void costFitsTheMachine(long floorMillis, int memoryKib, int passes) throws VaultException {
    VaultCost cost = calibrated(floorMillis, Long.MAX_VALUE);
    assertThat(cost).isEqualTo(new VaultCost(memoryKib, passes, 1));
    assertThat(cost.isAccepted()).isTrue();
    assertThat(cost.isBelow(VaultCost.FLOOR)).isFalse();
    double millis = floorMillis * (passes / 3.0) * (memoryKib / 131072.0);
    if (floorMillis >= 20 && floorMillis <= 1_500) {
      assertThat(millis).isBetween(700.0, 1_500.0);
    }
  }

  @Test
  void memoryStaysWithinWhatThereIs() throws VaultException {
    assertThat(calibrated(10, 300L << 20).memoryKib()).isEqualTo(256 * 1024);
    assertThat(calibrated(10, 1).memoryKib()).isEqualTo(128 * 1024);
  }

  @Test
  void aBusyMomentDoesNotMakeAWeakVault() throws VaultException {
    AtomicLong nanos = new AtomicLong();
    long[] millis = {9_000, 5_000, 300};
    int[] at = {0};
    Derivation machine =
        (_, _, _) -> {
          nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis[at[0]++]));
          return new byte[32];
        };
    assertThat(VaultCost.calibrated(machine, nanos::get, Long.MAX_VALUE).passes()).isEqualTo(10);
  }

  @Test
  void aCostIsRaisedAndNeverLowered() {
    VaultCost floor = VaultCost.FLOOR;
    assertThat(VaultCost.LEAST.atLeast(floor)).isEqualTo(floor);
    assertThat(new VaultCost(262_144, 1, 2).atLeast(floor)).isEqualTo(new VaultCost(262_144, 3, 2));
    VaultCost strong = new VaultCost(262_144, 9, 1);
    assertThat(strong.atLeast(floor)).isSameAs(strong);
  }

  private static VaultCost calibrated(long floorMillis, long memory) throws VaultException {
    AtomicLong nanos = new AtomicLong(5);
    Derivation machine =
        (_, _, cost) -> {
          assertThat(cost).isEqualTo(VaultCost.FLOOR);
          nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(floorMillis));
          return new byte[32];
        };
    return VaultCost.calibrated(machine, nanos::get, memory);
  }
}
