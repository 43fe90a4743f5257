package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Answers that come late, twice, in the wrong order or not at all.
class OrderRaceStoriesTest {
  private final RealScene scene = RealScene.calm();

  private OrderStatus status(OrderRole role) {
    return scene.order(role).status();
  }

  private void lost(Order order) {
    scene.desk.report(order, new OrderEvent.Lost("the answer was lost"));
  }

  @Test
  void x6ADuplicateFillIsBookedOnce() {
    scene.ticket(Side.BUY, "1", null, "95").send();
    List<EngineEvent> fills = List.copyOf(scene.venue.stream);
    scene.arrive();
    fills.forEach(scene.desk::accept);
    scene.later(RealScene.SETTLED).read();

    assertThat(scene.position().quantity()).isEqualTo(Quantity.of("1"));
    assertThat(scene.desk.snapshot().balance()).isEqualTo(scene.venue.account.balance());
    assertThat(scene.desk.snapshot().counts().duplicateFills()).isEqualTo(1);
    assertThat(scene.view().differences()).isEmpty();
  }

  @Test
  void x7AFillBeforeItsAnswerIsBookedAndTheAnswerDoesNoHarm() {
    scene.ticket(Side.BUY, "1", null, "95").send();
    while (!scene.venue.stream.isEmpty()) {
      scene.desk.accept(scene.venue.stream.pollFirst());
    }
    assertThat(status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);
    assertThat(status(OrderRole.STOP)).isEqualTo(OrderStatus.SUBMITTED);
    scene.arrive();

    assertThat(status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);
    assertThat(status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(scene.desk.snapshot().counts().refusedReports()).isZero();
  }

  @Test
  void x8ACancelOfTheOldHalfOfAChangeLeavesTheOrderAlive() {
    scene.hold();
    scene.desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("96")));
    scene.send();
    Order stop = scene.order(OrderRole.STOP);
    scene.desk.report(stop, new OrderEvent.Canceled("replaced"));
    assertThat(status(OrderRole.STOP)).isEqualTo(OrderStatus.UNKNOWN);
    scene.arrive();

    assertThat(status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(scene.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("96"));
    assertThat(scene.order(OrderRole.STOP).venueOrderId())
        .isEqualTo(scene.venue.orders.get(stop.id()).venueOrderId());
    // The change is answered: the next cancel means what it says.
    scene.desk.report(scene.order(OrderRole.STOP), new OrderEvent.Canceled("by hand"));
    assertThat(status(OrderRole.STOP)).isEqualTo(OrderStatus.CANCELED);
  }

  @Test
  void x9ACancelThatCrossesTheFillEndsFilled() {
    scene.ticket(Side.BUY, "1", "99", "95").exchange();
    Order entry = scene.order(OrderRole.ENTRY);
    scene.venue.fill(entry.id(), Quantity.of("1"));
    scene.desk.command(new DeskCommand.CancelOrder(entry.id()));
    scene.exchange();
    scene.desk.report(scene.order(OrderRole.ENTRY), new OrderEvent.Canceled("too late"));

    assertThat(status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);
    assertThat(scene.position().quantity()).isEqualTo(Quantity.of("1"));
    assertThat(scene.desk.snapshot().counts().refusedReports()).isZero();
    assertThat(scene.desk.causes()).isEmpty();
  }

  @Test
  void x10APartialFillThenACancelLeavesThePartWithABracketOfItsSize() {
    scene.ticket(Side.BUY, "1", "99", "95").exchange();
    Order entry = scene.order(OrderRole.ENTRY);
    scene.venue.fill(entry.id(), Quantity.of("0.4"));
    scene.venue.cancel(entry.id(), "by hand", scene.venue.stream);
    scene.exchange();
    assertThat(scene.position().quantity()).isEqualTo(Quantity.of("0.4"));
    scene.pass(3_000).exchange();

    assertThat(scene.order(OrderRole.STOP).remaining()).isEqualTo(Quantity.of("0.4"));
    assertThat(scene.venue.orders.get(scene.order(OrderRole.STOP).id()).remaining())
        .isEqualTo(Quantity.of("0.4"));
    assertThat(scene.desk.snapshot().exits().getFirst().unprotectedMillis()).isZero();
  }

