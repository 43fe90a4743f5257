package app.wheelhouse.exit;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.Adx;
import app.wheelhouse.indicator.Atr;
import app.wheelhouse.indicator.Bollinger;
import app.wheelhouse.indicator.Ema;
import app.wheelhouse.indicator.Macd;
import app.wheelhouse.indicator.Rsi;
import app.wheelhouse.indicator.Sma;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWatchTest {
  private static ConditionWatch watching(String... texts) {
    return new ConditionWatch(List.of(texts).stream().map(Conditions::understood).toList());
  }

  private static Bar flat(Timeframe timeframe, int index, double price) {
    return Bar.of(timeframe, index * timeframe.millis(), price, price, price, price, 7);
  }

  private static List<Bar> walk(long seed, int bars) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Bar> series = new ArrayList<>();
    double price = 60_000;
    for (int i = 0; i < bars; i++) {
      double open = price;
      price *= 1 + (random.nextDouble() - 0.5) * 0.01;
      double high = Math.max(open, price) * (1 + random.nextDouble() * 0.002);
      double low = Math.min(open, price) * (1 - random.nextDouble() * 0.002);
      double volume = random.nextDouble() * 100;
      series.add(Bar.of(Timeframe.M5, i * Timeframe.M5.millis(), open, high, low, price, volume));
    }
    return series;
  }

  private static List<Condition> met(ConditionWatch watch) {
    return watch.met(100, 0, 0, 0);
  }

  @Nested
  class Values {
    /// Indicators fed by hand with the same bars, at each bar: the watch says above exactly where
    /// they are above, and at or below elsewhere.
    @Test
    void areThoseOfTheIndicators() {
      Ema ema = new Ema(9);
      Sma sma = new Sma(20);
      Rsi rsi = new Rsi(7);
      Atr atr = new Atr(14);
      Adx adx = new Adx(14);
      Macd macd = new Macd(12, 26, 9);
      Bollinger bands = new Bollinger(20, 2);
      ConditionWatch watch =
          watching(
              "EMA(9,5m) > 60000",
              "SMA(20,5m) > 60000",
              "RSI(7,5m) > 50",
              "ATR(14,5m) > 300",
              "ADX(14,5m) > 20",
              "MACD(12,26,9,5m) > 0",
              "MACDSIGNAL(12,26,9,5m) > 0",
              "MACDHIST(12,26,9,5m) > 0",
              "BBUPPER(20,2,5m) > 60000",
              "BBLOWER(20,2,5m) > 60000",
              "open(5m) > 60000",
              "high(5m) > 60000",
              "low(5m) > 60000",
              "close(5m) > 60000",
              "volume(5m) > 50",
              "close(5m) > EMA(9,5m)",
              "BBLOWER(20,2,5m) > low(5m)");
      int held = 0;
      for (Bar bar : walk(1, 600)) {
        double close = bar.close();
        ema.update(close);
        sma.update(close);
        rsi.update(close);
        atr.update(bar.high(), bar.low(), close);
        adx.update(bar.high(), bar.low(), close);
        macd.update(close);
        bands.update(close);
        watch.onClosed(Timeframe.M5, bar);
        Map<String, Boolean> expected = new LinkedHashMap<>();
        expected.put("EMA(9,5m) > 60000", ema.value() > 60_000);
        expected.put("SMA(20,5m) > 60000", sma.value() > 60_000);
        expected.put("RSI(7,5m) > 50", rsi.value() > 50);
        expected.put("ATR(14,5m) > 300", atr.value() > 300);
        expected.put("ADX(14,5m) > 20", adx.value() > 20);
        expected.put("MACD(12,26,9,5m) > 0", macd.value() > 0);
        expected.put("MACDSIGNAL(12,26,9,5m) > 0", macd.signal() > 0);
        expected.put("MACDHIST(12,26,9,5m) > 0", macd.histogram() > 0);
        expected.put("BBUPPER(20,2,5m) > 60000", bands.upper() > 60_000);
        expected.put("BBLOWER(20,2,5m) > 60000", bands.lower() > 60_000);
        expected.put("open(5m) > 60000", bar.open() > 60_000);
        expected.put("high(5m) > 60000", bar.high() > 60_000);
        expected.put("low(5m) > 60000", bar.low() > 60_000);
        expected.put("close(5m) > 60000", close > 60_000);
        expected.put("volume(5m) > 50", bar.volume() > 50);
        expected.put("close(5m) > EMA(9,5m)", close > ema.value());
        expected.put("BBLOWER(20,2,5m) > low(5m)", bands.lower() > bar.low());
        List<String> hold =
            expected.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(met(watch)).extracting(Condition::text).isEqualTo(hold);
        held += hold.size();
      }
      assertThat(held).isBetween(1_000, 9_000);
    }

    /// To the last bit: at its own value a figure is at or above, and not above.
    @Test
    void areExact() {
      List<Bar> bars = walk(2, 100);
      Adx adx = new Adx(14);
      Ema ema = new Ema(50);
      for (Bar bar : bars) {
        adx.update(bar.high(), bar.low(), bar.close());
        ema.update(bar.close());
      }
      ConditionFacts facts = new ConditionFacts(1, 0, 0, 0);
      ConditionWatch watch = watching("ADX(14,5m) < 25", "close(5m) < EMA(50,5m)");
      bars.forEach(bar -> watch.learn(Timeframe.M5, bar));
      assertThat(watch.value(Conditions.understood("ADX(14,5m) < 25").left(), facts))
          .isEqualTo(adx.value());
      assertThat(watch.value(Conditions.understood("close(5m) < EMA(50,5m)").right(), facts))
          .isEqualTo(ema.value());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            funding > 0.05 %  | 100 | 0.00049999 | 0         | 0     | no
            funding > 0.05 %  | 100 | 0.0005     | 0         | 0     | no
            funding > 0.05 %  | 100 | 0.00050001 | 0         | 0     | yes
            funding >= 0.05 % | 100 | 0.0005     | 0         | 0     | yes
            funding < -0.01 % | 100 | -0.0001    | 0         | 0     | no
            funding < -0.01 % | 100 | -0.00011   | 0         | 0     | yes
            time > 36h        | 100 | 0          | 129599999 | 0     | no
            time > 36h        | 100 | 0          | 129600000 | 0     | no
            time > 36h        | 100 | 0          | 129600001 | 0     | yes
            time >= 36h       | 100 | 0          | 129600000 | 0     | yes
            price < 99.5      | 99.6 | 0         | 0         | 0     | no
            price < 99.5      | 99.5 | 0         | 0         | 0     | no
            price < 99.5      | 99.4 | 0         | 0         | 0     | yes
            price <= 99.5     | 99.5 | 0         | 0         | 0     | yes
            pnl < -5 %        | 100 | 0          | 0         | -0.05 | no
            pnl < -5 %        | 100 | 0          | 0         | -0.0501 | yes
            pnl <= -5 %       | 100 | 0          | 0         | -0.05 | yes
            pnl > funding     | 100 | 0.01       | 0         | 0.02  | yes
            pnl > funding     | 100 | NaN        | 0         | 0.02  | no
            funding > 0.05 %  | 100 | NaN        | 0         | 0     | no
            funding <= 0.05 % | 100 | NaN        | 0         | 0     | no
            price < 99.5      | NaN | 0          | 0         | 0     | no
            price > 99.5      | NaN | 0          | 0         | 0     | no
            pnl < -5 %        | 100 | 0          | 0         | NaN   | no
            """)
    void ofThePositionAreHeldAgainstTheirLimit(
        String text, double mark, double funding, long held, double pnl, String holds) {
      assertThat(watching(text).met(mark, funding, held, pnl)).hasSize(holds.equals("yes") ? 1 : 0);
    }
  }

  @Nested
  class WarmUp {
    /// The last bar before the first value, and that bar.
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            close(5m) > 1           | 1
            EMA(9,5m) > 1           | 9
            SMA(20,5m) > 1          | 20
            RSI(14,5m) > 1          | 15
            ATR(14,5m) >= 0         | 15
            ADX(14,5m) >= 0         | 28
            MACD(12,26,9,5m) >= 0   | 26
            MACDSIGNAL(12,26,9,5m) >= 0 | 34
            MACDHIST(12,26,9,5m) >= 0   | 34
            BBUPPER(20,2,5m) > 1    | 20
            """)
    void neverHoldsBeforeItsFirstValue(String text, int first) {
      ConditionWatch watch = watching(text);
      assertThat(watch.warmUp(Timeframe.M5)).isBetween(first, 1_500);
      for (int i = 1; i < first; i++) {
        watch.onClosed(Timeframe.M5, flat(Timeframe.M5, i, 100));
        assertThat(met(watch)).isEmpty();
      }
      assertThat(watch.status(Conditions.understood(text), 1, 0, 0, 0))
          .contains("not known yet, " + (first - 1) + " of " + first + " bars are in");
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, first, 100));
      assertThat(met(watch)).hasSize(1);
    }

    @Test
    void wantsTheBarsOfItsLongestFigure() {
      ConditionWatch watch = watching("EMA(50,1h) < close(1h)", "ADX(14,5m) < 25", "time > 36h");
      assertThat(watch.timeframes()).containsExactly(Timeframe.M5, Timeframe.H1);
      assertThat(watch.warmUp(Timeframe.H1)).isEqualTo(250);
      assertThat(watch.warmUp(Timeframe.M5)).isEqualTo(28 + 8 * 14);
      assertThat(watch.warmUp(Timeframe.D1)).isZero();
      assertThat(watching("time > 36h").timeframes()).isEmpty();
      assertThat(watching("ADX(500,1d) < 25").warmUp(Timeframe.D1)).isEqualTo(1_500);
    }

    /// With the bars that it wants, the start of an average is below a thousandth of its distance.
    @Test
    void startOfAnAverageNoLongerShowsAfterThem() {
      List<Bar> series = walk(3, 1_500);
      for (String text : List.of("EMA(50,5m) > 1", "RSI(14,5m) > 1", "ADX(14,5m) > 1")) {
        ConditionWatch whole = watching(text);
        ConditionWatch late = watching(text);
        series.forEach(bar -> whole.learn(Timeframe.M5, bar));
        int wanted = late.warmUp(Timeframe.M5);
        series
            .subList(series.size() - wanted, series.size())
            .forEach(bar -> late.learn(Timeframe.M5, bar));
        var left = Conditions.understood(text).left();
        ConditionFacts facts = new ConditionFacts(1, 0, 0, 0);
        double exact = whole.value(left, facts);
        assertThat(Math.abs(late.value(left, facts) / exact - 1)).as(text).isLessThan(0.001);
      }
    }
  }

  @Nested
  class Bars {
    @Test
    void ofAnotherTimeframeDoNotCount() {
      ConditionWatch watch = watching("close(1h) > 50");
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 1, 100));
      assertThat(met(watch)).isEmpty();
      watch.onClosed(Timeframe.H1, flat(Timeframe.H1, 1, 100));
      assertThat(met(watch)).hasSize(1);
    }

    @Test
    void keepTheirValueUntilTheNextOneCloses() {
      ConditionWatch watch = watching("close(1h) > close(5m)");
      watch.onClosed(Timeframe.H1, flat(Timeframe.H1, 1, 100));
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 12, 101));
      assertThat(met(watch)).isEmpty();
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 13, 99));
      assertThat(met(watch)).hasSize(1);
    }

    /// Learning the past after the present, or the same bar twice, changes nothing.
    @Test
    void thatAreNotNewerArePassedOver() {
      ConditionWatch once = watching("EMA(3,5m) > 1");
      ConditionWatch again = watching("EMA(3,5m) > 1");
      List<Bar> series = walk(4, 30);
      for (Bar bar : series) {
        once.onClosed(Timeframe.M5, bar);
        again.onClosed(Timeframe.M5, bar);
        again.onClosed(Timeframe.M5, bar);
        again.learn(Timeframe.M5, series.getFirst());
      }
      var ema = Conditions.understood("EMA(3,5m) > 1").left();
      ConditionFacts facts = new ConditionFacts(1, 0, 0, 0);
      assertThat(again.value(ema, facts)).isEqualTo(once.value(ema, facts));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "0", "-1", "1e200"})
    void ofWrongNumbersLeaveTheFigureUnknownUntilAGoodOne(double wrong) {
      ConditionWatch watch = watching("SMA(2,5m) > 50", "close(5m) > 50");
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 1, 100));
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 2, 100));
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 3, wrong));
      assertThat(met(watch)).isEmpty();
      assertThat(watch.status(Conditions.understood("close(5m) > 50"), 1, 0, 0, 0))
          .isEqualTo("close(5m) is not known yet, the last bar is in doubt, ends above 50");
      watch.onClosed(Timeframe.M5, flat(Timeframe.M5, 4, 100));
      assertThat(met(watch)).hasSize(2);
    }
  }

  @Nested
  class Status {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            close(1h) < 108200    | close(1h) is 110,050, ends below 108,200
            close(1h) < EMA(2,1h) | close(1h) is 110,050, ends below EMA(2,1h) (109,525)
            RSI(1,1h) <= 30       | RSI(1,1h) is 100.0, ends at or below 30
            volume(1h) > 1500     | volume(1h) is 7, ends above 1,500
            MACD(1,2,1,1h) < 0    | MACD(1,2,1,1h) is 525, ends below 0
            funding > 0.05 %      | funding is 0.0125 %, ends above 0.05 %
            time > 36h            | time so far 12 h 5 min, ends above 36h
            price >= 99999.5      | price is 101.5, ends at or above 99,999.5
            pnl < -5 %            | pnl is −3.25 %, ends below -5 %
            """)
    void saysWhereTheConditionStands(String text, String status) {
      ConditionWatch watch = watching(text);
      double[] closes = {109_000, 110_050};
      for (int i = 0; i < closes.length; i++) {
        watch.onClosed(Timeframe.H1, flat(Timeframe.H1, i, closes[i]));
      }
      assertThat(watch.status(Conditions.understood(text), 101.5, 0.000125, 43_500_000, -0.0325))
          .isEqualTo(status);
    }

    @Test
    void saysWhenSomethingIsUnknown() {
      assertThat(
              watching("funding > 0.05 %")
                  .status(Conditions.understood("funding > 0.05 %"), 1, Double.NaN, 0, 0))
          .isEqualTo("funding is not known yet, ends above 0.05 %");
    }
  }
}
