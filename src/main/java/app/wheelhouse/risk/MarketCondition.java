package app.wheelhouse.risk;

/// Whether a market's prices can be trusted for an entry.
///
/// @param priceAgeMillis age of the newest price
/// @param stale whether that is older than it may be
/// @param doubt why the newest prices are not believed (a crossed book, a jump that nothing has
///   confirmed yet); empty when they are
/// @param feedUp whether the feed is connected; true where no feed has said otherwise
/// @param hourRange high − low of the last hour over its low; 0 when not known
public record MarketCondition(
    long priceAgeMillis, boolean stale, String doubt, boolean feedUp, double hourRange) {
  /// Nothing to object to.
  public static final MarketCondition SOUND = new MarketCondition(0, false, "", true, 0);
}
