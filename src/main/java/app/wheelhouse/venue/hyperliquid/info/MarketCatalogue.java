package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.venue.hyperliquid.info.MarketTable.Market;
import app.wheelhouse.venue.hyperliquid.order.AssetInfo;
import app.wheelhouse.venue.hyperliquid.order.AssetTable;
import app.wheelhouse.venue.hyperliquid.wire.AssetContext;
import app.wheelhouse.venue.hyperliquid.wire.AssetContexts;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.Meta;
import app.wheelhouse.venue.hyperliquid.wire.MetaTranslator;
import app.wheelhouse.venue.hyperliquid.wire.PerpDex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Reads what the venue lists, and says what changed since the last time. Thread-safe.
public final class MarketCatalogue {
  private final HyperliquidInfo info;
  private final MetaTranslator translator;
  private final LongSupplier millis;
  private final List<String> dexes;
  private @Nullable MarketTable last;

  /// @param drift counts instruments whose rules make no sense; they are left out
  /// @param millis our clock, epoch milliseconds
  /// @param dexes names of the builders' dexes to read besides the main one
  public MarketCatalogue(
      HyperliquidInfo info, DriftCounter drift, LongSupplier millis, List<String> dexes) {
    this.info = info;
    this.translator = new MetaTranslator(drift);
    this.millis = millis;
    this.dexes = List.copyOf(dexes);
  }

  /// A new table beside the one before.
  ///
  /// @param changes sentences for the trader; empty at the first reading
  public record Refresh(MarketTable table, List<String> changes) {
    public Refresh {
      changes = List.copyOf(changes);
    }
  }

  /// Reads everything anew (weight 20, and 20 for each dex and once for their list). Blocks.
  ///
  /// @throws InfoException when it cannot be read; the table before stays as it was
  public synchronized Refresh refresh() throws InfoException {
    MarketTable table;
    try {
      table = read();
    } catch (IllegalArgumentException unclear) {
      throw new InfoException(
          InfoException.Kind.MALFORMED,
          "The venue's list of markets is not clear, so it is not used: " + unclear.getMessage(),
          unclear);
    }
    MarketTable before = last;
    last = table;
    return new Refresh(table, before == null ? List.of() : changes(before, table));
  }

  private MarketTable read() throws InfoException {
    long time = millis.getAsLong();
    AssetContexts main = main();
    SortedMap<String, Market> markets = new TreeMap<>(markets(main, 0));
    AssetTable assets = AssetTable.of(infos(main.meta()), time);
    if (!dexes.isEmpty()) {
      for (PerpDex dex : info.perpDexs()) {
        if (dex.index() > 0 && dexes.contains(dex.name())) {
          AssetContexts listed = info.metaAndContexts(dex.name());
          markets.putAll(markets(listed, dex.index()));
          assets = assets.withPerpetuals(dex.index(), infos(listed.meta()));
        }
      }
    }
    List<String> universe = main.meta().universe().stream().map(Meta.Asset::name).toList();
    return new MarketTable(markets, assets, universe, time);
  }

  /// The list of markets is enough to trade on paper where a server gives no more.
  private AssetContexts main() throws InfoException {
    try {
      return info.metaAndContexts("");
    } catch (InfoException failure) {
      if (failure.kind() != InfoException.Kind.REFUSED) {
        throw failure;
      }
      Meta meta = info.meta("");
      return new AssetContexts(
          meta, Collections.nCopies(meta.universe().size(), AssetContext.UNKNOWN));
    }
  }

  private SortedMap<String, Market> markets(AssetContexts listed, int dex) {
    SortedMap<String, Integer> numbers = MetaTranslator.assetIds(listed.meta(), dex);
    SortedMap<String, Market> markets = new TreeMap<>();
    SortedMap<String, Instrument> instruments = new TreeMap<>();
    translator.instruments(listed.meta()).forEach(each -> instruments.put(each.symbol(), each));
    for (Meta.Asset asset : listed.meta().universe()) {
      Instrument instrument = instruments.get(asset.name());
      Integer number = numbers.get(asset.name());
      if (instrument != null && number != null && !asset.delisted()) {
        markets.put(
            asset.name(),
            new Market(instrument, number, asset, listed.contexts().get(asset.index())));
      }
    }
    return markets;
  }

  private static List<AssetInfo> infos(Meta meta) {
    return meta.universe().stream()
        .map(asset ->
            new AssetInfo(
                asset.name(),
                asset.index(),
                asset.szDecimals(),
                asset.maxLeverage(),
                asset.onlyIsolated(),
                asset.delisted()))
        .toList();
  }

  /// What the table of numbers sees, and margin tiers, which it does not hold.
  private static List<String> changes(MarketTable before, MarketTable after) {
    List<String> changes = new ArrayList<>(before.assets().changesTo(after.assets()));
    before
        .markets()
        .forEach((coin, market) ->
            after
                .find(coin)
                .filter(now -> tiersChanged(market.instrument(), now.instrument()))
                .ifPresent(now ->
                    changes.add(coin + " has new margin tiers: " + tiers(now.instrument()))));
    return changes;
  }

  /// A change of the first tier alone is the highest leverage, which is told already.
  private static boolean tiersChanged(Instrument was, Instrument is) {
    return !was.tiers().equals(is.tiers()) && (was.tiers().size() > 1 || is.tiers().size() > 1);
  }

  private static String tiers(Instrument instrument) {
    List<String> tiers = new ArrayList<>();
    for (MarginTier tier : instrument.tiers()) {
      tiers.add(
          tier.maxLeverage()
              + "x from $"
              + tier.lowerBound().amount().stripTrailingZeros().toPlainString());
    }
    return String.join(", ", tiers);
  }
}
