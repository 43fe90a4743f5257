package app.wheelhouse.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was opened one after the other, closed in the other order; each part whatever happens to
/// the one before.
final class Unwinding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Unwinding.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /// @return the same
  <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /// A second time does nothing.
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        LOG.error("A part of the session did not close in order", failure);
      }
    }
  }
}
