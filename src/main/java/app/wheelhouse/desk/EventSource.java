package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a run without a window takes its market from, event by event.
interface EventSource extends AutoCloseable {
  List<Instrument> instruments();

  /// Shortest bars the source can make.
  Timeframe shortestBars();

  /// The timeframe whose closes trigger decisions.
  Timeframe decisionBars();

  /// True when the market comes as bars, false when it comes as ticks.
  boolean isBars();

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
