package app.wheelhouse.ai;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.ClosedBar;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.engine.MarketView;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One watch an instrument, fed with what the engine took.
final class MarketCalls {
  private static final int BOOK_LEVELS = 5;

  private final MarketWatch.@Nullable Figures figures;
  private final BarSpec bars;
  private final SortedMap<InstrumentId, MarketWatch> watches = new TreeMap<>();

  /// @param figures null for no calls at all
  MarketCalls(MarketWatch.@Nullable Figures figures, Timeframe timeframe) {
    this.figures = figures;
    this.bars = BarSpec.of(timeframe);
  }

  void looked(InstrumentId id, double price) {
    MarketWatch watch = watch(id);
    if (watch != null) {
      watch.looked(price);
    }
  }

  /// Calls at most once an instrument and tick.
  void listen(EngineTick tick, BiConsumer<InstrumentId, TriggerReason> call) {
    if (figures == null) {
      return;
    }
    for (ClosedBar closed : tick.closed()) {
      MarketWatch watch = watch(closed.instrument());
      if (watch != null && !closed.corrected() && closed.spec().equals(bars)) {
        watch.bar(closed.bar()).ifPresent(reason -> call.accept(closed.instrument(), reason));
      }
    }
    if (tick.event() instanceof EngineEvent.Market(var event)) {
      market(tick, event).ifPresent(reason -> call.accept(event.instrument(), reason));
    }
    if (tick.event() instanceof EngineEvent.Indicated(var elsewhere)) {
      MarketView view = tick.view().market(elsewhere.instrument());
      MarketWatch watch = watch(elsewhere.instrument());
      if (view != null && watch != null) {
        watch
            .elsewhere(view.price(), elsewhere.price())
            .ifPresent(reason -> call.accept(elsewhere.instrument(), reason));
      }
    }
  }

  private Optional<TriggerReason> market(EngineTick tick, MarketEvent event) {
    MarketView view = tick.view().market(event.instrument());
    MarketWatch watch = watch(event.instrument());
    if (view == null || watch == null || Double.isNaN(view.price())) {
      return Optional.empty();
    }
    Optional<TriggerReason> own =
        switch (event) {
          case Book book -> watch.book(book.imbalance(BOOK_LEVELS), tick.time());
          case Context context ->
              watch.context(
                  view.price(), context.openInterest(), context.fundingRate(), tick.time());
          case Quote _, Trade _, Candle _ -> Optional.<TriggerReason>empty();
        };
    return own.or(() -> watch.price(view.price()));
  }

  private @Nullable MarketWatch watch(InstrumentId id) {
    MarketWatch.Figures wanted = figures;
    return wanted == null ? null : watches.computeIfAbsent(id, _ -> new MarketWatch(wanted));
  }
}
