package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BracketTest {
  private final Scene scene = Scene.plain().quote(99.9, 100, 100.1, 100);

  @Nested
  class WithARestingEntry {
    private final OrderSpec entry = scene.limit(Side.BUY, "2", "99");
    private final OrderSpec stop = scene.stop(entry, "97");
    private final OrderSpec target = scene.target(entry, "2", "105");

    private void placed() {
      scene.submit(entry, stop, target);
      assertThat(scene.news())
          .containsExactly("Accepted ENTRY", "Accepted STOP", "Accepted TARGET");
    }

    @Test
    void childrenSleepUntilTheEntryFills() {
      placed();
      scene.later(1).quote(105, 9, 105.1, 9);
      assertThat(scene.news()).isEmpty();
      assertThat(scene.venue.working()).containsExactly(entry, stop, target);
    }

    @Test
    void childrenFollowThePartsOfTheEntry() {
      placed();
      scene.later(1).trade(99, 0.5);
      assertThat(scene.news())
          .containsExactly("Fill ENTRY 0.5 @ 99", "Amended STOP 0.5", "Amended TARGET 0.5");
      scene.later(1).trade(99, 1.5);
      assertThat(scene.news())
          .containsExactly("Fill ENTRY 1.5 @ 99", "Amended STOP 2", "Amended TARGET 2");
    }

    @Test
    void childrenEndWithAnEntryThatNeverFilled() {
      placed();
      scene.cancel(entry);
      assertThat(scene.news())
          .containsExactly(
              "Canceled ENTRY: canceled",
              "Canceled STOP: entry canceled",
              "Canceled TARGET: entry canceled");
    }

    @Test
    void childrenStayForThePartThatFilledBeforeTheCancel() {
      placed();
      scene.later(1).trade(99, 0.5);
      scene.cancel(entry);
      assertThat(scene.status(stop)).isEqualTo(OrderStatus.ACCEPTED);
      scene.later(1).quote(96.9, 9, 97, 9);
      assertThat(scene.held()).isEqualTo("0");
      assertThat(scene.venue.working()).isEmpty();
    }

    @Test
    void aClosedBracketCancelsTheRestOfItsEntry() {
      placed();
      scene.later(1).trade(99, 0.5);
      scene.news();
      scene.later(1).quote(105, 9, 105.1, 9);
      assertThat(scene.news())
          .containsExactly(
              "Fill TARGET 0.5 @ 105",
              "Canceled ENTRY: bracket closed",
              "Canceled STOP: position closed");
    }

    @Test
    void childrenSleepAgainWhenThePositionIsClosedByHand() {
      placed();
      scene.later(1).trade(99, 0.5);
      scene.submit(scene.exit(Side.SELL, "0.5"));
      assertThat(scene.venue.working())
          .extracting(OrderSpec::role)
          .containsExactly(OrderRole.ENTRY, OrderRole.STOP, OrderRole.TARGET);
      scene.news();
      scene.later(1).trade(99, 1.5);
      assertThat(scene.news())
          .containsExactly("Fill ENTRY 1.5 @ 99", "Amended STOP 1.5", "Amended TARGET 1.5");
    }
  }

  @Nested
  class WithAFilledEntry {
    private final OrderSpec entry = scene.market(Side.BUY, "2");
    private final OrderSpec stop = scene.stop(entry, "97");

    @Test
    void theSiblingOfAFilledChildIsCanceled() {
      scene.submit(entry, stop, scene.target(entry, "2", "105"));
      scene.news();
      scene.later(1).quote(105, 9, 105.1, 9);
      assertThat(scene.news())
          .containsExactly("Fill TARGET 2 @ 105", "Canceled STOP: position closed");
    }

    @Test
    void theSiblingOfAPartlyFilledChildIsResized() {
      scene.submit(entry, stop, scene.target(entry, "2", "105"));
      scene.news();
      scene.later(1).quote(105, 0.5, 105.1, 9);
      assertThat(scene.news()).containsExactly("Fill TARGET 0.5 @ 105", "Amended STOP 1.5");
    }

    @Test
    void targetsOnALadderLeaveOneAnotherAlone() {
      scene.submit(entry, stop, scene.target(entry, "1", "105"), scene.target(entry, "1", "106"));
      scene.news();
      scene.later(1).quote(105, 9, 105.1, 9);
      assertThat(scene.news()).containsExactly("Fill TARGET 1 @ 105", "Amended STOP 1");
      scene.later(1).quote(106, 9, 106.1, 9);
      assertThat(scene.news())
          .containsExactly("Fill TARGET 1 @ 106", "Canceled STOP: position closed");
    }

    @Test
    void aSecondBracketOnThePositionCoexists() {
      scene.submit(entry, stop, scene.target(entry, "2", "105"));
      OrderSpec second = scene.market(Side.BUY, "1");
      OrderSpec secondStop = scene.stop(second, "96");
      scene.submit(second, secondStop, scene.target(second, "1", "110"));
      scene.later(1).quote(105, 9, 105.1, 9);
      assertThat(scene.held()).isEqualTo("1");
      assertThat(scene.venue.working())
          .extracting(OrderSpec::parent)
          .containsOnly(second.id())
          .hasSize(2);
      scene.submit(scene.exit(Side.SELL, "1"));
      assertThat(scene.venue.working()).isEmpty();
      assertThat(scene.seen(secondStop).note()).isEqualTo("position closed");
    }

    @Test
    void closingPartOfThePositionShrinksWhatProtectsIt() {
      scene.submit(entry, stop, scene.target(entry, "2", "105"));
      scene.news();
      scene.submit(scene.exit(Side.SELL, "0.5"));
      assertThat(scene.news())
          .containsExactly(
              "Accepted EXIT", "Fill EXIT 0.5 @ 99.9", "Amended STOP 1.5", "Amended TARGET 1.5");
    }

    @Test
    void aFlipCancelsWhatProtectedTheOldSide() {
      scene.submit(entry, stop, scene.target(entry, "2", "105"));
      OrderSpec flip = scene.market(Side.SELL, "3");
      scene.submit(flip, scene.stop(flip, "103"));
      assertThat(scene.held()).isEqualTo("-1");
      assertThat(scene.venue.working())
          .singleElement()
          .satisfies(left -> {
            assertThat(left.parent()).isEqualTo(flip.id());
            assertThat(left.quantity()).hasToString("1");
          });
    }

    @Test
    void aStopCanBePlacedAgain() {
      scene.submit(entry, stop);
      scene.cancel(stop);
      scene.news();
      scene.submit(scene.stop(entry, "5", "96"));
      assertThat(scene.news()).containsExactly("Accepted STOP", "Amended STOP 2");
      scene.later(1).price(95.9);
      assertThat(scene.held()).isEqualTo("0");
    }

    @Test
    void aStopCanBeWidenedToAGrownPosition() {
      scene.submit(entry, stop, scene.target(entry, "2", "105"));
      scene.submit(scene.market(Side.BUY, "1"));
      scene.modify(stop, "3", null, "98");
      scene.later(1).quote(105, 9, 105.1, 9);
      assertThat(scene.held()).isEqualTo("1");
      assertThat(scene.venue.working())
          .singleElement()
          .satisfies(left -> assertThat(left.quantity()).hasToString("1"));
    }
  }

  @Test
  void standsOrFallsAsAWhole() {
    OrderSpec entry = scene.market(Side.BUY, "1");
    scene.submit(entry, scene.stop(entry, "97.001"));
    assertThat(scene.news())
        .containsExactly(
            "Rejected ENTRY: Price must be divisible by tick size.",
            "Rejected STOP: Price must be divisible by tick size.");
    assertThat(scene.held()).isEqualTo("0");
  }

  @Test
  void childrenOfAnImmediateEntryThatFoundNothingAreCanceled() {
    OrderSpec entry = Scene.with(scene.limit(Side.BUY, "1", "99"), TimeInForce.IOC, 10);
    scene.submit(entry, scene.stop(entry, "97"));
    assertThat(scene.news())
        .containsExactly(
            "Accepted ENTRY", "Accepted STOP", "Expired ENTRY", "Canceled STOP: entry expired");
  }

  @Nested
  class ReduceOnly {
    @Test
    void isRejectedWithoutAPosition() {
      scene.submit(scene.exit(Side.SELL, "1"));
      assertThat(scene.news())
          .containsExactly("Rejected EXIT: Reduce only order would increase position.");
    }

    @Test
    void isRejectedOnTheSideOfThePosition() {
      scene.submit(scene.market(Side.BUY, "1"));
      scene.submit(scene.exit(Side.BUY, "1"));
      assertThat(scene.log.getLast()).startsWith("Rejected EXIT: Reduce only");
    }

    @Test
    void closesNoMoreThanThePosition() {
      scene.submit(scene.market(Side.BUY, "1"));
      scene.news();
      scene.submit(scene.exit(Side.SELL, "5"));
      assertThat(scene.news())
          .containsExactly("Accepted EXIT", "Amended EXIT 1", "Fill EXIT 1 @ 99.9");
      assertThat(scene.held()).isEqualTo("0");
    }

    @Test
    void aRestingExitEndsWithThePosition() {
      scene.submit(scene.market(Side.BUY, "1"));
      OrderSpec exit =
          scene.spec(Side.SELL, OrderType.LIMIT, "1", "110", null, OrderRole.EXIT, null);
      scene.submit(exit);
      scene.submit(scene.market(Side.SELL, "1"));
      assertThat(scene.status(exit)).isEqualTo(OrderStatus.CANCELED);
    }
  }
}
