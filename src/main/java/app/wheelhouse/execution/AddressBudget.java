package app.wheelhouse.execution;

/// How many actions a venue still takes from one address, apart from the weight of its computer.
///
/// Hyperliquid: one request for each USDC ever traded and 10,000 to begin with; a batch of n counts
/// n. When they are used up one request each ten seconds goes through; cancels have a limit of
/// their own, so that orders can always be taken back.
///
/// @param used requests so far
/// @param limit requests allowed so far
public record AddressBudget(long used, long limit) {
  private static final long FIRST_REQUESTS = 10_000;
  private static final long MORE_FOR_CANCELS = 100_000;

  public AddressBudget {
    if (used < 0 || limit < 0) {
      throw new IllegalArgumentException("Not a budget: " + used + " of " + limit);
    }
  }

  /// For an address that has traded this much, where the venue does not say its limit.
  public static AddressBudget ofVolume(long used, long tradedUsdc) {
    return new AddressBudget(used, FIRST_REQUESTS + Math.max(0, tradedUsdc));
  }

  /// Requests left for orders.
  public long left() {
    return Math.max(0, limit - used);
  }

  public long cancelLimit() {
    return Math.min(limit + MORE_FOR_CANCELS, limit * 2);
  }

  /// Requests left for cancels.
  public long cancelsLeft() {
    return Math.max(0, cancelLimit() - used);
  }

  /// True when only one request each ten seconds is taken.
  public boolean isUsedUp() {
    return left() == 0;
  }

  /// After `requests` more.
  public AddressBudget afterSending(int requests) {
    return new AddressBudget(used + requests, limit);
  }
}
