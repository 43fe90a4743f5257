package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ApprovedCancel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Orders and positions of another program on the same account.
class ExternalStoriesTest {
  private final RealScene scene = RealScene.calm().later(10);

  private ClientOrderId resting(Side side, OrderType type, String at, boolean reduceOnly) {
    ClientOrderId id = scene.venue.external(side, type, "1", at, reduceOnly);
    scene.arrive();
    return id;
  }

  private void bought() {
    ClientOrderId id = resting(Side.BUY, OrderType.LIMIT, "100", false);
    scene.venue.fill(id, Quantity.of("1"));
    scene.desk.accept(
        new EngineEvent.VenueOrderSeen(
            ModelVenue.listed(scene.venue.orders.get(id)), false, scene.desk.now));
    scene.arrive();
  }

  @Test
  void x11AnOrderPlacedOnAPhoneIsShownCountedInRiskAndLeftAlone() {
    resting(Side.BUY, OrderType.LIMIT, "90", false);

    assertThat(scene.view().external()).hasSize(1);
    assertThat(scene.view().differences())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(Difference.Kind.EXTERNAL);
          assertThat(found.serious()).isFalse();
          assertThat(found.what()).isEqualTo("Buy 1 at 90 of COIN was not placed by this desk");
        });
    assertThat(scene.desk.snapshot().workingOrders()).isEmpty();
    scene.desk.command(new DeskCommand.CancelEntries());
    scene.pass(10_000);
    assertThat(scene.desk.sent).isEmpty();
  }

  /// With a cap of 150 USDC an instrument, 90 of it taken elsewhere, 60 are left.
  @Test
  void x11WhatItCouldOpenIsTakenFromWhatWeMay() {
    RealScene capped =
        new RealScene(
            RealScene.setup()
                .carried(RealScene.flat())
                .limits(l -> l.maxInstrumentMarginShare("0.002")),
            new ModelVenue(SmallDesk.START));
    capped.linked().later(10);
    capped.venue.external(Side.BUY, OrderType.LIMIT, "1", "90", false);
    capped.arrive();
    capped.ticket(Side.BUY, "1", null, "95");
    Quantity beside = capped.order(OrderRole.ENTRY).spec().quantity();

    RealScene alone =
        new RealScene(
            RealScene.setup()
                .carried(RealScene.flat())
                .limits(l -> l.maxInstrumentMarginShare("0.002")),
            new ModelVenue(SmallDesk.START));
    alone.linked().ticket(Side.BUY, "1", null, "95");

    assertThat(alone.order(OrderRole.ENTRY).status()).isNotEqualTo(OrderStatus.DENIED);
    assertThat(
            capped.order(OrderRole.ENTRY).status() == OrderStatus.DENIED
                || beside.compareTo(alone.order(OrderRole.ENTRY).spec().quantity()) < 0)
        .isTrue();
  }

  @Test
  void x11APositionOpenedThereIsBookedAndNoStrategyTouchesIt() {
    scene.desk.command(new DeskCommand.StartAutoTrading());
    bought();
    scene.desk.accept(
        new EngineEvent.Decided(
            new Decision.Close(SmallDesk.header(SmallDesk.COIN, scene.desk.now, 0.9)),
            scene.desk.now));

    assertThat(scene.position().signed()).isEqualByComparingTo("1");
    assertThat(scene.desk.snapshot().balance()).isEqualTo(scene.venue.account.balance());
    assertThat(scene.desk.snapshot().decisions().getLast().disposition())
        .isInstanceOf(DecisionRecord.Ignored.class);
    assertThat(scene.desk.sent).isEmpty();
    assertThat(scene.view().external()).isEmpty();
    // Its own trader may close it here.
    scene.desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
    scene.exchange();
    assertThat(scene.position().isFlat()).isTrue();
  }

  @Test
  void aHandedOverPositionIsManaged() {
    scene.desk.command(new DeskCommand.StartAutoTrading());
    bought();
    scene.desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));
    scene.desk.accept(
        new EngineEvent.Decided(
            new Decision.Close(SmallDesk.header(SmallDesk.COIN, scene.desk.now, 0.9)),
            scene.desk.now));

    assertThat(scene.desk.snapshot().decisions().getLast().disposition())
        .isInstanceOf(DecisionRecord.Acted.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  LIMIT,       90,  false, ENTRY
          SELL, STOP_MARKET, 95,  true,  STOP
          SELL, TAKE_PROFIT, 110, true,  TARGET
          SELL, LIMIT,       110, true,  TARGET
          """)
  void anAdoptedOrderIsOneOfOursByItsForm(
      Side side, OrderType type, String at, boolean reduceOnly, OrderRole role) {
    bought();
    ClientOrderId id = resting(side, type, at, reduceOnly);
    scene.desk.command(new DeskCommand.AdoptOrder(id));

    Order adopted = scene.order(role);
    assertThat(adopted.id()).isEqualTo(id);
    assertThat(adopted.status()).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(adopted.venueOrderId()).isEqualTo(scene.venue.orders.get(id).venueOrderId());
    assertThat(scene.view().external()).isEmpty();
    // From now on a reading finds it where it belongs.
    int known = scene.view().differences().size();
    scene.compare();
    assertThat(scene.order(role).status()).isEqualTo(OrderStatus.ACCEPTED);
    assertThat(scene.view().differences()).hasSize(known);
  }

  @Test
  void anAdoptedStopProtectsAndCanBeMoved() {
    bought();
    ClientOrderId id = resting(Side.SELL, OrderType.STOP_MARKET, "95", true);
    scene.desk.command(new DeskCommand.AdoptOrder(id));
    assertThat(scene.desk.snapshot().exits().getFirst().unprotectedSince()).isZero();
    scene.desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("96")));
    scene.exchange();

    assertThat(scene.venue.orders.get(id).spec().trigger()).isEqualTo(Price.of("96"));
    assertThat(scene.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("96"));
  }

  @Test
  void whatIsNotThereCannotBeAdopted() {
    scene.desk.command(new DeskCommand.AdoptOrder(ClientOrderId.ofVenue(77)));

    assertThat(scene.desk.lastNotice().text()).contains("the venue lists no such order");
  }

  @Test
  void itCanBeCanceledWithoutAdopting() {
    ClientOrderId id = resting(Side.BUY, OrderType.LIMIT, "90", false);
    scene.desk.command(new DeskCommand.CancelOrder(id));

    assertThat(scene.desk.sent).hasSize(1);
    assertThat(((ApprovedCancel) scene.desk.sent.getFirst().action()).orderId()).isEqualTo(id);
    scene.exchange();
    assertThat(scene.venue.isOpen(id)).isFalse();
    assertThat(scene.view().external()).isEmpty();
  }

  @Test
  void theEmergencyStopCancelsItsEntriesToo() {
    ClientOrderId entry = resting(Side.BUY, OrderType.LIMIT, "90", false);
    scene.desk.command(new DeskCommand.EmergencyStop("a test"));
    scene.exchange();

    assertThat(scene.venue.isOpen(entry)).isFalse();
  }

  @Test
  void oneThatIsNotListedAnyMoreIsForgotten() {
    ClientOrderId id = resting(Side.BUY, OrderType.LIMIT, "90", false);
    scene.later(1_000);
    scene.venue.cancel(id, "by hand", scene.venue.stream);
    scene.venue.stream.clear();
    scene.later(RealScene.SETTLED).read();

    assertThat(scene.view().external()).isEmpty();
  }

  @Test
  void aFillElsewhereOfOurOwnPositionLeavesTheRestToTheTrader() {
    scene.hold();
    scene.later(10);
    ClientOrderId id = resting(Side.SELL, OrderType.LIMIT, "100", true);
    scene.venue.fill(id, Quantity.of("0.4"));
    scene.exchange();

    assertThat(scene.position().signed()).isEqualByComparingTo("0.6");
    assertThat(scene.desk.snapshot().account().balance()).isEqualTo(scene.venue.account.balance());
    scene.venue.fill(id, Quantity.of("0.6"));
    scene.exchange();
    assertThat(scene.position().isFlat()).isTrue();
    assertThat(scene.desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.HAND);
    assertThat(scene.desk.snapshot().trades().getLast().net()).isLessThan(Money.ZERO);
  }
}
