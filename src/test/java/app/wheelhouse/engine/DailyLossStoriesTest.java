package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day that began with 10,000 USDC at 10:00 UTC, through the whole engine.
class DailyLossStoriesTest {
  private static final long HOUR = 3_600_000L;
  private static final long MIDNIGHT = SmallDesk.START + 14 * HOUR;

  private static HandDesk desk(Setup setup) {
    return new HandDesk(setup).hold(SmallDesk.COIN, Side.BUY, "1", 5);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          9500.000001, ,    ACTIVE
          9500.000000, ,    HALTED
          9499.999999, ,    HALTED
          9700.000001, 300, ACTIVE
          9700.000000, 300, HALTED
          9500.000001, 800, ACTIVE
          9500.000000, 800, HALTED
          """)
  void haltsAtTheLowerOfShareAndMoney(String equity, Long money, TradingState expected) {
    HandDesk desk =
        desk(HandDesk.roomy().limits(l -> l.maxDailyLoss(money == null ? null : Money.of(money))));

    desk.equity(equity);

    assertThat(desk.state()).isEqualTo(expected);
  }

  @Test
  void saysUntilWhenAndHoldsAlthoughEquityRecovers() {
    HandDesk desk = desk(HandDesk.roomy()).equity("9480").equity("11000");

    assertThat(desk.causes()).containsExactly(RestrictionCause.DAILY_LOSS);
    assertThat(desk.restriction(RestrictionCause.DAILY_LOSS).until()).isEqualTo(MIDNIGHT);
    assertThat(desk.lastNotice().text())
        .isEqualTo(
            "Trading halted until 2025-09-04 00:00 UTC: the day has lost 520.00 USDC, 5.2 % of its"
                + " first 10,000.00 USDC (limit 500.00 USDC). Stops stay and positions can be"
                + " closed");
    assertThat(desk.denialOfAnEntry()).isNotEmpty();
    assertThat(desk.takesAClose()).isTrue();
  }

  @Test
  void isNotResumedByHand() {
    HandDesk desk = desk(HandDesk.roomy()).equity("9480");

    desk.command(new DeskCommand.ResumeTrading("I know better"));

    assertThat(desk.state()).isEqualTo(TradingState.HALTED);
    assertThat(desk.lastNotice().text())
        .startsWith("Resuming trading was refused: trading is halted (the day has lost 520.00 USDC")
        .endsWith("it ends by itself at 2025-09-04 00:00 UTC");
  }

  @Test
  void isLiftedWhenTheDayRollsAndCountsFromTheNewEquity() {
    HandDesk desk = desk(HandDesk.roomy()).equity("9480");

    desk.now = MIDNIGHT - 1;
    desk.tick();
    assertThat(desk.state()).isEqualTo(TradingState.HALTED);
    desk.now = MIDNIGHT;
    desk.tick();

    assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.auto()).isTrue();
    assertThat(desk.log.news(EngineNews.StateChanged.class).getLast().inForce()).isEmpty();
    assertThat(desk.lastNotice().text()).isEqualTo("The halt is over: a new trading day has begun");
    assertThat(desk.snapshot().trading().dayStartEquity()).isEqualTo(Money.of(9_480));
    desk.equity("9006.01");
    assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
    desk.equity("9006");
    assertThat(desk.state()).isEqualTo(TradingState.HALTED);
    assertThat(desk.restriction(RestrictionCause.DAILY_LOSS).until())
        .isEqualTo(MIDNIGHT + 24 * HOUR);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UTC,              2025-09-04T00:00:00Z
          Europe/Berlin,    2025-09-03T22:00:00Z
          America/New_York, 2025-09-04T04:00:00Z
          Pacific/Auckland, 2025-09-03T12:00:00Z
          """)
  void endsAtTheMidnightOfTheSessionsZone(String zone, String until) {
    HandDesk desk = desk(HandDesk.roomy().zone(zone)).equity("9480");

    long end = Instant.parse(until).toEpochMilli();
    assertThat(desk.restriction(RestrictionCause.DAILY_LOSS).until()).isEqualTo(end);
    desk.now = end;
    desk.tick();
    assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
  }
}
