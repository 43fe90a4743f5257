package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// From the venue's universe to the desk's instruments.
///
/// Rules of the venue for perpetuals: at most 6 − szDecimals decimals and 5 significant figures in
/// a price, orders of at least $10.
public final class MetaTranslator {
  private static final int MAX_DECIMALS = 6;
  private static final int SIGNIFICANT_FIGURES = 5;
  private static final long MIN_NOTIONAL = 10;

  /// Margin tables below this id are not listed: their only tier allows a leverage of the id.
  private static final int FIRST_LISTED_TABLE = 50;

  private final DriftCounter drift;

  /// @param drift where an instrument is counted whose rules make no sense
  public MetaTranslator(DriftCounter drift) {
    this.drift = drift;
  }

  /// Those that can be traded, in the venue's order. Delisted ones are left out, and such as break
  /// a rule of [Instrument].
  public List<Instrument> instruments(Meta meta) {
    List<Instrument> instruments = new ArrayList<>();
    for (Meta.Asset asset : meta.universe()) {
      if (asset.delisted()) {
        continue;
      }
      try {
        instruments.add(instrument(asset, meta));
      } catch (IllegalArgumentException e) {
        drift.count("meta of " + asset.name() + ": " + e.getMessage());
      }
    }
    return List.copyOf(instruments);
  }

  /// The venue's number of each coin, delisted ones too: they keep their place.
  ///
  /// @param dex index of the dex; 0 is the main one
  public static SortedMap<String, Integer> assetIds(Meta meta, int dex) {
    int offset = dex == 0 ? 0 : 100_000 + 10_000 * dex;
    SortedMap<String, Integer> ids = new TreeMap<>();
    meta.universe().forEach(asset -> ids.put(asset.name(), offset + asset.index()));
    return ids;
  }

  private static Instrument instrument(Meta.Asset asset, Meta meta) {
    if (asset.szDecimals() > MAX_DECIMALS) {
      throw new IllegalArgumentException("sizes of " + asset.szDecimals() + " decimals");
    }
    return new Instrument(
        InstrumentId.hyperliquid(asset.name()),
        MAX_DECIMALS - asset.szDecimals(),
        asset.szDecimals(),
        SIGNIFICANT_FIGURES,
        Money.of(MIN_NOTIONAL),
        tiers(asset, meta));
  }

  private static List<MarginTier> tiers(Meta.Asset asset, Meta meta) {
    List<Meta.Tier> listed = meta.marginTables().getOrDefault(asset.marginTableId(), List.of());
    if (!listed.isEmpty()) {
      return listed.stream()
          .map(tier -> new MarginTier(new Money(tier.lowerBound()), tier.maxLeverage()))
          .toList();
    }
    int id = asset.marginTableId();
    int leverage = id > 0 && id < FIRST_LISTED_TABLE ? id : asset.maxLeverage();
    return List.of(new MarginTier(Money.ZERO, leverage));
  }
}
