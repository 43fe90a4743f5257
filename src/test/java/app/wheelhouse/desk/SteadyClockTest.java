package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private long wall = 1_000_000;
  private long nanos = 5;
  private final SteadyClock clock = new SteadyClock(() -> wall, () -> nanos);

  @Test
  void goesWithTheSystemsClock() {
    pass(250);
    assertThat(clock.getAsLong()).isEqualTo(1_000_250);
  }

  @Test
  void goesOnWhenTheSystemsClockIsSetBackAnHour() {
    pass(10);
    clock.getAsLong();
    wall -= 3_600_000;
    pass(500);
    assertThat(clock.getAsLong()).isEqualTo(1_000_510);
  }

  @Test
  void followsWhenTheSystemsClockIsSetForward() {
    wall += 3_600_000;
    assertThat(clock.getAsLong()).isEqualTo(4_600_000);
    wall -= 3_600_000;
    pass(5);
    assertThat(clock.getAsLong()).isEqualTo(4_600_005);
  }

  private void pass(long millis) {
    wall += millis;
    nanos += millis * 1_000_000;
  }
}
