package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ApprovedCancel;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What crosses on its way: two who close at once, answers that are lost, stops that move while
/// their entry still fills.
class RaceStoriesTest {
  private static List<Order> closes(DeskSnapshot snapshot) {
    return snapshot.workingOrders().stream()
        .filter(order -> order.spec().role() == OrderRole.EXIT)
        .toList();
  }

  private static List<String> texts(DeskSnapshot snapshot) {
    return snapshot.notices().stream().map(Notice::text).toList();
  }

  @Nested
  class APartFilledEntry {
    private final SmallDesk desk = SmallDesk.at100(new Setup().slow());

    private void halfFilled() {
      desk.command(SmallDesk.ticketOf(Side.BUY, "10", "99", "95", "110"));
      desk.later(1_000).tick();
      desk.later(10).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 99, 3));
      desk.later(1_000).quote("100");
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("3"));
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    }

    @Test
    void keepsAllOfItProtectedWhenItsStopMovesMeanwhile() {
      halfFilled();
      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("96")));
      desk.later(10).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 99, 4));
      desk.later(3_000).tick().later(1_000).tick();

      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("7"));
      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("96"));
      assertThat(desk.order(OrderRole.STOP).remaining()).isEqualTo(Quantity.of("7"));

      desk.later(10).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 99, 3));
      desk.later(6_000).tick().later(1_000).tick();
      assertThat(desk.order(OrderRole.STOP).remaining()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void isNotFilledAgainAfterThePlanHasEndedThePosition() {
      halfFilled();
      ExitScene.set(desk, new ExitRule.TimeToLive(60_000));
      desk.later(60_000).quote("100").later(1_000).tick();
      assertThat(desk.position().isFlat()).isTrue();

      desk.later(10).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 99, 5));
      desk.later(1_000).tick();

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.CANCELED);
    }
  }

  @Nested
  class OpinionsAtOnce {
    private final SmallDesk desk = SmallDesk.at100(new Setup().slow());

    @Test
    void reduceOnce() {
      desk.decideOpen(Side.BUY, "95", "110").later(1_000).tick();
      Quantity before = desk.position().quantity();
      desk.decide(new Decision.Reduce(desk.header(0.9), 50));
      desk.decide(new Decision.Reduce(desk.header(0.9), 50));
      desk.later(1_000).tick();

      assertThat(desk.lastDisposition()).isInstanceOf(DecisionRecord.Ignored.class);
      assertThat(desk.position().quantity().toDouble())
          .isCloseTo(before.toDouble() / 2, offset(0.01));
    }

    @Test
    void neverIncreaseWhatIsBeingClosed() {
      desk.decideOpen(Side.BUY, "95", "110").later(1_000).tick();
      desk.decide(new Decision.Close(desk.header(0.9)));
      desk.decide(new Decision.Increase(desk.header(0.9), 0.05));
      desk.later(2_000).tick();

      assertThat(desk.lastDisposition()).isInstanceOf(DecisionRecord.Ignored.class);
      assertThat(desk.position().isFlat()).isTrue();
    }
  }

  @Nested
  class AStop {
    private final SmallDesk desk = SmallDesk.at100();

    @Test
    void thatIsCanceledByHandAndLeavesThePositionBareIsTold() {
      desk.ticket(Side.BUY, "10", "95", null);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      desk.later(2_000).tick();

      assertThat(ExitScene.lastNotice(desk))
          .isEqualTo(
              "No confirmed stop protects long 10 COIN now: move its stop to place one, or close"
                  + " it");
      int told = ExitScene.notices(desk).size();
      desk.later(1_000).quote("100").later(60_000).quote("100").tick();
      assertThat(ExitScene.notices(desk)).hasSize(told);
    }

    @Test
    void ofTwoThatIsCanceledIsToldWithWhatIsLeft() {
      desk.ticket(Side.BUY, "10", "95", null);
      desk.ticket(Side.BUY, "5", "94", null);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      desk.later(2_000).tick();

      assertThat(ExitScene.lastNotice(desk))
          .isEqualTo("Stops protect only 10 of long 15 COIN now: reduce it to that, or watch it");
    }

    @Test
    void thatTheHandMadeTighterIsNotTakenBackByAStepOfThePlanOnItsWay() {
      SmallDesk slow = SmallDesk.at100(new Setup().slow());
      ExitScene.open(slow, Side.BUY, "95", "120", 1);
      slow.later(1_000).tick();
      ExitScene.set(slow, ExitScene.trailing("0.02"));
      slow.later(2_000).quote("100.5").later(2_000).quote("100.5");
      assertThat(ExitScene.stop(slow)).isEqualTo(Price.of("98.49"));

      slow.later(2_000).command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("99.5")));
      slow.later(1).quote("101").later(1_000).tick();

      assertThat(ExitScene.stop(slow)).isEqualTo(Price.of("99.5"));
    }

    @Test
    void thatEndsThePositionIsNotCalledMissing() {
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.later(10).quote("94");

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(ExitScene.notices(desk)).noneMatch(text -> text.contains("protect"));
    }
  }

  @Nested
  class AVenueMark {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
    void thatIsNoPriceBlindsNothing(double mark) {
      HandDesk desk = new HandDesk(HandDesk.bottomless()).hold(SmallDesk.COIN, Side.BUY, "10", 10);
      desk.quote(SmallDesk.COIN, 98);
      desk.mark(SmallDesk.COIN, "98");
      var equity = desk.snapshot().equity();

      desk.later(10)
          .accept(
              new EngineEvent.Market(
                  new Context(SmallDesk.COIN.id(), desk.now, desk.now, mark, 98, 0, 1)));
      desk.accept(
          new EngineEvent.Market(
              new Context(SmallDesk.OTHER.id(), desk.now, desk.now, mark, 98, 0, 1)));

      assertThat(desk.snapshot().equity()).isEqualTo(equity);
      assertThat(desk.takesAClose()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
    void orTradeThatIsNoPriceBlindsNothing(double price) {
      HandDesk desk = new HandDesk(HandDesk.bottomless()).hold(SmallDesk.COIN, Side.BUY, "10", 10);
      desk.later(20_000).quote(SmallDesk.COIN, 98);
      var equity = desk.snapshot().equity();

      desk.accept(new EngineEvent.Market(SmallDesk.trade(SmallDesk.COIN, desk.now, price, 1)));
      desk.accept(new EngineEvent.Market(SmallDesk.trade(SmallDesk.OTHER, desk.now, price, 1)));

      assertThat(desk.snapshot().equity()).isEqualTo(equity);
      assertThat(desk.takesAClose()).isTrue();
    }
  }

  @Nested
  class ALostClose {
    private final HandDesk desk =
        new HandDesk(HandDesk.bottomless())
            .hold(SmallDesk.OTHER, Side.BUY, "100", 10)
            .hold(SmallDesk.COIN, Side.BUY, "280", 10);

    private void lose() {
      desk.send(OrderRole.EXIT, SmallDesk.COIN)
          .report(desk.order(OrderRole.EXIT, SmallDesk.COIN), new OrderEvent.Lost("no answer"));
    }

    private void wait(int millis) {
      for (int i = 0; i < millis / 500; i++) {
        desk.later(500).mark(SmallDesk.COIN, "100").mark(SmallDesk.OTHER, "100").tick();
      }
    }

    @Test
    void doesNotEndSurveillance() {
      desk.equity("990");
      lose();
      wait(4_000);
      assertThat(closes(desk.snapshot())).hasSize(1);
      wait(2_000);
      assertThat(closes(desk.snapshot())).hasSize(2).allMatch(close -> close.spec().reduceOnly());
    }

    @Test
    void doesNotEndTheEmergencyStop() {
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
      lose();
      desk.command(new DeskCommand.EmergencyStop("a test"));
      wait(4_000);
      assertThat(closes(desk.snapshot()))
          .filteredOn(order -> order.spec().instrument().equals(SmallDesk.COIN.id()))
          .hasSize(1);
      wait(3_000);
      assertThat(closes(desk.snapshot()))
          .filteredOn(order -> order.spec().instrument().equals(SmallDesk.COIN.id()))
          .hasSize(2);
    }

    @Test
    void doesNotEndThePlan() {
      desk.command(
          new DeskCommand.SetExitPlan(
              SmallDesk.COIN.id(), new ExitPlan(List.of(new ExitRule.TimeToLive(1_000)))));
      wait(1_000);
      lose();
      wait(4_000);
      assertThat(closes(desk.snapshot())).hasSize(1);
      wait(3_000);
      assertThat(closes(desk.snapshot())).hasSize(2);
    }
  }

  @Nested
  class ACloseThatComesTooLate {
    @Test
    void isNoErrorOfTheVenue() {
      HandDesk desk = new HandDesk(HandDesk.roomy());
      for (int i = 0; i < 5; i++) {
        desk.hold(SmallDesk.COIN, Side.BUY, "1", 10);
        desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
        desk.send(OrderRole.EXIT, SmallDesk.COIN).fillStop();
        desk.report(
            desk.order(OrderRole.EXIT, SmallDesk.COIN),
            new OrderEvent.Rejected("Reduce only order would increase position."));
      }

      assertThat(desk.causes()).doesNotContain(RestrictionCause.VENUE_ERRORS);
      assertThat(texts(desk.snapshot())).noneMatch(text -> text.contains("venue errors"));
    }
  }

  @Nested
  class AnEntryThatWaits {
    private final HandDesk desk =
        new HandDesk(HandDesk.roomy()).hold(SmallDesk.COIN, Side.BUY, "1", 5);

    private Order waiting() {
      desk.command(
          new DeskCommand.SubmitTicket(
              SmallDesk.OTHER.id(),
              Side.BUY,
              Quantity.of("1"),
              Price.of("99"),
              Price.of("95"),
              null,
              5));
      desk.send(OrderRole.ENTRY, SmallDesk.OTHER);
      Order entry = desk.order(OrderRole.ENTRY, SmallDesk.OTHER);
      return desk.report(entry, new OrderEvent.Accepted("entry"))
          .order(OrderRole.ENTRY, SmallDesk.OTHER);
    }

    private long cancels() {
      return desk.sent.stream()
          .filter(instruction -> instruction.action() instanceof ApprovedCancel)
          .count();
    }

    @Test
    void isTakenBackWhenTheDayHasLostItsLimit() {
      waiting();
      desk.equity("9500");

      assertThat(desk.causes()).containsExactly(RestrictionCause.DAILY_LOSS);
      assertThat(cancels()).isEqualTo(1);
      assertThat(desk.lastNotice().text())
          .isEqualTo("The entry that still waits is canceled: it would be a new risk");
    }

    @Test
    void isTakenBackByReduceOnly() {
      waiting();
      desk.command(new DeskCommand.ReduceOnly("a test"));

      assertThat(cancels()).isEqualTo(1);
    }

    @Test
    void isLeftAloneWhileTheFeedIsDown() {
      waiting();
      desk.accept(new EngineEvent.Feed(new FeedStatus(desk.now, FeedState.DISCONNECTED, "a test")));

      assertThat(cancels()).isZero();
    }
  }
}
