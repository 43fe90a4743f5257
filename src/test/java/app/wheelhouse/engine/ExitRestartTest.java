package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A plan goes on after a restart: from the record of the first desk, with the same position.
class ExitRestartTest {
  private static final InstrumentId COIN = SmallDesk.COIN.id();

  /// A session in which a plan of two hours saw a peak of +6 %, and its last record.
  private static Carried.PlanInProgress recorded() {
    SmallDesk first = SmallDesk.at100();
    ExitScene.open(first, Side.BUY, "95", "130", 1);
    ExitScene.set(first, ExitScene.trailing("0.04"), new ExitRule.TimeToLive(2 * ExitScene.HOUR));
    first.later(60_000).quote("106");
    EngineNews.PlanChanged last = first.log.news(EngineNews.PlanChanged.class).getLast();
    return new Carried.PlanInProgress(last.plan(), last.progress());
  }

  @Test
  void keepsPlanPeakAndStopAndEndsAtTheAgeOfTheFirstFill() {
    Second second = new Second(recorded());
    second.openAt(SmallDesk.START);

    ExitView plan = second.plan();
    assertThat(plan.peak()).isBetween(0.059, 0.06);
    assertThat(plan.stop()).isEqualTo(Price.of("101.76"));

    second.tick(SmallDesk.START + 2 * ExitScene.HOUR - 1);
    assertThat(second.isFlat()).isFalse();
    second.tick(SmallDesk.START + 2 * ExitScene.HOUR);
    assertThat(second.isFlat()).isTrue();
  }

  @Test
  void takesTheStopUpAgainOnTheFirstMark() {
    Second second = new Second(recorded());
    second.openAt(SmallDesk.START);
    second.quote(SmallDesk.START + 60_000, 105);

    assertThat(second.stop()).isEqualTo("101.76");
  }

  @Test
  void isNotForAnotherPositionOfTheSameInstrument() {
    Second second = new Second(recorded());
    second.openAt(SmallDesk.START + 1);

    assertThat(second.plan().plan()).isEqualTo(ExitPlans.automatic());
    assertThat(second.plan().peak()).isZero();
  }

  @Test
  void withAnUnreadableProgressKeepsThePlan() {
    Second second = new Second(new Carried.PlanInProgress(recorded().plan(), "gibberish"));
    second.openAt(SmallDesk.START);

    assertThat(second.plan().plan()).isEqualTo(recorded().plan());
    assertThat(second.plan().peak()).isZero();
    assertThat(second.driver.view().snapshot().counts().refusedReports()).isZero();
  }

  /// A desk that takes over what another one recorded; the position comes back by its own fill.
  private static final class Second {
    private final EngineDriver driver;

    Second(Carried.PlanInProgress recorded) {
      EngineConfig config = config(recorded);
      TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
      SimulatedVenue venue =
          new SimulatedVenue(
              new Setup().settings(), config.account(), config.deposit(), config.instruments());
      driver = new EngineDriver(engine, venue, config);
      engine.connect(
          new ExecutionService(
              new PaperExecutionClient(driver, _ -> 0, driver::time),
              (prepared, instruction, time) -> {},
              driver,
              Runnable::run,
              driver::time,
              SendGuard.NONE));
    }

    private static EngineConfig config(Carried.PlanInProgress recorded) {
      EngineConfig fresh = new Setup().session("s2").config();
      TreeMap<InstrumentId, Carried.PlanInProgress> plans = new TreeMap<>();
      plans.put(COIN, recorded);
      return new EngineConfig(
          fresh.session(),
          fresh.account(),
          fresh.deposit(),
          fresh.instruments(),
          fresh.series(),
          fresh.panels(),
          fresh.decisionBars(),
          fresh.strategies(),
          fresh.limits(),
          fresh.fees(),
          fresh.cycleMillis(),
          fresh.clockTickMillis(),
          fresh.staleAfterMillis(),
          fresh.leverage(),
          fresh.autoTrading(),
          fresh.barsKept(),
          fresh.zone(),
          new Carried(List.of(), null, plans),
          null);
    }

    void openAt(long time) {
      quote(time, 100);
      driver.accept(
          new EngineEvent.Decided(
              new app.wheelhouse.domain.decision.Decision.Open(
                  SmallDesk.header(SmallDesk.COIN, time, 0.9),
                  Side.BUY,
                  null,
                  Price.of("95"),
                  Price.of("130"),
                  null,
                  1),
              time));
    }

    void quote(long time, double mid) {
      MarketEvent quote = SmallDesk.quote(SmallDesk.COIN, time, mid);
      driver.accept(quote);
    }

    void tick(long time) {
      driver.accept(new EngineEvent.ClockTick(time));
    }

    ExitView plan() {
      return driver.view().snapshot().exits().getFirst();
    }

    boolean isFlat() {
      return driver.view().account().position(COIN).isFlat();
    }

    String stop() {
      return driver.view().snapshot().workingOrders().stream()
          .map(order -> order.spec())
          .filter(spec -> spec.role() == app.wheelhouse.domain.order.OrderRole.STOP)
          .map(spec -> String.valueOf(spec.trigger()))
          .findFirst()
          .orElseThrow();
    }
  }
}
