package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.execution.AddressBudget;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Counts what an account has left of the actions that the venue takes from it, between two
/// readings of the true number. Thread-safe.
public final class AddressMeter {
  private final AtomicReference<@Nullable AddressBudget> budget = new AtomicReference<>();

  /// The venue said it.
  public void measured(AddressBudget newest) {
    budget.set(newest);
  }

  /// So many left for the venue; a batch of n is n.
  public void sent(int requests) {
    budget.updateAndGet(now -> now == null ? null : now.afterSending(requests));
  }

  /// The venue refused for it: nothing is left until it is read again.
  public void exhausted() {
    budget.updateAndGet(now ->
        now == null
            ? new AddressBudget(1, 1)
            : new AddressBudget(Math.max(now.used(), now.limit()), now.limit()));
  }

  /// Empty until it was read.
  public Optional<AddressBudget> budget() {
    return Optional.ofNullable(budget.get());
  }

  /// Why so many more that add exposure must not go out; empty when they may, or nothing is known.
  public Optional<String> refusal(int requests) {
    AddressBudget now = budget.get();
    if (now == null || now.left() >= requests) {
      return Optional.empty();
    }
    return Optional.of(
        "The venue takes no new orders from this account now: "
            + now.used()
            + " of "
            + now.limit()
            + " requests are used, and each USDC traded gives one more. Closing goes on at one"
            + " request each 10 s, cancels as before ("
            + now.cancelsLeft()
            + " left)");
  }
}
