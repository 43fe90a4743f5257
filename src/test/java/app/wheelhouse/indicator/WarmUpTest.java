package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each indicator is silent for exactly the bars it declares, and complete from then on.
class WarmUpTest {
  private interface Feed {
    void update(double high, double low, double close);
  }

  private record Case(
      String name, Indicator indicator, int warmUp, Feed feed, List<DoubleSupplier> values) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    Ema ema = new Ema(20);
    Sma sma = new Sma(20);
    Rsi rsi = new Rsi(14);
    Atr atr = new Atr(14);
    Adx adx = new Adx(14);
    Bollinger bands = new Bollinger(20, 2);
    Macd macd = new Macd(12, 26, 9);
    return List.of(
        new Case("EMA", ema, 19, (h, l, c) -> ema.update(c), List.of(ema::value)),
        new Case("SMA", sma, 19, (h, l, c) -> sma.update(c), List.of(sma::value)),
        new Case("RSI", rsi, 14, (h, l, c) -> rsi.update(c), List.of(rsi::value)),
        new Case("ATR", atr, 14, atr::update, List.of(atr::value)),
        new Case("ADX", adx, 27, adx::update, List.of(adx::value, adx::plusDi, adx::minusDi)),
        new Case(
            "Bollinger",
            bands,
            19,
            (h, l, c) -> bands.update(c),
            List.of(
                bands::value,
                bands::upper,
                bands::lower,
                bands::deviation,
                bands::percentB,
                bands::bandWidth)),
        new Case(
            "MACD",
            macd,
            33,
            (h, l, c) -> macd.update(c),
            List.of(macd::value, macd::signal, macd::histogram, macd::fast, macd::slow)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void speaksAfterItsWarmUp(Case subject) {
    assertThat(subject.indicator().warmUp()).isEqualTo(subject.warmUp());
    SeededBars bars = SeededBars.walk(9, 200);
    for (int i = 0; i < bars.size(); i++) {
      boolean ready = i >= subject.warmUp();
      subject.feed().update(bars.high()[i], bars.low()[i], bars.close()[i]);
      assertThat(subject.indicator().isReady()).isEqualTo(ready);
      assertThat(subject.values())
          .filteredOn(value -> Double.isNaN(value.getAsDouble()))
          .as("missing at bar %d", i)
          .hasSizeBetween(ready ? 0 : 1, ready ? 0 : subject.values().size());
    }
  }
}
