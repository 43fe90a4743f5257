package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.Notice.Kind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final InstrumentId COIN = SmallDesk.COIN.id();
  private static final InstrumentId NOWHERE = InstrumentId.hyperliquid("NOWHERE");

  private final SmallDesk desk = SmallDesk.at100();

  private Notice last() {
    return desk.snapshot().notices().getLast();
  }

  private void refused(String text) {
    assertThat(last().kind()).isEqualTo(Kind.REFUSED);
    assertThat(last().text()).isEqualTo(text);
  }

  private List<String> texts() {
    return desk.snapshot().notices().stream().map(Notice::text).toList();
  }

  @Nested
  class Trades {
    @Test
    void areToldFromTheFillToTheResult() {
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.later(1_000).quote("101");
      desk.command(new DeskCommand.ClosePosition(COIN, 100));

      // 10 · (100.99 − 100.01) less 0.045 % of 1,000.1 and of 1,009.9.
      assertThat(texts())
          .containsExactly(
              "Bought 10 COIN at 100.01",
              "Sold 10 COIN at 100.99",
              "Closed long 10 COIN: +8.90 USDC after fees");
      assertThat(desk.snapshot().notices())
          .extracting(Notice::kind)
          .containsExactly(Kind.FILLED, Kind.FILLED, Kind.CLOSED);
      assertThat(desk.snapshot().notices())
          .extracting(Notice::sequence)
          .containsExactly(1L, 2L, 3L);
      assertThat(last().time()).isEqualTo(SmallDesk.START + 1_000);
    }

    @Test
    void endedByTheStopSaySo() {
      desk.ticket(Side.BUY, "10", "95", null);
      desk.later(1_000).quote("94");

      assertThat(texts())
          .contains("Stop, sold 10 COIN at 93.99")
          .last()
          .asString()
          .startsWith("Closed long 10 COIN: −");
    }

    @Test
    void areToldWithoutAnyListener() {
      EngineConfig config = new Setup().config();
      TradingEngine engine = new TradingEngine(config, app.wheelhouse.risk.RiskEngine.standard());
      EngineDriver driver = new EngineDriver(engine, null, config);
      driver.accept(new EngineEvent.Command(new DeskCommand.ClosePosition(COIN, 100), 1));

      assertThat(driver.view().snapshot().notices())
          .singleElement()
          .isEqualTo(
              new Notice(1, 1, Kind.REFUSED, "Closing COIN was refused: there is no position"));
    }
  }

  @Nested
  class Denials {
    @Test
    void areToldWithTheSentenceAndKeptAsJudgements() {
      desk.ticket(Side.BUY, "10", "105", null);

      assertThat(last().kind()).isEqualTo(Kind.DENIED);
      assertThat(last().text())
          .isEqualTo(
              "Denied: buy 10 COIN at market. The stop of a long must be below the entry and the"
                  + " market: move it down.");
      Judgement judgement = desk.snapshot().judgements().getLast();
      assertThat(judgement.order()).isEqualTo(desk.order(OrderRole.ENTRY).id());
      assertThat(judgement.decision()).isZero();
      assertThat(judgement.verdict().isApproved()).isFalse();
    }

    @Test
    void andApprovalsOfDecisionsAreJudgementsWithTheirNumber() {
      desk.decide(new app.wheelhouse.domain.decision.Decision.Hold(desk.header(0.5)));
      desk.decideOpen(Side.BUY, "95", "110");
      desk.command(new DeskCommand.ClosePosition(COIN, 100));

      assertThat(desk.snapshot().judgements())
          .extracting(Judgement::decision)
          .containsExactly(2L, 0L);
      assertThat(desk.snapshot().judgements().getFirst().order())
          .isEqualTo(desk.order(OrderRole.ENTRY).id());
      assertThat(desk.snapshot().judgements()).allMatch(j -> j.verdict().isApproved());
    }
  }

  @Nested
  class Refusals {
    @Test
    void nameWhatWasAskedAndWhy() {
      desk.command(
          new DeskCommand.SubmitTicket(NOWHERE, Side.BUY, Quantity.of("1"), null, null, null, 1));
      refused("The order was refused: this session does not trade NOWHERE");

      desk.command(new DeskCommand.ClosePosition(COIN, 50));
      refused("Closing COIN was refused: there is no position");

      desk.command(new DeskCommand.MoveStop(COIN, Price.of("90")));
      refused("Moving the stop of COIN to 90 was refused: there is no position");

      desk.ticket(Side.BUY, "10", "95", null);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.ENTRY).id()));
      refused("Canceling buy 10 COIN at market was refused: the order has ended already");

      desk.command(new DeskCommand.ResumeTrading("again"));
      refused("Resuming trading was refused: trading is not halted");

      assertThat(desk.log.news(EngineNews.RequestRefused.class)).hasSize(5);
    }

    @Test
    void ofAShareBelowOneLotSayWhatTheSmallestIs() {
      desk.ticket(Side.BUY, "0.15", "95", null);
      desk.command(new DeskCommand.ClosePosition(COIN, 99));
      desk.command(new DeskCommand.ClosePosition(COIN, 1));

      refused(
          "Closing 1 % of long 0.002 COIN was refused: that is less than the smallest size, 0.001;"
              + " close a larger share");
    }

    @Test
    void ofAutoTradingWhileHaltedSayHowToGoOn() {
      desk.command(new DeskCommand.EmergencyStop("a test"));
      desk.command(new DeskCommand.StartAutoTrading());

      refused(
          "Starting auto-trading was refused: trading is halted (a test); resume trading first");
    }

    @Test
    void byTheVenueAreToldOnceForAWholeBracket() {
      desk.engine.connect(_ -> {});
      desk.ticket(Side.BUY, "10", "95", "110");
      for (OrderRole role : List.of(OrderRole.ENTRY, OrderRole.STOP, OrderRole.TARGET)) {
        desk.accept(report(role, new OrderEvent.Prepared()));
        desk.accept(report(role, new OrderEvent.Submitted()));
        desk.accept(report(role, new OrderEvent.Rejected("Too little margin.")));
      }

      assertThat(texts())
          .containsExactly("Rejected by the venue: buy 10 COIN at market. Too little margin.");
      assertThat(last().kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void ofAnOrderThatCouldNotBeSentAreTold() {
      desk.engine.connect(_ -> {});
      desk.ticket(Side.BUY, "10", "95", null);
      desk.accept(report(OrderRole.ENTRY, new OrderEvent.Canceled("the disk is full")));
      desk.accept(report(OrderRole.STOP, new OrderEvent.Canceled("the disk is full")));

      assertThat(texts()).containsExactly("Not sent: buy 10 COIN at market: the disk is full");
    }

    private EngineEvent report(OrderRole role, OrderEvent event) {
      return new EngineEvent.Reported(
          new ExecutionReport.OrderChanged(
              SmallDesk.ACCOUNT, desk.order(role).id(), event, desk.now));
    }
  }

  @Nested
  class TheState {
    @Test
    void isToldAtEachChange() {
      desk.command(new DeskCommand.PauseAutoTrading("lunch"));
      desk.command(new DeskCommand.StartAutoTrading());
      desk.command(new DeskCommand.EmergencyStop("a test"));
      desk.command(new DeskCommand.ResumeTrading("all is well"));

      assertThat(texts())
          .containsExactly(
              "Auto-trading is off: lunch",
              "Auto-trading is on",
              "Trading halted: a test",
              "Emergency stop done: no position and no entry is left",
              "Trading resumed: all is well");
      assertThat(desk.snapshot().notices()).allMatch(n -> n.kind() == Kind.STATE);
    }
  }

  @Nested
  class AnUnprotectedPosition {
    @Test
    void isProtectedByMovingItsStop() {
      desk.ticket(Side.BUY, "10", "95", null);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.CANCELED);

      desk.command(new DeskCommand.MoveStop(COIN, Price.of("97")));

      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("97"));
      assertThat(desk.order(OrderRole.STOP).spec().quantity()).isEqualTo(Quantity.of("10"));
      assertThat(desk.order(OrderRole.STOP).spec().reduceOnly()).isTrue();
    }

    @Test
    void isProtectedThoughAnotherEntryWaitsWithItsOwnStop() {
      desk.ticket(Side.BUY, "10", "95", null);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      desk.command(SmallDesk.ticketOf(Side.BUY, "5", "99", "94", null));

      desk.command(new DeskCommand.MoveStop(COIN, Price.of("97")));
      desk.later(1_000).quote("96.9");

      assertThat(texts()).contains("Stop, sold 10 COIN at 96.89");
    }

    @Test
    void getsAStopThatFollowsItsSizeAndEndsWithIt() {
      desk.ticket(Side.BUY, "10", "95", null);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      desk.command(new DeskCommand.MoveStop(COIN, Price.of("97")));

      desk.command(new DeskCommand.ClosePosition(COIN, 50));
      assertThat(desk.order(OrderRole.STOP).spec().quantity()).isEqualTo(Quantity.of("5"));
      desk.command(new DeskCommand.MoveStop(COIN, Price.of("98")));
      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("98"));
      assertThat(desk.snapshot().workingOrders()).hasSize(1);
      desk.command(new DeskCommand.ClosePosition(COIN, 100));

      assertThat(desk.snapshot().workingOrders()).isEmpty();
    }
  }

  @Nested
  class TheEmergencyStop {
    @Test
    void pressedAgainStartsNoSecondChain() {
      SmallDesk slow = SmallDesk.at100();
      slow.ticket(Side.BUY, "10", "95", null);
      slow.engine.connect(_ -> {});
      for (int i = 0; i < 5; i++) {
        slow.command(new DeskCommand.EmergencyStop("press " + i));
      }
      slow.log.clear();

      slow.later(10_500).tick();

      assertThat(slow.log.events(EngineEvent.EmergencyCheck.class)).hasSize(10);
      assertThat(slow.snapshot().trading().reason()).isEqualTo("press 0");
      assertThat(slow.snapshot().notices().getLast().text())
          .isEqualTo("The emergency stop is running already; it looks again every second.");
    }

    @Test
    void leavesADeskAloneThatWasResumedMeanwhile() {
      SmallDesk lost = SmallDesk.at100();
      lost.ticket(Side.BUY, "10", "95", null);
      lost.engine.connect(_ -> {});
      lost.command(new DeskCommand.EmergencyStop("a test"));
      lost.reconnect();
      lost.command(new DeskCommand.ResumeTrading("by hand"));
      lost.later(5_000).quote("100");

      assertThat(lost.position().quantity()).isEqualTo(Quantity.of("10"));
      assertThat(lost.snapshot().trading().state()).isEqualTo(TradingState.ACTIVE);
      assertThat(EmergencyLines.of(lost)).endsWith("Account: ended early: trading was resumed");
      assertThat(lost.driver.nextScheduled()).isEqualTo(Long.MAX_VALUE);
    }
  }
}
