package app.wheelhouse.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// How far this computer's clock is from a venue's; the feed or a reply sets it, nonces ask it.
/// Thread-safe.
public final class ClockSkew {
  /// Beyond this nothing that adds exposure is signed, milliseconds.
  public static final long LIMIT_MILLIS = 5_000;

  private final AtomicReference<@Nullable Long> newest = new AtomicReference<>();

  /// @param skewMillis ours less the venue's
  public void measured(long skewMillis) {
    newest.set(skewMillis);
  }

  /// Ours less the venue's, milliseconds; empty until it was measured.
  public OptionalLong millis() {
    Long skew = newest.get();
    return skew == null ? OptionalLong.empty() : OptionalLong.of(skew);
  }

  /// The venue's time, as far as it is known.
  ///
  /// @param now our time, epoch milliseconds
  public long venueTime(long now) {
    return now - millis().orElse(0);
  }

  /// Why nothing new may be signed, and what to do; empty when the clock is right.
  public Optional<String> refusal() {
    OptionalLong skew = millis();
    if (skew.isEmpty()) {
      return Optional.of(
          "The venue's clock has not been compared with this computer's yet, so nothing new is"
              + " signed; wait for the connection");
    }
    long off = skew.getAsLong();
    if (Math.abs(off) <= LIMIT_MILLIS) {
      return Optional.empty();
    }
    return Optional.of(
        "This computer's clock is "
            + seconds(Math.abs(off))
            + " s "
            + (off > 0 ? "ahead of" : "behind")
            + " the venue's (at most "
            + seconds(LIMIT_MILLIS)
            + " s), so nothing new is signed; set it to network time in the system's date and time"
            + " settings. Closing and canceling go on");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
