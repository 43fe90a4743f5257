package app.wheelhouse.ai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionOutcome.Ending;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.SmallDesk;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTrackerTest {
  private final Scene scene = Scene.free();

  @Nested
  class EndsAt {
    @Test
    void theTargetThatIsReachedFirst() {
      scene.flat(100).open(Side.BUY, null, "98", "104").flat(101).bar(101, 104.5, 100, 103);
      DecisionOutcome outcome = scene.only();
      assertThat(outcome.ending()).isEqualTo(Ending.TARGET);
      assertThat(outcome.reward()).isCloseTo(2, within(1e-12));
      assertThat(outcome.result()).isCloseTo(2, within(1e-12));
      assertThat(outcome.won()).isTrue();
      assertThat(outcome.action()).isEqualTo("open_long");
      assertThat(outcome.decidedAt()).isEqualTo(SmallDesk.START + Scene.MINUTE);
      assertThat(outcome.endedAt()).isEqualTo(scene.now());
    }

    @Test
    void theStopOfAShort() {
      scene.flat(100).open(Side.SELL, null, "102", "95").bar(100, 102, 99, 100);
      assertThat(scene.only().ending()).isEqualTo(Ending.STOP);
      assertThat(scene.only().result()).isCloseTo(-1, within(1e-12));
      assertThat(scene.only().action()).isEqualTo("open_short");
    }

    @Test
    void theStopWhereBothAreInOneBar() {
      scene.flat(100).open(Side.BUY, null, "98", "104").bar(100, 105, 97, 104);
      assertThat(scene.only().ending()).isEqualTo(Ending.STOP);
      assertThat(scene.only().result()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void theOpenOfABarThatOpensBeyondTheStop() {
      scene.flat(100).open(Side.BUY, null, "98", "104").bar(97, 97.5, 96, 97);
      assertThat(scene.only().result()).isCloseTo(-1.5, within(1e-12));
    }

    @Test
    void theTargetAlsoWhereABarOpensBeyondIt() {
      scene.flat(100).open(Side.BUY, null, "98", "104").bar(106, 107, 105, 106);
      assertThat(scene.only().result()).isCloseTo(2, within(1e-12));
    }

    @Test
    void theLastCloseWithinTheHorizon() {
      Scene day = new Scene(new OutcomeSettings(3 * Scene.MINUTE, 0, 5, 10, 10));
      day.flat(100).open(Side.BUY, null, "98", "104").flat(101).flat(100.5);
      assertThat(day.ended).isEmpty();
      day.flat(101);
      assertThat(day.only().ending()).isEqualTo(Ending.HORIZON);
      assertThat(day.only().result()).isCloseTo(0.5, within(1e-12));
      assertThat(day.only().endedAt()).isEqualTo(day.now());
    }

    @Test
    void theCloseBeforeTheHorizonWhereABarReachesBeyondIt() {
      Scene day = new Scene(new OutcomeSettings(Scene.MINUTE + 30_000, 0, 5, 10, 10));
      day.flat(100).open(Side.BUY, null, "98", "104").flat(101).bar(101, 110, 90, 103);
      assertThat(day.only().ending()).isEqualTo(Ending.HORIZON);
      assertThat(day.only().result()).isCloseTo(0.5, within(1e-12));
      assertThat(day.only().endedAt()).isEqualTo(SmallDesk.START + 2 * Scene.MINUTE + 30_000);
    }
  }

  @Nested
  class Fees {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # side, stop, target, close, R = (move - 0.001 (entry + exit)) / risk
            BUY,  98,  104,  104, 1.898
            BUY,  98,  104,  98,  -1.099
            SELL, 102, 96,   96,  1.902
            SELL, 102, 96,   102, -1.101
            """)
    void arePaidBothWays(Side side, String stop, String target, double close, double result) {
      Scene costly = new Scene(OutcomeSettings.DEFAULT.withTakerRate(0.001));
      costly
          .flat(100)
          .open(side, null, stop, target)
          .bar(100, Math.max(100, close), Math.min(100, close), close);
      assertThat(costly.only().result()).isCloseTo(result, within(1e-12));
    }

    @Test
    void canTurnAGainIntoALoss() {
      Scene costly = new Scene(OutcomeSettings.DEFAULT.withTakerRate(0.001));
      costly.flat(100).open(Side.BUY, null, "98", "100.1").bar(100, 100.2, 100, 100.2);
      assertThat(costly.only().ending()).isEqualTo(Ending.TARGET);
      assertThat(costly.only().won()).isFalse();
    }
  }

  @Nested
  class ALimit {
    @Test
    void countsFromWhereThePriceCameToIt() {
      scene.flat(100).open(Side.BUY, "99", "98", "101");
      scene.bar(100, 101.5, 99.5, 101).bar(101, 101, 98.9, 99.5).bar(99.5, 101, 99, 100);
      assertThat(scene.only().ending()).isEqualTo(Ending.TARGET);
      assertThat(scene.only().reward()).isCloseTo(2, within(1e-12));
    }

    @Test
    void thatIsNeverReachedIsDropped() {
      Scene day = new Scene(new OutcomeSettings(2 * Scene.MINUTE, 0, 5, 10, 10));
      day.flat(100).open(Side.BUY, "99", "98", "101").flat(100).flat(102);
      assertThat(day.ended).isEmpty();
      assertThat(day.tracker.counts()).isEqualTo(new OutcomeCounts(0, 0, 1, 0));
    }

    @Test
    void canBeStoppedInTheBarOfItsEntry() {
      scene.flat(100).open(Side.BUY, "99", "98", "101").bar(100, 100, 97.5, 99);
      assertThat(scene.only().ending()).isEqualTo(Ending.STOP);
      assertThat(scene.only().result()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void isNotAtItsTargetByAHighBeforeItsEntry() {
      scene.flat(100).open(Side.BUY, "99", "98", "101").bar(100, 101.5, 98.9, 99.2);
      assertThat(scene.ended).isEmpty();
      assertThat(scene.tracker.open()).isEqualTo(1);
    }

    @Test
    void isAtItsTargetWhenTheBarOfItsEntryClosesThere() {
      scene.flat(100).open(Side.BUY, "99", "98", "101").bar(100, 101.5, 98.9, 101.2);
      assertThat(scene.only().ending()).isEqualTo(Ending.TARGET);
    }

    @Test
    void throughTheMarketIsTakenAtTheMarket() {
      scene.flat(100).open(Side.BUY, "101", "98", "104").bar(100, 104, 100, 104);
      assertThat(scene.only().result()).isCloseTo(2, within(1e-12));
    }
  }

  @Nested
  class Time {
    @Test
    void beforeTheProposalDoesNotCount() {
      scene.flat(100).forming(10, 100, 100, 97, 97).forming(20, 100, 100, 97, 100);
      scene.open(Side.BUY, null, "98", "104", scene.now() + 30_000, null);
      scene.bar(100, 103, 97, 102);
      assertThat(scene.ended).isEmpty();
    }

    @Test
    void inTheBarOfTheProposalCountsAsFarAsItWasSeen() {
      scene.flat(100).forming(10, 100, 100, 99, 99.5);
      scene.open(Side.BUY, null, "98", "104", scene.now() + 20_000, null);
      scene.forming(30, 100, 100, 97.9, 97.9).bar(100, 103, 97.9, 102);
      assertThat(scene.only().ending()).isEqualTo(Ending.STOP);
      assertThat(scene.only().result()).isCloseTo(-1.5 / 1.5, within(1e-12));
    }

    @Test
    void thatTheAnswerTookIsGoneThroughAgain() {
      scene.flat(100).bar(100, 105, 100, 101).flat(101);
      long asked = SmallDesk.START + Scene.MINUTE;
      scene.open(Side.BUY, null, "98", "104", asked, new Backing("e1", 100, null, 5, 0, null));
      assertThat(scene.only().ending()).isEqualTo(Ending.TARGET);
      assertThat(scene.only().result()).isCloseTo(2, within(1e-12));
      assertThat(scene.only().endedAt()).isEqualTo(SmallDesk.START + 2 * Scene.MINUTE);
    }

    @Test
    void ofACorrectedBarChangesNothing() {
      scene.flat(100).open(Side.BUY, null, "98", "104").flat(100);
      long open = scene.now() - Scene.MINUTE;
      scene.accept(Scene.candle(open, scene.now() + 10, 100, 106, 100, 100, true));
      assertThat(scene.ended).isEmpty();
    }
  }

  @Nested
  class Tells {
    @Test
    void whatWasStatedAndWhatItWasTakenFor() {
      scene.flat(100);
      Backing backing = new Backing("e1", 101, new Confidence(0.6), 5, 0, null);
      scene.open(Side.BUY, null, "99", "105", scene.now(), backing).flat(99);
      DecisionOutcome outcome = scene.only();
      assertThat(outcome.session()).isEqualTo("s1");
      assertThat(outcome.sequence()).isEqualTo(1);
      assertThat(outcome.proposer()).isEqualTo(Scene.MODEL);
      assertThat(outcome.stated()).isEqualTo(new Confidence(0.75));
      assertThat(outcome.calibrated()).isEqualTo(new Confidence(0.6));
      assertThat(outcome.regime()).isEqualTo("calm");
      // From 101, the price when the model was asked.
      assertThat(outcome.reward()).isCloseTo(2, within(1e-12));
    }

    @Test
    void whetherItWasTaken() {
      scene.flat(100).open(Side.BUY, null, "98", "104").open(Side.BUY, null, "98", "104");
      scene.flat(104);
      assertThat(scene.ended).extracting(DecisionOutcome::taken).containsExactly(true, false);
      assertThat(scene.ended).extracting(DecisionOutcome::sequence).containsExactly(1L, 2L);
    }

    @Test
    void alsoWhatWasNotTakenBecauseAutoTradingIsOff() {
      Scene off = new Scene(OutcomeSettings.DEFAULT.withTakerRate(0), new Setup().auto(false));
      off.flat(100).open(Side.BUY, null, "98", "104").flat(98);
      assertThat(off.only().taken()).isFalse();
      assertThat(off.only().won()).isFalse();
    }

    @Test
    void ofDefaultsWhereNoStopOrTargetIsNamed() {
      scene.flat(100).open(Side.BUY, null, null, null).bar(100, 110, 100, 110);
      assertThat(scene.only().reward()).isCloseTo(2, within(1e-9));
      assertThat(scene.only().result()).isCloseTo(2, within(1e-9));
    }
  }

  @Nested
  class Bounds {
    @Test
    void theOldestEndsWhereTooManyAreFollowed() {
      Scene few = new Scene(new OutcomeSettings(24 * 60 * Scene.MINUTE, 0, 5, 10, 2));
      few.flat(100).open(Side.BUY, null, "98", "104").flat(101);
      few.open(Side.BUY, null, "98", "104").open(Side.BUY, null, "98", "104");
      assertThat(few.tracker.open()).isEqualTo(2);
      assertThat(few.only().sequence()).isEqualTo(1);
      assertThat(few.only().ending()).isEqualTo(Ending.HORIZON);
      assertThat(few.only().result()).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  101, 104
            BUY,  100, 104
            BUY,  98,  99
            SELL, 99,  96
            SELL, 102, 101
            """)
    void levelsOnTheWrongSideAreNoClaim(Side side, String stop, String target) {
      scene.flat(100).open(side, null, stop, target).flat(100);
      assertThat(scene.tracker.counts()).isEqualTo(new OutcomeCounts(0, 0, 0, 1));
    }

    @Test
    void aProposalWithoutAPriceIsNoClaim() {
      scene.open(Side.BUY, null, "98", "104");
      assertThat(scene.tracker.counts()).isEqualTo(new OutcomeCounts(0, 0, 0, 1));
    }

    @Test
    void settingsAreChecked() {
      assertThatThrownBy(() -> new OutcomeSettings(0, 0, 5, 10, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new OutcomeSettings(1, 1, 5, 10, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new OutcomeSettings(1, 0, 100, 10, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new OutcomeSettings(1, 0, 5, Double.NaN, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
