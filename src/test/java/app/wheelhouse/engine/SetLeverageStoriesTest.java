package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An entry meets the leverage at which it was judged.
class SetLeverageStoriesTest {
  private final RealScene scene = RealScene.calm();

  private void ticket(int leverage) {
    scene.desk.command(
        new DeskCommand.SubmitTicket(
            SmallDesk.COIN.id(), Side.BUY, Quantity.of("1"), null, Price.of("95"), null, leverage));
  }

  @Test
  void isSetBeforeTheFirstEntryAndNotAgain() {
    ticket(5);
    assertThat(scene.desk.sent).hasSize(2);
    assertThat(scene.desk.sent.getFirst().action()).isInstanceOf(ApprovedLeverage.class);
    assertThat(((ApprovedLeverage) scene.desk.sent.getFirst().action()).leverage()).isEqualTo(5);
    assertThat(scene.desk.sent.getLast().action()).isInstanceOf(ApprovedOrder.class);
    scene.exchange();
    assertThat(scene.position().leverage()).isEqualTo(5);
    ticket(5);

    assertThat(scene.desk.sent).hasSize(1);
  }

  @Test
  void thatTheVenueHasAlreadyIsNotSet() {
    scene.venue.leverage.put(SmallDesk.COIN.id(), 5);
    scene.later(RealScene.SETTLED).read().quote("100");
    ticket(5);

    assertThat(scene.desk.sent).hasSize(1);
    assertThat(scene.view().leverage()).containsEntry(SmallDesk.COIN.id(), 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void ofAnOpenPositionIsNotChanged(int other) {
    ticket(5);
    scene.exchange();
    ticket(other);

    assertThat(scene.desk.sent).isEmpty();
    assertThat(scene.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.DENIED);
    assertThat(scene.order(OrderRole.ENTRY).note())
        .isEqualTo(
            "The position in COIN is open at 5x, and the venue keeps one leverage an instrument:"
                + " send the order at 5x, or close the position first.");
  }

  @Test
  void ofAWaitingEntryIsNotChanged() {
    scene.ticket(Side.BUY, "1", "99", "95").exchange();
    ticket(3);

    assertThat(scene.desk.sent).isEmpty();
    assertThat(scene.desk.snapshot().endedOrders().getLast().note())
        .contains("still waits at another leverage");
  }

  @Test
  void thatWasNotSetIsWhatTheNextReadingSays() {
    ticket(5);
    scene.take();
    scene.venue.leverage.put(SmallDesk.COIN.id(), 20);
    scene.later(100).read();
    assertThat(scene.view().leverage())
        .as("too young to be doubted")
        .containsEntry(SmallDesk.COIN.id(), 5);
    scene.later(RealScene.SETTLED).read();

    assertThat(scene.view().leverage()).containsEntry(SmallDesk.COIN.id(), 20);
  }

  @Test
  void ofAPositionThatCameOutOtherwiseIsCorrectedToTheVenues() {
    ticket(5);
    scene.exchange();
    scene.venue.leverage.put(SmallDesk.COIN.id(), 10);
    scene.venue.account =
        scene.venue.account.corrected(
            new Position(
                SmallDesk.COIN.id(),
                scene.position().signed(),
                scene.position().cost(),
                10,
                scene.position().trip()));
    scene.compare();

    assertThat(scene.position().leverage()).isEqualTo(10);
    assertThat(scene.position().trip().fees())
        .as("what it has cost stays with it")
        .isEqualTo(scene.venue.account.fees());
    assertThat(scene.view().unseen()).isZero();
  }
}
