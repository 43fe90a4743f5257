package app.wheelhouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Closed, open, half open, with a clock that is moved by hand.
class BreakerTest {
  private long now = 1_000_000;
  private final Breaker breaker = new Breaker("test", new BreakerRule(4, 50, 10_000), () -> now);

  private void calls(boolean... well) {
    for (boolean each : well) {
      assertThat(breaker.tryEnter()).isTrue();
      if (each) {
        breaker.succeeded();
      } else {
        breaker.failed(new IllegalStateException("down"));
      }
    }
  }

  @Test
  void opensWhenHalfOfTheLastCallsFailed() {
    calls(true, false, true);
    assertThat(breaker.isOpen()).isFalse();
    calls(false);
    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.tryEnter()).isFalse();
    assertThat(breaker.restMillis()).isEqualTo(10_000);
    now += 4_000;
    assertThat(breaker.restMillis()).isEqualTo(6_000);
  }

  @Test
  void letsOneTryAfterItsRestAndClosesWhenThatWentWell() {
    calls(false, false, false, false);
    now += 10_000;
    assertThat(breaker.tryEnter()).isTrue();
    assertThat(breaker.tryEnter()).as("only one").isFalse();
    assertThat(breaker.restMillis()).isZero();
    breaker.succeeded();
    calls(true, true);
  }

  @Test
  void opensAgainWhenTheTryFailed() {
    calls(false, false, false, false);
    now += 10_000;
    calls(false);
    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.restMillis()).isEqualTo(10_000);
  }

  @Test
  void callThatTellsNothingLeavesItsPlaceToTheNext() {
    calls(false, false, false, false);
    now += 10_000;
    assertThat(breaker.tryEnter()).isTrue();
    breaker.left();
    assertThat(breaker.tryEnter()).isTrue();
    breaker.succeeded();
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void ruleThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new BreakerRule(0, 50, 10)).hasMessageContaining("Not a rule");
    assertThatThrownBy(() -> new BreakerRule(1, 101, 10)).hasMessageContaining("Not a rule");
  }
}
