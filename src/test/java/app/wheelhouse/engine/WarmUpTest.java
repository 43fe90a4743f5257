package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {
  private static final long T = SmallDesk.START;
  private static final long MINUTE = 60_000;

  private final List<Bar> minutes = MadeBars.randomBars(Timeframe.M1, 3_000, new Random(5));

  @Nested
  class OneTimeframe {
    @Test
    void fillsItsOwnSeriesAndTheLongerOnes() {
      SmallDesk desk = new SmallDesk(new Setup().series(BarSpec.of(Timeframe.H1)));
      desk.accept(history(Timeframe.M1, minutes.subList(0, 127)));

      assertThat(closed(desk, Timeframe.M1)).isEqualTo(minutes.subList(0, 127));
      assertThat(closed(desk, Timeframe.M5))
          .isEqualTo(NaiveBars.ofBars(Timeframe.M5, minutes.subList(0, 125)));
      assertThat(forming(desk, Timeframe.M5))
          .isEqualTo(NaiveBars.ofBars(Timeframe.M5, minutes.subList(125, 127)).getFirst());
      assertThat(forming(desk, Timeframe.H1))
          .isEqualTo(NaiveBars.ofBars(Timeframe.H1, minutes.subList(120, 127)).getFirst());
    }

    @Test
    void neverTradesAndIsNoNews() {
      SmallDesk desk = new SmallDesk(new Setup().strategies(Parrot::new));
      desk.accept(history(Timeframe.M1, minutes));

      assertThat(desk.log.closed).isEmpty();
      assertThat(desk.log.news).isEmpty();
      assertThat(desk.snapshot().decisions()).isEmpty();
    }

    @Test
    void warmsTheIndicators() {
      SmallDesk desk = new SmallDesk(new Setup());
      desk.accept(history(Timeframe.M1, minutes.subList(0, 200)));

      assertThat(desk.driver.view().market(SmallDesk.COIN.id()).reading(Timeframe.M1).ready())
          .isTrue();
      assertThat(desk.driver.view().market(SmallDesk.COIN.id()).price())
          .isEqualTo(minutes.get(199).close());
    }

    @Test
    void isContinuedByTradesOfTheSameBar() {
      SmallDesk desk = new SmallDesk(new Setup());
      desk.accept(history(Timeframe.M1, minutes.subList(0, 127)));

      desk.later(127 * MINUTE).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 500, 2));

      Bar before = NaiveBars.ofBars(Timeframe.M5, minutes.subList(125, 127)).getFirst();
      assertThat(forming(desk, Timeframe.M5))
          .isEqualTo(
              Bar.of(
                  Timeframe.M5,
                  before.openTime(),
                  before.open(),
                  500,
                  before.low(),
                  500,
                  before.volume() + 2));
    }

    @Test
    void isContinuedByTheVenuesShorterCandles() {
      SmallDesk desk = new SmallDesk(new Setup());
      desk.accept(history(Timeframe.M1, minutes.subList(0, 127)));

      for (Bar bar : minutes.subList(127, 131)) {
        desk.later(bar.closeTime() - desk.now);
        desk.accept(MadeBars.candleOf(Timeframe.M1, bar, true));
      }

      assertThat(closed(desk, Timeframe.M5))
          .isEqualTo(NaiveBars.ofBars(Timeframe.M5, minutes.subList(0, 130)));
      assertThat(forming(desk, Timeframe.M5))
          .isEqualTo(NaiveBars.ofBars(Timeframe.M5, minutes.subList(130, 131)).getFirst());
    }

    @Test
    void takesABarOnlyOnceWhenItComesAgain() {
      SmallDesk desk = new SmallDesk(new Setup());
      desk.accept(history(Timeframe.M1, minutes.subList(0, 127)));
      desk.accept(history(Timeframe.M1, minutes.subList(100, 130)));

      assertThat(closed(desk, Timeframe.M1)).isEqualTo(minutes.subList(0, 130));
      assertThat(closed(desk, Timeframe.M5))
          .isEqualTo(NaiveBars.ofBars(Timeframe.M5, minutes.subList(0, 130)));
      assertThat(forming(desk, Timeframe.M5)).isNull();
    }
  }

  /// As a feed sends it: the closed bars of every timeframe, the longest first.
  @ParameterizedTest
  @ValueSource(
      ints = {120, 121, 127, 174, 179, 180, 194, 213, 239, 241, 1_439, 1_441, 2_923, 2_999})
  void everyTimeframeLongestFirstCountsEachMinuteOnce(int count) {
    Setup setup = new Setup();
    List<Timeframe> all = List.of(Timeframe.values());
    all.stream()
        .filter(timeframe -> timeframe != Timeframe.M1 && timeframe != Timeframe.M5)
        .forEach(timeframe -> setup.series(BarSpec.of(timeframe)));
    SmallDesk desk = new SmallDesk(setup);
    List<Bar> past = minutes.subList(0, count);
    long end = past.getLast().closeTime();
    List<Timeframe> longestFirst = new ArrayList<>(all);
    longestFirst.sort(Comparator.comparing(Timeframe::millis).reversed());
    for (Timeframe timeframe : longestFirst) {
      List<Bar> bars =
          NaiveBars.ofBars(timeframe, past).stream().filter(b -> b.closeTime() <= end).toList();
      desk.accept(history(timeframe, bars));
    }

    for (Timeframe timeframe : all) {
      List<Bar> naive = NaiveBars.ofBars(timeframe, past);
      List<Bar> made = new ArrayList<>(closed(desk, timeframe));
      Bar forming = forming(desk, timeframe);
      if (forming != null) {
        made.add(forming);
      }
      int kept = Math.min(made.size(), naive.size());
      assertThat(made)
          .as(timeframe.label())
          .isEqualTo(naive.subList(naive.size() - kept, naive.size()))
          .hasSizeGreaterThanOrEqualTo(Math.min(naive.size(), EngineConfig.BARS));
    }
  }

  @Test
  void leavesAHoleOfTheTapeOut() {
    SmallDesk desk = new SmallDesk(new Setup());
    List<Bar> holed = new ArrayList<>(minutes.subList(0, 7));
    holed.addAll(minutes.subList(9, 14));
    desk.accept(history(Timeframe.M1, holed));

    assertThat(closed(desk, Timeframe.M5))
        .isEqualTo(NaiveBars.ofBars(Timeframe.M5, holed).subList(0, 2));
    assertThat(forming(desk, Timeframe.M5))
        .isEqualTo(NaiveBars.ofBars(Timeframe.M5, minutes.subList(10, 14)).getFirst());
  }

  private static EngineEvent history(Timeframe timeframe, List<Bar> bars) {
    return new EngineEvent.History(SmallDesk.COIN.id(), BarSpec.of(timeframe), bars, T);
  }

  private static List<Bar> closed(SmallDesk desk, Timeframe timeframe) {
    BarsSnapshot bars = bars(desk, timeframe);
    List<Bar> closed = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      closed.add(bars.bar(i));
    }
    return closed;
  }

  private static Bar forming(SmallDesk desk, Timeframe timeframe) {
    return bars(desk, timeframe).forming();
  }

  private static BarsSnapshot bars(SmallDesk desk, Timeframe timeframe) {
    return desk.snapshot()
        .instrument(SmallDesk.COIN.id())
        .orElseThrow()
        .bars(BarSpec.of(timeframe));
  }
}
