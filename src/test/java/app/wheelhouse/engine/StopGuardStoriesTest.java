package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.strategy.Signal;
import app.wheelhouse.strategy.Strategy;
import app.wheelhouse.strategy.StrategySpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No position of ours stays without a stop that the venue has confirmed.
class StopGuardStoriesTest {
  private final RealScene scene = RealScene.calm();

  private ExitView exit() {
    return scene.desk.snapshot().exits().getFirst();
  }

  /// The stop goes at the venue, by a hand on a phone.
  private void loseTheStop() {
    scene.venue.cancel(scene.order(OrderRole.STOP).id(), "by hand", scene.venue.stream);
    scene.arrive();
  }

  /// Every stop that is sent is refused by the venue, for as long as this takes.
  private void refuseStops(long millis) {
    for (long left = millis; left > 0; left -= 250) {
      scene.pass(250);
      for (Instruction sent : scene.take()) {
        scene.submitted(sent.action());
        if (sent.action() instanceof ApprovedOrder order
            && order.entry().role() == OrderRole.STOP) {
          scene.desk.accept(scene.venue.changed(order.entry().id(), new OrderEvent.Rejected("no")));
        } else {
          scene.venue.take(sent.action());
          scene.arrive();
        }
      }
    }
  }

  @Test
  void x14AStopCanceledByHandIsPlacedAgainAfterTwoSecondsWithAnAlarm() {
    scene.hold();
    loseTheStop();
    scene.pass(1_750);
    assertThat(scene.desk.sent).isEmpty();
    assertThat(scene.texts(Notice.Kind.ALARM)).isEmpty();
    scene.pass(250);

    assertThat(scene.texts(Notice.Kind.ALARM))
        .containsExactly(
            "No confirmed stop protects long 1 COIN for 2 s. A stop at 95 is placed again, 1 of 3;"
                + " without one it is closed after 10 s");
    scene.exchange();
    assertThat(scene.working(OrderRole.STOP)).hasSize(1);
    assertThat(scene.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("95"));
    assertThat(scene.order(OrderRole.STOP).spec().reduceOnly()).isTrue();
    assertThat(exit().unprotectedSince()).isZero();
    assertThat(exit().unprotectedMillis()).isEqualTo(2_000);
    assertThat(exit().stopsPlaced()).isEqualTo(1);
    scene.pass(250);
    assertThat(scene.texts(Notice.Kind.STATE))
        .contains("Stops protect all of long 1 COIN again; it stood without for 2.2 s");
  }

  @Test
  void theAlarmComesAtTwoSecondsAlthoughNothingElseHappens() {
    scene.hold();
    loseTheStop();
    long since = scene.desk.now;
    scene.later(9_000);
    scene.desk.tick();

    Notice alarm =
        scene.desk.snapshot().notices().stream()
            .filter(notice -> notice.kind() == Notice.Kind.ALARM)
            .findFirst()
            .orElseThrow();
    assertThat(alarm.time()).isEqualTo(since + 2_000);
  }

  @Test
  void afterThreeRefusedStopsThePositionIsClosedReduceOnlyAtTenSeconds() {
    scene.hold();
    loseTheStop();
    long bare = scene.desk.now;
    refuseStops(9_750);
    assertThat(exit().stopsPlaced()).isEqualTo(3);
    assertThat(scene.position().isFlat()).isFalse();
    scene.pass(250);

    ApprovedOrder close = (ApprovedOrder) scene.desk.sent.getLast().action();
    assertThat(scene.desk.now - bare).isEqualTo(10_000);
    assertThat(close.entry().reduceOnly()).isTrue();
    assertThat(close.entry().type()).isEqualTo(OrderType.MARKET);
    assertThat(close.entry().quantity()).isEqualTo(Quantity.of("1"));
    scene.exchange();
    assertThat(scene.position().isFlat()).isTrue();
    assertThat(scene.desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.SURVEILLANCE);
    assertThat(scene.texts(Notice.Kind.ALARM).getLast())
        .isEqualTo(
            "Closing 1 of long 1 COIN at market, reduce-only: it stood without a whole stop for"
                + " 10 s, and none was confirmed");
  }

  @Test
  void aCloseThatComesToNothingIsTriedAgainASecondLater() {
    scene.hold();
    loseTheStop();
    refuseStops(10_000);
    Order close = scene.order(OrderRole.EXIT);
    if (close.status() != OrderStatus.FILLED) {
      scene.desk.report(close, new OrderEvent.Canceled("no liquidity"));
    }
    scene.pass(1_000).exchange();

    assertThat(scene.position().isFlat()).isTrue();
  }

