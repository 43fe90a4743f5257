package app.wheelhouse.vault;

import app.wheelhouse.vault.VaultListener.Reason;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Says when an unlocked vault has waited for its trader too long, or the machine slept.
final class IdleTimer {
  /// A gap between two ticks that only a sleeping machine explains.
  private static final long SLEEP_MILLIS = 30_000;

  private final VaultClock clock;
  private long limitNanos;
  private long touched;
  private long lastMillis;
  private long lastNanos;

  IdleTimer(VaultClock clock) {
    this.clock = clock;
    restart();
  }

  /// @param millis how long nobody may touch the desk; 0 for ever
  synchronized void limit(long millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("Not a time: " + millis + " ms");
    }
    limitNanos = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /// The trader is there.
  synchronized void touch() {
    touched = clock.nanos().getAsLong();
  }

  /// From now on, as after unlocking.
  synchronized void restart() {
    touched = clock.nanos().getAsLong();
    lastNanos = touched;
    lastMillis = clock.millis().getAsLong();
  }

  /// The reason to lock now. To be asked about once a second; a clock that stands still while the
  /// machine sleeps is found out by the wall clock, and the other way round.
  synchronized Optional<Reason> tick() {
    long nanos = clock.nanos().getAsLong();
    long millis = clock.millis().getAsLong();
    long passed = Math.max(TimeUnit.NANOSECONDS.toMillis(nanos - lastNanos), millis - lastMillis);
    lastNanos = nanos;
    lastMillis = millis;
    if (passed > SLEEP_MILLIS) {
      return Optional.of(Reason.SLEPT);
    }
    boolean isIdle = limitNanos > 0 && nanos - touched >= limitNanos;
    return isIdle ? Optional.of(Reason.IDLE) : Optional.empty();
  }
}
