package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad numbers are refused with a sentence that says what to do, and leave no trace.
class RefusedInputTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -1.1e100
      })
  void refusesWhatIsNoUsableNumber(double bad) {
    Atr atr = new Atr(2);
    Adx adx = new Adx(2);
    IndicatorPanel panel = new IndicatorPanel();
    Stream.<DoubleConsumer>of(
            new Ema(2)::update,
            new Sma(2)::update,
            new Rsi(2)::update,
            new Bollinger(2, 2)::update,
            new Macd(2, 3, 2)::update,
            close -> atr.update(2, 1, close),
            high -> adx.update(high, 1, 1),
            low -> adx.update(2, low, 1),
            close -> panel.update(0, 2, 1, close))
        .forEach(update ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> update.accept(bad))
                .withMessageContaining("drop the bad bar"));
  }

  @Test
  void refusesABarUpsideDown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Atr(14).update(9, 10, 9.5))
        .withMessage("A bar's high (9.0) is below its low (10.0); drop or mend the bar");
  }

  @Test
  void aRefusedBarLeavesNoTrace() {
    SeededBars bars = SeededBars.walk(3, 200);
    IndicatorPanel clean = new IndicatorPanel();
    IndicatorPanel disturbed = new IndicatorPanel();
    for (int i = 0; i < bars.size(); i++) {
      int time = i;
      clean.update(time, bars.high()[i], bars.low()[i], bars.close()[i]);
      disturbed.update(time, bars.high()[i], bars.low()[i], bars.close()[i]);
      IndicatorReading before = disturbed.reading();
      for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
        assertThatIllegalArgumentException().isThrownBy(() -> disturbed.update(time, 2, 1, bad));
      }
      assertThatIllegalArgumentException().isThrownBy(() -> disturbed.update(time, 1, 2, 1));
      assertThat(disturbed.reading()).isSameAs(before).isEqualTo(clean.reading());
    }
  }

  @Test
  void aRefusedCloseLeavesEachIndicatorAsItWas() {
    Ema ema = new Ema(2);
    Sma sma = new Sma(2);
    Rsi rsi = new Rsi(2);
    Macd macd = new Macd(1, 2, 1);
    List<DoubleConsumer> updates = List.of(ema::update, sma::update, rsi::update, macd::update);
    for (double close : new double[] {4, 6, Double.NaN, 5}) {
      for (DoubleConsumer update : updates) {
        if (Double.isNaN(close)) {
          assertThatIllegalArgumentException().isThrownBy(() -> update.accept(close));
        } else {
          update.accept(close);
        }
      }
    }
    assertThat(ema.value()).isEqualTo(5);
    assertThat(sma.value()).isEqualTo(5.5);
    assertThat(rsi.value()).isEqualTo(100 * (2.0 / 3));
    assertThat(macd.value()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 100_001, Integer.MAX_VALUE})
  void refusesAPeriodOutOfRange(int period) {
    Stream.<Runnable>of(
            () -> new Ema(period),
            () -> new Sma(period),
            () -> new Rsi(period),
            () -> new Atr(period),
            () -> new Adx(period),
            () -> new Bollinger(period, 2),
            () -> new Macd(2, 3, period))
        .forEach(make ->
            assertThatIllegalArgumentException()
                .isThrownBy(make::run)
                .withMessageStartingWith("Choose a")
                .withMessageEndingWith("not " + period));
  }

  @ParameterizedTest
  @CsvSource({"26, 12", "12, 12", "0, 5"})
  void refusesMacdPeriodsThatMakeNoSense(int fast, int slow) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Macd(fast, slow, 9))
        .withMessageStartingWith("Choose a");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY, 101})
  void refusesABandMultipleOutOfRange(double multiple) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bollinger(20, multiple))
        .withMessageStartingWith("Choose a band multiple");
  }
}