  @Test
  void aStopThatIsAskedForIsAwaitedTwoSecondsBeforeTheNext() {
    scene.hold();
    loseTheStop();
    scene.pass(2_000);
    scene.take().forEach(sent -> scene.submitted(sent.action()));
    scene.pass(1_750);
    assertThat(scene.desk.sent).isEmpty();
    scene.pass(250);

    assertThat(scene.desk.sent).hasSize(1);
    assertThat(exit().stopsPlaced()).isEqualTo(2);
  }

  @Test
  void aTriggerThatTheMarketHasPassedMeansToCloseAtOnce() {
    scene.hold();
    loseTheStop();
    scene.pass(1_000);
    scene.quote("94");
    scene.pass(1_000);

    ApprovedOrder close = (ApprovedOrder) scene.desk.sent.getLast().action();
    assertThat(close.entry().role()).isEqualTo(OrderRole.EXIT);
    assertThat(scene.texts(Notice.Kind.ALARM).getLast())
        .contains("it has no stop, and the price 94 is beyond the last one at 95");
  }

  @Test
  void anUnknownStopCountsAsMissingButIsNotDoubledWhileItIsLookedUp() {
    scene.hold();
    scene.desk.report(scene.order(OrderRole.STOP), new OrderEvent.Lost("no answer"));
    scene.pass(1_750);
    assertThat(exit().unprotectedMillis()).isEqualTo(1_750);
    assertThat(scene.desk.sent).isEmpty();
    scene.pass(500);

    assertThat(scene.desk.sent).hasSize(1);
  }

  @Test
  void whenTwoStopsComeToRestTheSurplusIsCanceled() {
    scene.hold();
    Order first = scene.order(OrderRole.STOP);
    scene.desk.report(first, new OrderEvent.Lost("no answer"));
    scene.pass(2_250).exchange();
    scene.venue.standing(first.id()).forEach(scene.desk::accept);
    assertThat(scene.working(OrderRole.STOP)).hasSize(2);
    scene.pass(2_500);

    assertThat(scene.desk.sent).hasSize(1);
    assertThat(scene.desk.sent.getFirst().action()).isInstanceOf(ApprovedCancel.class);
    scene.exchange();
    assertThat(scene.working(OrderRole.STOP)).hasSize(1);
    assertThat(exit().unprotectedSince()).isZero();
    scene.pass(5_000);
    assertThat(scene.desk.sent).isEmpty();
  }

