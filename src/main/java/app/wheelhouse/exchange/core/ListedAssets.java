package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The assets that a new exchange lists, with decimals and leverage tables like the venue's.
public final class ListedAssets {
  private ListedAssets() {}

  /// BTC, ETH, SOL, HYPE, DOGE, kPEPE, XRP, AVAX; the indexes are the places in this list.
  public static List<ListedAsset> standard() {
    List<ListedAsset> all = new ArrayList<>();
    add(all, "BTC", 5, 40, "150000000", 20);
    add(all, "ETH", 4, 25, "100000000", 15);
    add(all, "SOL", 2, 20, "70000000", 10);
    add(all, "HYPE", 2, 10, "20000000", 5);
    add(all, "DOGE", 0, 10, "20000000", 5);
    add(all, "kPEPE", 0, 10, "20000000", 5);
    add(all, "XRP", 0, 20, "40000000", 10);
    add(all, "AVAX", 2, 10, "20000000", 5);
    return List.copyOf(all);
  }

  private static void add(
      List<ListedAsset> all, String name, int decimals, int leverage, String bound, int above) {
    List<MarginTier> tiers =
        List.of(
            new MarginTier(BigDecimal.ZERO, leverage),
            new MarginTier(new BigDecimal(bound), above));
    all.add(new ListedAsset(all.size(), name, decimals, leverage, tiers, false, false));
  }
}
