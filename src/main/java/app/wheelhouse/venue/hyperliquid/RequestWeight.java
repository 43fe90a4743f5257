package app.wheelhouse.venue.hyperliquid;

/// What signed requests cost of the venue's rate budget (VENUES.md 2.11); the unsigned ones say it
/// themselves.
public final class RequestWeight {
  /// REST weight that one IP address may use in a minute.
  public static final int PER_MINUTE = 1_200;

  private static final int ORDERS_PER_WEIGHT = 40;

  private RequestWeight() {}

  /// An action on `batch` orders (1 for one that has no list).
  public static int ofAction(int batch) {
    return 1 + batch / ORDERS_PER_WEIGHT;
  }
}
