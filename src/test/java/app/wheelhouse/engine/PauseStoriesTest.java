package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What pauses auto-trading, what restricts trading while something is down, and how each ends.
class PauseStoriesTest {
  private final HandDesk desk = new HandDesk(HandDesk.roomy());

  @Nested
  class Margin {
    /// 380 coins at 100 need 950 of maintenance: 80 % of 1,187.50.
    private final HandDesk held =
        new HandDesk(HandDesk.bottomless()).hold(SmallDesk.COIN, Side.BUY, "380", 10);

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            1187.500001, true
            1187.500000, false
            1187.499999, false
            """)
    void pausesFromEightyPercent(String equity, boolean auto) {
      held.equity(equity);

      assertThat(held.auto()).isEqualTo(auto);
      assertThat(held.state()).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void staysPausedUntilStartedByHandWithMarginToSpare() {
      held.equity("1180");
      assertThat(held.causes()).containsExactly(RestrictionCause.MARGIN);
      assertThat(held.lastNotice().text())
          .isEqualTo(
              "Auto-trading is paused: margin use is 80.5 % of equity (limit 80 %). Start it again"
                  + " when that is settled");

      held.command(new DeskCommand.StartAutoTrading());
      assertThat(held.auto()).isFalse();
      assertThat(held.lastNotice().text())
          .isEqualTo(
              "Starting auto-trading was refused: margin use is 80.5 % of equity (limit 80 %);"
                  + " reduce a position first");

      held.equity("5000");
      assertThat(held.auto()).isFalse();
      held.command(new DeskCommand.StartAutoTrading());
      assertThat(held.auto()).isTrue();
      assertThat(held.causes()).isEmpty();
    }
  }

  @Nested
  class Losses {
    @Test
    void inARowPauseAtTheLimit() {
      for (int i = 0; i < 4; i++) {
        desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");
      }
      assertThat(desk.auto()).isTrue();

      desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");

      assertThat(desk.auto()).as("its exits go on").isTrue();
      assertThat(desk.causes()).containsExactly(RestrictionCause.LOSS_STREAK);
      assertThat(desk.snapshot().trading().reason())
          .isEqualTo("5 losing trades in a row (limit 5)");
      desk.command(new DeskCommand.StartAutoTrading());
      assertThat(desk.causes()).isEmpty();
      assertThat(desk.snapshot().protection().circumstances().tally().lossesInRow()).isZero();
      desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");
      assertThat(desk.auto()).isTrue();
    }
  }

  @Nested
  class ALosingStreak {
    @BeforeEach
    void lose() {
      for (int i = 0; i < 5; i++) {
        desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "99");
      }
      assertThat(desk.causes()).containsExactly(RestrictionCause.LOSS_STREAK);
    }

    @Test
    void endsWithTheTradingDay() {
      long until = desk.snapshot().protection().restrictions().getFirst().until();
      desk.later(until - desk.now - 1).tick();
      assertThat(desk.causes()).containsExactly(RestrictionCause.LOSS_STREAK);
      desk.later(1).tick();

      assertThat(desk.causes()).isEmpty();
      assertThat(desk.snapshot().protection().circumstances().tally().lossesInRow()).isZero();
    }

    @Test
    void endsWithATradeThatIsWon() {
      desk.hold(SmallDesk.COIN, Side.BUY, "1", 5).close(SmallDesk.COIN, "102");

      assertThat(desk.causes()).isEmpty();
    }
  }

  @Nested
  class Errors {
    private void advisorFails() {
      desk.accept(new EngineEvent.AdvisorFailed("model", "no answer", desk.now));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            4, 1000,  true
            5, 1000,  false
            5, 15000, false
            5, 15001, true
            6, 15001, true
            """)
    void ofTheAdvisorPauseWhenFiveComeWithinAMinute(int errors, long apart, boolean auto) {
      for (int i = 0; i < errors; i++) {
        advisorFails();
        desk.later(apart);
      }

      assertThat(desk.auto()).isEqualTo(auto);
    }

    @Test
    void areToldAndEndByHand() {
      for (int i = 0; i < 5; i++) {
        advisorFails();
      }

      assertThat(desk.causes()).containsExactly(RestrictionCause.ADVISOR_ERRORS);
      assertThat(desk.lastNotice().text())
          .isEqualTo(
              "Auto-trading is paused: 5 errors of the advisor within 60 s, the newest: model: no"
                  + " answer. Start it again when that is settled");
      desk.command(new DeskCommand.ResumeTrading("go on"));
      assertThat(desk.lastNotice().text())
          .startsWith("Resuming trading was refused: trading is not halted, only auto-trading")
          .endsWith("start auto-trading to go on");
      desk.command(new DeskCommand.StartAutoTrading());
      assertThat(desk.causes()).isEmpty();
      assertThat(desk.auto()).isTrue();
    }

    @Test
    void alertAlsoWithAutoTradingOff() {
      desk.command(new DeskCommand.PauseAutoTrading("lunch"));
      for (int i = 0; i < 5; i++) {
        advisorFails();
      }

      assertThat(desk.causes()).isEmpty();
      assertThat(desk.lastNotice().kind()).isEqualTo(Notice.Kind.REFUSED);
      assertThat(desk.lastNotice().text()).startsWith("5 errors of the advisor within 60 s");
    }

