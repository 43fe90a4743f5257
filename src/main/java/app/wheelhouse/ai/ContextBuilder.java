package app.wheelhouse.ai;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineView;
import app.wheelhouse.engine.MarketView;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes the picture that an advisor decides on, from the engine's state at the trigger.
final class ContextBuilder {
  private static final int BOOK_LEVELS = 5;

  private ContextBuilder() {}

  /// What is asked.
  ///
  /// @param wholeDesk whether the advisor wants more than one market
  record Question(TriggerReason reason, boolean deep, boolean wholeDesk) {}

  /// Empty while the instrument has no price or no closed bar yet: there is nothing to decide on.
  static Optional<DecisionContext> build(
      EngineView view, Instrument instrument, Timeframe timeframe, Question question) {
    MarketView market = view.market(instrument.id());
    Bar bar = market == null ? null : market.lastBar(BarSpec.of(timeframe));
    if (market == null || bar == null || Double.isNaN(market.price())) {
      return Optional.empty();
    }
    return Optional.of(
        new DecisionContext(
            view.time(),
            question.reason(),
            instrument,
            market.price(),
            market.ask() - market.bid(),
            imbalance(market.book()),
            market.fundingRate(),
            market.priceTime() == 0 ? 0 : view.time() - market.priceTime(),
            bar,
            timeframe,
            readings(market),
            view.account().position(instrument.id()),
            view.equity(),
            view.tradingState(),
            question.deep(),
            question.wholeDesk() ? view.snapshot() : null));
  }

  private static double imbalance(@Nullable Book book) {
    return book == null ? Double.NaN : book.imbalance(BOOK_LEVELS);
  }

  private static SortedMap<Timeframe, IndicatorReading> readings(MarketView market) {
    SortedMap<Timeframe, IndicatorReading> readings = new TreeMap<>();
    for (Timeframe timeframe : Timeframe.values()) {
      IndicatorReading reading = market.reading(timeframe);
      if (reading != null) {
        readings.put(timeframe, reading);
      }
    }
    return readings;
  }
}
