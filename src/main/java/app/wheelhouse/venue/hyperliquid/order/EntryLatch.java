package app.wheelhouse.venue.hyperliquid.order;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps new exposure from the wire after the venue said something that more requests cannot mend:
/// an unknown key, maintenance. Exits and cancels still go. Thread-safe.
///
/// What a comparison with the venue mends is opened by it; a key that the venue does not know keeps
/// it closed until the key is proven or another session brings another.
public final class EntryLatch {
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
  private final AtomicReference<@Nullable String> badKey = new AtomicReference<>();

  /// @return whether it was open before: then the trader is to be told
  public boolean close(String why) {
    return reason.getAndSet(why) == null && badKey.get() == null;
  }

  /// The venue does not take the key.
  ///
  /// @return whether that is new: then the trader is to be told
  public boolean refuseKey(String why) {
    return badKey.getAndSet(why) == null;
  }

  /// Orders and positions were compared with the venue's. A bad key stays bad.
  public void open() {
    reason.set(null);
  }

  /// The venue confirms the key.
  public void acceptKey() {
    badKey.set(null);
  }

  /// Why it is closed, a sentence; empty while it is open.
  public Optional<String> refusal() {
    String key = badKey.get();
    return Optional.ofNullable(key == null ? reason.get() : key);
  }
}
