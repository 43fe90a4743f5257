package app.wheelhouse.desk;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Says that a request waits for the venue's rate limit, and how long, so that a silent command
/// does not look dead; several that wait at a time say it once. Thread-safe.
final class WaitWords implements LongConsumer {
  private final LongSupplier nanos;
  private final Consumer<String> says;
  private @Nullable Long until;

  /// @param nanos a clock that only measures spans
  /// @param says takes one line
  WaitWords(LongSupplier nanos, Consumer<String> says) {
    this.nanos = nanos;
    this.says = says;
  }

  /// @param millis how long a request is going to wait
  @Override
  public synchronized void accept(long millis) {
    long now = nanos.getAsLong();
    Long told = until;
    if (told == null || told - now <= 0) {
      until = now + TimeUnit.MILLISECONDS.toNanos(millis);
      says.accept("waiting " + Math.ceilDiv(millis, 1_000L) + " s for the venue's rate limit");
    }
  }
}
