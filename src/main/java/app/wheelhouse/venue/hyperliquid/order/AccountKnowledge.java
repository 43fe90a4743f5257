package app.wheelhouse.venue.hyperliquid.order;

/// What the parts of one account's trading share: each is told and asked from several threads.
///
/// @param latch keeps entries back
/// @param numbers the venue's numbers of our orders
/// @param leverage that the venue has set
/// @param address actions that the venue still takes
public record AccountKnowledge(
    EntryLatch latch, OrderNumbers numbers, LeverageBook leverage, AddressMeter address) {
  public static AccountKnowledge fresh() {
    return new AccountKnowledge(
        new EntryLatch(), new OrderNumbers(), new LeverageBook(), new AddressMeter());
  }
}
