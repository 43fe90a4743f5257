package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.venue.hyperliquid.order.AssetTable;
import app.wheelhouse.venue.hyperliquid.wire.AssetContext;
import app.wheelhouse.venue.hyperliquid.wire.Meta;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the venue lists, as it said at one time; never changed.
///
/// @param markets by coin, those that can be traded
/// @param assets the number of each coin, delisted ones too
/// @param universe coins of the main dex by their place, delisted ones too
/// @param time when it was read, by our clock, epoch milliseconds
public record MarketTable(
    SortedMap<String, Market> markets, AssetTable assets, List<String> universe, long time) {

  public MarketTable {
    markets = new TreeMap<>(markets);
    universe = List.copyOf(universe);
  }

  /// One perpetual.
  ///
  /// @param assetId the number that stands for it in actions
  /// @param context what it does now
  public record Market(Instrument instrument, int assetId, Meta.Asset asset, AssetContext context) {
    public String coin() {
      return asset.name();
    }
  }

  public Optional<Market> find(InstrumentId id) {
    return find(id.symbol()).filter(market -> market.instrument().id().equals(id));
  }

  /// @param coin as the venue writes it
  public Optional<Market> find(String coin) {
    return Optional.ofNullable(markets.get(coin));
  }

  /// By coin.
  public List<Instrument> instruments() {
    return markets.values().stream().map(Market::instrument).toList();
  }

  /// The desk's instruments by the venue's coin, for the translator.
  public SortedMap<String, InstrumentId> ids() {
    SortedMap<String, InstrumentId> ids = new TreeMap<>();
    markets.forEach((coin, market) -> ids.put(coin, market.instrument().id()));
    return ids;
  }
}
