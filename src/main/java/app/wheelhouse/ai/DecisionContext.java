package app.wheelhouse.ai;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The immutable snapshot that an advisor decides on.
///
/// @param time engine time of the trigger, epoch milliseconds
/// @param trigger why it is asked now
/// @param price last price
/// @param spread ask − bid; NaN when no quote is known
/// @param imbalance (bid − ask) / (bid + ask) size over the top of the book, −1..1; NaN without a
///   book
/// @param fundingRate per venue interval; NaN when unknown
/// @param priceAge milliseconds since the price was received
/// @param lastBar the newest closed bar of `timeframe`
/// @param timeframe the one whose bars trigger decisions
/// @param readings indicator values at the last closed bar, by timeframe
/// @param position flat when there is none
/// @param deep whether the model for deep thinking is to answer
/// @param desk the whole desk, for advisors that want it; null otherwise
public record DecisionContext(
    long time,
    TriggerReason trigger,
    Instrument instrument,
    double price,
    double spread,
    double imbalance,
    double fundingRate,
    long priceAge,
    Bar lastBar,
    Timeframe timeframe,
    SortedMap<Timeframe, IndicatorReading> readings,
    Position position,
    Money equity,
    TradingState state,
    boolean deep,
    @Nullable DeskSnapshot desk) {
  /// For an advisor to whom this is enough.
  public DecisionContext(
      long time,
      TriggerReason trigger,
      Instrument instrument,
      double price,
      double spread,
      double imbalance,
      double fundingRate,
      long priceAge,
      Bar lastBar,
      Timeframe timeframe,
      SortedMap<Timeframe, IndicatorReading> readings,
      Position position,
      Money equity,
      TradingState state) {
    this(
        time,
        trigger,
        instrument,
        price,
        spread,
        imbalance,
        fundingRate,
        priceAge,
        lastBar,
        timeframe,
        readings,
        position,
        equity,
        state,
        false,
        null);
  }

  public DecisionContext {
    readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
  }
}
