package app.wheelhouse.tape;

/// A tape that was read through once, found usable, and can be played any number of times.
public sealed interface Tape {
  TapeReport report();

  /// Its market events from the beginning.
  MarketCursor cursor();

  /// Bars of one instrument, in memory.
  record Candles(TapeReport report, CandleTape candles) implements Tape {
    @Override
    public MarketCursor cursor() {
      return candles.cursor();
    }
  }

  /// Books, quotes or trades, read from the file as they are played.
  record Ticks(TapeReport report, TickFile ticks) implements Tape {
    @Override
    public MarketCursor cursor() {
      return ticks.cursor();
    }
  }

  /// Our own recording; [RecordingFile#records] gives also what is no market data.
  record Recording(TapeReport report, RecordingFile recording) implements Tape {
    @Override
    public MarketCursor cursor() {
      return recording.cursor();
    }
  }
}
