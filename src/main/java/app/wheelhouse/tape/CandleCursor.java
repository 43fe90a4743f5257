package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Candle;
import org.jspecify.annotations.Nullable;

/// Walks the bars of a [CandleTape], each as four candles along its path.
///
/// An up bar (close ≥ open) goes open → low → high → close, a down bar open → high → low → close:
/// three forming candles with volume 0 at open time, plus a third, plus two thirds of the
/// timeframe, each with the open, high, low and close so far; then the closed candle with the bar's
/// volume at its end. A closing candle stands one nanosecond before its end, so that in merged
/// tapes all bars of an instant close before the next ones open.
public final class CandleCursor implements MarketCursor {
  private static final long MILLI = 1_000_000L;

  private final CandleTape tape;
  private int bar;
  private int step;
  private long position;

  CandleCursor(CandleTape tape) {
    this.tape = tape;
  }

  @Override
  public @Nullable Candle next() {
    if (bar == tape.size()) {
      return null;
    }
    Candle candle =
        switch (step) {
          case 0 -> opening();
          case 1 -> firstTurn();
          case 2 -> secondTurn();
          default -> closed();
        };
    position = candle.time() * MILLI - (candle.closed() ? 1 : 0);
    if (candle.closed()) {
      bar++;
      step = 0;
    } else {
      step++;
    }
    return candle;
  }

  private Candle opening() {
    double open = tape.open(bar);
    return forming(0, open, open, open);
  }

  private Candle firstTurn() {
    double open = tape.open(bar);
    return isUp()
        ? forming(1, open, tape.low(bar), tape.low(bar))
        : forming(1, tape.high(bar), open, tape.high(bar));
  }

  private Candle secondTurn() {
    return forming(2, tape.high(bar), tape.low(bar), isUp() ? tape.high(bar) : tape.low(bar));
  }

  private Candle closed() {
    return new Candle(
        tape.instrument(),
        tape.openTime(bar) + tape.timeframe().millis(),
        tape.timeframe(),
        tape.openTime(bar),
        tape.open(bar),
        tape.high(bar),
        tape.low(bar),
        tape.close(bar),
        tape.volume(bar),
        true);
  }

  private Candle forming(int thirds, double high, double low, double close) {
    long openTime = tape.openTime(bar);
    return new Candle(
        tape.instrument(),
        openTime + tape.timeframe().millis() * thirds / 3,
        tape.timeframe(),
        openTime,
        tape.open(bar),
        high,
        low,
        close,
        0,
        false);
  }

  private boolean isUp() {
    return tape.close(bar) >= tape.open(bar);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {
    bar = tape.size();
  }
}
