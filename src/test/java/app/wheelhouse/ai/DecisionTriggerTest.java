package app.wheelhouse.ai;

import static app.wheelhouse.engine.SmallDesk.COIN;
import static app.wheelhouse.engine.SmallDesk.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.SmallDesk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionTriggerTest {
  private final List<DecisionContext> asked = new ArrayList<>();
  private final Deque<Runnable> thinking = new ArrayDeque<>();

  private final Advisor advisor =
      new Advisor() {
        @Override
        public Proposer proposer() {
          return Given.MODEL;
        }

        @Override
        public Decision decide(DecisionContext context) {
          asked.add(context);
          return Given.hold(context, "answer " + asked.size());
        }
      };

  private EngineDriver driver(Setup setup, Executor executor) {
    return Given.driver(
        setup, driver -> new DecisionTrigger(advisor, Timeframe.M1, executor, driver));
  }

  private EngineDriver direct() {
    return driver(new Setup(), Runnable::run);
  }

  @Nested
  class IsAsked {
    @Test
    void whenADecisionBarCloses() {
      EngineDriver driver = direct();

      driver.accept(Given.minute(COIN, 0));

      assertThat(asked).hasSize(1);
      DecisionContext context = asked.getFirst();
      assertThat(context.trigger()).isEqualTo(TriggerReason.CANDLE_CLOSE);
      assertThat(context.instrument()).isEqualTo(COIN);
      assertThat(context.time()).isEqualTo(Given.T + 60_000);
      assertThat(context.lastBar()).isEqualTo(Given.minute(COIN, 0).bar());
      assertThat(driver.view().snapshot().decisions())
          .extracting(DecisionRecord::decision)
          .containsExactly(Given.hold(context, "answer 1"));
    }

    @Test
    void notWhenABarOfAnotherLengthCloses() {
      EngineDriver driver = direct();

      driver.accept(
          new Candle(
              COIN.id(), Given.T + 300_000, Timeframe.M5, Given.T, 100, 101, 99, 100, 1, true));

      assertThat(asked).isEmpty();
    }

    @Test
    void notForACorrection() {
      EngineDriver driver = direct();
      Candle first = Given.minute(COIN, 0);
      driver.accept(first);

      driver.accept(
          new Candle(
              COIN.id(),
              first.time() + 10,
              Timeframe.M1,
              first.openTime(),
              first.open(),
              first.high() + 1,
              first.low(),
              first.close(),
              2,
              true));

      assertThat(asked).hasSize(1);
    }

    @Test
    void aboutEveryInstrumentWhenTheCycleComesRound() {
      EngineDriver driver = driver(new Setup().cycleMillis(90_000), Runnable::run);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(Given.minute(OTHER, 0));
      asked.clear();

      // The session begins at T + 60 s with its first event; it looks 5 s later, then every 90 s.
      driver.accept(new EngineEvent.ClockTick(Given.T + 65_000));

      assertThat(asked).extracting(DecisionContext::instrument).containsExactly(COIN, OTHER);
      assertThat(asked)
          .allMatch(context -> context.trigger() == TriggerReason.CYCLE)
          .allMatch(context -> context.time() == Given.T + 65_000)
          .allMatch(context -> context.priceAge() == 5_000);
      asked.clear();
      driver.accept(new EngineEvent.ClockTick(Given.T + 154_999));
      assertThat(asked).isEmpty();
      driver.accept(new EngineEvent.ClockTick(Given.T + 155_000));
      assertThat(asked).hasSize(2);
    }

    @Test
    void notAboutAnInstrumentWithoutPriceOrBar() {
      EngineDriver driver = driver(new Setup().cycleMillis(60_000), Runnable::run);
      driver.accept(SmallDesk.quote(COIN, Given.T, 100));

      driver.accept(new EngineEvent.ClockTick(Given.T + 60_000));
      assertThat(asked).isEmpty();
      driver.accept(Given.minute(COIN, 1));
      driver.accept(new EngineEvent.ClockTick(Given.T + 120_000));

      assertThat(asked).extracting(DecisionContext::instrument).containsOnly(COIN);
    }
  }

  @Nested
  class OneAtATime {
    @Test
    void skipsAQuestionWhileTheFormerOneIsOpen() {
      EngineDriver driver = driver(new Setup(), thinking::addLast);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(Given.minute(COIN, 1));
      driver.accept(Given.minute(COIN, 2));
      assertThat(thinking).hasSize(1);

      thinking.removeFirst().run();
      driver.accept(Given.minute(COIN, 3));
      assertThat(thinking).hasSize(1);
      thinking.removeFirst().run();

      assertThat(asked)
          .extracting(context -> context.lastBar().openTime())
          .containsExactly(Given.T, Given.T + 180_000);
    }

    @Test
    void butSeveralInstrumentsAtOnce() {
      EngineDriver driver = driver(new Setup(), thinking::addLast);

      driver.accept(Given.minute(COIN, 0));
      driver.accept(Given.minute(OTHER, 0));

      assertThat(thinking).hasSize(2);
    }

    @Test
    void showsThePictureOfTheTriggerHoweverLateItIsAnswered() {
      EngineDriver driver = driver(new Setup(), thinking::addLast);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(SmallDesk.quote(COIN, Given.T + 61_000, 250));

      thinking.removeFirst().run();
      driver.accept(new EngineEvent.ClockTick(Given.T + 62_000));

      assertThat(asked.getFirst().price()).isEqualTo(Given.minute(COIN, 0).close());
      assertThat(driver.view().snapshot().decisions().getFirst().decision().time())
          .isEqualTo(Given.T + 60_000);
    }

    @Test
    void asksAgainAfterAnAdvisorThatFailed() {
      List<Instrument> failedAbout = new ArrayList<>();
      List<EngineEvent> posted = new ArrayList<>();
      Advisor broken =
          new Advisor() {
            @Override
            public Proposer proposer() {
              return Given.MODEL;
            }

            @Override
            public Decision decide(DecisionContext context) {
              failedAbout.add(context.instrument());
              throw new IllegalStateException("no answer");
            }
          };
      EngineDriver driver =
          Given.driver(
              new Setup(),
              to ->
                  new DecisionTrigger(
                      broken,
                      Timeframe.M1,
                      Runnable::run,
                      event -> {
                        posted.add(event);
                        to.post(event);
                      }));

      driver.accept(Given.minute(COIN, 0));
      driver.accept(Given.minute(COIN, 1));

      assertThat(failedAbout).hasSize(2);
      assertThat(driver.view().snapshot().decisions())
          .hasSize(2)
          .allMatch(record -> record.decision() instanceof Decision.Hold);
      assertThat(posted).hasSize(4);
      assertThat(posted.getFirst())
          .as("the account protection counts it before the hold")
          .isEqualTo(
              new EngineEvent.AdvisorFailed(
                  "a-model", "it could not answer: the log holds the details", Given.T + 60_000));
      assertThat(posted.get(1)).isInstanceOf(EngineEvent.Decided.class);
    }

    @Test
    void saysNothingOfAFailureWhenItIsAnswered() {
      List<EngineEvent> posted = new ArrayList<>();
      EngineDriver driver =
          Given.driver(
              new Setup(),
              _ -> new DecisionTrigger(advisor, Timeframe.M1, Runnable::run, posted::add));

      driver.accept(Given.minute(COIN, 0));

      assertThat(posted).singleElement().isInstanceOf(EngineEvent.Decided.class);
    }

    @Test
    void goesOnWhenTheExecutorIsClosedAlready() {
      boolean[] open = {false};
      Executor executor =
          task -> {
            if (!open[0]) {
              throw new RejectedExecutionException("closed");
            }
            task.run();
          };
      EngineDriver driver = driver(new Setup(), executor);

      driver.accept(Given.minute(COIN, 0));
      open[0] = true;
      driver.accept(Given.minute(COIN, 1));

      assertThat(asked).hasSize(1);
    }
  }

  @Nested
  class KeepsItsDistance {
    private static final TriggerSettings MINUTE_AND_A_HALF =
        new TriggerSettings(true, true, 90_000, null);

    private EngineDriver driver(Executor executor) {
      return Given.driver(
          new Setup(),
          driver ->
              new DecisionTrigger(advisor, Timeframe.M1, MINUTE_AND_A_HALF, executor, driver));
    }

    @Test
    void betweenTwoQuestionsAboutOneInstrument() {
      EngineDriver driver = driver(Runnable::run);
      for (int minute = 0; minute < 5; minute++) {
        driver.accept(Given.minute(COIN, minute));
      }

      assertThat(asked)
          .extracting(context -> context.time() - Given.T)
          .containsExactly(60_000L, 180_000L, 300_000L);
    }

    @Test
    void butNotBetweenInstruments() {
      EngineDriver driver = driver(Runnable::run);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(Given.minute(OTHER, 0));

      assertThat(asked).extracting(DecisionContext::instrument).containsExactly(COIN, OTHER);
    }

    @Test
    void neverFromTheTradersOwnQuestion() {
      EngineDriver driver = driver(Runnable::run);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(ask(COIN, false, Given.T + 60_001));
      driver.accept(ask(COIN, true, Given.T + 60_002));

      assertThat(asked)
          .extracting(DecisionContext::trigger)
          .containsExactly(TriggerReason.CANDLE_CLOSE, TriggerReason.MANUAL, TriggerReason.MANUAL);
      assertThat(asked).extracting(DecisionContext::deep).containsExactly(false, false, true);
    }

    @Test
    void evenTheTraderNeverGetsTwoAnalysesOfOneSubjectAtOnce() {
      EngineDriver driver = driver(thinking::addLast);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(ask(COIN, true, Given.T + 60_001));
      driver.accept(ask(COIN, true, Given.T + 60_002));
      assertThat(thinking).hasSize(1);

      thinking.removeFirst().run();
      driver.accept(ask(COIN, true, Given.T + 60_003));
      assertThat(thinking).hasSize(1);
    }

    @Test
    void aQuestionAboutSomethingElseAsksNobody() {
      EngineDriver driver = driver(Runnable::run);
      driver.accept(Given.minute(COIN, 0));
      asked.clear();
      driver.accept(ask(Given.coin("NOWHERE"), false, Given.T + 60_001));

      assertThat(asked).isEmpty();
      assertThat(driver.view().snapshot().notices().getLast().text()).contains("NOWHERE");
    }

    private EngineEvent ask(Instrument instrument, boolean deep, long time) {
      return new EngineEvent.Command(new DeskCommand.AskAdvisor(instrument.id(), deep), time);
    }
  }

  @Nested
  class OnATape {
    private EngineDriver driver(long latency) {
      Advisor slow =
          new Advisor() {
            @Override
            public Proposer proposer() {
              return Given.MODEL;
            }

            @Override
            public Decision decide(DecisionContext context) {
              return advise(context).decision();
            }

            @Override
            public Advice advise(DecisionContext context) {
              asked.add(context);
              return new Advice(Given.hold(context, "slowly"), null, false, latency);
            }
          };
      return Given.driver(
          new Setup(), driver -> new DecisionTrigger(slow, Timeframe.M1, Runnable::run, driver));
    }

    @Test
    void theAnswerCountsWhenItsLatencyHasPassed() {
      EngineDriver driver = driver(4_000);
      driver.accept(Given.minute(COIN, 0));
      assertThat(driver.view().snapshot().decisions()).isEmpty();
      driver.accept(new EngineEvent.ClockTick(Given.T + 63_999));
      assertThat(driver.view().snapshot().decisions()).isEmpty();

      driver.accept(new EngineEvent.ClockTick(Given.T + 64_000));

      assertThat(driver.view().snapshot().decisions()).hasSize(1);
    }

    @Test
    void untilThenTheSubjectIsBusy() {
      EngineDriver driver = driver(90_000);
      for (int minute = 0; minute < 4; minute++) {
        driver.accept(Given.minute(COIN, minute));
      }

      assertThat(asked)
          .extracting(context -> context.time() - Given.T)
          .containsExactly(60_000L, 180_000L);
    }
  }

  @Nested
  class TheMarketCalls {
    private EngineDriver driver(long distance) {
      return Given.driver(
          new Setup(),
          driver ->
              new DecisionTrigger(
                  advisor,
                  Timeframe.M1,
                  TriggerSettings.watching(distance),
                  Runnable::run,
                  driver));
    }

    @Test
    void whenThePriceMovesAndAgainOnlyAfterTheDistance() {
      EngineDriver driver = driver(10_000);
      driver.accept(Given.minute(COIN, 0));
      double looked = asked.getFirst().price();
      for (int second = 1; second <= 25; second++) {
        driver.accept(
            SmallDesk.quote(
                COIN, Given.T + 60_000 + second * 1_000L, looked * (1 + second * 0.01)));
      }

      assertThat(asked)
          .extracting(context -> context.time() - Given.T)
          .containsExactly(60_000L, 70_000L, 80_000L);
      assertThat(asked.subList(1, 3))
          .allMatch(context -> context.trigger() == TriggerReason.PRICE_MOVE)
          .allMatch(context -> context.trigger().isUrgent());
    }

    @Test
    void aClosedBarAsksOnceEvenIfItsVolumeIsASpikeToo() {
      EngineDriver driver = driver(1_000);
      for (int minute = 0; minute < 22; minute++) {
        driver.accept(Given.minute(COIN, minute));
      }

      assertThat(asked).hasSize(22).allMatch(c -> c.trigger() == TriggerReason.CANDLE_CLOSE);
    }

    @Test
    void notByAnotherInstrumentsMove() {
      EngineDriver driver = driver(1_000);
      driver.accept(Given.minute(COIN, 0));
      driver.accept(Given.minute(OTHER, 0));
      asked.clear();
      driver.accept(SmallDesk.quote(OTHER, Given.T + 70_000, 150));

      assertThat(asked).extracting(DecisionContext::instrument).containsExactly(OTHER);
    }

    @Test
    void orNotWhereTheTraderSwitchedItOff() {
      EngineDriver driver =
          Given.driver(
              new Setup(),
              to ->
                  new DecisionTrigger(
                      advisor,
                      Timeframe.M1,
                      new TriggerSettings(false, false, 0, null),
                      Runnable::run,
                      to));
      driver.accept(Given.minute(COIN, 0));
      driver.accept(SmallDesk.quote(COIN, Given.T + 70_000, 150));
      driver.accept(new EngineEvent.ClockTick(Given.T + 600_000));

      assertThat(asked).isEmpty();
    }
  }
}
