package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.FigureKind;
import app.wheelhouse.domain.exit.Operand;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.indicator.Adx;
import app.wheelhouse.indicator.Atr;
import app.wheelhouse.indicator.Bollinger;
import app.wheelhouse.indicator.Ema;
import app.wheelhouse.indicator.Indicator;
import app.wheelhouse.indicator.Macd;
import app.wheelhouse.indicator.Rsi;
import app.wheelhouse.indicator.Sma;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// The value of one figure, fed with the closed bars of its timeframe.
///
/// @param first bars until its first value
/// @param wanted bars after which the start of a recursive average no longer shows: four times the
///   period for an EMA, eight times for Wilder's averages, and never more than the engine keeps
/// @param feed takes the next bar
/// @param value NaN while too few bars are in
record FigureMeter(int first, int wanted, Consumer<Bar> feed, DoubleSupplier value) {
  private static final int EMA_MEMORY = 4;
  private static final int WILDER_MEMORY = 8;
  private static final int MOST_WANTED = 1_500;

  static FigureMeter of(Operand.Figure figure) {
    return switch (figure.kind()) {
      case OPEN, HIGH, LOW, CLOSE, VOLUME -> ofField(figure);
      case EMA -> {
        Ema ema = new Ema(figure.whole(0));
        yield of(ema, EMA_MEMORY * figure.whole(0), bar -> ema.update(bar.close()), ema::value);
      }
      case SMA -> {
        Sma sma = new Sma(figure.whole(0));
        yield of(sma, 0, bar -> sma.update(bar.close()), sma::value);
      }
      case RSI -> {
        Rsi rsi = new Rsi(figure.whole(0));
        yield of(rsi, WILDER_MEMORY * figure.whole(0), bar -> rsi.update(bar.close()), rsi::value);
      }
      case ATR -> {
        Atr atr = new Atr(figure.whole(0));
        yield of(
            atr,
            WILDER_MEMORY * figure.whole(0),
            bar -> atr.update(bar.high(), bar.low(), bar.close()),
            atr::value);
      }
      case ADX -> {
        Adx adx = new Adx(figure.whole(0));
        yield of(
            adx,
            WILDER_MEMORY * figure.whole(0),
            bar -> adx.update(bar.high(), bar.low(), bar.close()),
            adx::value);
      }
      case MACD, MACDSIGNAL, MACDHIST -> ofMacd(figure);
      case BBUPPER, BBLOWER -> ofBand(figure);
    };
  }

  private static FigureMeter ofField(Operand.Figure figure) {
    double[] last = {Double.NaN};
    return new FigureMeter(1, 1, bar -> last[0] = field(figure, bar), () -> last[0]);
  }

  private static double field(Operand.Figure figure, Bar bar) {
    return switch (figure.kind()) {
      case OPEN -> bar.open();
      case HIGH -> bar.high();
      case LOW -> bar.low();
      case CLOSE -> bar.close();
      case VOLUME -> bar.volume();
      case EMA, SMA, RSI, ATR, ADX, MACD, MACDSIGNAL, MACDHIST, BBUPPER, BBLOWER -> Double.NaN;
    };
  }

  private static FigureMeter ofMacd(Operand.Figure figure) {
    Macd macd = new Macd(figure.whole(0), figure.whole(1), figure.whole(2));
    boolean line = figure.kind() == FigureKind.MACD;
    DoubleSupplier value =
        line
            ? macd::value
            : figure.kind() == FigureKind.MACDSIGNAL ? macd::signal : macd::histogram;
    // The line is there as soon as the slow average is.
    int first = line ? figure.whole(1) : macd.warmUp() + 1;
    int memory = EMA_MEMORY * (figure.whole(1) + figure.whole(2));
    return new FigureMeter(first, wanted(first, memory), bar -> macd.update(bar.close()), value);
  }

  private static FigureMeter ofBand(Operand.Figure figure) {
    Bollinger bands = new Bollinger(figure.whole(0), figure.parameters().get(1).doubleValue());
    boolean upper = figure.kind() == FigureKind.BBUPPER;
    return of(bands, 0, bar -> bands.update(bar.close()), upper ? bands::upper : bands::lower);
  }

  private static FigureMeter of(
      Indicator indicator, int memory, Consumer<Bar> feed, DoubleSupplier value) {
    int first = indicator.warmUp() + 1;
    return new FigureMeter(first, wanted(first, memory), feed, value);
  }

  private static int wanted(int first, int memory) {
    return Math.max(first, Math.min(first + memory, MOST_WANTED));
  }
}
