package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.RiskEngine;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the last state that was recorded does to the next session.
class RestartStoriesTest {
  private static final long MIDNIGHT = SmallDesk.START + 14 * 3_600_000L;

  /// A new engine that takes over what the other told last.
  private static HandDesk restarted(HandDesk before, long at) {
    EngineNews.StateChanged last = before.log.news(EngineNews.StateChanged.class).getLast();
    HandDesk after =
        new HandDesk(
            HandDesk.roomy()
                .session("s2")
                .carried(new Carried(last.inForce(), last.peak(), new TreeMap<>())));
    after.now = at;
    return after;
  }

  private static HandDesk held() {
    return new HandDesk(HandDesk.roomy()).hold(SmallDesk.COIN, Side.BUY, "1", 5);
  }

  @Test
  void isHaltedByTheKillSwitchForTheSameReason() {
    HandDesk before = held().command(new DeskCommand.EmergencyStop("a test"));

    HandDesk after = restarted(before, SmallDesk.START);

    assertThat(after.snapshot().protection().restrictions())
        .isEqualTo(before.snapshot().protection().restrictions());
    assertThat(after.state()).isEqualTo(TradingState.HALTED);
    assertThat(after.auto()).isFalse();
    assertThat(after.snapshot().trading().reason()).isEqualTo("a test");
    assertThat(after.lastNotice().text())
        .isEqualTo("Trading is still halted: a test (since 2025-09-03 10:00 UTC)");
    after.command(new DeskCommand.ResumeTrading("checked"));
    assertThat(after.state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void isHaltedByADeepDrawdownWithTheSamePeak() {
    HandDesk before =
        new HandDesk(HandDesk.roomy().limits(HandDesk::drawdownOnly))
            .hold(SmallDesk.COIN, Side.BUY, "1", 5)
            .equity("12000")
            .equity("9500");

    HandDesk after = restarted(before, SmallDesk.START);

    assertThat(after.causes())
        .containsExactly(RestrictionCause.DEEP_DRAWDOWN, RestrictionCause.DRAWDOWN);
    assertThat(after.snapshot().protection().circumstances().tally().peak())
        .isEqualTo(Money.of(12_000));
    assertThat(after.auto()).isFalse();
    after.command(new DeskCommand.ResetDrawdown("RESET"));
    assertThat(after.state()).isEqualTo(TradingState.ACTIVE);
    assertThat(after.snapshot().trading().peak()).isEqualTo(10_000);
  }

  @Test
  void keepsTheDaysLossUntilItsTime() {
    HandDesk before = held().equity("9480");

    HandDesk after = restarted(before, MIDNIGHT - 1).tick();
    assertThat(after.state()).isEqualTo(TradingState.HALTED);
    assertThat(after.restriction(RestrictionCause.DAILY_LOSS).until()).isEqualTo(MIDNIGHT);
    after.later(1).tick();

    assertThat(after.state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void liftsADaysLossWhoseTimeIsOverAtTheFirstEvent() {
    EngineNews.StateChanged last =
        held().equity("9480").log.news(EngineNews.StateChanged.class).getLast();
    EngineConfig config =
        HandDesk.roomy().carried(new Carried(last.inForce(), null, new TreeMap<>())).config();
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    EngineDriver driver = new EngineDriver(engine, null, config);
    assertThat(driver.view().tradingState()).isEqualTo(TradingState.HALTED);

    driver.accept(new EngineEvent.ClockTick(MIDNIGHT));

    assertThat(driver.view().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(driver.view().snapshot().notices())
        .extracting(Notice::text)
        .containsExactly("The halt is over: a new trading day has begun");
  }

  @Test
  void keepsAPauseUntilAutoTradingIsStarted() {
    HandDesk before = held();
    for (int i = 0; i < 5; i++) {
      before.accept(new EngineEvent.AdvisorFailed("model", "no answer", before.now));
    }

    HandDesk after = restarted(before, SmallDesk.START);

    assertThat(after.auto()).isFalse();
    assertThat(after.causes()).containsExactly(RestrictionCause.ADVISOR_ERRORS);
    after.command(new DeskCommand.StartAutoTrading());
    assertThat(after.auto()).isTrue();
  }

  @Test
  void judgesFeedAndDiskAnew() {
    HandDesk before = held();
    before.accept(
        new EngineEvent.Feed(new FeedStatus(before.now, FeedState.DISCONNECTED, "shut down")));
    before.accept(new EngineEvent.DiskReported(false, "no space left", before.now));

    assertThat(restarted(before, SmallDesk.START).state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void liftsADrawdownThatTheEquityOfTheNewSessionDoesNotShow() {
    HandDesk before =
        new HandDesk(HandDesk.roomy().limits(HandDesk::drawdownOnly))
            .hold(SmallDesk.COIN, Side.BUY, "1", 5)
            .equity("8400");

    // The new session begins with 10,000 again.
    assertThat(restarted(before, SmallDesk.START).state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void keepsALosingStreakUntilATradeIsWon() {
    HandDesk before = new HandDesk(HandDesk.roomy());
    for (int i = 0; i < 5; i++) {
      before.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");
    }

    HandDesk after = restarted(before, SmallDesk.START);
    assertThat(after.causes()).containsExactly(RestrictionCause.LOSS_STREAK);
    assertThat(after.snapshot().protection().circumstances().tally().lossesInRow()).isEqualTo(5);
    after.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");
    assertThat(after.causes()).containsExactly(RestrictionCause.LOSS_STREAK);

    after.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "102");
    assertThat(after.causes()).isEmpty();
  }
}