  @Test
  void afterAPartialCloseTheStopIsTakenInWithoutAGap() {
    scene.hold();
    scene.desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 50));
    scene.exchange().pass(3_000).exchange();

    assertThat(scene.position().quantity()).isEqualTo(Quantity.of("0.5"));
    assertThat(scene.order(OrderRole.STOP).remaining()).isEqualTo(Quantity.of("0.5"));
    assertThat(exit().unprotectedMillis()).isZero();
  }

  @Test
  void aStopThatCoversOnlyAPartIsMadeLarger() {
    scene.hold();
    Order stop = scene.order(OrderRole.STOP);
    scene.desk.report(stop, new OrderEvent.Amended(Quantity.of("0.6"), null, Price.of("95")));
    scene.pass(2_250).exchange();

    assertThat(scene.order(OrderRole.STOP).remaining()).isEqualTo(Quantity.of("1"));
    assertThat(exit().unprotectedSince()).isZero();
    assertThat(exit().stopsPlaced()).isZero();
  }

  @Test
  void anEntryWhoseStopWasRefusedGetsItAgainWhereTheTicketHadIt() {
    scene.ticket(Side.BUY, "1", null, "97").send();
    Order stop = scene.order(OrderRole.STOP);
    scene.venue.cancel(stop.id(), "refused", scene.venue.answers);
    scene.venue.answers.clear();
    scene.desk.accept(scene.venue.changed(stop.id(), new OrderEvent.Rejected("no")));
    scene.arrive();
    scene.pass(2_000).exchange();

    assertThat(scene.working(OrderRole.STOP))
        .extracting(order -> order.spec().trigger())
        .containsExactly(Price.of("97"));
  }

  @Test
  void ofAPositionOpenedElsewhereTheTraderIsToldOnly() {
    scene.later(10);
    scene.venue.fill(
        scene.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    scene.exchange().pass(15_000);

    assertThat(scene.desk.sent).isEmpty();
    assertThat(scene.texts(Notice.Kind.ALARM))
        .containsExactly(
            "Long 1 COIN was opened elsewhere and no stop at the venue protects it: nothing is"
                + " placed or closed for you. Move its stop to place one, or hand it over");
  }

  @Test
  void ofAPositionThatWasHandedOverItPlacesAStopAShareOfTheMarkAway() {
    scene.later(10);
    scene.venue.fill(
        scene.venue.external(Side.SELL, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    scene.exchange();
    scene.desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));
    scene.pass(2_500).exchange();

    assertThat(scene.working(OrderRole.STOP))
        .extracting(order -> order.spec().trigger())
        .containsExactly(Price.of("102"));
  }

  @Test
  void aStopOfAnotherProgramProtectsToo() {
    scene.later(10);
    scene.venue.fill(
        scene.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    scene.venue.external(Side.SELL, OrderType.STOP_MARKET, "1", "95", true);
    scene.exchange().pass(15_000);

    assertThat(scene.texts(Notice.Kind.ALARM)).isEmpty();
    assertThat(exit().unprotectedSince()).isZero();
  }

  @Test
  void ourStopAndOneOfAnotherProgramProtectTogether() {
    scene.hold();
    Order stop = scene.order(OrderRole.STOP);
    scene.venue.external(Side.SELL, OrderType.STOP_MARKET, "0.4", "94", true);
    scene.arrive();
    scene.desk.report(stop, new OrderEvent.Amended(Quantity.of("0.6"), null, Price.of("95")));
    scene.pass(15_000);

    assertThat(exit().unprotectedMillis()).isZero();
    assertThat(exit().elsewhere()).isEqualTo(Quantity.of("0.4"));
    assertThat(scene.desk.sent).isEmpty();
  }

  /// It may be all that stands between the position and its loss, so it stays when one of ours
  /// comes.
  @Test
  void aStopOfAnotherProgramIsNeitherMovedNorCanceled() {
    scene.later(10);
    scene.venue.fill(
        scene.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    scene.venue.external(Side.SELL, OrderType.STOP_MARKET, "1", "95", true);
    scene.exchange();
    scene.desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("96")));
    scene.exchange().pass(15_000);

    assertThat(scene.working(OrderRole.STOP))
        .extracting(order -> order.spec().trigger())
        .containsExactly(Price.of("96"));
    assertThat(scene.view().external()).hasSize(1);
    assertThat(scene.desk.sent).isEmpty();
  }

  @Test
  void whenTheStopOfAnotherProgramIsNotListedAnyMoreTheTraderIsTold() {
    scene.later(10);
    scene.venue.fill(
        scene.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    ClientOrderId stop = scene.venue.external(Side.SELL, OrderType.STOP_MARKET, "1", "95", true);
    scene.exchange().later(1_000);
    scene.venue.cancel(stop, "by hand", scene.venue.stream);
    scene.venue.stream.clear();
    scene.later(RealScene.SETTLED).read();
    assertThat(exit().unprotectedSince()).isEqualTo(scene.desk.now);
    scene.pass(2_250);

    assertThat(scene.texts(Notice.Kind.ALARM).getLast())
        .contains("Long 1 COIN was opened elsewhere and no stop at the venue protects it");
  }

  @Test
  void aFewSecondsAloneAreMeasuredForTheSessionToo() {
    scene.hold();
    loseTheStop();
    scene.pass(2_000).exchange();

    assertThat(scene.desk.snapshot().protection().extremes().unprotectedMillis()).isEqualTo(2_000);
  }

  @Test
  void p6AStrategyThatThrowsLeavesThePositionItsStop() {
    RealScene broken =
        new RealScene(
            RealScene.setup().auto(true).carried(RealScene.flat()).strategies(_ -> new Throwing()),
            new ModelVenue(SmallDesk.START));
    broken.linked().hold();
    for (int minute = 1; minute <= 3; minute++) {
      broken.later(60_000).quote("100");
      broken.desk.driver.accept(SmallDesk.trade(SmallDesk.COIN, broken.desk.now, 100, 1));
    }

    assertThat(broken.texts(Notice.Kind.REFUSED)).anyMatch(text -> text.contains("switched off"));
    assertThat(broken.working(OrderRole.STOP)).hasSize(1);
    broken.venue.cancel(broken.order(OrderRole.STOP).id(), "by hand", broken.venue.stream);
    broken.arrive().pass(2_250).exchange();
    assertThat(broken.working(OrderRole.STOP)).hasSize(1);
    assertThat(broken.position().isFlat()).isFalse();
  }

  /// Fails on every bar.
  private static final class Throwing implements Strategy {
    @Override
    public StrategySpec spec() {
      return new StrategySpec("throwing", BarSpec.of(Timeframe.M1), 0, List.of());
    }

    @Override
    public void learn(Bar bar) {
      // It never learns.
    }

    @Override
    public Signal onBar(Bar bar, int holding) {
      throw new IllegalStateException("on purpose");
    }
  }
}
