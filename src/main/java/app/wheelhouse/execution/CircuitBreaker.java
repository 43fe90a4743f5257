package app.wheelhouse.execution;

import app.wheelhouse.risk.ApprovedAction;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Holds back what adds exposure while a venue fails in a row; then lets a few through to see.
///
/// Cancels and reduce-only orders are never asked about. Thread-safe.
public final class CircuitBreaker implements SendGuard {
  private final BreakerSettings settings;
  private final LongSupplier clock;
  private final SendGuard inner;
  private final ReentrantLock lock = new ReentrantLock();
  private State state = State.CLOSED;
  private int failures;
  private long openUntil;
  private int begun;
  private int passed;

  private enum State {
    CLOSED,
    OPEN,
    PROBING
  }

  /// @param clock engine time, epoch milliseconds
  /// @param inner asked first
  public CircuitBreaker(BreakerSettings settings, LongSupplier clock, SendGuard inner) {
    this.settings = settings;
    this.clock = clock;
    this.inner = inner;
  }

  @Override
  public Optional<String> refusal(ApprovedAction action) {
    Optional<String> refusal = inner.refusal(action);
    return refusal.isPresent() ? refusal : ownRefusal();
  }

  /// True when nothing is held back.
  public boolean isClosed() {
    lock.lock();
    try {
      return state == State.CLOSED;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void answered(ApprovedAction action, boolean addsExposure) {
    inner.answered(action, addsExposure);
    lock.lock();
    try {
      failures = 0;
      if (state == State.PROBING && addsExposure && ++passed >= settings.probes()) {
        state = State.CLOSED;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void failed(ApprovedAction action, boolean addsExposure) {
    inner.failed(action, addsExposure);
    lock.lock();
    try {
      failures++;
      boolean probeFailed = state == State.PROBING && addsExposure;
      if (probeFailed || state == State.CLOSED && failures >= settings.failures()) {
        state = State.OPEN;
        openUntil = clock.getAsLong() + settings.openMillis();
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> ownRefusal() {
    lock.lock();
    try {
      long now = clock.getAsLong();
      if (state == State.OPEN && now >= openUntil) {
        state = State.PROBING;
        begun = 0;
        passed = 0;
      }
      return switch (state) {
        case CLOSED -> Optional.empty();
        case OPEN ->
            Optional.of(
                "the venue did not answer "
                    + settings.failures()
                    + " times in a row, so nothing new is sent for "
                    + Math.ceilDiv(openUntil - now, 1_000L)
                    + " s more; closing and canceling go on");
        case PROBING -> probe();
      };
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> probe() {
    if (begun < settings.probes()) {
      begun++;
      return Optional.empty();
    }
    return Optional.of(
        "the venue failed and "
            + settings.probes()
            + " orders are out to see whether it answers again; try again in a moment");
  }
}
