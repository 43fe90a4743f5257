package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import org.jspecify.annotations.Nullable;

/// Clock bars. Where the venue sends candles of this or a shorter length they are the truth and
/// trades are left out; else trades make the bars, assigned by exchange time.
final class TimeBarBuilder implements BarBuilder {
  /// How long after its end a bar waits for trades that are still on the way.
  static final long GRACE_MILLIS = 1_000;

  private static final long NONE = Long.MIN_VALUE;

  private final Timeframe timeframe;
  private final BarSeries closed;
  private @Nullable Timeframe candleSource;

  private long openTime = NONE;
  private double open;
  private double high;
  private double low;
  private double close;
  private double volume;

  // The part of the forming bar that closed shorter candles have settled.
  private boolean settled;
  private double settledOpen;
  private double settledHigh;
  private double settledLow;
  private double settledVolume;

  // Opened by the clock: its prices are only the last close, its first trade opens it anew.
  private boolean quiet;

  // Until when shorter bars from before the session have filled the forming bar, and the length of
  // those that do not fit to that time.
  private long filledUntil = NONE;
  private long misaligned;

  private long lastClosedOpenTime = NONE;
  private double lastClose = Double.NaN;
  private boolean live;

  /// @param closed where this builder's bars go; read only for corrections
  TimeBarBuilder(Timeframe timeframe, BarSeries closed) {
    this.timeframe = timeframe;
    this.closed = closed;
  }

  @Override
  public void onTrade(Trade trade, BarSink sink) {
    if (candleSource != null) {
      return;
    }
    live = true;
    long bucket = timeframe.openTime(trade.exchangeTime());
    if (openTime == NONE ? bucket <= lastClosedOpenTime : bucket < openTime) {
      correctBy(trade, bucket, sink);
      return;
    }
    if (openTime != NONE && bucket > openTime) {
      close(sink);
    }
    if (openTime == NONE || quiet) {
      start(bucket, trade.first());
    }
    high = Math.max(high, trade.high());
    low = Math.min(low, trade.low());
    close = trade.price();
    volume += trade.size();
  }

  @Override
  public void onCandle(Candle candle, BarSink sink) {
    if (candleSource != candle.timeframe() && !prefer(candle.timeframe())) {
      return;
    }
    if (candle.timeframe() != timeframe && candle.openTime() < filledUntil) {
      return;
    }
    long bucket =
        candle.timeframe() == timeframe ? candle.openTime() : timeframe.openTime(candle.openTime());
    if (openTime == NONE ? bucket <= lastClosedOpenTime : bucket < openTime) {
      if (candle.closed() && candle.timeframe() == timeframe) {
        correctTo(candle.bar(), sink);
      }
      return;
    }
    if (openTime != NONE && bucket > openTime) {
      close(sink);
    }
    if (openTime == NONE) {
      start(bucket, candle.open());
    }
    take(candle);
    if (candle.closed()) {
      settle();
      if (candle.openTime() + candle.timeframe().millis() >= openTime + timeframe.millis()) {
        close(sink);
      }
    }
  }

  @Override
  public void onTime(long now, BarSink sink) {
    if (candleSource != null || !live) {
      return;
    }
    if (openTime == NONE) {
      startQuiet(lastClosedOpenTime + timeframe.millis());
    }
    while (openTime + timeframe.millis() + GRACE_MILLIS <= now) {
      long next = openTime + timeframe.millis();
      close(sink);
      startQuiet(next);
    }
  }

  @Override
  public void onHistory(Bar bar) {
    lastClosedOpenTime = bar.openTime();
    lastClose = bar.close();
    openTime = NONE;
    settled = false;
  }

  @Override
  public void onShorterHistory(Bar shorter, BarSink sink) {
    if (shorter.openTime() < endOfLastClosed() || isFilled(shorter)) {
      return;
    }
    filledUntil = shorter.closeTime();
    long bucket = timeframe.openTime(shorter.openTime());
    if (openTime != NONE && bucket > openTime) {
      close(sink);
    }
    if (openTime == NONE) {
      start(bucket, shorter.open());
    }
    high = Math.max(high, shorter.high());
    low = Math.min(low, shorter.low());
    close = shorter.close();
    volume += shorter.volume();
    settle();
    if (shorter.closeTime() >= openTime + timeframe.millis()) {
      close(sink);
    }
  }

  /// True when bars of another length have filled the time of this one already, or when its length
  /// does not fit to where they ended: still shorter ones will.
  private boolean isFilled(Bar shorter) {
    long length = shorter.closeTime() - shorter.openTime();
    if (shorter.openTime() < filledUntil) {
      misaligned = shorter.closeTime() > filledUntil ? length : misaligned;
      return true;
    }
    if (length == misaligned) {
      return true;
    }
    misaligned = 0;
    return false;
  }

  @Override
  public @Nullable Bar forming() {
    return openTime == NONE ? null : Bar.of(timeframe, openTime, open, high, low, close, volume);
  }

  private long endOfLastClosed() {
    return lastClosedOpenTime == NONE ? NONE : lastClosedOpenTime + timeframe.millis();
  }

  /// True when candles of this length are (from now on) this series' source: the longest that fits.
  private boolean prefer(Timeframe offered) {
    boolean fits = timeframe.isMultipleOf(offered);
    boolean better = candleSource == null || offered.millis() > candleSource.millis();
    if (!fits || !better) {
      return false;
    }
    // Shorter candles continue what history has settled; any others begin the bar anew.
    boolean continues = candleSource == null && settled && offered != timeframe;
    candleSource = offered;
    if (!continues) {
      openTime = NONE;
      settled = false;
    }
    return true;
  }

  private void start(long bucket, double price) {
    openTime = bucket;
    open = price;
    high = price;
    low = price;
    close = price;
    volume = 0;
    settled = false;
    quiet = false;
  }

  private void startQuiet(long bucket) {
    start(bucket, lastClose);
    quiet = true;
  }

  private void take(Candle candle) {
    if (settled) {
      open = settledOpen;
      high = Math.max(settledHigh, candle.high());
      low = Math.min(settledLow, candle.low());
      volume = settledVolume + candle.volume();
    } else {
      open = candle.open();
      high = candle.high();
      low = candle.low();
      volume = candle.volume();
    }
    close = candle.close();
  }

  private void settle() {
    settled = true;
    settledOpen = open;
    settledHigh = high;
    settledLow = low;
    settledVolume = volume;
  }

  private void close(BarSink sink) {
    Bar bar = Bar.of(timeframe, openTime, open, high, low, close, volume);
    lastClosedOpenTime = openTime;
    lastClose = close;
    openTime = NONE;
    settled = false;
    sink.closed(bar, false);
  }

  private void correctBy(Trade late, long bucket, BarSink sink) {
    Bar was = closed.find(bucket);
    if (was == null) {
      return;
    }
    boolean wasQuiet = was.volume() == 0;
    if (wasQuiet && bucket == lastClosedOpenTime) {
      lastClose = late.price();
      if (quiet) {
        startQuiet(openTime);
      }
    }
    sink.closed(
        new Bar(
            was.openTime(),
            was.closeTime(),
            wasQuiet ? late.first() : was.open(),
            wasQuiet ? late.high() : Math.max(was.high(), late.high()),
            wasQuiet ? late.low() : Math.min(was.low(), late.low()),
            wasQuiet ? late.price() : was.close(),
            was.volume() + late.size(),
            was.approximate()),
        true);
  }

  private void correctTo(Bar truth, BarSink sink) {
    Bar was = closed.find(truth.openTime());
    if (was != null && !was.equals(truth)) {
      sink.closed(truth, true);
    }
  }
}
