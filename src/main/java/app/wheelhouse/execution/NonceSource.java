package app.wheelhouse.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The nonces of one signer: the venue's time in milliseconds, but always above the last one, over
/// threads, restarts and clocks that go back. Thread-safe.
///
/// What may have been used is on disk before it is used: a block of a thousand is reserved at a
/// time, so a kill at any moment leaves no nonce that comes twice.
public final class NonceSource implements AutoCloseable {
  /// How many nonces one write to disk covers.
  static final long BLOCK = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(NonceSource.class);
  private static final Pattern SIGNER = Pattern.compile("0x[0-9a-f]{40}");
  private static final long HOUR = 3_600_000;
  private static final long MOST_AHEAD = 24 * HOUR;

  /// What a damaged file may have hidden: more than a desk can have run ahead of its clock by use.
  private static final long AFTER_DAMAGE = 60_000;

  private final NonceFile file;
  private final LongSupplier clock;
  private final ClockSkew skew;
  private final ReentrantLock lock = new ReentrantLock();
  private long last;
  private long reserved;

  private NonceSource(NonceFile file, LongSupplier clock, ClockSkew skew) {
    this.file = file;
    this.clock = clock;
    this.skew = skew;
    last = file.found().orElse(0);
    reserved = last;
  }

  /// The nonces of a signer, kept in `folder`.
  ///
  /// @param signer its address, `0x` and 40 lower-case hex digits
  /// @param clock epoch milliseconds
  /// @throws RequestRefused when another desk uses the signer, or its file cannot be used
  public static NonceSource open(Path folder, String signer, LongSupplier clock, ClockSkew skew) {
    if (!SIGNER.matcher(signer).matches()) {
      throw new IllegalArgumentException("A signer is 0x and 40 lower-case hex digits");
    }
    Path path = folder.resolve("nonce-" + signer + ".bin");
    try {
      NonceSource source = new NonceSource(NonceFile.open(path), clock, skew);
      if (source.file.isDamaged()) {
        LOG.warn("The nonce file {} was damaged; it is begun anew from the clock", path);
        source.last = skew.venueTime(clock.getAsLong()) + AFTER_DAMAGE;
      }
      return source;
    } catch (IOException problem) {
      throw new RequestRefused(
          "The file that counts signed requests cannot be used, so nothing is signed; check the"
              + " disk and who may write "
              + path,
          problem);
    }
  }

  /// The next nonce for something that may add exposure.
  ///
  /// @throws RequestRefused when the clock is off by more than [ClockSkew#LIMIT_MILLIS] or not
  ///   compared yet, the nonce would be out of the venue's window, or it cannot be written down
  public long next() {
    skew.refusal()
        .ifPresent(reason -> {
          throw new RequestRefused(reason);
        });
    return next(false);
  }

  /// The next nonce for a close, a stop or a cancel: these must go out with a wrong clock and a
  /// full disk as well. The venue's own time is used where it is known.
  ///
  /// @throws RequestRefused when the nonce would be out of the venue's window: it would be refused
  public long nextForExit() {
    return next(true);
  }

  /// The venue said that a nonce was too low or used: somebody else signs with this key, or did.
  /// The next one is a minute ahead.
  public void outdated() {
    lock.lock();
    try {
      last = Math.max(last, skew.venueTime(clock.getAsLong())) + AFTER_DAMAGE;
    } finally {
      lock.unlock();
    }
  }

  private long next(boolean exit) {
    lock.lock();
    try {
      long now = skew.venueTime(clock.getAsLong());
      long nonce = Math.max(now, last + 1);
      // The venue's other bound, two days back, is never met: nonces are never below its time.
      if (nonce - now > MOST_AHEAD) {
        throw new RequestRefused(
            "The last request of this key was numbered "
                + (nonce - now) / HOUR
                + " hours ahead of the venue's time, which the venue refuses beyond 24; the clock"
                + " was wrong then or is wrong now. Correct it, or connect with a new agent key");
      }
      if (nonce > reserved) {
        reserve(nonce + BLOCK, exit);
      }
      last = nonce;
      return nonce;
    } finally {
      lock.unlock();
    }
  }

  private void reserve(long upTo, boolean exit) {
    try {
      file.write(upTo);
      reserved = upTo;
    } catch (IOException problem) {
      if (!exit) {
        throw new RequestRefused(
            "The number of the request could not be written to disk, so nothing new is signed;"
                + " free disk space or check the disk. Closing and canceling go on",
            problem);
      }
      LOG.error("A nonce could not be written to disk; the exit goes out all the same", problem);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException problem) {
      LOG.warn("The nonce file could not be closed: {}", problem.getMessage());
    }
  }
}
