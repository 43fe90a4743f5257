package app.wheelhouse.faults.venue;

import java.util.List;
import java.util.stream.Collectors;

/// The universe of the local venue: its indices are those of the real one's first entries, with a
/// delisted coin between, so that a shifted index shows.
final class VenueMeta {
  private record Asset(String name, int sizeDecimals, int leverage, int table, boolean delisted) {}

  private static final List<Asset> UNIVERSE =
      List.of(
          new Asset("BTC", 5, 40, 56, false),
          new Asset("ETH", 4, 25, 55, false),
          new Asset("ATOM", 2, 5, 5, false),
          new Asset("MATIC", 1, 20, 20, true),
          new Asset("DYDX", 1, 5, 5, false),
          new Asset("SOL", 2, 20, 54, false),
          new Asset("HYPE", 2, 10, 52, false));

  private VenueMeta() {}

  static List<String> coins() {
    return UNIVERSE.stream().map(Asset::name).toList();
  }

  static String meta() {
    return "{\"universe\":"
        + UNIVERSE.stream().map(VenueMeta::text).collect(Collectors.joining(",", "[", "]"))
        + ",\"marginTables\":["
        + table(52, 10, "30000000.0", 5)
        + ","
        + table(54, 20, "70000000.0", 10)
        + ","
        + table(55, 25, "100000000.0", 15)
        + ","
        + table(56, 40, "150000000.0", 20)
        + "],\"collateralToken\":0}";
  }

  private static String text(Asset asset) {
    return "{\"szDecimals\":"
        + asset.sizeDecimals
        + ",\"name\":\""
        + asset.name
        + "\",\"maxLeverage\":"
        + asset.leverage
        + ",\"marginTableId\":"
        + asset.table
        + (asset.delisted ? ",\"isDelisted\":true}" : "}");
  }

  private static String table(int id, int first, String bound, int second) {
    return "["
        + id
        + ",{\"description\":\"tiered "
        + first
        + "x\",\"marginTiers\":[{\"lowerBound\":\"0.0\",\"maxLeverage\":"
        + first
        + "},{\"lowerBound\":\""
        + bound
        + "\",\"maxLeverage\":"
        + second
        + "}]}]";
  }
}
