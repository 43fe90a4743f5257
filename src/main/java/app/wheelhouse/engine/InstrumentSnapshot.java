package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One market at one moment; unknown numbers are NaN.
///
/// @param priceTime engine time of the newest price; 0 when there was none
/// @param fundingRate per venue interval
/// @param openInterest base units
/// @param staleMillis how long prices were missing in this session
/// @param bars every kept series, shortest first
/// @param readings indicators by timeframe
/// @param prints the newest 100 public trades, oldest first; several of one minute may be merged
/// @param indication a price from elsewhere; null while the venue's own is fresh
public record InstrumentSnapshot(
    Instrument instrument,
    double price,
    double mark,
    double index,
    double bid,
    double ask,
    double fundingRate,
    double openInterest,
    @Nullable Book book,
    long priceTime,
    long staleMillis,
    SequencedMap<BarSpec, BarsSnapshot> bars,
    SequencedMap<Timeframe, IndicatorReading> readings,
    List<Trade> prints,
    @Nullable Indication indication) {

  static InstrumentSnapshot of(
      MarketView market,
      List<SeriesLane> lanes,
      double index,
      double openInterest,
      long staleMillis) {
    SequencedMap<BarSpec, BarsSnapshot> bars = new LinkedHashMap<>();
    SequencedMap<Timeframe, IndicatorReading> readings = new LinkedHashMap<>();
    for (SeriesLane lane : lanes) {
      bars.put(lane.spec, lane.snapshot());
      if (lane.panel != null && lane.spec instanceof BarSpec.Time(Timeframe timeframe)) {
        readings.put(timeframe, lane.panel.reading());
      }
    }
    return new InstrumentSnapshot(
        market.instrument(),
        market.price(),
        market.mark(),
        index,
        market.bid(),
        market.ask(),
        market.fundingRate(),
        openInterest,
        market.book(),
        market.priceTime(),
        staleMillis,
        Collections.unmodifiableSequencedMap(bars),
        Collections.unmodifiableSequencedMap(readings),
        List.of(),
        null);
  }

  InstrumentSnapshot with(List<Trade> newPrints, @Nullable Indication newIndication) {
    return new InstrumentSnapshot(
        instrument,
        price,
        mark,
        index,
        bid,
        ask,
        fundingRate,
        openInterest,
        book,
        priceTime,
        staleMillis,
        bars,
        readings,
        newPrints,
        newIndication);
  }

  /// The bars of a series, empty when it is not kept.
  public BarsSnapshot bars(BarSpec spec) {
    Map<BarSpec, BarsSnapshot> all = bars;
    BarsSnapshot found = all.get(spec);
    return found == null ? BarsSnapshot.EMPTY : found;
  }
}
