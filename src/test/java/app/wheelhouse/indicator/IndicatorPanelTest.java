package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IndicatorPanelTest {
  private static final int BARS = 200;
  private final SeededBars bars = SeededBars.walk(21, BARS);
  private final IndicatorPanel panel = new IndicatorPanel();

  private void feed(int from, int to) {
    for (int i = from; i < to; i++) {
      panel.update(60_000L * (i + 1), bars.high()[i], bars.low()[i], bars.close()[i]);
    }
  }

  @Test
  void everyValueIsThatOfItsOwnIndicator() {
    Ema ema12 = new Ema(12);
    Ema ema26 = new Ema(26);
    Ema ema50 = new Ema(50);
    Sma sma20 = new Sma(20);
    Rsi rsi = new Rsi(14);
    Atr atr = new Atr(14);
    Adx adx = new Adx(14);
    Bollinger bands = new Bollinger(20, 2);
    Macd macd = new Macd(12, 26, 9);
    for (int i = 0; i < BARS; i++) {
      double close = bars.close()[i];
      ema12.update(close);
      ema26.update(close);
      ema50.update(close);
      sma20.update(close);
      rsi.update(close);
      atr.update(bars.high()[i], bars.low()[i], close);
      adx.update(bars.high()[i], bars.low()[i], close);
      bands.update(close);
      macd.update(close);
      feed(i, i + 1);
      assertThat(panel.reading())
          .isEqualTo(
              new IndicatorReading(
                  i + 1L,
                  60_000L * (i + 1),
                  close,
                  ema12.value(),
                  ema26.value(),
                  ema50.value(),
                  sma20.value(),
                  rsi.value(),
                  atr.value(),
                  adx.value(),
                  adx.plusDi(),
                  adx.minusDi(),
                  bands.upper(),
                  bands.lower(),
                  bands.percentB(),
                  bands.bandWidth(),
                  macd.value(),
                  macd.signal(),
                  macd.histogram(),
                  i >= panel.warmUp()));
    }
  }

  @Test
  void takesABarAsItsPrices() {
    IndicatorPanel other = new IndicatorPanel();
    for (int i = 0; i < BARS; i++) {
      double close = bars.close()[i];
      long opens = 60_000L * i;
      other.update(Bar.of(Timeframe.M1, opens, close, bars.high()[i], bars.low()[i], close, 3));
    }
    feed(0, BARS);
    assertThat(other.reading()).isEqualTo(panel.reading());
  }

  @Nested
  class Readings {
    @Test
    void areEmptyBeforeTheFirstBar() {
      IndicatorReading reading = panel.reading();
      assertThat(reading.bars()).isZero();
      assertThat(reading.closeTime()).isZero();
      assertThat(reading.close()).isNaN();
      assertThat(reading.adx14()).isNaN();
      assertThat(reading.percentB()).isNaN();
      assertThat(reading.ready()).isFalse();
    }

    @Test
    void areReadyOnceTheLongestWarmUpIsOver() {
      assertThat(panel.warmUp()).isEqualTo(49);
      feed(0, 49);
      assertThat(panel.isReady()).isFalse();
      assertThat(panel.reading().ready()).isFalse();
      assertThat(panel.reading().ema50()).isNaN();
      assertThat(panel.reading().adx14()).isNotNaN();
      feed(49, 50);
      assertThat(panel.isReady()).isTrue();
      assertThat(panel.reading().ready()).isTrue();
      assertThat(panel.reading().ema50()).isNotNaN();
    }

    @Test
    void areMadeOnceABarAndNeverChange() {
      feed(0, 100);
      IndicatorReading first = panel.reading();
      assertThat(panel.reading()).isSameAs(first);
      double ema = first.ema12();
      feed(100, 101);
      assertThat(panel.reading()).isNotSameAs(first).isNotEqualTo(first);
      assertThat(first.ema12()).isEqualTo(ema);
    }
  }
}
