package app.wheelhouse.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Thins out an account's balances: the first at once, then one in 2,000 ms, and always the last.
///
/// It knows event time only: the same events give the same rows.
public final class BalanceDebouncer {
  /// Least distance of two rows, milliseconds of event time.
  public static final long INTERVAL = 2_000;

  private boolean began;
  private long writtenAt;
  private @Nullable BalanceSample waiting;

  /// Takes a sample; times never go back.
  ///
  /// @return what is to be written now, if anything
  public Optional<BalanceSample> offer(BalanceSample sample) {
    if (began && sample.time() - writtenAt < INTERVAL) {
      waiting = sample;
      return Optional.empty();
    }
    began = true;
    writtenAt = sample.time();
    waiting = null;
    return Optional.of(sample);
  }

  /// The newest sample if it was not written yet; at the end of a session or on a stop.
  public Optional<BalanceSample> flush() {
    BalanceSample last = waiting;
    if (last == null) {
      return Optional.empty();
    }
    writtenAt = last.time();
    waiting = null;
    return Optional.of(last);
  }
}
