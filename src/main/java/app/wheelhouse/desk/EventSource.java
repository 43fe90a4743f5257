package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a run without a window takes its market from, event by event.
interface EventSource extends MarketShape, AutoCloseable {
  @Override
  default boolean knowsTicks() {
    return InstrumentCatalogue.builtIn().containsAll(instruments());
  }

  /// Bars from before the first event, longest timeframe first.
  List<EngineEvent.History> history();

  /// The next event; null at the end.
  @Nullable MarketEvent next();

  /// Rows of the tapes that were skipped because they are bad.
  long badRows();

  /// Canonical text of what this is (files by name and hash, seed): a resumed run must have the
  /// same.
  String description();

  @Override
  void close();
}
