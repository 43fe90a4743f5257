package app.wheelhouse.exchange.flow;

import java.util.Map;

/// Where a seeded market opens when nobody says otherwise: prices of the right order for the coins
/// that a new exchange lists.
final class OpeningPrices {
  private static final double UNKNOWN_COIN = 10;
  private static final Map<String, Double> BY_COIN =
      Map.of(
          "BTC", 100_000.0,
          "ETH", 3_500.0,
          "SOL", 180.0,
          "HYPE", 32.0,
          "DOGE", 0.21,
          "kPEPE", 0.0125,
          "XRP", 2.3,
          "AVAX", 26.0);

  private OpeningPrices() {}

  static double of(String coin) {
    return BY_COIN.getOrDefault(coin, UNKNOWN_COIN);
  }
}
