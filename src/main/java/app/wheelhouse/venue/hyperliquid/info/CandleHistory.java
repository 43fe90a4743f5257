package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.execution.RequestPriority;
import app.wheelhouse.tape.BarCache;
import app.wheelhouse.tape.KeptBars;
import app.wheelhouse.venue.hyperliquid.feed.MarketHistory;
import app.wheelhouse.venue.hyperliquid.info.HistoryPlan.Wish;
import app.wheelhouse.venue.hyperliquid.wire.HyperliquidTranslator;
import app.wheelhouse.venue.hyperliquid.wire.WireCandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The past of a market: bars before the session, and what was missed in a gap. Blocks.
///
/// A gap is filled at the priority of account reads: decisions wait for it, and a long history that
/// is being loaded must not keep it from the wire.
public final class CandleHistory implements MarketHistory {
  /// How long after its end a candle is given for the last trades to be in it.
  static final long SETTLE_MILLIS = 1_500;

  private static final int TRIES = 3;

  private final HyperliquidInfo info;
  private final BarCache cache;
  private final VenueClock clock;
  private final Consumer<String> notes;

  /// @param notes takes sentences about what is missing
  public CandleHistory(
      HyperliquidInfo info, BarCache cache, VenueClock clock, Consumer<String> notes) {
    this.info = info;
    this.cache = cache;
    this.clock = clock;
    this.notes = notes;
  }

  /// How far a load is.
  @FunctionalInterface
  public interface Progress {
    /// @param done requests answered
    /// @param of how many there are
    void at(int done, int of);
  }

  /// The bars of the plan for the engine, longest timeframe first for each instrument, so that
  /// shorter bars fill what forms. A market that the venue refuses is left out with a note.
  ///
  /// @throws InfoException when the venue cannot be read
  public List<EngineEvent.History> load(HistoryPlan plan, Progress progress) throws InfoException {
    long now = venueTime();
    SortedMap<InstrumentId, Map<Timeframe, KeptBars>> series = new TreeMap<>();
    List<Wish> wishes = plan.wishes();
    for (int i = 0; i < wishes.size(); i++) {
      progress.at(i, wishes.size());
      Wish wish = wishes.get(i);
      Map<Timeframe, KeptBars> own =
          series.computeIfAbsent(wish.instrument(), _ -> new EnumMap<>(Timeframe.class));
      own.put(wish.base(), series(plan, wish, own, now));
    }
    progress.at(wishes.size(), wishes.size());
    List<EngineEvent.History> history = new ArrayList<>();
    for (InstrumentId instrument : plan.instruments()) {
      history.addAll(history(plan, instrument, series.getOrDefault(instrument, Map.of()), now));
    }
    return history;
  }

  /// A venue that does not say its time is believed to have ours.
  private long venueTime() throws InfoException {
    if (!clock.skew().isKnown()) {
      try {
        clock.glance();
      } catch (InfoException failure) {
        switch (failure.kind()) {
          case REFUSED, MALFORMED ->
              notes.accept("The venue does not say its time: " + failure.getMessage());
          case UNREACHABLE, TLS, NOT_JSON, RATE_LIMITED, MAINTENANCE, STOPPED -> throw failure;
        }
      }
    }
    return clock.venueMillis();
  }

  private KeptBars series(HistoryPlan plan, Wish wish, Map<Timeframe, KeptBars> own, long now)
      throws InfoException {
    BaseSeries source = new BaseSeries(info, cache, wish.instrument(), now);
    long from = plan.from(wish.base(), now);
    KeptBars minutes = own.getOrDefault(Timeframe.M1, KeptBars.NONE);
    Optional<KeptBars> made =
        wish.base() == Timeframe.M1 ? Optional.empty() : source.extend(wish.base(), from, minutes);
    for (int attempt = 1; made.isEmpty(); attempt++) {
      try {
        return source.read(wish.base(), from);
      } catch (InfoException failure) {
        switch (failure.kind()) {
          case REFUSED, MALFORMED -> {
            notes.accept(
                "No "
                    + wish.base().label()
                    + " bars of "
                    + wish.instrument().symbol()
                    + " from before: "
                    + failure.getMessage());
            return KeptBars.NONE;
          }
          case RATE_LIMITED -> {
            // The governor makes the next try wait.
            if (attempt == TRIES) {
              throw failure;
            }
          }
          case UNREACHABLE, TLS, NOT_JSON, MAINTENANCE, STOPPED -> throw failure;
        }
      }
    }
    return made.get();
  }

  private static List<EngineEvent.History> history(
      HistoryPlan plan, InstrumentId instrument, Map<Timeframe, KeptBars> series, long now) {
    List<Timeframe> longestFirst = new ArrayList<>(List.of(Timeframe.values()));
    longestFirst.sort(Comparator.comparing(Timeframe::millis).reversed());
    List<EngineEvent.History> history = new ArrayList<>();
    for (Timeframe timeframe : longestFirst) {
      Timeframe base = HistoryPlan.baseOf(timeframe);
      KeptBars from = series.getOrDefault(base, KeptBars.NONE);
      List<Bar> bars =
          base == timeframe || from.isEmpty()
              ? from.bars()
              : BarAggregation.of(from, timeframe, from.bars().getLast().closeTime());
      history.add(
          new EngineEvent.History(
              instrument,
              BarSpec.of(timeframe),
              bars.subList(Math.max(0, bars.size() - plan.bars()), bars.size()),
              now));
    }
    return history;
  }

  @Override
  public List<Candle> candles(InstrumentId instrument, long from, long to) throws InfoException {
    long now = clock.venueMillis();
    List<Candle> candles = new ArrayList<>();
    for (WireCandle wire :
        info.candles(
            instrument.symbol(),
            Timeframe.M1.label(),
            Span.of(from, to + 59_999),
            RequestPriority.ACCOUNT)) {
      HyperliquidTranslator.bar(wire)
          .filter(bar -> bar.openTime() >= from && bar.openTime() <= to)
          .map(bar -> candle(instrument, bar, now))
          .ifPresent(candles::add);
    }
    return candles;
  }

  private static Candle candle(InstrumentId instrument, Bar bar, long now) {
    return new Candle(
        instrument,
        now,
        Timeframe.M1,
        bar.openTime(),
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume(),
        bar.closeTime() + SETTLE_MILLIS <= now);
  }

  @Override
  public List<Trade> trades(InstrumentId instrument) throws InfoException {
    return new HyperliquidTranslator(Map.of(instrument.symbol(), instrument))
            .market(
                info.recentTrades(instrument.symbol(), RequestPriority.ACCOUNT),
                clock.venueMillis())
            .stream()
            .map(Trade.class::cast)
            .toList();
  }
}
