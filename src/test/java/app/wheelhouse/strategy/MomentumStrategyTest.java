package app.wheelhouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.Atr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentumStrategyTest {
  private static final Instrument BTC = InstrumentCatalogue.find("BTC").orElseThrow();
  private static final MomentumSettings DEFAULTS =
      MomentumSettings.defaults(BarSpec.of(Timeframe.M5));
  private static final List<Bar> TURN_UP = new MadeBars(1_000).move(60, -2).move(60, 3).list();
  private static final List<Bar> TURN_DOWN = new MadeBars(1_000).move(60, 2).move(60, -3).list();

  private record Heard(int index, Signal signal) {}

  private static List<Heard> play(Strategy strategy, List<Bar> bars, int holding) {
    List<Heard> heard = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Signal signal = strategy.onBar(bars.get(i), holding);
      if (signal != null) {
        heard.add(new Heard(i, signal));
      }
    }
    return heard;
  }

  private static Strategy fresh() {
    return MomentumStrategy.factory(DEFAULTS).create(BTC);
  }

  @Nested
  class WarmUp {
    @ParameterizedTest
    @CsvSource(
        useHeadersInDisplayName = true,
        textBlock =
            """
            fast, slow, adx, atr, warmUp
            12,   26,   14,  14,  27
            12,   60,   14,  14,  60
            2,    3,    2,   50,  50
            2,    3,    2,   2,   3
            """)
    void isThatOfItsSlowestIndicator(int fast, int slow, int adx, int atr, int warmUp) {
      var settings =
          new MomentumSettings(BarSpec.of(Timeframe.H1), fast, slow, adx, 25, 20, atr, 2, 2);
      StrategySpec spec = new MomentumStrategy(BTC, settings).spec();
      assertThat(spec.warmUp()).isEqualTo(warmUp);
      assertThat(spec.name()).isEqualTo("momentum");
      assertThat(spec.bars()).isEqualTo(BarSpec.of(Timeframe.H1));
      assertThat(spec.parameters()).isEqualTo(settings.parameters());
    }

    @Test
    void isSilentUntilItIsOverAndSpeaksOnTheNextBar() {
      // A decline stands against a long from the first moment that the EMAs are known.
      var settings = new MomentumSettings(BarSpec.of(Timeframe.M5), 2, 5, 3, 25, 20, 10, 2, 2);
      var strategy = new MomentumStrategy(BTC, settings);
      List<Heard> heard = play(strategy, new MadeBars(1_000).move(20, -2).list(), 1);
      assertThat(heard.getFirst().index()).isEqualTo(strategy.spec().warmUp()).isEqualTo(10);
    }

    @Test
    void learningLeavesTheSameStateAsPlaying() {
      Strategy learned = fresh();
      Strategy played = fresh();
      List<Bar> first = TURN_UP.subList(0, 60);
      first.forEach(learned::learn);
      play(played, first, 0);
      List<Bar> rest = TURN_UP.subList(60, TURN_UP.size());
      assertThat(play(learned, rest, 0)).isNotEmpty().isEqualTo(play(played, rest, 0));
    }
  }

  @Nested
  class Entering {
    @ParameterizedTest
    @CsvSource({"true, 1", "false, -1"})
    void followsATurnOnceAtItsCross(boolean up, int direction) {
      List<Heard> heard = play(fresh(), up ? TURN_UP : TURN_DOWN, 0);
      assertThat(heard).hasSize(1);
      Signal.Enter enter = (Signal.Enter) heard.getFirst().signal();
      assertThat(enter.direction()).isEqualTo(direction);
      assertThat(heard.getFirst().index()).isBetween(61, 85);
    }

    @Test
    void putsTheStopTwoAtrAwayAndTheTargetTwiceAsFar() {
      Heard heard = play(fresh(), TURN_UP, 0).getFirst();
      Signal.Enter enter = (Signal.Enter) heard.signal();
      Atr atr = new Atr(14);
      TURN_UP.subList(0, heard.index() + 1).forEach(b -> atr.update(b.high(), b.low(), b.close()));
      double close = TURN_UP.get(heard.index()).close();
      assertThat(enter.stop()).isCloseTo(close - 2 * atr.value(), within(1e-9));
      assertThat(enter.target()).isCloseTo(close + 4 * atr.value(), within(1e-9));
    }

    @Test
    void saysWhyInWords() {
      Signal.Enter enter = (Signal.Enter) play(fresh(), TURN_UP, 0).getFirst().signal();
      assertThat(enter.rationale().summary())
          .startsWith("EMA12 crossed above EMA26 on 5m with ADX(14) ")
          .contains(" above 25: long with a stop at ");
      assertThat(enter.rationale().invalidation())
          .containsExactly("close(5m) < EMA(26,5m)", "ADX(14,5m) < 20");
      assertThat(enter.rationale().saw()).hasSize(4);
      assertThat(enter.rationale().supporting()).isNotEmpty();
    }

    @Test
    void staysOutOfARangeWhoseCrossesAdxDoesNotConfirm() {
      List<Bar> range = new MadeBars(1_000).waves(125, 2, -2).list();
      assertThat(play(fresh(), range, 0)).isEmpty();
      assertThat(play(new MomentumStrategy(BTC, demanding(5)), range, 0)).isNotEmpty();
    }

    @Test
    void staysOutOfATrendThatHasNoCross() {
      assertThat(play(fresh(), new MadeBars(1_000).move(200, 2).list(), 0)).isEmpty();
    }

    @Test
    void staysOutOfAMarketThatDoesNotMove() {
      assertThat(play(new MomentumStrategy(BTC, demanding(5)), still(), 0)).isEmpty();
    }

    @Test
    void takesTheFirstMoveOfAStillMarketForNoCross() {
      List<Bar> bars = new ArrayList<>(still());
      bars.addAll(new MadeBars(50).move(40, 1).list());
      assertThat(play(new MomentumStrategy(BTC, demanding(5)), bars, 0)).isEmpty();
    }

    private List<Bar> still() {
      Bar bar = Bar.of(Timeframe.M5, 0, 50, 50, 50, 50, 0);
      return Collections.nCopies(200, bar);
    }

    private MomentumSettings demanding(double minAdx) {
      return new MomentumSettings(BarSpec.of(Timeframe.M5), 12, 26, 14, minAdx, 5, 14, 2, 2);
    }

    @Test
    void proposesNothingWithoutRoomAboveZero() {
      // The turn of TURN_DOWN, moved down until the target of its short would be below zero.
      List<Bar> low = new MadeBars(1).move(60, 0.2).move(60, -0.2).list();
      var far = new MomentumSettings(BarSpec.of(Timeframe.M5), 12, 26, 14, 25, 20, 14, 10, 10);
      assertThat(play(fresh(), low, 0)).hasSize(1);
      assertThat(play(new MomentumStrategy(BTC, far), low, 0)).isEmpty();
    }
  }

  @Nested
  class Leaving {
    @Test
    void leavesWhenTheEmasStandAgainstThePosition() {
      List<Heard> heard = play(fresh(), TURN_UP, -1);
      assertThat(heard.getLast().signal()).isInstanceOf(Signal.Leave.class);
      assertThat(heard.getLast().signal().rationale().summary())
          .isEqualTo("EMA12 is above EMA26 on 5m, against the short: leave.");
      assertThat(heard.getLast().index()).isEqualTo(TURN_UP.size() - 1);
    }

    @Test
    void keepsAPositionThatTheTrendCarries() {
      assertThat(play(fresh(), new MadeBars(1_000).move(150, 2).list(), 1)).isEmpty();
    }

    @Test
    void leavesWhenTheTrendFades() {
      List<Bar> fading = new MadeBars(1_000).move(60, 2).waves(40, 3, -2.7).list();
      Optional<Heard> fade =
          play(fresh(), fading, 1).stream()
              .filter(h -> h.signal().rationale().summary().contains("the trend has faded"))
              .findFirst();
      assertThat(fade).isPresent();
      assertThat(fade.get().index()).isGreaterThan(62);
      assertThat(fade.get().signal().confidence()).isBetween(0.5, 0.6);
      assertThat(fade.get().signal().rationale().summary())
          .contains("is below 20")
          .endsWith("leave the long.");
    }

    @Test
    void neverTurnsAroundOnOneBar() {
      assertThat(play(fresh(), TURN_UP, -1))
          .isNotEmpty()
          .allMatch(h -> h.signal() instanceof Signal.Leave);
    }
  }

  @Test
  void refusesABadBarAndStaysAsItWas() {
    Strategy strategy = fresh();
    Strategy untouched = fresh();
    List<Bar> first = TURN_UP.subList(0, 60);
    first.forEach(strategy::learn);
    first.forEach(untouched::learn);
    Bar bad = Bar.of(Timeframe.M5, 0, 100, 99, 101, 100, 1);
    Bar unknown = Bar.of(Timeframe.M5, 0, 100, 101, 99, Double.NaN, 1);
    assertThatThrownBy(() -> strategy.onBar(bad, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> strategy.learn(unknown)).isInstanceOf(IllegalArgumentException.class);
    List<Bar> rest = TURN_UP.subList(60, TURN_UP.size());
    assertThat(play(strategy, rest, 0)).isNotEmpty().isEqualTo(play(untouched, rest, 0));
  }

  @Test
  void instancesOfAFactoryShareNothing() {
    StrategyFactory factory = MomentumStrategy.factory(DEFAULTS);
    Strategy first = factory.create(BTC);
    List<Heard> alone = play(first, TURN_UP, 0);
    Strategy second = factory.create(BTC);
    assertThat(play(second, TURN_UP, 0)).isEqualTo(alone);
  }
}
