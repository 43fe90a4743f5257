package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LimitOrderTest {
  private final Scene scene = Scene.plain();

  private static SimSettings quarter() {
    SimSettings plain = Scene.PLAIN;
    return new SimSettings(7, plain.fees(), 0, plain.latency(), 0, 0.25, FundingSettings.OFF);
  }

  @Test
  void takesWhatCrossesAndRestsTheRest() {
    scene.book(new double[][] {{99, 9}}, new double[][] {{100, 1}, {101, 1}, {103, 9}});
    OrderSpec order = scene.submit(scene.limit(Side.BUY, "5", "101"));
    assertThat(scene.news())
        .containsExactly("Accepted ENTRY", "Fill ENTRY 1 @ 100", "Fill ENTRY 1 @ 101");
    assertThat(scene.venue.working()).containsExactly(order);
    scene.later(1).trade(100.99, 100);
    assertThat(scene.news()).containsExactly("Fill ENTRY 3 @ 101");
    assertThat(scene.fills())
        .extracting(Fill::liquidity)
        .containsExactly(Liquidity.TAKER, Liquidity.TAKER, Liquidity.MAKER);
    assertThat(scene.venue.working()).isEmpty();
  }

  @Test
  void neverPaysMoreThanItsLimitOnTheLastPrice() {
    Scene slipping = new Scene(SimSettings.demo(1));
    slipping.price(100).submit(slipping.limit(Side.BUY, "1", "100.01"));
    assertThat(slipping.fills().getFirst().price()).hasToString("100.01");
  }

  @Nested
  class PostOnly {
    @Test
    void isRejectedWhenItWouldCross() {
      scene.quote(99, 1, 100, 1);
      OrderSpec order = Scene.with(scene.limit(Side.BUY, "1", "100"), TimeInForce.ALO, 10);
      scene.submit(order);
      assertThat(scene.news())
          .containsExactly("Rejected ENTRY: Post only order would have immediately matched.");
    }

    @Test
    void restsBelowTheOffer() {
      scene.quote(99, 1, 100, 1);
      OrderSpec order = Scene.with(scene.limit(Side.BUY, "1", "99.99"), TimeInForce.ALO, 10);
      scene.submit(order);
      assertThat(scene.status(order)).isEqualTo(OrderStatus.ACCEPTED);
    }
  }

  @Test
  void immediateOrCancelExpiresItsRest() {
    scene.book(new double[][] {{99, 9}}, new double[][] {{100, 1}, {102, 9}});
    OrderSpec order = Scene.with(scene.limit(Side.BUY, "3", "101"), TimeInForce.IOC, 10);
    scene.submit(order);
    assertThat(scene.news())
        .containsExactly("Accepted ENTRY", "Fill ENTRY 1 @ 100", "Expired ENTRY");
    assertThat(scene.held()).isEqualTo("1");
  }

  @Nested
  class Resting {
    private OrderSpec bid(Scene on, String quantity) {
      on.quote(99, 5, 101, 5);
      OrderSpec order = on.submit(on.limit(Side.BUY, quantity, "100"));
      on.news();
      return order;
    }

    @Test
    void isNotFilledByATradeAboveIt() {
      bid(scene, "2");
      scene.trade(100.01, 50);
      assertThat(scene.news()).isEmpty();
    }

    @Test
    void isFilledUpToTheSizeOfATradeAtItsPrice() {
      bid(scene, "2");
      scene.trade(100, 0.5).trade(100, 0.75);
      assertThat(scene.news()).containsExactly("Fill ENTRY 0.5 @ 100", "Fill ENTRY 0.75 @ 100");
    }

    @Test
    void isFilledWhollyByATradeThroughItsPrice() {
      bid(scene, "2");
      scene.trade(99.5, 0.1);
      assertThat(scene.news()).containsExactly("Fill ENTRY 2 @ 100");
    }

    @Test
    void takesOnlyItsShareOfATrade() {
      Scene shared = new Scene(quarter());
      bid(shared, "2");
      shared.trade(99.5, 4);
      assertThat(shared.news()).containsExactly("Fill ENTRY 1 @ 100");
    }

    @Test
    void sharesOneTradeWithTheBetterOrderFirst() {
      OrderSpec low = bid(scene, "2");
      OrderSpec high = scene.submit(scene.limit(Side.BUY, "2", "100.5"));
      scene.news();
      scene.on(
          new Trade(Scene.COIN.id(), scene.now, scene.now, 1, 100, 3, 0, 100.5, 100.5, 100, 2));
      assertThat(scene.seen(high).filled()).hasToString("2");
      assertThat(scene.seen(low).filled()).hasToString("1");
    }

    @Test
    void isFilledByAnOfferAtItsPrice() {
      bid(scene, "2");
      scene.later(1).quote(99, 5, 100, 1.5);
      assertThat(scene.news()).containsExactly("Fill ENTRY 1.5 @ 100");
    }

    @Test
    void isFilledByTheLevelsThroughItsPrice() {
      bid(scene, "2");
      scene.later(1).book(new double[][] {{98, 1}}, new double[][] {{99.5, 1}, {100.5, 9}});
      assertThat(scene.news()).containsExactly("Fill ENTRY 1 @ 100");
    }

    @Test
    void canBeCanceledOnce() {
      OrderSpec order = bid(scene, "2");
      scene.trade(100, 0.5);
      assertThat(scene.cancel(order)).isEqualTo(CancelResult.DONE);
      assertThat(scene.cancel(order)).isEqualTo(CancelResult.ALREADY_FINAL);
      assertThat(scene.status(order)).isEqualTo(OrderStatus.CANCELED);
      assertThat(scene.cancel(scene.limit(Side.BUY, "1", "1")))
          .isEqualTo(CancelResult.UNKNOWN_ORDER);
      scene.trade(99, 5);
      assertThat(scene.held()).isEqualTo("0.5");
    }

    @Test
    void canBeModifiedInto() {
      OrderSpec order = bid(scene, "2");
      assertThat(scene.modify(order, "3", "100.5", null)).isEqualTo(CancelResult.DONE);
      assertThat(scene.news()).containsExactly("Amended ENTRY 3");
      assertThat(scene.venue.find(order.id()).orElseThrow().limit()).hasToString("100.5");
      scene.modify(order, "3", "102", null);
      assertThat(scene.news()).containsExactly("Amended ENTRY 3", "Fill ENTRY 3 @ 101");
      assertThat(scene.modify(order, "4", "102", null)).isEqualTo(CancelResult.ALREADY_FINAL);
    }

    @Test
    void standsAsItWasAfterARefusedChange() {
      OrderSpec order = bid(scene, "2");
      assertThat(scene.modify(order, "2", "100.001", null)).isEqualTo(CancelResult.REFUSED);
      assertThat(scene.modify(order, "1000000", "100", null)).isEqualTo(CancelResult.REFUSED);
      assertThat(scene.news()).isEmpty();
      assertThat(scene.venue.working()).containsExactly(order);
    }
  }

  @Nested
  class OnCandles {
    @Test
    void isFilledAtItsPriceWithinABar() {
      scene.bar(100, 101, 99, 100, 10);
      scene.submit(scene.limit(Side.BUY, "1", "98"));
      scene.news();
      scene.bar(100, 101, 97, 99, 10);
      assertThat(scene.news()).containsExactly("Fill ENTRY 1 @ 98");
    }

    @Test
    void isFilledAtTheOpenWhenTheBarJumpsOverIt() {
      scene.bar(100, 101, 99, 100, 10);
      scene.submit(scene.limit(Side.BUY, "1", "98"));
      scene.news();
      scene.bar(95, 96, 94, 95, 10);
      assertThat(scene.news()).containsExactly("Fill ENTRY 1 @ 95");
    }

    @Test
    void takesOnlyItsShareOfTheLastBarEachBar() {
      Scene shared = new Scene(quarter());
      shared.bar(100, 101, 99, 100, 4);
      shared.submit(shared.limit(Side.BUY, "2.5", "98"));
      shared.news();
      shared.bar(100, 101, 97, 97, 4).bar(97, 98, 96, 97, 4).bar(97, 97, 97, 97, 4);
      assertThat(shared.news())
          .containsExactly("Fill ENTRY 1 @ 98", "Fill ENTRY 1 @ 98", "Fill ENTRY 0.5 @ 98");
    }

    @Test
    void ignoresCandlesWhileTicksTellThePrice() {
      scene.now = 300_000_000;
      scene.quote(99.9, 5, 100.1, 5);
      scene.submit(scene.limit(Side.BUY, "1", "98"));
      scene.news();
      scene.on(
          new Candle(
              Scene.COIN.id(),
              scene.now + 1_000,
              Timeframe.M5,
              300_000_000,
              100,
              100,
              90,
              90,
              5,
              false));
      assertThat(scene.news()).isEmpty();
    }
  }
}
