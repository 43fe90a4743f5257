package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.util.List;

/// The bars of one instrument and timeframe in primitive columns, times ascending; immutable.
public final class CandleTape {
  private final InstrumentId instrument;
  private final Timeframe timeframe;
  private final CandleColumns columns;

  CandleTape(InstrumentId instrument, Timeframe timeframe, CandleColumns columns) {
    this.instrument = instrument;
    this.timeframe = timeframe;
    this.columns = columns;
  }

  /// A tape of bars at hand.
  ///
  /// @throws IllegalArgumentException when the open times do not ascend by a timeframe or more
  public static CandleTape of(InstrumentId instrument, Timeframe timeframe, List<Bar> bars) {
    CandleColumns columns = new CandleColumns(bars.size());
    for (Bar bar : bars) {
      int i = columns.size++;
      columns.openTime[i] = bar.openTime();
      columns.open[i] = bar.open();
      columns.high[i] = bar.high();
      columns.low[i] = bar.low();
      columns.close[i] = bar.close();
      columns.volume[i] = bar.volume();
      if (i > 0 && bar.openTime() < columns.openTime[i - 1] + timeframe.millis()) {
        throw new IllegalArgumentException("Bar " + i + " opens before the one before it ends");
      }
    }
    return new CandleTape(instrument, timeframe, columns);
  }

  public InstrumentId instrument() {
    return instrument;
  }

  public Timeframe timeframe() {
    return timeframe;
  }

  public int size() {
    return columns.size;
  }

  /// Epoch milliseconds.
  public long openTime(int bar) {
    return columns.openTime[bar];
  }

  public double open(int bar) {
    return columns.open[bar];
  }

  public double high(int bar) {
    return columns.high[bar];
  }

  public double low(int bar) {
    return columns.low[bar];
  }

  public double close(int bar) {
    return columns.close[bar];
  }

  /// As the tape has it: base units, or USD where the tape says so.
  public double volume(int bar) {
    return columns.volume[bar];
  }

  public Bar bar(int bar) {
    return Bar.of(
        timeframe, openTime(bar), open(bar), high(bar), low(bar), close(bar), volume(bar));
  }

  /// Plays the bars, four events each.
  public CandleCursor cursor() {
    return new CandleCursor(this);
  }

  /// This tape over and over up to `targetBars` bars; each copy continues one timeframe after the
  /// last bar of the copy before, prices as they are. Fewer bars than this tape has cut it short.
  ///
  /// @throws IllegalArgumentException when this tape is empty or `targetBars` is negative
  public CandleTape repeat(int targetBars) {
    if (columns.size == 0 || targetBars < 0) {
      throw new IllegalArgumentException("Cannot repeat " + size() + " bars to " + targetBars);
    }
    CandleColumns repeated = new CandleColumns(targetBars);
    long lap = openTime(size() - 1) + timeframe.millis() - openTime(0);
    for (int i = 0; i < targetBars; i++) {
      repeated.append(columns, i % columns.size, i / columns.size * lap);
    }
    return new CandleTape(instrument, timeframe, repeated);
  }
}
