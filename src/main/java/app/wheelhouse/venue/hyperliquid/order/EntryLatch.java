package app.wheelhouse.venue.hyperliquid.order;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps new exposure from the wire after the venue said something that more requests cannot mend:
/// an unknown key, maintenance. Exits and cancels still go. Thread-safe.
///
/// It stays closed until somebody opens it: after a new key, or after orders and positions were
/// compared with the venue again.
public final class EntryLatch {
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

  /// @return whether it was open before: then the trader is to be told
  public boolean close(String why) {
    return reason.getAndSet(why) == null;
  }

  public void open() {
    reason.set(null);
  }

  /// Why it is closed, a sentence; empty while it is open.
  public Optional<String> refusal() {
    return Optional.ofNullable(reason.get());
  }
}
