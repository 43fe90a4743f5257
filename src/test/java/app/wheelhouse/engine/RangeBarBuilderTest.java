package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeBarBuilderTest {
  private static final long T = SmallDesk.START;

  private final List<Bar> closed = new ArrayList<>();
  private final BarSink sink = this::take;

  /// Ten ticks of a cent.
  private final RangeBarBuilder builder = new RangeBarBuilder(10, 0.01);

  private void take(Bar bar, boolean corrected) {
    assertThat(corrected).isFalse();
    closed.add(bar);
  }

  private void trade(long time, double price, double size) {
    builder.onTrade(MadeBars.tradeOf(time, price, size), sink);
  }

  @Nested
  class FromTrades {
    @Test
    void closesAtTheBoundaryAndOpensTheNextThere() {
      trade(T, 100.00, 1);
      trade(T + 1, 100.04, 2);
      trade(T + 2, 99.96, 4);
      trade(T + 3, 100.08, 8);

      assertThat(closed)
          .containsExactly(new Bar(T, T + 3, 100.00, 100.06, 99.96, 100.06, 7, false));
      assertThat(builder.forming())
          .isEqualTo(new Bar(T + 3, T + 3, 100.06, 100.08, 100.06, 100.08, 8, false));
    }

    @Test
    void closesOnTheExactTick() {
      trade(T, 100.00, 1);
      trade(T + 1, 100.10, 1);

      assertThat(closed).hasSize(1);
      assertThat(closed.getFirst().close()).isEqualTo(100.10);
    }

    @Test
    void makesSeveralBarsOfOneLeap() {
      trade(T, 100.00, 1);
      trade(T + 1, 99.65, 5);

      assertThat(closed).extracting(Bar::open).containsExactly(100.00, 99.90, 99.80);
      assertThat(closed).extracting(Bar::close).containsExactly(99.90, 99.80, 99.70);
      assertThat(closed).extracting(Bar::volume).containsExactly(1.0, 0.0, 0.0);
      assertThat(builder.forming()).isNotNull();
      assertThat(builder.forming().volume()).isEqualTo(5);
    }

    @Test
    void leavesAQuietMarketOpen() {
      trade(T, 100, 1);
      builder.onTime(T + 86_400_000, sink);

      assertThat(closed).isEmpty();
    }
  }

  @Nested
  class Approximate {
    @Test
    void areBarsOfCandles() {
      candle(0, 100, 100.3, 99.9, 100.25, true);

      assertThat(closed).isNotEmpty().allMatch(Bar::approximate);
    }

    @Test
    void areNotBarsOfTrades() {
      trade(T, 100, 1);
      trade(T + 1, 101, 1);

      assertThat(closed).hasSize(10).noneMatch(Bar::approximate);
    }

    @Test
    void isTheBarThatACandleBeganAndNoLaterOne() {
      candle(0, 100, 100.05, 100, 100.05, true);
      trade(T + 60_000, 100.25, 1);
      trade(T + 60_001, 100.45, 1);

      assertThat(closed).extracting(Bar::approximate).startsWith(true).endsWith(false);
      assertThat(builder.forming()).isNotNull();
      assertThat(builder.forming().approximate()).isFalse();
    }

    @Test
    void areBarsOfManyTradesMergedIntoOne() {
      builder.onTrade(
          new Trade(SmallDesk.COIN.id(), T, T, 9, 100, 5, 5, 100, 100.5, 99.5, 40), sink);

      assertThat(closed).isNotEmpty().allMatch(Bar::approximate);
    }

    @Test
    void neverFollowsAFormingCandle() {
      candle(0, 100, 105, 95, 101, false);

      assertThat(closed).isEmpty();
      assertThat(builder.forming()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100.00, 100.30, 99.90, 100.25, 99.90
          100.25, 100.30, 99.90, 100.00, 100.30
          """)
  void walksACandleToTheNearExtremeFirst(
      double open, double high, double low, double close, double firstTurn) {
    candle(0, open, high, low, close, true);

    boolean reached = false;
    for (Bar bar : closed) {
      double other = firstTurn == low ? high : low;
      if (bar.high() == firstTurn || bar.low() == firstTurn) {
        reached = true;
      }
      if (!reached) {
        assertThat(bar.high() == other || bar.low() == other).isFalse();
      }
    }
    assertThat(reached).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyClosedBarSpansTheRangeExactlyAndNoVolumeIsLost(long seed) {
    Random random = new Random(seed);
    int range = 1 + random.nextInt(40);
    int decimals = random.nextInt(4);
    double scale = Math.pow(10, decimals);
    RangeBarBuilder any = new RangeBarBuilder(range, 1 / scale);
    long ticks = 50_000;
    double traded = 0;
    for (int i = 0; i < 5_000; i++) {
      ticks =
          Math.max(1_000, ticks + random.nextInt(41) - 20 + (random.nextInt(99) == 0 ? 300 : 0));
      double size = random.nextInt(64) / 64.0;
      traded += size;
      any.onTrade(
          Trade.single(SmallDesk.COIN.id(), T + i, T + i, 0, ticks / scale, size, Side.SELL), sink);
    }

    assertThat(closed).hasSizeGreaterThan(50);
    double volume = 0;
    for (int i = 0; i < closed.size(); i++) {
      Bar bar = closed.get(i);
      assertThat(Math.round(bar.high() * scale) - Math.round(bar.low() * scale)).isEqualTo(range);
      assertThat(bar.high() * scale).isEqualTo(Math.rint(bar.high() * scale), within(1e-6));
      assertThat(bar.close() == bar.high() || bar.close() == bar.low()).isTrue();
      assertThat(bar.open()).isBetween(bar.low(), bar.high());
      if (i > 0) {
        assertThat(bar.open()).isEqualTo(closed.get(i - 1).close());
        assertThat(bar.openTime()).isEqualTo(closed.get(i - 1).closeTime());
      }
      volume += bar.volume();
    }
    Bar forming = any.forming();
    assertThat(forming).isNotNull();
    assertThat(forming.open()).isEqualTo(closed.getLast().close());
    assertThat(forming.close()).isEqualTo(ticks / scale);
    assertThat(Math.round((forming.high() - forming.low()) * scale)).isLessThan(range);
    assertThat(volume + forming.volume()).isEqualTo(traded);
  }

  private static Offset<Double> within(double value) {
    return Offset.offset(value);
  }

  private void candle(
      long offset, double open, double high, double low, double close, boolean done) {
    builder.onCandle(
        MadeBars.candleOf(
            Timeframe.M1, Bar.of(Timeframe.M1, T + offset, open, high, low, close, 3), done),
        sink);
  }
}
