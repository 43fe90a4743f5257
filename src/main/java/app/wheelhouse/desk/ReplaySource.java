package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.tape.CandleTape;
import app.wheelhouse.tape.MarketCursor;
import app.wheelhouse.tape.Tape;
import app.wheelhouse.tape.TapeReport;
import app.wheelhouse.tape.TapeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Recorded tapes, merged by time, with a warm-up before them.
final class ReplaySource implements EventSource {
  private final TapeSet tapes;
  private final TapeSet warmUp;
  private final List<Instrument> instruments;
  private final String description;
  private final Set<InstrumentId> wanted = new TreeSet<>();
  private @Nullable MarketCursor cursor;

  /// @param warmUp candle tapes; may hold none
  /// @param instruments those that are played; others on the tapes are passed over
  ReplaySource(TapeSet tapes, TapeSet warmUp, List<Instrument> instruments, String description) {
    this.tapes = tapes;
    this.warmUp = warmUp;
    this.instruments = List.copyOf(instruments);
    this.description = description;
    instruments.forEach(instrument -> wanted.add(instrument.id()));
  }

  /// What is played, from the beginning each time; the caller closes it.
  MarketCursor cursor() {
    return tapes.cursor().only(event -> wanted.contains(event.instrument()));
  }

  TapeSet tapes() {
    return tapes;
  }

  @Override
  public List<Instrument> instruments() {
    return instruments;
  }

  @Override
  public Timeframe shortestBars() {
    Timeframe shortest = null;
    for (Tape tape : tapes.tapes()) {
      if (!(tape instanceof Tape.Candles(TapeReport _, CandleTape candles))) {
        return Timeframe.M1;
      }
      if (shortest == null || candles.timeframe().millis() < shortest.millis()) {
        shortest = candles.timeframe();
      }
    }
    return shortest == null ? Timeframe.M1 : shortest;
  }

  /// The bars of the tape; for ticks those of the warm-up, so that its indicators are warm.
  @Override
  public Timeframe decisionBars() {
    if (!isBars()) {
      for (Tape tape : warmUp.tapes()) {
        if (tape instanceof Tape.Candles(TapeReport _, CandleTape candles)) {
          return candles.timeframe();
        }
      }
    }
    return shortestBars();
  }

  @Override
  public boolean isBars() {
    return tapes.tapes().stream().allMatch(tape -> tape instanceof Tape.Candles);
  }

  @Override
  public List<EngineEvent.History> history() {
    long first = firstTime();
    List<EngineEvent.History> history = new ArrayList<>();
    for (Tape tape : warmUp.tapes()) {
      if (tape instanceof Tape.Candles(TapeReport _, CandleTape candles)) {
        List<Bar> before = new ArrayList<>();
        for (int i = 0; i < candles.size(); i++) {
          Bar bar = candles.bar(i);
          if (bar.closeTime() <= first) {
            before.add(bar);
          }
        }
        history.add(
            new EngineEvent.History(
                candles.instrument(), BarSpec.of(candles.timeframe()), before, first));
      }
    }
    history.sort((a, b) ->
        Long.compare(b.bars().isEmpty() ? 0 : length(b), a.bars().isEmpty() ? 0 : length(a)));
    return history;
  }

  @Override
  public @Nullable MarketEvent next() {
    if (cursor == null) {
      cursor = cursor();
    }
    return cursor.next();
  }

  @Override
  public long badRows() {
    return tapes.reports().stream().mapToLong(TapeReport::badRowCount).sum()
        + warmUp.reports().stream().mapToLong(TapeReport::badRowCount).sum();
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
    }
  }

  private long firstTime() {
    return tapes.reports().stream().mapToLong(TapeReport::firstTime).min().orElse(0);
  }

  private static long length(EngineEvent.History history) {
    Bar bar = history.bars().getFirst();
    return bar.closeTime() - bar.openTime();
  }
}
