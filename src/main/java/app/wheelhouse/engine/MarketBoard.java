package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.indicator.IndicatorPanel;
import app.wheelhouse.strategy.Strategy;
import app.wheelhouse.strategy.StrategyFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All markets of the session, in the order of the configuration.
final class MarketBoard {
  /// Told of each bar that closes or is corrected.
  @FunctionalInterface
  interface Listener {
    void closed(InstrumentMarket market, SeriesLane lane, ClosedBar bar);
  }

  private final List<InstrumentMarket> markets = new ArrayList<>();
  private final Map<InstrumentId, InstrumentMarket> byId = new HashMap<>();
  private @Nullable InstrumentId newestId;
  private @Nullable InstrumentMarket newest;

  MarketBoard(EngineConfig config, Listener listener) {
    for (Instrument instrument : config.instruments()) {
      InstrumentMarket market = market(config, instrument, listener);
      markets.add(market);
      byId.put(instrument.id(), market);
    }
  }

  /// The market of an instrument, null when the session does not trade it.
  @Nullable InstrumentMarket find(InstrumentId id) {
    // A source names its instruments with the same objects: most look-ups end here.
    if (id == newestId) {
      return newest;
    }
    newestId = id;
    newest = byId.get(id);
    return newest;
  }

  List<InstrumentMarket> all() {
    return markets;
  }

  /// Exact marks of all markets that have a price.
  SortedMap<InstrumentId, Price> marks() {
    SortedMap<InstrumentId, Price> marks = new TreeMap<>();
    for (InstrumentMarket market : markets) {
      if (market.mark() > 0) {
        marks.put(market.instrument().id(), market.instrument().exactPrice(market.mark()));
      }
    }
    return marks;
  }

  /// The longest stale time of any market in this session.
  long staleMillis() {
    long longest = 0;
    for (InstrumentMarket market : markets) {
      longest = Math.max(longest, market.staleMillis());
    }
    return longest;
  }

  private static InstrumentMarket market(
      EngineConfig config, Instrument instrument, Listener listener) {
    List<SeriesLane> lanes = new ArrayList<>();
    // The lanes' listener needs the market that is made of them: one cell ties the knot.
    InstrumentMarket[] self = new InstrumentMarket[1];
    for (BarSpec spec : config.series()) {
      lanes.add(
          new SeriesLane(
              spec,
              instrument,
              panel(config, spec),
              strategies(config, instrument, spec),
              (lane, bar, corrected) ->
                  listener.closed(
                      self[0], lane, new ClosedBar(instrument.id(), lane.spec, bar, corrected)),
              config.barsKept()));
    }
    self[0] = new InstrumentMarket(instrument, lanes, config.staleAfterMillis());
    return self[0];
  }

  private static @Nullable IndicatorPanel panel(EngineConfig config, BarSpec spec) {
    return spec instanceof BarSpec.Time(Timeframe timeframe) && config.panels().contains(timeframe)
        ? new IndicatorPanel()
        : null;
  }

  private static List<Strategy> strategies(
      EngineConfig config, Instrument instrument, BarSpec spec) {
    List<Strategy> chosen = new ArrayList<>();
    for (StrategyFactory factory : config.strategies()) {
      Strategy strategy = factory.create(instrument);
      if (strategy.spec().bars().equals(spec)) {
        chosen.add(strategy);
      }
    }
    return chosen;
  }
}
