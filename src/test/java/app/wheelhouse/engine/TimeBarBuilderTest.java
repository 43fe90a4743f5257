package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBarBuilderTest {
  /// A whole hour.
  private static final long T = SmallDesk.START;

  private static final long MINUTE = 60_000;

  private final List<Bar> closed = new ArrayList<>();
  private final List<Bar> corrected = new ArrayList<>();
  private final BarSink sink = this::take;
  private BarSeries series = new BarSeries();
  private TimeBarBuilder builder = new TimeBarBuilder(Timeframe.M1, series);

  private void build(Timeframe timeframe) {
    series = new BarSeries();
    builder = new TimeBarBuilder(timeframe, series);
  }

  private void take(Bar bar, boolean isCorrection) {
    if (isCorrection) {
      assertThat(series.correct(bar)).isTrue();
      corrected.add(bar);
    } else {
      series.append(bar);
      closed.add(bar);
    }
  }

  private void trade(long exchangeTime, double price, double size) {
    builder.onTrade(MadeBars.tradeOf(exchangeTime, price, size), sink);
  }

  private void tick(long time) {
    builder.onTime(time, sink);
  }

  private void candle(
      Timeframe timeframe, long openTime, double price, double volume, boolean done) {
    builder.onCandle(
        MadeBars.candleOf(timeframe, MadeBars.bar(timeframe, openTime, price, volume), done), sink);
  }

  @Nested
  class FromTrades {
    @Test
    void assignsATradeByItsExchangeTimeNotByItsArrival() {
      trade(T + 59_999, 100, 1);
      trade(T + 60_000, 105, 2);

      assertThat(closed).containsExactly(MadeBars.bar(Timeframe.M1, T, 100, 1));
      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M1, T + MINUTE, 105, 2));
    }

    @Test
    void takesOpenHighLowCloseAndVolume() {
      trade(T, 100, 1);
      trade(T + 1, 104, 0.5);
      trade(T + 2, 97, 0.25);
      trade(T + 3, 99, 0.125);

      assertThat(builder.forming()).isEqualTo(Bar.of(Timeframe.M1, T, 100, 104, 97, 99, 1.875));
      assertThat(closed).isEmpty();
    }

    @Test
    void correctsTheClosedBarOfALateTrade() {
      trade(T, 100, 1);
      trade(T + MINUTE, 101, 1);

      trade(T + 30_000, 90, 2);

      assertThat(corrected).containsExactly(Bar.of(Timeframe.M1, T, 100, 100, 90, 100, 3));
      assertThat(series.last()).isEqualTo(corrected.getFirst());
      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M1, T + MINUTE, 101, 1));
    }

    @Test
    void makesAQuietBarOfALateTradeAloneARealOne() {
      trade(T, 100, 1);
      tick(T + 2 * MINUTE + 1_000);
      assertThat(closed.getLast()).isEqualTo(MadeBars.bar(Timeframe.M1, T + MINUTE, 100, 0));

      trade(T + MINUTE + 5, 103, 2);

      assertThat(corrected).containsExactly(MadeBars.bar(Timeframe.M1, T + MINUTE, 103, 2));
      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M1, T + 2 * MINUTE, 103, 0));
      tick(T + 3 * MINUTE + 1_000);
      assertThat(closed.getLast()).isEqualTo(MadeBars.bar(Timeframe.M1, T + 2 * MINUTE, 103, 0));
    }

    @Test
    void ignoresALateTradeOfABarThatIsNotKept() {
      trade(T, 100, 1);
      trade(T + MINUTE, 101, 1);

      trade(T - MINUTE, 90, 2);

      assertThat(corrected).isEmpty();
      assertThat(closed).hasSize(1);
    }

    @Test
    void leavesTradesOutOnceTheVenueSendsCandles() {
      trade(T, 100, 1);
      candle(Timeframe.M1, T, 100, 5, false);
      trade(T + 1, 120, 7);

      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M1, T, 100, 5));
    }
  }

  @Nested
  class QuietMinutes {
    @Test
    void closeFlatOnlyAfterTheGrace() {
      trade(T, 100, 1);

      tick(T + MINUTE + 999);
      assertThat(closed).isEmpty();
      tick(T + MINUTE + 1_000);
      assertThat(closed).containsExactly(MadeBars.bar(Timeframe.M1, T, 100, 1));
      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M1, T + MINUTE, 100, 0));
      tick(T + 2 * MINUTE + 1_000);
      assertThat(closed.getLast()).isEqualTo(MadeBars.bar(Timeframe.M1, T + MINUTE, 100, 0));
    }

    @Test
    void doNotExistBeforeTheFirstLiveTrade() {
      builder.onHistory(MadeBars.bar(Timeframe.M1, T, 100, 1));
      tick(T + 10 * MINUTE);
      assertThat(closed).isEmpty();
      assertThat(builder.forming()).isNull();

      trade(T + 10 * MINUTE, 101, 1);
      tick(T + 11 * MINUTE + 1_000);
      assertThat(closed).containsExactly(MadeBars.bar(Timeframe.M1, T + 10 * MINUTE, 101, 1));
    }

    @Test
    void allCloseFlatWhenTimeJumpsOverAHole() {
      trade(T, 100, 1);

      tick(T + 5 * MINUTE + 1_000);

      assertThat(closed).hasSize(5);
      assertThat(closed.subList(1, 5))
          .allMatch(bar -> bar.volume() == 0 && bar.low() == 100 && bar.high() == 100)
          .extracting(Bar::openTime)
          .containsExactly(T + MINUTE, T + 2 * MINUTE, T + 3 * MINUTE, T + 4 * MINUTE);
    }

    @Test
    void openWithTheirFirstTradeWhenOneComesAfterTheTick() {
      trade(T, 100, 1);
      tick(T + MINUTE + 1_000);

      trade(T + MINUTE + 30_000, 106, 2);
      trade(T + MINUTE + 31_000, 107, 2);

      assertThat(builder.forming())
          .isEqualTo(Bar.of(Timeframe.M1, T + MINUTE, 106, 107, 106, 107, 4));
    }

    @Test
    void makeNoBarsWhereTheTapeHasAHoleAndNoClock() {
      trade(T, 100, 1);
      trade(T + 7 * MINUTE, 101, 1);

      assertThat(closed).containsExactly(MadeBars.bar(Timeframe.M1, T, 100, 1));
    }
  }

  @Nested
  class FromCandles {
    @Test
    void followsTheFormingCandleAndClosesWithTheClosedOne() {
      builder.onCandle(candleOf(Timeframe.M1, 0, 100, 102, 99, 101, 5, false), sink);
      assertThat(builder.forming()).isEqualTo(Bar.of(Timeframe.M1, T, 100, 102, 99, 101, 5));
      builder.onCandle(candleOf(Timeframe.M1, 0, 100, 103, 98, 99, 9, true), sink);

      assertThat(closed).containsExactly(Bar.of(Timeframe.M1, T, 100, 103, 98, 99, 9));
      assertThat(builder.forming()).isNull();
    }

    @Test
    void correctsABarThatWasMadeOfTradesToTheVenuesOwn() {
      trade(T, 100, 1);
      trade(T + MINUTE, 101, 1);

      builder.onCandle(candleOf(Timeframe.M1, 0, 100, 105, 95, 100, 42, true), sink);

      assertThat(corrected).containsExactly(Bar.of(Timeframe.M1, T, 100, 105, 95, 100, 42));
    }

    @Test
    void saysNothingWhenTheVenueRepeatsAClosedBar() {
      candle(Timeframe.M1, T, 100, 5, true);
      candle(Timeframe.M1, T, 100, 5, true);

      assertThat(closed).hasSize(1);
      assertThat(corrected).isEmpty();
    }

    @Test
    void correctsAClosedBarThatTheVenueSendsAgainChanged() {
      candle(Timeframe.M1, T, 100, 5, true);
      candle(Timeframe.M1, T + MINUTE, 101, 5, false);
      candle(Timeframe.M1, T, 100, 6, true);

      assertThat(corrected).containsExactly(MadeBars.bar(Timeframe.M1, T, 100, 6));
      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M1, T + MINUTE, 101, 5));
    }

    @Test
    void closesTheFormerBarWhenTheNextCandleComesWithoutItsEnd() {
      candle(Timeframe.M1, T, 100, 5, false);
      candle(Timeframe.M1, T + MINUTE, 101, 1, false);

      assertThat(closed).containsExactly(MadeBars.bar(Timeframe.M1, T, 100, 5));
    }

    @Test
    void doesNotCloseByTheClockBecauseTheVenueWill() {
      candle(Timeframe.M1, T, 100, 5, false);
      tick(T + 10 * MINUTE);

      assertThat(closed).isEmpty();
    }

    @Test
    void ignoresCandlesThatAreLongerThanTheSeries() {
      candle(Timeframe.M5, T, 100, 5, true);

      assertThat(closed).isEmpty();
      assertThat(builder.forming()).isNull();
    }

    @Test
    void prefersTheLongestCandlesThatFit() {
      build(Timeframe.M15);
      candle(Timeframe.M1, T, 100, 1, true);
      candle(Timeframe.M5, T, 101, 7, false);
      candle(Timeframe.M1, T + MINUTE, 150, 50, true);

      assertThat(builder.forming()).isEqualTo(MadeBars.bar(Timeframe.M15, T, 101, 7));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            M1, M5
            M1, M15
            M1, H1
            M5, H1
            M15, H4
            M1, M1
            """)
    void makesLongerBarsOfShorterOnes(Timeframe shorter, Timeframe longer) {
      build(longer);
      List<Bar> bars = MadeBars.randomBars(shorter, 1_000, new Random(longer.millis()));
      for (Bar bar : bars) {
        builder.onCandle(MadeBars.candleOf(shorter, half(shorter, bar), false), sink);
        builder.onCandle(MadeBars.candleOf(shorter, bar, true), sink);
      }

      assertThat(all()).isEqualTo(NaiveBars.ofBars(longer, bars));
    }

    @Test
    void keepsTheFormingBarTrueInTheMiddleOfAShorterCandle() {
      build(Timeframe.M5);
      candle(Timeframe.M1, T, 100, 3, true);
      builder.onCandle(candleOf(Timeframe.M1, MINUTE, 110, 112, 108, 109, 2, false), sink);
      builder.onCandle(candleOf(Timeframe.M1, MINUTE, 110, 113, 108, 111, 4, false), sink);

      assertThat(builder.forming()).isEqualTo(Bar.of(Timeframe.M5, T, 100, 113, 100, 111, 7));
    }
  }

  private List<Bar> all() {
    List<Bar> all = new ArrayList<>(closed);
    @Nullable Bar forming = builder.forming();
    if (forming != null) {
      all.add(forming);
    }
    return all;
  }

  private static Candle candleOf(
      Timeframe timeframe,
      long offset,
      double open,
      double high,
      double low,
      double close,
      double volume,
      boolean done) {
    return MadeBars.candleOf(
        timeframe, Bar.of(timeframe, T + offset, open, high, low, close, volume), done);
  }

  /// The same bar before its second half.
  private static Bar half(Timeframe timeframe, Bar bar) {
    return Bar.of(
        timeframe,
        bar.openTime(),
        bar.open(),
        Math.max(bar.open(), bar.low()),
        bar.low(),
        bar.low(),
        bar.volume() / 2);
  }
}
