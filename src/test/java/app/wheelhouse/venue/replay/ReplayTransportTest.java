package app.wheelhouse.venue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.venue.replay.Deck.Gone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTransportTest {
  private static final long T = 1_741_946_400_000L;
  private static final long MILLI = Deck.MILLI;
  private static final double UNLIMITED = ReplayTransport.UNLIMITED;

  private final Deck deck = new Deck(T, T + 100, T + 100, T + 250, T + 1_000, T + 5_000);
  private final ReplayTransport transport = deck.transport;

  @Test
  void isNewPausedAtTheBeginningWithSpeedOne() {
    assertThat(transport.progress()).isEqualTo(new ReplayProgress(T, T + 5_000, T, false, 1));
    assertThat(deck.run(10_000)).isEqualTo(new Wait.Paused());
    assertThat(deck.times()).isEmpty();
  }

  @Nested
  class Playing {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # speed, wall milliseconds of the six events
            1,       0, 100, 100, 250, 1000, 5000
            2,       0, 50, 50, 125, 500, 2500
            50,      0, 2, 2, 5, 20, 100
            3,       0, 33.333334, 33.333334, 83.333334, 333.333334, 1666.666667
            0.5,     0, 200, 200, 500, 2000, 10000
            1000000, 0, 0.0001, 0.0001, 0.00025, 0.001, 0.005
            """)
    void spacesEventsAsTheTapeDoesDividedBySpeed(
        double speed, double a, double b, double c, double d, double e, double f) {
      transport.speed(speed);
      transport.play();

      deck.run(20_000);

      assertThat(deck.gone().stream().map(Gone::nanos))
          .containsExactly(nanos(a), nanos(b), nanos(c), nanos(d), nanos(e), nanos(f));
    }

    @Test
    void saysHowLongToWait() {
      transport.play();

      assertThat(transport.until(T)).isEqualTo(new Wait.Go());
      deck.pass(30);
      assertThat(transport.until(T + 100)).isEqualTo(new Wait.WaitNanos(70 * MILLI));
      deck.pass(69);
      assertThat(transport.until(T + 100)).isEqualTo(new Wait.WaitNanos(MILLI));
      deck.pass(1);
      assertThat(transport.until(T + 100)).isEqualTo(new Wait.Go());
    }

    @Test
    void startsItsClockWithTheFirstEventAskedFor() {
      transport.play();
      deck.pass(60_000);

      assertThat(transport.until(T + 250)).isEqualTo(new Wait.Go());
      assertThat(transport.until(T + 350)).isEqualTo(new Wait.WaitNanos(100 * MILLI));
    }

    @Test
    void showsTapeTimeBetweenEvents() {
      transport.speed(2);
      transport.play();

      deck.run(300);

      assertThat(deck.time()).isEqualTo(T + 600);
      assertThat(transport.progress().fraction()).isEqualTo(0.12);
    }

    @Test
    void neverShowsATimeBeyondTheEventThatThePlayerIsBusyWith() {
      transport.play();
      transport.until(T);
      deck.pass(400);

      assertThat(deck.time()).isEqualTo(T);
      transport.until(T + 100);
      assertThat(deck.time()).isEqualTo(T + 100);
    }

    @Test
    void catchesUpWithASmallDelayAndKeepsTheSpacing() {
      transport.play();
      transport.until(T);
      deck.pass(140);

      assertThat(transport.until(T + 100)).isEqualTo(new Wait.Go());
      assertThat(transport.until(T + 250)).isEqualTo(new Wait.WaitNanos(110 * MILLI));
    }

    @Test
    void doesNotRushThroughTheTapeAfterALongSleep() {
      transport.play();
      transport.until(T);
      deck.pass(3_600_000);

      assertThat(transport.until(T + 100)).isEqualTo(new Wait.Go());
      assertThat(transport.until(T + 250)).isEqualTo(new Wait.WaitNanos(150 * MILLI));
    }

    @Test
    void neverWaitsWithoutALimit() {
      transport.speed(UNLIMITED);
      transport.play();

      deck.run(0);

      assertThat(deck.times()).containsExactly(T, T + 100, T + 100, T + 250, T + 1_000, T + 5_000);
      assertThat(deck.gone()).allSatisfy(gone -> assertThat(gone.nanos()).isZero());
    }

    @Test
    void standsAtTheEndOfTheTape() {
      transport.speed(10);
      transport.play();

      deck.run(2_000);

      assertThat(transport.progress())
          .isEqualTo(new ReplayProgress(T, T + 5_000, T + 5_000, false, 10));
      assertThat(transport.progress().fraction()).isEqualTo(1);
    }
  }

  @Nested
  class ChangingSpeed {
    @Test
    void goesOnFromThePresentTapeTime() {
      transport.play();
      deck.run(600);
      transport.speed(4);

      assertThat(deck.time()).isEqualTo(T + 600);
      deck.run(2_000);
      assertThat(deck.gone().get(4)).isEqualTo(new Gone(T + 1_000, nanos(600 + 100)));
      assertThat(deck.gone().get(5)).isEqualTo(new Gone(T + 5_000, nanos(600 + 1_100)));
    }

    @Test
    void fromUnlimitedGoesOnFromTheLastEvent() {
      transport.speed(UNLIMITED);
      transport.play();
      assertThat(transport.until(T)).isEqualTo(new Wait.Go());
      assertThat(transport.until(T + 250)).isEqualTo(new Wait.Go());
      deck.pass(77);
      transport.speed(1);

      assertThat(deck.time()).isEqualTo(T + 250);
      assertThat(transport.until(T + 1_000)).isEqualTo(new Wait.WaitNanos(750 * MILLI));
    }

    @Test
    void takesHoldAtOnceWhenThePlayerCouldNotKeepUp() {
      transport.speed(100);
      transport.play();
      transport.until(T);
      deck.pass(900);
      assertThat(transport.until(T + 100)).isEqualTo(new Wait.Go());
      transport.speed(1);

      assertThat(transport.until(T + 250)).isEqualTo(new Wait.WaitNanos(150 * MILLI));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesASpeedThatIsNotAboveZero(double speed) {
      assertThatThrownBy(() -> transport.speed(speed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("The speed of a replay is above 0");
      assertThat(transport.progress().speed()).isEqualTo(1);
    }
  }

  @Nested
  class Pausing {
    @Test
    void holdsTapeTimeAndEvents() {
      transport.play();
      deck.run(600);
      transport.pause();

      assertThat(deck.run(1_000_000)).isEqualTo(new Wait.Paused());
      assertThat(deck.time()).isEqualTo(T + 600);
      assertThat(deck.times()).hasSize(4);

      transport.play();
      assertThat(transport.until(T + 1_000)).isEqualTo(new Wait.WaitNanos(400 * MILLI));
    }

    @Test
    void stopsAPlayerWithoutALimit() {
      transport.speed(UNLIMITED);
      transport.play();
      transport.until(T);
      transport.pause();

      assertThat(transport.until(T + 100)).isEqualTo(new Wait.Paused());
      assertThat(deck.time()).isEqualTo(T);
    }

    @Test
    void twiceIsTheSameAsOnce() {
      transport.play();
      deck.run(600);
      transport.pause();
      deck.pass(50);
      transport.pause();

      assertThat(deck.time()).isEqualTo(T + 600);
    }
  }

  @Nested
  class Stepping {
    @Test
    void letsExactlyOneEventGo() {
      for (int i = 1; i <= 4; i++) {
        transport.step();
        assertThat(deck.run(1_000)).isEqualTo(new Wait.Paused());
        assertThat(deck.times()).hasSize(i);
      }
      assertThat(deck.time()).isEqualTo(T + 250);
    }

    @Test
    void countsStepsThatComeFasterThanThePlayer() {
      transport.step();
      transport.step();
      transport.step();
      deck.run(0);

      assertThat(deck.times()).containsExactly(T, T + 100, T + 100);
    }

    @Test
    void pausesAPlayingTransport() {
      transport.play();
      deck.run(600);
      transport.step();

      assertThat(deck.run(10_000)).isEqualTo(new Wait.Paused());
      assertThat(deck.times()).hasSize(5);
      assertThat(transport.isPlaying()).isFalse();
    }

    @Test
    void thenPlayingSpacesTheNextEventsFromThere() {
      transport.step();
      transport.step();
      deck.run(3_000);
      transport.play();
      deck.run(300);

      assertThat(deck.gone().getLast()).isEqualTo(new Gone(T + 250, nanos(3_000 + 150)));
    }

    @Test
    void isForgottenByAPause() {
      transport.step();
      transport.pause();

      assertThat(deck.run(0)).isEqualTo(new Wait.Paused());
      assertThat(deck.times()).isEmpty();
    }
  }

  @Nested
  class SteppingABar {
    private static final long MINUTE = 60_000;
    private static final long FIVE = 5 * MINUTE;
    private static final long HOLE = 20 * FIVE;

    /// Three five-minute bars, each open, low, high, close, with a long hole before the last; then
    /// a trade within a bar.
    private final Deck bars =
        new Deck(
            T,
            T + FIVE / 3,
            T + FIVE * 2 / 3,
            T + FIVE,
            T + FIVE,
            T + FIVE * 4 / 3,
            T + FIVE * 5 / 3,
            T + FIVE * 2,
            T + HOLE + MINUTE,
            T + HOLE + FIVE * 2,
            T + HOLE + FIVE * 2 + 1);

    @Test
    void goesToTheNextBoundaryEachTimeAndWaitsThere() {
      List<Integer> gone = new ArrayList<>();
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        bars.transport.stepBar(Timeframe.M5);
        assertThat(bars.run(1)).isEqualTo(new Wait.Paused());
        gone.add(bars.gone().size());
        times.add(bars.time() - T);
      }
      // The close of a bar and the opening of the next share their time. Over the hole it stops at
      // the first boundary after its end, not at one where nothing happens.
      assertThat(gone).containsExactly(5, 8, 9, 10);
      assertThat(times).containsExactly(FIVE, FIVE * 2, HOLE + FIVE, HOLE + FIVE * 2);
    }

    @Test
    void fromWithinABarEndsThatBar() {
      bars.transport.step();
      bars.transport.step();
      bars.run(0);
      bars.transport.stepBar(Timeframe.M5);
      bars.run(0);

      assertThat(bars.time()).isEqualTo(T + FIVE);
      assertThat(bars.gone()).hasSize(5);
    }

    @Test
    void byAnyTimeframe() {
      bars.transport.stepBar(Timeframe.M15);
      bars.run(0);

      assertThat(bars.gone()).hasSize(8);
    }

    @Test
    void addsUpWhenAskedFasterThanThePlayer() {
      bars.transport.stepBar(Timeframe.M5);
      bars.transport.stepBar(Timeframe.M5);
      bars.run(0);

      assertThat(bars.gone()).hasSize(8);
    }
  }

  @Nested
  class SeekingForward {
    @Test
    void doesNotWaitUntilThereAndThenPlaysAsBefore() {
      transport.play();
      deck.run(50);
      transport.seek(T + 600);
      deck.run(100);

      assertThat(deck.times()).containsExactly(T, T + 100, T + 100, T + 250);
      assertThat(deck.gone().getLast().nanos()).isEqualTo(nanos(50));
      assertThat(deck.time()).isEqualTo(T + 700);
      assertThat(transport.until(T + 1_000)).isEqualTo(new Wait.WaitNanos(300 * MILLI));
      assertThat(transport.isRestartWanted()).isFalse();
    }

    @Test
    void takesTheEventsOfThatTimeWithIt() {
      transport.seek(T + 100);
      deck.run(0);

      assertThat(deck.times()).containsExactly(T, T + 100, T + 100);
    }

    @Test
    void stopsThereWhenPaused() {
      transport.seek(T + 600);

      assertThat(deck.run(1_000)).isEqualTo(new Wait.Paused());
      assertThat(deck.times()).hasSize(4);
      assertThat(deck.time()).isEqualTo(T + 600);
    }

    @Test
    void beforeTheFirstEventOutlivesAPause() {
      transport.seek(T + 600);
      transport.pause();
      deck.run(0);

      assertThat(deck.times()).hasSize(4);
    }

    @Test
    void endsWhereItIsByAPause() {
      transport.play();
      transport.until(T);
      transport.seek(T + 1_000);
      assertThat(transport.until(T + 100)).isEqualTo(new Wait.Go());
      transport.pause();

      assertThat(transport.until(T + 250)).isEqualTo(new Wait.Paused());
      assertThat(deck.time()).isEqualTo(T + 100);
    }

    @Test
    void beyondTheTapeGoesToItsEnd() {
      transport.seek(Long.MAX_VALUE);
      deck.run(0);

      assertThat(deck.times()).hasSize(6);
      assertThat(deck.time()).isEqualTo(T + 5_000);
    }
  }

  @Nested
  class SeekingBack {
    @Test
    void wantsARestartAndThenRunsFromTheBeginning() {
      transport.play();
      deck.run(1_200);
      transport.seek(T + 300);

      assertThat(transport.isRestartWanted()).isTrue();
      assertThat(deck.run(10_000)).isEqualTo(new Wait.Restart());
      assertThat(deck.times()).hasSize(5);

      deck.restart();
      assertThat(transport.isRestartWanted()).isFalse();
      deck.run(100);
      assertThat(deck.times()).containsExactly(T, T + 100, T + 100, T + 250);
      assertThat(deck.gone().stream().map(Gone::nanos).distinct()).hasSize(1);
      assertThat(deck.time()).isEqualTo(T + 400);
    }

    @Test
    void needsNoRestartAsLongAsNoLaterEventHasGone() {
      transport.play();
      deck.run(900);
      transport.seek(T + 300);
      deck.run(100);

      assertThat(transport.isRestartWanted()).isFalse();
      assertThat(deck.times()).hasSize(4);
      assertThat(deck.time()).isEqualTo(T + 400);
    }

    @Test
    void keepsTheNewestTimeSought() {
      transport.speed(UNLIMITED);
      transport.play();
      deck.run(0);
      transport.pause();
      transport.seek(T);
      transport.seek(T + 250);
      assertThat(transport.isRestartWanted()).isTrue();

      deck.restart();
      deck.run(0);
      assertThat(deck.times()).containsExactly(T, T + 100, T + 100, T + 250);
    }

    @Test
    void isStillCarriedOutWhenPausedBeforeTheRestart() {
      transport.play();
      deck.run(1_200);
      transport.seek(T + 300);
      transport.pause();
      deck.restart();

      assertThat(deck.run(1_000)).isEqualTo(new Wait.Paused());
      assertThat(deck.times()).hasSize(4);
      assertThat(deck.time()).isEqualTo(T + 300);
    }

    @Test
    void toTheTimeOfTheLastEventNeedsNoRestart() {
      transport.step();
      transport.step();
      deck.run(0);
      transport.seek(T + 100);

      assertThat(transport.isRestartWanted()).isFalse();
      deck.run(0);
      assertThat(deck.times()).containsExactly(T, T + 100, T + 100);
    }

    @Test
    void isNotTakenBackByASeekForward() {
      transport.play();
      deck.run(1_200);
      transport.seek(T);
      transport.seek(T + 2_000);

      assertThat(deck.run(0)).isEqualTo(new Wait.Restart());
      deck.restart();
      deck.run(0);
      assertThat(deck.times()).hasSize(5);
      assertThat(deck.time()).isEqualTo(T + 2_000);
    }

    @Test
    void isCarriedOutWhenTheTapeEndsBeforeThePlayerKnows() {
      transport.speed(UNLIMITED);
      transport.play();
      transport.until(T + 5_000);
      transport.pause();
      transport.seek(T + 250);
      transport.end();
      assertThat(transport.isRestartWanted()).isTrue();
      deck.restart();
      deck.run(0);

      assertThat(deck.time()).isEqualTo(T + 250);
      assertThat(deck.times()).hasSize(4);
    }

    @Test
    void knowsAfterTheRestartThatNothingHasGoneYet() {
      transport.play();
      deck.run(1_200);
      transport.seek(T + 300);
      deck.restart();
      transport.seek(T + 100);

      assertThat(transport.isRestartWanted()).isFalse();
      deck.run(0);
      assertThat(deck.times()).hasSize(3);
    }

    @Test
    void fromTheEndPlaysOn() {
      transport.play();
      deck.run(6_000);
      assertThat(transport.isPlaying()).isFalse();
      transport.seek(T + 4_000);
      assertThat(transport.isRestartWanted()).isTrue();
      deck.restart();

      assertThat(transport.isPlaying()).isTrue();
      deck.run(1_000);
      assertThat(deck.gone().getLast().time()).isEqualTo(T + 5_000);
    }

    @Test
    void beforeTheTapeGoesToItsBeginning() {
      transport.step();
      transport.step();
      deck.run(0);
      transport.seek(0);
      deck.restart();
      deck.run(0);

      assertThat(deck.times()).containsExactly(T);
    }
  }

  @Nested
  class Telling {
    private int changes;

    @Test
    void everyChangeOnce() {
      transport.onChange(() -> changes++);
      transport.play();
      transport.speed(3);
      transport.step();
      transport.stepBar(Timeframe.M1);
      transport.seek(T);
      transport.pause();

      assertThat(changes).isEqualTo(6);
      transport.progress();
      transport.until(T);
      assertThat(changes).isEqualTo(6);
    }

    @Test
    void outsideItsLock() {
      transport.onChange(
          () -> assertThat(transport.progress().playing()).isEqualTo(changes++ == 0));
      transport.play();
      transport.pause();

      assertThat(changes).isEqualTo(2);
    }
  }

  @Test
  void refusesATapeThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> new ReplayTransport(deck, T, T - 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void playingFromTheStartIsForRunsThatNobodySteers() {
    ReplayTransport steady = ReplayTransport.playing(deck, 60);

    assertThat(steady.until(T)).isEqualTo(new Wait.Go());
    assertThat(steady.until(T + 60_000)).isEqualTo(new Wait.WaitNanos(1_000 * MILLI));
    deck.pass(1_000);
    assertThat(steady.until(T + 60_000)).isEqualTo(new Wait.Go());
  }

  private static long nanos(double millis) {
    return Math.round(millis * MILLI);
  }
}
