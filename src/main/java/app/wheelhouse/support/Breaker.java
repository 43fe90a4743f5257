package app.wheelhouse.support;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Leaves something alone after repeated failures, then lets one call try: closed, open, half open.
///
/// Whoever was let in by [#tryEnter] says how it went, exactly once: [#succeeded], [#failed] or
/// [#left]. Safe for several threads.
public final class Breaker {
  private final LongSupplier clock;
  private final CircuitBreaker circuit;
  private final AtomicLong triesAgain = new AtomicLong();

  /// @param clock epoch milliseconds
  public Breaker(String name, BreakerRule rule, LongSupplier clock) {
    this.clock = clock;
    this.circuit =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(rule.calls())
                .minimumNumberOfCalls(rule.calls())
                .failureRateThreshold(rule.failurePercent())
                // The library lets nobody in at the very end of the wait, only after it.
                .waitDurationInOpenState(Duration.ofMillis(rule.restMillis() - 1))
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(new Handed(clock))
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .build());
    circuit
        .getEventPublisher()
        .onStateTransition(event -> {
          if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
            triesAgain.set(clock.getAsLong() + rule.restMillis());
          }
        });
  }

  /// True when a call may be made now.
  public boolean tryEnter() {
    return circuit.tryAcquirePermission();
  }

  public void succeeded() {
    circuit.onSuccess(0, TimeUnit.MILLISECONDS);
  }

  public void failed(Throwable why) {
    circuit.onError(0, TimeUnit.MILLISECONDS, why);
  }

  /// The call ended without telling anything about the other side.
  public void left() {
    circuit.releasePermission();
  }

  /// Milliseconds until a call may be made; 0 when one may, or when the one try is under way.
  public long restMillis() {
    return isOpen() ? Math.max(0, triesAgain.get() - clock.getAsLong()) : 0;
  }

  public boolean isOpen() {
    return circuit.getState() == CircuitBreaker.State.OPEN;
  }

  /// The clock that was handed in, as the library wants it.
  private static final class Handed extends Clock {
    private final LongSupplier millis;

    Handed(LongSupplier millis) {
      this.millis = millis;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public long millis() {
      return millis.getAsLong();
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis());
    }
  }
}
