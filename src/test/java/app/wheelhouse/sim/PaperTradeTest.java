package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.sim.PaperTrade.Exits;
import app.wheelhouse.sim.PaperTrade.State;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTradeTest {
  private static final double NONE = Double.NaN;
  private static final long LIMIT = 1_000;

  private static PaperTrade atMarket(Side side, double stop, double target, double liquidation) {
    return PaperTrade.filled(side, 100, new Exits(stop, target, liquidation), 0, LIMIT);
  }

  private static PaperTrade point(PaperTrade trade, double price, long time) {
    return trade.on(price, price, price, price, time);
  }

  /// Long from 100 with stop 95, target 110 and liquidation at 90.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # open, high, low,   last, state,      exit
          100,    101,  95.01, 98,   OPEN,
          100,    101,  95,    98,   STOPPED,    95
          100,    109.9,96,    109,  OPEN,
          100,    110,  96,    109,  TARGET,     110
          100,    111,  94,    109,  STOPPED,    95
          100,    101,  80,    85,   STOPPED,    95
          94,     96,   93,    96,   STOPPED,    94
          90.01,  96,   89,    96,   STOPPED,    90.01
          90,     96,   90,    96,   LIQUIDATED, 90
          88,     111,  88,    111,  LIQUIDATED, 88
          112,    113,  111,   112,  TARGET,     110
          """)
  void aLongEndsAtTheFirstLevelThatTheRangeReaches(
      double open, double high, double low, double last, State state, Double exit) {
    PaperTrade after = atMarket(Side.BUY, 95, 110, 90).on(open, high, low, last, 7);

    assertThat(after.state()).isEqualTo(state);
    assertThat((Double) after.exit()).isEqualTo(exit == null ? Double.valueOf(NONE) : exit);
    assertThat(after.endedAt()).isEqualTo(state == State.OPEN ? 0 : 7);
  }

  /// Short from 100 with stop 105, target 90 and liquidation at 110.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100,    104.99, 91,   98,   OPEN,
          100,    105,    91,   98,   STOPPED,    105
          100,    101,    90,   91,   TARGET,     90
          100,    106,    89,   91,   STOPPED,    105
          106,    107,    104,  104,  STOPPED,    106
          110,    110,    95,   95,   LIQUIDATED, 110
          112,    112,    95,   95,   LIQUIDATED, 112
          88,     89,     87,   88,   TARGET,     90
          """)
  void aShortIsTheMirrorOfIt(
      double open, double high, double low, double last, State state, Double exit) {
    PaperTrade after = atMarket(Side.SELL, 105, 90, 110).on(open, high, low, last, 7);

    assertThat(after.state()).isEqualTo(state);
    assertThat((Double) after.exit()).isEqualTo(exit == null ? Double.valueOf(NONE) : exit);
  }

  @Nested
  class Levels {
    @Test
    void aStopBeyondTheLiquidationPriceIsNeverReached() {
      PaperTrade after = point(atMarket(Side.BUY, 85, 110, 90), 84, 1);

      assertThat(after.state()).isEqualTo(State.LIQUIDATED);
      assertThat(after.exit()).isEqualTo(84);
    }

    @Test
    void atOnePriceLiquidationComesBeforeTheStop() {
      assertThat(atMarket(Side.BUY, 90, 110, 90).on(100, 100, 90, 95, 1).state())
          .isEqualTo(State.LIQUIDATED);
    }

    @Test
    void withoutLevelsOnlyTimeEndsIt() {
      PaperTrade trade = atMarket(Side.BUY, NONE, NONE, NONE);

      assertThat(trade.on(100, 1e9, 1e-9, 50, 999)).isSameAs(trade);
      PaperTrade after = point(trade, 50, LIMIT);
      assertThat(after.state()).isEqualTo(State.TIME_LIMIT);
      assertThat(after.exit()).isEqualTo(50);
      assertThat(after.endedAt()).isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  101, 120, 50,  STOPPED
            BUY,  100, 120, 50,  STOPPED
            BUY,  99,  120, 50,  OPEN
            BUY,  95,  99,  50,  TARGET
            BUY,  95,  100, 50,  TARGET
            BUY,  101, 99,  50,  STOPPED
            BUY,  101, 99,  102, LIQUIDATED
            SELL, 99,  80,  150, STOPPED
            SELL, 105, 101, 150, TARGET
            SELL, 105, 80,  99,  LIQUIDATED
            """)
    void onTheWrongSideOfTheEntryEndItAtTheEntry(
        Side side, double stop, double target, double liquidation, State state) {
      PaperTrade trade = atMarket(side, stop, target, liquidation);

      assertThat(trade.state()).isEqualTo(state);
      assertThat((Double) trade.exit()).isEqualTo(Double.valueOf(state == State.OPEN ? NONE : 100));
    }
  }

  @Nested
  class ALimit {
    private final PaperTrade resting =
        PaperTrade.waiting(Side.BUY, 95, new Exits(92, 99, 85), LIMIT);

    @Test
    void waitsUntilTheMarketTradesThroughIt() {
      assertThat(resting.on(100, 101, 95, 96, 1)).isSameAs(resting);
      PaperTrade filled = resting.on(100, 101, 94.99, 96, 1);

      assertThat(filled.state()).isEqualTo(State.OPEN);
      assertThat(filled.entry()).isEqualTo(95);
    }

    @Test
    void mayBeStoppedInTheRangeThatFillsItButNeverReachesItsTargetThere() {
      assertThat(resting.on(100, 101, 92, 96, 1).state()).isEqualTo(State.STOPPED);
      assertThat(resting.on(100, 101, 92, 96, 1).exit()).isEqualTo(92);
      assertThat(resting.on(100, 101, 94, 96, 1).state()).isEqualTo(State.OPEN);
      assertThat(point(resting.on(100, 101, 94, 96, 1), 99, 2).state()).isEqualTo(State.TARGET);
    }

    @Test
    void thatIsNeverReachedEndsWithoutAPrice() {
      PaperTrade after = point(resting, 100, LIMIT);

      assertThat(after.state()).isEqualTo(State.TIME_LIMIT);
      assertThat(after.exit()).isNaN();
    }

    @Test
    void ofASellWaitsAbove() {
      PaperTrade sell = PaperTrade.waiting(Side.SELL, 105, new Exits(108, 99, 120), LIMIT);

      assertThat(sell.on(100, 105, 99, 101, 1)).isSameAs(sell);
      assertThat(sell.on(100, 105.01, 99, 101, 1).state()).isEqualTo(State.OPEN);
    }

    @Test
    void withItsStopOnTheWrongSideEndsWhenItIsFilled() {
      PaperTrade wrong = PaperTrade.waiting(Side.BUY, 95, new Exits(97, 99, 85), LIMIT);

      assertThat(wrong.state()).isEqualTo(State.WAITING);
      PaperTrade after = wrong.on(100, 100, 94, 94, 1);
      assertThat(after.state()).isEqualTo(State.STOPPED);
      assertThat(after.exit()).isEqualTo(95);
    }
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void whatIsOverStaysAsItIs(Side side) {
    PaperTrade over = atMarket(side, NONE, NONE, NONE).expired(101, 5);

    assertThat(over.on(1, 1_000, 1, 50, 2_000)).isSameAs(over);
    assertThat(over.expired(7, 2_000)).isSameAs(over);
  }

  /// Random walks in whole ranges: an end is at a level or worse, and never while the range lies
  /// within all levels.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverEndsBetterThanItsLevels(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int ended = 0;
    for (int i = 0; i < 2_000; i++) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      int sign = side.sign();
      double stop = 100 - sign * (1 + random.nextInt(5));
      double target = 100 + sign * (1 + random.nextInt(5));
      double liquidation = 100 - sign * (2 + random.nextInt(6));
      PaperTrade trade = atMarket(side, stop, target, liquidation);
      double price = 100;
      for (long time = 1; time < LIMIT && !trade.state().isOver(); time++) {
        double open = price + random.nextInt(5) - 2;
        double high = open + random.nextInt(3);
        double low = open - random.nextInt(3);
        price = low + random.nextDouble() * (high - low);
        PaperTrade after = trade.on(open, high, low, price, time);
        double worst = side == Side.BUY ? low : high;
        double best = side == Side.BUY ? high : low;
        boolean within =
            sign * (worst - stop) > 0
                && sign * (worst - liquidation) > 0
                && sign * (best - target) < 0;
        assertThat(after.state().isOver()).isEqualTo(!within);
        trade = after;
      }
      if (trade.state() == State.TARGET) {
        assertThat(trade.exit()).isEqualTo(target);
      } else if (trade.state() == State.STOPPED) {
        assertThat(sign * (trade.exit() - stop)).isLessThanOrEqualTo(0);
        assertThat(sign * (trade.exit() - liquidation)).isGreaterThan(0);
      } else if (trade.state() == State.LIQUIDATED) {
        assertThat(sign * (trade.exit() - liquidation)).isLessThanOrEqualTo(0);
      }
      ended += trade.state().isOver() ? 1 : 0;
    }
    assertThat(ended).isGreaterThan(1_900);
  }
}