    @Test
    void ofTheVenuePauseToo() {
      for (int i = 0; i < 5; i++) {
        assertThat(desk.auto()).isTrue();
        rejectABracket();
      }

      assertThat(desk.auto()).isFalse();
      assertThat(desk.causes()).containsExactly(RestrictionCause.VENUE_ERRORS);
    }

    @Test
    void ofAWholeBracketAreOne() {
      for (int i = 0; i < 4; i++) {
        rejectABracket();
      }

      assertThat(desk.auto()).isTrue();
    }

    private void rejectABracket() {
      desk.ask(SmallDesk.COIN, Side.BUY, "1", 5);
      for (OrderRole role : new OrderRole[] {OrderRole.ENTRY, OrderRole.STOP}) {
        desk.send(role, SmallDesk.COIN)
            .report(desk.order(role, SmallDesk.COIN), new OrderEvent.Rejected("busy"));
      }
    }
  }

  @Nested
  class WhileSomethingIsDown {
    private HandDesk feed(FeedState state) {
      return desk.accept(new EngineEvent.Feed(new FeedStatus(desk.now, state, "a test")));
    }

    @ParameterizedTest
    @EnumSource(FeedState.class)
    void aFeedThatIsNotUpTakesNoNewPositions(FeedState state) {
      feed(state);

      assertThat(desk.state())
          .isEqualTo(state.isUp() ? TradingState.ACTIVE : TradingState.REDUCE_ONLY);
    }

    @Test
    void theFeedEndsItByItself() {
      desk.hold(SmallDesk.COIN, Side.BUY, "2", 5);
      feed(FeedState.RECONNECTING);
      feed(FeedState.FAILED);
      assertThat(desk.log.news(EngineNews.StateChanged.class)).hasSize(1);
      assertThat(desk.denialOfAnEntry()).isNotEmpty();
      assertThat(desk.takesAClose()).isTrue();
      assertThat(desk.auto()).isTrue();

      feed(FeedState.CONNECTED);

      assertThat(desk.causes()).isEmpty();
      assertThat(desk.lastNotice().text()).isEqualTo("The feed is back");
      assertThat(desk.denialOfAnEntry()).isEmpty();
    }

    @Test
    void theDiskTakesNoNewPositionsUntilItWritesAgain() {
      desk.hold(SmallDesk.COIN, Side.BUY, "2", 5);
      desk.accept(new EngineEvent.DiskReported(false, "no space left", desk.now));
      assertThat(desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(desk.lastNotice().text())
          .isEqualTo(
              "No new positions: the record cannot be written: no space left. Stops and closes go"
                  + " on");
      assertThat(desk.denialOfAnEntry()).isNotEmpty();
      assertThat(desk.takesAClose()).isTrue();
      desk.command(new DeskCommand.ResumeTrading("go on"));
      assertThat(desk.lastNotice().text())
          .endsWith("it ends by itself once the record can be written again");

      desk.accept(new EngineEvent.DiskReported(true, "", desk.now));

      assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
    }
  }

  @Nested
  class ByHand {
    @Test
    void onlyReducingOrdersUntilResumed() {
      desk.hold(SmallDesk.COIN, Side.BUY, "2", 5);
      desk.command(new DeskCommand.ReduceOnly("the news"));
      assertThat(desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(desk.denialOfAnEntry()).isNotEmpty();
      assertThat(desk.takesAClose()).isTrue();

      desk.command(new DeskCommand.ResumeTrading("over"));

      assertThat(desk.state()).isEqualTo(TradingState.ACTIVE);
      assertThat(desk.lastNotice().text()).isEqualTo("Trading resumed: over");
    }

    @Test
    void resumingEndsOnlyWhatTheHandImposed() {
      desk.command(new DeskCommand.EmergencyStop("panic"));
      desk.command(new DeskCommand.ReduceOnly("the news"));
      desk.accept(new EngineEvent.DiskReported(false, "no space left", desk.now));
      assertThat(desk.causes())
          .containsExactly(
              RestrictionCause.KILL_SWITCH, RestrictionCause.BY_HAND, RestrictionCause.DISK);
      assertThat(desk.snapshot().trading().reason()).isEqualTo("panic");

      desk.command(new DeskCommand.ResumeTrading("over"));

      assertThat(desk.causes()).containsExactly(RestrictionCause.DISK);
      assertThat(desk.auto()).isFalse();
      assertThat(desk.lastNotice().text())
          .isEqualTo(
              "Resumed what was stopped by hand: over. But only reducing orders are taken (the"
                  + " record cannot be written: no space left); it ends by itself once the record"
                  + " can be written again");
    }

    @Test
    void onlyTheNewestTwoHundredChangesAreKept() {
      for (int i = 0; i < 150; i++) {
        desk.command(new DeskCommand.PauseAutoTrading("p" + i));
        desk.command(new DeskCommand.StartAutoTrading());
      }

      assertThat(desk.snapshot().protection().changes()).hasSize(200);
      assertThat(desk.snapshot().protection().changes().get(198).why()).isEqualTo("p149");
    }
  }
}
