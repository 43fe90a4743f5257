package app.wheelhouse.ui.vault;

import app.wheelhouse.vault.Vault;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Tells the vault that the trader is there, at most twice a second, and reckons when it locks.
final class IdleCountdown {
  private static final long LEAST_GAP = TimeUnit.MILLISECONDS.toNanos(500);
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Vault vault;
  private final LongSupplier nanos;
  private long touched;

  /// @param nanos a clock that only goes forward
  IdleCountdown(Vault vault, LongSupplier nanos) {
    this.vault = vault;
    this.nanos = nanos;
    touched = nanos.getAsLong();
  }

  void touch() {
    long now = nanos.getAsLong();
    if (now - touched >= LEAST_GAP) {
      touched = now;
      vault.touch();
    }
  }

  /// The vault was unlocked just now, which it counts as a touch.
  void restart() {
    touched = nanos.getAsLong();
  }

  /// Whole seconds until it locks, rounded up.
  ///
  /// @param limitMinutes as set
  long secondsLeft(int limitMinutes) {
    double left = TimeUnit.MINUTES.toNanos(limitMinutes) - (nanos.getAsLong() - touched);
    return Math.max(0, (long) Math.ceil(left / SECOND));
  }
}
