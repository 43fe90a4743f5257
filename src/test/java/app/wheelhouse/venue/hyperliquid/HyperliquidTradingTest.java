package app.wheelhouse.venue.hyperliquid;

import static app.wheelhouse.venue.hyperliquid.TradingScene.ACCOUNT;
import static app.wheelhouse.venue.hyperliquid.TradingScene.BTC;
import static app.wheelhouse.venue.hyperliquid.TradingScene.MASTER;
import static app.wheelhouse.venue.hyperliquid.TradingScene.START;
import static app.wheelhouse.venue.hyperliquid.TradingScene.await;
import static app.wheelhouse.venue.hyperliquid.TradingScene.bracket;
import static app.wheelhouse.venue.hyperliquid.TradingScene.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.exchange.core.Grouping;
import app.wheelhouse.exchange.core.OrderAsk;
import app.wheelhouse.exchange.core.OrderKind;
import app.wheelhouse.exchange.core.OrderView;
import app.wheelhouse.exchange.core.PositionView;
import app.wheelhouse.exchange.core.Tif;
import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultRule;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.order.NonceBurn;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The adapter against an exchange whose signature, numbers and margin are its own.
class HyperliquidTradingTest {
  @TempDir Path folder;
  private TradingScene scene;

  @BeforeEach
  void open() {
    scene = new TradingScene(folder);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aStartFindsEverythingAndCostsLittle() throws Exception {
    TradingCheck check = scene.begin();
    assertThat(check.keyMayTrade()).isTrue();
    assertThat(check.skew().isKnown()).isTrue();
    assertThat(check.fees()).isEqualTo(FeeRates.DEFAULT);
    assertThat(check.budget().left()).isGreaterThan(9_000);
    assertThat(scene.trading.refusal()).isEmpty();
    assertThat(scene.of(EngineEvent.ClockMeasured.class)).isNotEmpty();
    assertThat(scene.of(EngineEvent.AccountLinkChanged.class))
        .singleElement()
        .matches(EngineEvent.AccountLinkChanged::up);
    int start = scene.market.governor().budget().used();
    assertThat(start).as("weight of a start").isLessThanOrEqualTo(250);
    scene.trading.reader().read(START);
    int first = scene.market.governor().budget().used() - start;
    assertThat(first).as("weight of the first reading").isLessThanOrEqualTo(125);
    scene.trading.reader().read(START);
    int next = scene.market.governor().budget().used() - start - first;
    assertThat(next).as("weight of the next").isLessThanOrEqualTo(90);
  }

  @Test
  void aBracketLivesThroughFillsAChangeAnOutageAndACancel() throws Exception {
    scene.begin();
    scene.leverage(5);
    List<OrderSpec> orders = bracket("1", "99995");
    ClientOrderId entry = orders.getFirst().id();
    scene.carry(scene.order(orders));
    assertThat(scene.names(entry)).contains("Accepted");
    assertThat(scene.events(orders.get(1).id())).contains(new OrderEvent.Accepted(""));

    scene.sold("99995", "0.4");
    await(() -> scene.fills().size() == 1);
    assertThat(scene.fills().getFirst())
        .satisfies(fill -> {
          assertThat(fill.orderId()).isEqualTo(entry);
          assertThat(fill.price()).isEqualTo(Price.of("99995"));
          assertThat(fill.quantity()).isEqualTo(Quantity.of("0.4"));
          assertThat(fill.leverage()).isEqualTo(5);
        });
    agrees();

    OrderSpec higher = orders.getFirst().withPrices(Price.of("99996"), null);
    scene.carry(BareApprovals.modify(orders.getFirst(), higher, scene.clock.get() + 2_000));
    assertThat(openOrders())
        .as("only what is not filled is asked for again")
        .filteredOn(order -> !order.reduceOnly())
        .singleElement()
        .satisfies(order -> assertThat(order.sz()).isEqualByComparingTo("0.6"));

    scene.exchange.restart(300);
    scene.sold("99996", "0.2");
    await(() -> scene.of(EngineEvent.AccountLinkChanged.class).size() >= 3);
    await(() -> scene.fills().stream().map(Fill::tradeId).distinct().count() == 2);
    assertThat(scene.names(entry)).as("X8").doesNotContain("Canceled", "Lost");
    agrees();

    scene.carry(BareApprovals.cancel(higher, scene.clock.get()));
    await(() -> scene.names(entry).getLast().equals("Canceled"));
    agrees();
    assertThat(scene.trading.reader().order(entry).orElseThrow())
        .satisfies(standing -> {
          assertThat(standing.open()).isFalse();
          assertThat(standing.end()).isInstanceOf(OrderEvent.Canceled.class);
          assertThat(standing.fills())
              .extracting(Fill::quantity)
              .as("those of the number before the change as well")
              .containsExactly(Quantity.of("0.4"), Quantity.of("0.2"));
        });
  }

  private List<OrderView> openOrders() {
    return scene.exchange.ask(core -> core.openOrders(MASTER));
  }

  /// A reading and the exchange's own books say the same.
  private void agrees() throws Exception {
    VenueReading reading = scene.trading.reader().read(START);
    List<PositionView> positions = scene.exchange.ask(core -> core.state(MASTER).positions());
    assertThat(reading.holdings()).hasSameSizeAs(positions);
    for (PositionView position : positions) {
      assertThat(reading.holdings().get(BTC).signed()).isEqualByComparingTo(position.szi());
      assertThat(reading.holdings().get(BTC).leverage()).isEqualTo(position.leverage());
    }
    List<OrderView> orders = openOrders();
    assertThat(reading.orders())
        .extracting(VenueOrder::venueOrderId)
        .containsExactlyInAnyOrderElementsOf(
            orders.stream().map(order -> Long.toString(order.oid())).toList());
    for (OrderView order : orders) {
      VenueOrder read =
          reading.orders().stream()
              .filter(each -> each.venueOrderId().equals(Long.toString(order.oid())))
              .findFirst()
              .orElseThrow();
      assertThat(read.id().value()).isEqualTo(order.cloid());
      assertThat(read.remaining().value()).isEqualByComparingTo(order.sz());
      assertThat(read.type().hasTrigger()).isEqualTo(order.isTrigger());
    }
    BigDecimal balance = scene.exchange.ask(core -> core.ledger(MASTER).balance());
    assertThat(reading.balance().amount()).isEqualByComparingTo(balance);
    assertThat(reading.leverage()).containsEntry(BTC, 5);
  }

  @Test
  void x1AnOrderWhoseAnswerIsLostIsFoundByItsName() throws Exception {
    scene.begin();
    scene.leverage(5);
    OrderSpec entry = entry(7, "0.1", "99000");
    scene.exchange.faults().on(FaultRule.next(FaultKind.LOSE_REPLY, 1));
    assertThatThrownBy(() -> scene.carry(scene.order(entry))).isInstanceOf(SendFailure.class);
    OrderStanding standing = scene.trading.reader().order(entry.id()).orElseThrow();
    assertThat(standing.open()).isTrue();
    await(() -> scene.names(entry.id()).contains("Accepted"));
  }

  @Test
  void x2ALostOrderIsProvenGoneByBurningItsNonce() throws Exception {
    scene.begin();
    scene.leverage(5);
    OrderSpec entry = entry(7, "0.1", "99000");
    Prepared prepared = scene.prepare(scene.order(entry));
    scene.exchange.faults().on(FaultRule.next(FaultKind.DROP_BEFORE, 1));
    assertThatThrownBy(() -> scene.trading.client().send(prepared)).isInstanceOf(SendFailure.class);
    assertThat(scene.trading.reader().order(entry.id())).isEmpty();
    assertThat(scene.trading.nonceBurn().burn(prepared.nonce()))
        .isEqualTo(NonceBurn.Outcome.BURNED);
    // The very bytes, come late after all, are refused.
    assertThatThrownBy(() -> scene.trading.client().send(prepared)).isInstanceOf(SendFailure.class);
    assertThat(scene.trading.reader().order(entry.id())).isEmpty();
    assertThat(scene.trading.nonceBurn().burn(prepared.nonce()))
        .isEqualTo(NonceBurn.Outcome.USED_BEFORE);
  }

  @Test
  void x11AnOrderByHandIsSeenWholeAndCanBeChangedAndCanceledByItsNumber() throws Exception {
    scene.begin();
    scene.exchange.ask(core ->
        core.place(
            MASTER,
            List.of(
                new OrderAsk(
                    0,
                    true,
                    new BigDecimal("98000"),
                    new BigDecimal("0.1"),
                    false,
                    new OrderKind.Limit(Tif.GTC),
                    null)),
            Grouping.NA,
            scene.clock.get()));
    await(() -> !scene.of(EngineEvent.VenueOrderSeen.class).isEmpty());
    VenueOrder seen = scene.of(EngineEvent.VenueOrderSeen.class).getFirst().order();
    assertThat(seen.type()).isEqualTo(OrderType.LIMIT);
    assertThat(seen.id().venueNumber()).isPresent();

    scene.leverage(5);
    OrderSpec adopted = entry(1, "0.1", "98000");
    OrderSpec before =
        new OrderSpec(
            ACCOUNT,
            seen.id(),
            BTC,
            adopted.side(),
            adopted.type(),
            adopted.quantity(),
            adopted.limit(),
            null,
            adopted.timeInForce(),
            false,
            adopted.role(),
            5,
            null);
    OrderSpec after = before.withPrices(Price.of("98500"), null);
    scene.carry(BareApprovals.modify(before, after, scene.clock.get() + 2_000));
    assertThat(scene.trading.reader().order(seen.id()).orElseThrow().order().limit())
        .isEqualTo(Price.of("98500"));
    scene.carry(BareApprovals.cancel(after, scene.clock.get()));
    await(() -> scene.names(seen.id()).contains("Canceled"));
    assertThat(openOrders()).isEmpty();
  }

  @Test
  void x22ARevokedKeyKeepsEntriesBackUntilItIsProvenAndNoCleanReadingOpensThem() throws Exception {
    scene.begin();
    scene.leverage(5);
    scene.exchange.revokeAgent(scene.trading.agent());
    OrderSpec entry = entry(7, "0.1", "99000");
    scene.carry(scene.order(entry));
    assertThat(scene.names(entry.id())).containsExactly("Rejected");
    scene.trading.reopen();
    assertThatThrownBy(() -> scene.prepare(scene.order(entry)))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("Accounts page");
    assertThat(scene.trading.proveKey().sentence()).contains("taken back");
    assertThat(scene.trading.refusal()).isPresent();
    assertThat(scene.of(EngineEvent.VenueSaid.class)).as("said once").hasSize(1);
  }

  @Test
  void theDeadManSwitchIsSetTakenBackAndTold() throws Exception {
    scene.begin();
    scene.leverage(5);
    OrderSpec entry = entry(7, "0.1", "99000");
    scene.carry(scene.order(entry));
    assertThatThrownBy(() -> scene.trading.scheduledCancel().at(START + 1_000))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("dead-man switch was not set");

    // The venue gives the switch only to those who have traded a million.
    for (int i = 0; i < 11; i++) {
      trade(100 + i);
    }
    scene.trading.scheduledCancel().at(START + 60_000);
    scene.trading.scheduledCancel().clear();
    scene.trading.scheduledCancel().at(START + 60_000);
    scene.clock.set(START + 60_001);
    scene.exchange.advance();
    await(() -> scene.names(entry.id()).contains("Canceled"));
    assertThat(scene.events(entry.id()).getLast())
        .isInstanceOfSatisfying(
            OrderEvent.Canceled.class,
            canceled -> assertThat(canceled.reason()).contains("dead-man"));
  }

  /// Buys one and sells it again.
  private void trade(int number) throws Exception {
    OrderSpec entry = entry(number, "1", "99995");
    scene.carry(scene.order(entry));
    scene.sold("99995", "1");
    scene.exchange.ask(core -> {
      core.place(
          MASTER,
          List.of(
              new OrderAsk(
                  0,
                  false,
                  new BigDecimal("99990"),
                  BigDecimal.ONE,
                  true,
                  new OrderKind.Limit(Tif.IOC),
                  null)),
          Grouping.NA,
          scene.clock.get());
      return true;
    });
  }

  @Test
  void anEntryAtAnotherLeverageThanTheVenueHasIsNotSigned() throws Exception {
    scene.begin();
    assertThatThrownBy(() -> scene.prepare(scene.order(entry(7, "0.1", "99000"))))
        .hasMessageContaining("not known which leverage");
    scene.leverage(7);
    assertThatThrownBy(() -> scene.prepare(scene.order(entry(7, "0.1", "99000"))))
        .hasMessageContaining("still has 7x for BTC");
    scene.leverage(5);
    assertThat(scene.prepare(scene.order(entry(7, "0.1", "99000")))).isNotNull();
  }

  @Test
  void x9ACancelThatAFillOvertookIsInformation() throws Exception {
    scene.begin();
    scene.leverage(5);
    OrderSpec entry = entry(7, "0.1", "99995");
    scene.carry(scene.order(entry));
    scene.sold("99995", "0.1");
    scene.carry(BareApprovals.cancel(entry, scene.clock.get()));
    assertThat(scene.of(EngineEvent.VenueRefused.class))
        .singleElement()
        .matches(EngineEvent.VenueRefused::late);
    await(() -> scene.fills().size() == 1);
    assertThat(scene.names(entry.id())).doesNotContain("Canceled");
  }

  @Test
  void nothingThatIsToldOrShownHoldsTheKey() throws Exception {
    scene.begin();
    assertThat(scene.told.toString() + scene.trading).doesNotContain("0123456789012345");
  }
}
