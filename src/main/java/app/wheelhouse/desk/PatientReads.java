package app.wheelhouse.desk;

import app.wheelhouse.venue.hyperliquid.info.InfoException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads of the venue that try again while its rate limit is used up, since the limit of a minute
/// is shared with every other program of this computer. The pause is the rate governor's, which
/// holds the next read back for as long as the venue said.
public final class PatientReads {
  private static final Logger LOG = LoggerFactory.getLogger(PatientReads.class);

  /// The limit is one of a minute; a little more, so that a whole minute has passed.
  static final long PATIENCE_SECONDS = 70;

  private PatientReads() {}

  /// Reads, and again for up to 70 s while the rate limit is used up; says once in the log that it
  /// waits, and why. Blocks; an interrupt ends it.
  ///
  /// @param stopped whether nobody wants it any more
  /// @throws Exception as the last reading does
  public static <T> T read(BooleanSupplier stopped, Callable<T> reading) throws Exception {
    return read(stopped, reading, DeskClock::nanos, LOG::warn);
  }

  static <T> T read(
      BooleanSupplier stopped, Callable<T> reading, LongSupplier nanos, Consumer<String> says)
      throws Exception {
    long began = nanos.getAsLong();
    boolean said = false;
    while (true) {
      try {
        return reading.call();
      } catch (Exception failure) {
        boolean late = nanos.getAsLong() - began >= TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        if (late || stopped.getAsBoolean() || !isLimited(failure)) {
          throw failure;
        }
        if (!said) {
          says.accept(
              failure.getMessage()
                  + " Waiting and trying again, for up to "
                  + PATIENCE_SECONDS
                  + " s.");
          said = true;
        }
      }
    }
  }

  /// An account's reading wraps what the venue said.
  private static boolean isLimited(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof InfoException said) {
        return said.kind() == InfoException.Kind.RATE_LIMITED;
      }
    }
    return false;
  }
}