  @Test
  void x13ALiquidationIsLoudAndLatchesWhatIsAutomatic() {
    scene.desk.command(new DeskCommand.StartAutoTrading());
    scene.hold();
    scene.later(1_000);
    scene.venue.price = Price.of("90");
    scene.venue.liquidate(SmallDesk.COIN.id());
    scene.exchange();

    assertThat(scene.position().isFlat()).isTrue();
    assertThat(scene.desk.snapshot().trades().getLast().liquidated()).isTrue();
    assertThat(scene.desk.auto()).isFalse();
    assertThat(scene.desk.causes()).contains(RestrictionCause.MARGIN);
    assertThat(scene.texts(Notice.Kind.ALARM).getFirst())
        .startsWith("The venue liquidated: sold 1 COIN at");
    scene.pass(60_000);
    assertThat(scene.desk.auto()).isFalse();
    scene.desk.command(new DeskCommand.StartAutoTrading());
    assertThat(scene.desk.auto()).isTrue();
  }

  /// Its client order id was ignored, so no answer ever names it.
  @Test
  void x23AnOrderThatNeverAnswersKeepsItsExposureUntilItIsFound() {
    scene.ticket(Side.BUY, "1", "99", "95").send();
    scene.venue.answers.clear();
    Order entry = scene.order(OrderRole.ENTRY);
    lost(entry);
    Money reserved = working();

    assertThat(status(OrderRole.ENTRY)).isEqualTo(OrderStatus.UNKNOWN);
    assertThat(reserved).isEqualTo(Money.of(99));
    scene.venue.standing(entry.id()).forEach(scene.desk::accept);

    assertThat(status(OrderRole.ENTRY)).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(working()).isEqualTo(Money.of(99));
  }

  private Money working() {
    return OrderLedger.entryNotional(scene.desk.snapshot().workingOrders(), new TreeMap<>())
        .getOrDefault(SmallDesk.COIN.id(), Money.ZERO);
  }

  @Test
  void x2AnOrderThatNeverArrivedFreesItsExposureOnceThatIsProven() {
    scene.ticket(Side.BUY, "1", "99", "95");
    scene.take().forEach(instruction -> scene.submitted(instruction.action()));
    lost(scene.order(OrderRole.ENTRY));
    scene.desk.report(scene.order(OrderRole.ENTRY), new OrderEvent.NotPlaced("asked 3 times"));

    assertThat(working()).isEqualTo(Money.ZERO);
    assertThat(scene.texts(Notice.Kind.REFUSED).getLast()).startsWith("Not placed: buy 1 COIN");
    // Nobody sends it again.
    scene.pass(10_000);
    assertThat(scene.desk.sent).isEmpty();
  }

  @Test
  void anUnknownEntryThatFillsAfterTheEmergencyStopIsFlattened() {
    scene.ticket(Side.BUY, "1", null, "95").send();
    scene.venue.answers.clear();
    List<EngineEvent> late = List.copyOf(scene.venue.stream);
    scene.venue.stream.clear();
    lost(scene.order(OrderRole.ENTRY));
    scene.desk.command(new DeskCommand.EmergencyStop("a test"));
    assertThat(scene.desk.snapshot().emergency().flat()).isFalse();
    late.forEach(scene.desk::accept);
    for (int second = 0; second < 4; second++) {
      scene.exchange().pass(1_000);
    }

    assertThat(scene.position().isFlat()).isTrue();
    assertThat(scene.venue.account.positions()).isEmpty();
    assertThat(scene.desk.snapshot().emergency().flat()).isTrue();
  }

  @Test
  void aStopWhoseChangeWasLostProtectsAgainOnceItIsFound() {
    scene.hold();
    scene.desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("96")));
    scene.send();
    scene.venue.answers.clear();
    Order stop = scene.order(OrderRole.STOP);
    lost(stop);
    assertThat(scene.desk.snapshot().exits().getFirst().unprotectedSince())
        .isEqualTo(scene.desk.now);
    scene.later(1_500);
    scene.venue.standing(stop.id()).forEach(scene.desk::accept);
    scene.pass(3_000);

    assertThat(scene.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("96"));
    assertThat(scene.desk.snapshot().exits().getFirst().unprotectedSince()).isZero();
    assertThat(scene.desk.snapshot().exits().getFirst().unprotectedMillis()).isEqualTo(1_500);
    assertThat(scene.desk.sent).as("no second stop").isEmpty();
  }

  @Test
  void p7APriceThatStoodStillThroughAPauseOpensNothing() {
    scene.later(4_000);
    scene.desk.tick();
    scene.ticket(Side.BUY, "1", null, "95");

    assertThat(scene.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.DENIED);
    assertThat(scene.desk.sent).isEmpty();
  }

  /// A process that wakes up finds its approval too old: that is said to the execution service.
  @Test
  void p7AnApprovalEndsTwoSecondsAfterItWasGiven() {
    scene.ticket(Side.BUY, "1", null, "95");

    assertThat(scene.desk.sent)
        .allSatisfy(
            sent -> assertThat(sent.action().validUntil()).isEqualTo(scene.desk.now + 2_000));
  }
}
