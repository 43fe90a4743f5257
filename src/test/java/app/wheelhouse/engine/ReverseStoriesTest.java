package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.exit.ExitPlans;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReverseStoriesTest {
  private final SmallDesk desk = SmallDesk.at100();

  private static void reverse(SmallDesk of) {
    of.command(new DeskCommand.ReversePosition(SmallDesk.COIN.id()));
  }

  private static void isProtected(SmallDesk of) {
    Position position = of.position();
    assertThat(of.snapshot().workingOrders())
        .filteredOn(order -> order.spec().role() == OrderRole.STOP)
        .singleElement()
        .satisfies(stop -> {
          assertThat(stop.status()).isEqualTo(OrderStatus.ACCEPTED);
          assertThat(stop.spec().side()).isEqualTo(position.closingSide());
          assertThat(stop.remaining()).isEqualTo(position.quantity());
        });
  }

  @Test
  void turnsALongIntoAShortOfTheSameSizeWithTheDefaultStop() {
    desk.ticket(Side.BUY, "4", "95", "110");

    reverse(desk);

    assertThat(desk.position().signed()).isEqualByComparingTo(new BigDecimal("-4"));
    assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("105"));
    isProtected(desk);
    assertThat(desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.HAND);
    assertThat(ExitScene.notices(desk))
        .contains(
            "Reversing long 4 COIN: it is closed at market first, then short 4 COIN is opened",
            "Reversing COIN: flat now; short 4 COIN is on its way, with the default stop");
  }

  @Test
  void andBackAgain() {
    desk.ticket(Side.BUY, "4", "95", "110");
    reverse(desk);
    desk.later(100);
    reverse(desk);

    assertThat(desk.position().signed()).isEqualByComparingTo(new BigDecimal("4"));
    isProtected(desk);
    assertThat(desk.snapshot().counts().trades()).isEqualTo(2);
    assertThat(ExitScene.notices(desk)).noneMatch(text -> text.contains("Not canceled"));
  }

  @Test
  void leavesTheNewPositionToTheTrader() {
    desk.decideOpen(Side.BUY, "95", "110");
    reverse(desk);

    assertThat(ExitScene.plan(desk).plan()).isEqualTo(ExitPlans.byHand());
    desk.later(60_000).quote("100");
    desk.decide(new Decision.Close(desk.header(0.9)));
    assertThat(desk.position().isFlat()).isFalse();
  }

  @Test
  void waitsForTheVenueAndOpensOnlyWhenFlat() {
    SmallDesk slow = SmallDesk.at100(new Setup().slow());
    slow.ticket(Side.BUY, "4", "95", "110");
    slow.later(1_000).quote("100");
    reverse(slow);
    assertThat(slow.position().signed()).isEqualByComparingTo(new BigDecimal("4"));
    assertThat(slow.order(OrderRole.ENTRY).spec().side()).isEqualTo(Side.BUY);

    reverse(slow);
    assertThat(ExitScene.lastNotice(slow))
        .isEqualTo("Reversing COIN was refused: it is being turned round already");
    slow.later(1_000).quote("100").later(1_000).quote("100");

    assertThat(slow.position().signed()).isEqualByComparingTo(new BigDecimal("-4"));
    isProtected(slow);
  }

  @Test
  void cancelsEntriesThatWaitedForTheOldSide() {
    desk.ticket(Side.BUY, "4", "95", "110");
    desk.command(SmallDesk.ticketOf(Side.BUY, "1", "98", "95", "110"));
    Order waiting = desk.order(OrderRole.ENTRY);

    reverse(desk);

    assertThat(desk.snapshot().endedOrders())
        .filteredOn(order -> order.id().equals(waiting.id()))
        .singleElement()
        .satisfies(order -> assertThat(order.status()).isEqualTo(OrderStatus.CANCELED));
    isProtected(desk);
  }

  @Test
  void isRefusedWithoutAPosition() {
    reverse(desk);

    assertThat(ExitScene.lastNotice(desk))
        .isEqualTo("Reversing COIN was refused: there is no position");
  }

  @Test
  void closesNothingWhileTradingIsHalted() {
    SmallDesk halted = SmallDesk.at100();
    halted.ticket(Side.BUY, "4", "95", "110");
    // The venue is cut off, so that the emergency stop cannot flatten.
    halted.engine.connect(instruction -> {});
    halted.command(new DeskCommand.EmergencyStop("a test"));
    long orders = halted.snapshot().endedOrders().size() + halted.snapshot().workingOrders().size();

    reverse(halted);

    assertThat(ExitScene.lastNotice(halted)).contains("Reversing COIN was refused: ");
    assertThat(halted.snapshot().endedOrders().size() + halted.snapshot().workingOrders().size())
        .isEqualTo((int) orders);
  }

  @Test
  void closesNothingWhileOnlyReducingOrdersAreTaken() {
    desk.ticket(Side.BUY, "4", "95", "150");
    desk.command(new DeskCommand.ReduceOnly("a test"));

    reverse(desk);

    assertThat(desk.position().quantity()).isEqualTo(Quantity.of("4"));
    assertThat(ExitScene.lastNotice(desk))
        .startsWith(
            "Reversing COIN was refused: nothing was closed, because the other side would be"
                + " denied: ");
  }

  /// The stop was near and allowed the size; the default stop of the other side risks 3 %.
  @Test
  void closesNothingWhenTheGateWouldDenyTheOtherSide() {
    SmallDesk careful = SmallDesk.at100(new Setup().limits(to -> to.denyRiskPerTrade("0.025")));
    careful.ticket(Side.BUY, "60", "99", null);

    reverse(careful);

    assertThat(careful.position().signed()).isEqualByComparingTo(new BigDecimal("60"));
    assertThat(careful.order(OrderRole.STOP).status()).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(ExitScene.lastNotice(careful))
        .startsWith(
            "Reversing COIN was refused: nothing was closed, because the other side would be"
                + " denied: ");
  }

  @Test
  void isForgottenAfterTenSeconds() {
    desk.ticket(Side.BUY, "4", "95", "110");
    desk.engine.connect(instruction -> {});
    reverse(desk);
    desk.later(9_999).tick();
    assertThat(ExitScene.lastNotice(desk)).startsWith("Reversing long 4 COIN");

    desk.later(1).tick();

    assertThat(ExitScene.lastNotice(desk))
        .startsWith(
            "Reversing COIN ended half way: the short was not opened: the position was not flat"
                + " within 10 s");
    desk.reconnect();
    desk.later(1_000).quote("94");
    assertThat(desk.position().isFlat()).isTrue();
    assertThat(desk.snapshot().counts().trades()).isEqualTo(1);
  }

  @Test
  void isForgottenWhenTradingIsHaltedMeanwhile() {
    SmallDesk slow = SmallDesk.at100(new Setup().slow());
    slow.ticket(Side.BUY, "4", "95", "110");
    slow.later(1_000).quote("100");
    reverse(slow);
    slow.command(new DeskCommand.EmergencyStop("a test"));
    slow.later(1_000).quote("100").later(1_000).quote("100");

    assertThat(slow.position().isFlat()).isTrue();
    assertThat(slow.snapshot().workingOrders()).isEmpty();
    assertThat(ExitScene.notices(slow))
        .anyMatch(text -> text.startsWith("Reversing COIN ended half way: "));
  }
}
