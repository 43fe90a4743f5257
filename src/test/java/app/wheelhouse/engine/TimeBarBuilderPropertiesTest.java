package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seeded streams of trades against the plainest way to make bars.
class TimeBarBuilderPropertiesTest {
  private static final long T = SmallDesk.START;

  private final List<Bar> closed = new ArrayList<>();
  private final List<Bar> corrected = new ArrayList<>();
  private final BarSink sink = this::take;
  private final BarSeries series = new BarSeries();
  private TimeBarBuilder builder = new TimeBarBuilder(Timeframe.M1, series);

  private void take(Bar bar, boolean isCorrection) {
    if (isCorrection) {
      assertThat(series.correct(bar)).isTrue();
      corrected.add(bar);
    } else {
      series.append(bar);
      closed.add(bar);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void barsOfTradesEqualNaiveOnes(long seed) {
    Random random = new Random(seed);
    Timeframe timeframe = Timeframe.values()[(int) (seed % 5)];
    builder = new TimeBarBuilder(timeframe, series);
    List<Trade> trades = MadeBars.randomTrades(random, 3_000);
    for (Trade trade : trades) {
      builder.onTrade(trade, sink);
    }

    assertThat(corrected).isEmpty();
    assertThat(all()).isEqualTo(NaiveBars.ofTrades(timeframe, trades));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void barsOfTradesWithAClockEqualNaiveOnesWithQuietBarsBetween(long seed) {
    Random random = new Random(seed);
    List<Trade> trades = MadeBars.randomTrades(random, 600);
    long clock = T;
    for (Trade trade : trades) {
      // Each trade arrives up to 0.9 s after it happened, within the grace.
      long arrival = trade.exchangeTime() + random.nextInt(900);
      while (clock + 1_000 <= arrival) {
        clock += 1_000;
        builder.onTime(clock, sink);
      }
      builder.onTrade(trade, sink);
    }

    assertThat(corrected).isEmpty();
    assertThat(all())
        .isEqualTo(NaiveBars.filled(Timeframe.M1, NaiveBars.ofTrades(Timeframe.M1, trades)));
    assertThat(closed).filteredOn(bar -> bar.volume() == 0).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void lateTradesKeepVolumeAndExtremesExact(long seed) {
    Random random = new Random(seed);
    List<Trade> trades = MadeBars.randomTrades(random, 1_000);
    List<Trade> shuffled = new ArrayList<>(trades);
    for (int i = 5; i < shuffled.size(); i += 7) {
      // Arrives up to four trades too early for its neighbours: those are late then.
      shuffled.add(i - 1 - random.nextInt(4), shuffled.remove(i));
    }
    shuffled.forEach(trade -> builder.onTrade(trade, sink));

    List<Bar> naive = NaiveBars.ofTrades(Timeframe.M1, trades);
    List<Bar> made = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      made.add(series.snapshot(null).bar(i));
    }
    made.add(builder.forming());
    assertThat(corrected).isNotEmpty();
    for (Bar bar : made) {
      Bar truth =
          naive.stream().filter(n -> n.openTime() == bar.openTime()).findFirst().orElseThrow();
      assertThat(bar.volume()).isLessThanOrEqualTo(truth.volume());
      assertThat(bar.high()).isLessThanOrEqualTo(truth.high());
      assertThat(bar.low()).isGreaterThanOrEqualTo(truth.low());
    }
    double volume = made.stream().mapToDouble(Bar::volume).sum();
    double traded =
        trades.stream()
            .filter(t ->
                made.stream()
                    .anyMatch(b -> b.openTime() == Timeframe.M1.openTime(t.exchangeTime())))
            .mapToDouble(Trade::size)
            .sum();
    assertThat(volume).isEqualTo(traded);
  }

  private List<Bar> all() {
    List<Bar> all = new ArrayList<>(closed);
    @Nullable Bar forming = builder.forming();
    if (forming != null) {
      all.add(forming);
    }
    return all;
  }
}
