package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The perpetuals of one dex.
///
/// @param universe in the venue's order: the place is part of the asset id
/// @param marginTables by id, each from the lowest bound up
/// @param collateralToken index of the token that is margin; 0 is USDC
public record Meta(
    List<Asset> universe, SortedMap<Integer, List<Tier>> marginTables, int collateralToken) {

  public Meta {
    universe = List.copyOf(universe);
  }

  /// One perpetual.
  ///
  /// @param index its place in the universe
  /// @param marginTableId 0 where the venue does not say
  /// @param onlyIsolated whether cross margin is not allowed
  /// @param marginMode `strictIsolated`, `noCross` or empty
  public record Asset(
      int index,
      String name,
      int szDecimals,
      int maxLeverage,
      int marginTableId,
      boolean onlyIsolated,
      String marginMode,
      boolean delisted) {
    private static Asset read(WireObject in, int index) throws MalformedMessage {
      in.skip("growthMode", "lastGrowthModeChangeTime");
      return new Asset(
          index,
          in.text("name"),
          in.small("szDecimals"),
          in.small("maxLeverage"),
          in.small("marginTableId", 0),
          in.flag("onlyIsolated"),
          in.text("marginMode", ""),
          in.flag("isDelisted"));
    }
  }

  /// One step of a margin table.
  ///
  /// @param lowerBound notional from which it applies, USDC
  public record Tier(BigDecimal lowerBound, int maxLeverage) {
    private static Tier read(WireObject in) throws MalformedMessage {
      return new Tier(in.size("lowerBound"), in.small("maxLeverage"));
    }
  }

  static Meta read(WireObject in) throws MalformedMessage {
    int[] index = {0};
    List<Asset> universe = in.needList("universe", asset -> Asset.read(asset, index[0]++));
    return new Meta(universe, tables(in), in.small("collateralToken", 0));
  }

  /// `[[id,{description,marginTiers}]…]`; absent in records of before 2024.
  private static SortedMap<Integer, List<Tier>> tables(WireObject in) throws MalformedMessage {
    SortedMap<Integer, List<Tier>> tables = new TreeMap<>();
    JsonNode listed = in.field("marginTables");
    if (listed == null) {
      return tables;
    }
    for (JsonNode pair : listed) {
      if (pair.size() != 2 || !pair.isArray()) {
        throw new MalformedMessage("Expected an id and a margin table in meta.marginTables");
      }
      int id = Math.clamp(WireNumbers.whole(pair.get(0), "margin table id"), 0, Integer.MAX_VALUE);
      tables.put(
          id,
          in.nested(
              pair.get(1),
              "marginTables",
              table -> {
                table.skip("description");
                return table.needList("marginTiers", Tier::read);
              }));
    }
    return tables;
  }
}
