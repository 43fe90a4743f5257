package app.wheelhouse.venue.hyperliquid.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which number stands for which coin, as the venue said at one time; never changed.
///
/// A wrong number trades another coin, so the name and the number are always looked up together.
public final class AssetTable {
  private static final int SPOT = 10_000;
  private static final int BUILDER = 100_000;
  private static final int PER_DEX = 10_000;

  private final SortedMap<String, Asset> byName;
  private final long time;

  private AssetTable(SortedMap<String, Asset> byName, long time) {
    this.byName = byName;
    this.time = time;
  }

  /// The perpetuals of the main dex.
  ///
  /// @param time when the venue said so, epoch milliseconds
  /// @throws IllegalArgumentException when a name or an index comes twice
  public static AssetTable of(List<AssetInfo> perpetuals, long time) {
    return new AssetTable(new TreeMap<>(), time).withPerpetuals(0, perpetuals);
  }

  /// With the perpetuals of a dex.
  ///
  /// @param dex its place in the venue's `perpDexs`; 0 is the main one
  public AssetTable withPerpetuals(int dex, List<AssetInfo> perpetuals) {
    if (dex < 0) {
      throw new IllegalArgumentException("Not a dex: " + dex);
    }
    return with(perpetuals, false, dex == 0 ? 0 : BUILDER + dex * PER_DEX);
  }

  /// With the spot pairs.
  public AssetTable withSpot(List<AssetInfo> pairs) {
    return with(pairs, true, SPOT);
  }

  private AssetTable with(List<AssetInfo> infos, boolean spot, int base) {
    SortedMap<String, Asset> all = new TreeMap<>(byName);
    Set<Integer> ids = new TreeSet<>();
    byName.values().forEach(asset -> ids.add(asset.id()));
    for (AssetInfo info : infos) {
      Asset asset = new Asset(base + info.index(), spot, info);
      // Spot pairs have 90,000 numbers before the next list begins, the others 10,000.
      boolean beyond = info.index() >= (spot ? BUILDER - SPOT : PER_DEX);
      if (beyond || ids.contains(asset.id()) || all.putIfAbsent(info.name(), asset) != null) {
        throw new IllegalArgumentException(
            "The venue's list is not clear about " + info.name() + " with index " + info.index());
      }
      ids.add(asset.id());
    }
    return new AssetTable(all, time);
  }

  /// Epoch milliseconds.
  public long time() {
    return time;
  }

  public int size() {
    return byName.size();
  }

  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// Whether this number stands for this coin.
  public boolean matches(int id, String name) {
    Asset asset = byName.get(name);
    return asset != null && asset.id() == id;
  }

  /// What is different in a newer table, a sentence each: for the trader's eyes.
  public List<String> changesTo(AssetTable newer) {
    List<String> changes = new ArrayList<>();
    byName.forEach((name, before) -> {
      Asset after = newer.byName.get(name);
      if (after == null) {
        changes.add(name + " is no longer listed by the venue");
        return;
      }
      AssetInfo was = before.info();
      AssetInfo is = after.info();
      if (before.id() != after.id()) {
        changes.add(name + " has a new number: " + before.id() + " became " + after.id());
      }
      if (was.szDecimals() != is.szDecimals()) {
        changes.add(
            name
                + " has new lots: "
                + was.szDecimals()
                + " became "
                + is.szDecimals()
                + " decimals");
      }
      if (was.maxLeverage() != is.maxLeverage()) {
        changes.add(
            name
                + " has a new highest leverage: "
                + was.maxLeverage()
                + "x became "
                + is.maxLeverage()
                + "x");
      }
      if (!was.delisted() && is.delisted()) {
        changes.add(name + " was delisted");
      }
      if (!was.onlyIsolated() && is.onlyIsolated()) {
        changes.add(name + " allows isolated margin only now");
      }
    });
    return changes;
  }
}
