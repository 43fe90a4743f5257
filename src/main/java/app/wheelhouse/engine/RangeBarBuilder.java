package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Trade;
import org.jspecify.annotations.Nullable;

/// Constant-range bars: a bar closes at the price where high − low reaches the range; what is left
/// of the move opens the next one. From candles the path is a guess, so those bars are approximate.
final class RangeBarBuilder implements BarBuilder {
  private final double tick;
  private final long range;
  private final double pricesPerTick;

  private boolean started;
  private boolean guessed;
  private boolean approximate;
  private long openTime;
  private long now;
  private long open;
  private long high;
  private long low;
  private long close;
  private double volume;

  /// @param ticks the range, 1 or more
  /// @param tick the instrument's tick, such as 0.1
  RangeBarBuilder(int ticks, double tick) {
    this.tick = tick;
    this.range = ticks;
    this.pricesPerTick = Math.rint(1 / tick);
  }

  @Override
  public void onTrade(Trade trade, BarSink sink) {
    now = trade.exchangeTime();
    // The path of one or two trades is known, of more only their extremes.
    guessed = trade.count() > 2;
    walk(trade.first(), trade.high(), trade.low(), trade.price(), trade.size(), sink);
  }

  @Override
  public void onCandle(Candle candle, BarSink sink) {
    // A minute whose trades were walked already is not walked again.
    if (!candle.closed() || started && candle.openTime() < now) {
      return;
    }
    now = candle.exchangeTime();
    guessed = true;
    walk(candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(), sink);
  }

  @Override
  public void onTime(long time, BarSink sink) {
    // A range bar has no clock: a quiet market leaves it open.
  }

  @Override
  public void onHistory(Bar bar) {
    // The venue has no range bars of its own.
  }

  @Override
  public void onShorterHistory(Bar shorter, BarSink sink) {
    now = shorter.closeTime();
    guessed = true;
    walk(shorter.open(), shorter.high(), shorter.low(), shorter.close(), shorter.volume(), sink);
  }

  @Override
  public @Nullable Bar forming() {
    return started ? bar() : null;
  }

  /// Open, then low before high for an up move and high before low for a down move, then close.
  private void walk(
      double first, double highest, double lowest, double last, double size, BarSink sink) {
    boolean up = last >= first;
    step(ticks(first), sink);
    volume += size;
    step(ticks(up ? lowest : highest), sink);
    step(ticks(up ? highest : lowest), sink);
    step(ticks(last), sink);
  }

  private void step(long price, BarSink sink) {
    if (!started) {
      start(price);
    }
    approximate |= guessed;
    while (price >= low + range || price <= high - range) {
      close = price >= low + range ? low + range : high - range;
      high = Math.max(high, close);
      low = Math.min(low, close);
      Bar bar = bar();
      long boundary = close;
      start(boundary);
      sink.closed(bar, false);
    }
    close = price;
    high = Math.max(high, price);
    low = Math.min(low, price);
  }

  private void start(long price) {
    started = true;
    openTime = now;
    open = price;
    high = price;
    low = price;
    close = price;
    volume = 0;
    approximate = guessed;
  }

  private Bar bar() {
    return new Bar(
        openTime, now, price(open), price(high), price(low), price(close), volume, approximate);
  }

  private long ticks(double price) {
    return Math.round(price / tick);
  }

  private double price(long ticks) {
    return ticks / pricesPerTick;
  }
}
