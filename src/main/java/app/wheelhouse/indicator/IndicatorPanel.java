package app.wheelhouse.indicator;

import app.wheelhouse.domain.market.Bar;
import org.jspecify.annotations.Nullable;

/// The house's standard indicators of one instrument and timeframe, fed with closed bars.
///
/// EMA 12, 26 and 50, SMA 20, RSI 14, ATR 14, ADX 14 with both DI, Bollinger 20/2, MACD 12/26/9.
public final class IndicatorPanel implements Indicator {
  private final Macd macd = new Macd(12, 26, 9);
  private final Ema ema50 = new Ema(50);
  private final Bollinger bollinger = new Bollinger(20, 2);
  private final Rsi rsi = new Rsi(14);
  private final Atr atr = new Atr(14);
  private final Adx adx = new Adx(14);
  private long bars;
  private long closeTime;
  private double close = Double.NaN;
  private @Nullable IndicatorReading reading;

  /// Takes the next closed bar.
  ///
  /// @throws IllegalArgumentException when a price is NaN, infinite or beyond ±1e100, or the high
  ///   is below the low; the panel stays as it was
  public void update(Bar bar) {
    update(bar.closeTime(), bar.high(), bar.low(), bar.close());
  }

  /// Takes the next closed bar.
  ///
  /// @param closeTime end of the bar (exclusive), epoch milliseconds
  /// @param high in quote currency, like the others
  /// @throws IllegalArgumentException when a price is NaN, infinite or beyond ±1e100, or the high
  ///   is below the low; the panel stays as it was
  public void update(long closeTime, double high, double low, double close) {
    Input.requireBar(high, low, close);
    macd.update(close);
    ema50.update(close);
    bollinger.update(close);
    rsi.update(close);
    atr.update(high, low, close);
    adx.update(high, low, close);
    bars++;
    this.closeTime = closeTime;
    this.close = close;
    reading = null;
  }

  /// All values at the last bar; the same object until the next update.
  public IndicatorReading reading() {
    IndicatorReading current = reading;
    if (current == null) {
      current = read();
      reading = current;
    }
    return current;
  }

  private IndicatorReading read() {
    return new IndicatorReading(
        bars,
        closeTime,
        close,
        macd.fast(),
        macd.slow(),
        ema50.value(),
        bollinger.value(),
        rsi.value(),
        atr.value(),
        adx.value(),
        adx.plusDi(),
        adx.minusDi(),
        bollinger.upper(),
        bollinger.lower(),
        bollinger.percentB(),
        bollinger.bandWidth(),
        macd.value(),
        macd.signal(),
        macd.histogram(),
        isReady());
  }

  /// The longest of them: 49 bars, for EMA 50.
  @Override
  public int warmUp() {
    return Math.max(
        Math.max(Math.max(macd.warmUp(), ema50.warmUp()), bollinger.warmUp()),
        Math.max(Math.max(rsi.warmUp(), atr.warmUp()), adx.warmUp()));
  }

  @Override
  public boolean isReady() {
    return bars > warmUp();
  }
}
