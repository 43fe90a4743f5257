package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.risk.ApprovedAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private static final ApprovedAction ENTRY = Approvals.entry(1);

  private long now = TIME;
  private Optional<String> inner = Optional.empty();
  private final CircuitBreaker breaker =
      new CircuitBreaker(BreakerSettings.standard(), () -> now, _ -> inner);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed(ENTRY, true);
    }
  }

  private boolean passes() {
    return breaker.refusal(ENTRY).isEmpty();
  }

  @Test
  void holdsEntriesBackAfterFiveFailuresInARowForFiveMinutes() {
    fail(4);
    assertThat(passes()).isTrue();
    fail(1);
    assertThat(breaker.refusal(ENTRY))
        .contains(
            "the venue did not answer 5 times in a row, so nothing new is sent for 300 s more;"
                + " closing and canceling go on");
    now += 299_999;
    assertThat(passes()).isFalse();
    now += 1;
    assertThat(passes()).isTrue();
  }

  @Test
  void anAnswerInBetweenBeginsTheCountAnew() {
    fail(4);
    breaker.answered(ENTRY, true);
    fail(4);
    assertThat(passes()).isTrue();
  }

  @Test
  void failuresOfCancelsCountToo() {
    for (int i = 0; i < 5; i++) {
      breaker.failed(Approvals.cancel(Approvals.entry(1).entry()), false);
    }
    assertThat(passes()).isFalse();
  }

  @Test
  void letsThreeThroughAfterwardsAndClosesWhenAllAreAnswered() {
    fail(5);
    now += 300_000;
    assertThat(passes()).isTrue();
    assertThat(passes()).isTrue();
    breaker.answered(ENTRY, true);
    assertThat(passes()).isTrue();
    assertThat(breaker.refusal(ENTRY).orElseThrow()).contains("3 orders are out");
    breaker.answered(ENTRY, true);
    assertThat(breaker.isClosed()).isFalse();
    // An exit that is answered is no probe.
    breaker.answered(Approvals.exit(1), false);
    assertThat(breaker.isClosed()).isFalse();
    breaker.answered(ENTRY, true);
    assertThat(breaker.isClosed()).isTrue();
    assertThat(passes()).isTrue();
  }

  @Test
  void oneFailureOfThoseThreeHoldsEverythingBackAgain() {
    fail(5);
    now += 300_000;
    assertThat(passes()).isTrue();
    breaker.answered(ENTRY, true);
    assertThat(passes()).isTrue();
    fail(1);
    assertThat(passes()).isFalse();
    now += 300_000;
    assertThat(passes()).isTrue();
  }

  @Test
  void whatTheGuardInsideRefusesIsNoProbe() {
    fail(5);
    now += 300_000;
    inner = Optional.of("halted");
    for (int i = 0; i < 10; i++) {
      assertThat(breaker.refusal(ENTRY)).contains("halted");
    }
    inner = Optional.empty();
    assertThat(passes()).isTrue();
  }
}
