package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.ExecutionReport.FillReported;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.RiskEngine;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a real venue can report in any order: the engine without a simulated one.
class ReportsTest {
  private static final long T = SmallDesk.START;
  private static final AccountId ACCOUNT = SmallDesk.ACCOUNT;

  private final TapLog log = new TapLog();
  private TradingEngine engine;
  private EngineDriver driver;

  @BeforeEach
  void submitAnEntryForTen() {
    EngineConfig config = new Setup().config();
    engine = new TradingEngine(config, RiskEngine.standard());
    driver = new EngineDriver(engine, null, config);
    engine.connect(_ -> {});
    engine.listen(log);
    driver.accept(SmallDesk.quote(SmallDesk.COIN, T, 100));
    driver.accept(
        new EngineEvent.Command(SmallDesk.ticketOf(Side.BUY, "10", "99.5", "95", null), T));
  }

  @Nested
  class Fills {
    @Test
    void thatComeTwiceAreBookedOnce() {
      submit();
      report(new OrderEvent.Accepted("1"));
      report(fill("t1", "4"));

      report(fill("t1", "4"));

      assertThat(position()).isEqualTo(Quantity.of("4"));
      assertThat(order().filled()).isEqualTo(Quantity.of("4"));
      assertThat(snapshot().counts().duplicateFills()).isEqualTo(1);
      assertThat(snapshot().counts().refusedReports()).isZero();
      assertThat(snapshot().counts().fills()).isEqualTo(1);
    }

    @Test
    void beforeTheAcknowledgementAreBookedAndItDoesNoHarm() {
      submit();
      report(fill("t1", "10"));
      assertThat(order().status()).isEqualTo(OrderStatus.FILLED);

      report(new OrderEvent.Accepted("1"));

      assertThat(order().status()).isEqualTo(OrderStatus.FILLED);
      assertThat(position()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void inPartBeforeTheAcknowledgementLeaveTheOrderWorking() {
      submit();
      report(fill("t1", "4"));
      report(new OrderEvent.Accepted("1"));
      assertThat(order().status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
      assertThat(order().venueOrderId()).isEqualTo("1");

      report(fill("t2", "6"));

      assertThat(order().status()).isEqualTo(OrderStatus.FILLED);
      assertThat(snapshot().counts().refusedReports()).isZero();
    }

    @Test
    void thatCrossedACancelAreBookedToTheEndedOrder() {
      submit();
      report(new OrderEvent.Accepted("1"));
      report(new OrderEvent.Canceled("by hand"));

      report(fill("t1", "10"));

      assertThat(order().status()).isEqualTo(OrderStatus.FILLED);
      assertThat(position()).isEqualTo(Quantity.of("10"));
      assertThat(snapshot().counts().orders())
          .containsEntry(OrderStatus.FILLED, 1L)
          .doesNotContainKey(OrderStatus.CANCELED);
    }

    @Test
    void inPartThenCanceledLeaveTheFilledPart() {
      submit();
      report(new OrderEvent.Accepted("1"));
      report(fill("t1", "4"));

      report(new OrderEvent.Canceled("by hand"));

      assertThat(order().status()).isEqualTo(OrderStatus.CANCELED);
      assertThat(order().filled()).isEqualTo(Quantity.of("4"));
      assertThat(position()).isEqualTo(Quantity.of("4"));
    }

    @Test
    void beforeTheOrderCanBeAtTheVenueAreRefusedAndBookedWhenTheyComeAgain() {
      report(fill("t1", "10"));
      assertThat(position()).isEqualTo(Quantity.ZERO);
      assertThat(snapshot().counts().refusedReports()).isEqualTo(1);
      submit();

      report(fill("t1", "10"));

      assertThat(position()).isEqualTo(Quantity.of("10"));
      assertThat(snapshot().counts().duplicateFills()).isZero();
    }

    @Test
    void ofAnUnknownOrderAreRefusedAndCounted() {
      Fill stranger = fill("t9", "1", ClientOrderId.derive(ACCOUNT, "x", 1, OrderRole.ENTRY));

      report(stranger);

      assertThat(position()).isEqualTo(Quantity.ZERO);
      assertThat(snapshot().balance()).isEqualTo(Money.of(10_000));
      assertThat(snapshot().counts().refusedReports()).isEqualTo(1);
      assertThat(log.news(EngineNews.ReportRefused.class))
          .extracting(EngineNews.ReportRefused::reason)
          .containsExactly("no order of ours has the id " + stranger.orderId());
    }

    @Test
    void ofAnotherAccountAreRefused() {
      submit();
      Fill other = fill("t1", "10");
      report(
          new Fill(
              new AccountId("paper", "other"),
              other.tradeId(),
              other.orderId(),
              other.instrument(),
              other.side(),
              other.price(),
              other.quantity(),
              other.fee(),
              other.liquidity(),
              other.time(),
              other.leverage(),
              false));

      report(other);

      assertThat(snapshot().counts().refusedReports()).isEqualTo(1);
      assertThat(snapshot().counts().duplicateFills()).isZero();
      assertThat(position()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void afterTheOrderIsFullAreBookedBecauseTheyAreMoney() {
      submit();
      report(fill("t1", "10"));

      report(fill("t2", "1"));

      assertThat(position()).isEqualTo(Quantity.of("11"));
      assertThat(order().filled()).isEqualTo(Quantity.of("11"));
      assertThat(order().status()).isEqualTo(OrderStatus.FILLED);
      assertThat(snapshot().counts().refusedReports()).isZero();
    }
  }

  @Nested
  class Liquidations {
    @Test
    void closeThePositionUnderAnOrderOfTheVenuesOwn() {
      submit();
      report(fill("t1", "10"));

      report(liquidation(SmallDesk.COIN.id()));

      assertThat(position()).isEqualTo(Quantity.ZERO);
      assertThat(snapshot().trades()).hasSize(1);
      assertThat(snapshot().trades().getFirst().liquidated()).isTrue();
    }

    @Test
    void ofAnInstrumentThatIsNotTradedHereAreRefused() {
      report(liquidation(SmallDesk.coin("ELSE").id()));

      assertThat(snapshot().counts().refusedReports()).isEqualTo(1);
      assertThat(snapshot().account().positions()).isEmpty();
    }
  }

  @Nested
  class Changes {
    @Test
    void ofAnUnknownOrderAreRefusedAndCounted() {
      ClientOrderId unknown = ClientOrderId.derive(ACCOUNT, "x", 7, OrderRole.ENTRY);

      accept(new OrderChanged(ACCOUNT, unknown, new OrderEvent.Accepted("1"), T));

      assertThat(snapshot().counts().refusedReports()).isEqualTo(1);
    }

    @Test
    void thatAreImpossibleAreRefusedWithBothNames() {
      report(new OrderEvent.Accepted("1"));

      assertThat(order().status()).isEqualTo(OrderStatus.APPROVED);
      assertThat(log.news(EngineNews.ReportRefused.class))
          .extracting(EngineNews.ReportRefused::reason)
          .containsExactly("An order that is APPROVED cannot become Accepted");
    }

    @Test
    void ofALostAnswerMakeTheOrderUnknownAndItStaysLive() {
      submit();

      report(new OrderEvent.Lost("no answer"));

      assertThat(order().status()).isEqualTo(OrderStatus.UNKNOWN);
      assertThat(snapshot().workingOrders()).contains(order());
      report(fill("t1", "10"));
      assertThat(order().status()).isEqualTo(OrderStatus.FILLED);
    }
  }

  @Test
  void bookFundingAndTellOfIt() {
    accept(
        new ExecutionReport.FundingSettled(
            ACCOUNT, SmallDesk.COIN.id(), Money.of("1.25"), 0.0001, T));
    accept(
        new ExecutionReport.FundingSettled(
            new AccountId("paper", "other"), SmallDesk.COIN.id(), Money.of("9"), 0.0001, T));

    assertThat(snapshot().account().funding()).isEqualTo(Money.of("1.25"));
    assertThat(snapshot().balance()).isEqualTo(Money.of("9998.75"));
    assertThat(log.news(EngineNews.AccountChanged.class)).hasSize(1);
    assertThat(snapshot().counts().refusedReports()).isEqualTo(1);
  }

  @Test
  void ofManyOrdersKeepTheNewestEndedOnesAndCountAll() {
    submit();
    report(new OrderEvent.Canceled("by hand"));
    for (int i = 0; i < 300; i++) {
      // A stop above the market: denied.
      driver.accept(
          new EngineEvent.Command(SmallDesk.ticketOf(Side.BUY, "1", null, "101", null), T));
    }

    assertThat(snapshot().endedOrders()).hasSize(OrderLedger.KEPT);
    assertThat(snapshot().counts().orders())
        .containsEntry(OrderStatus.DENIED, 300L)
        .containsEntry(OrderStatus.CANCELED, 1L);
  }

  private void submit() {
    report(new OrderEvent.Prepared());
    report(new OrderEvent.Submitted());
  }

  private void report(OrderEvent event) {
    accept(new OrderChanged(ACCOUNT, order().id(), event, T));
  }

  private void report(Fill fill) {
    accept(new FillReported(fill));
  }

  private void accept(ExecutionReport report) {
    driver.accept(new EngineEvent.Reported(report));
  }

  private Fill fill(String tradeId, String quantity) {
    return fill(tradeId, quantity, order().id());
  }

  private static Fill fill(String tradeId, String quantity, ClientOrderId order) {
    return new Fill(
        ACCOUNT,
        tradeId,
        order,
        SmallDesk.COIN.id(),
        Side.BUY,
        Price.of("99.5"),
        Quantity.of(quantity),
        Money.of("0.1"),
        Liquidity.MAKER,
        T,
        5,
        false);
  }

  private static Fill liquidation(InstrumentId instrument) {
    return new Fill(
        ACCOUNT,
        "liq-1",
        ClientOrderId.derive(ACCOUNT, "venue", 1, OrderRole.EXIT),
        instrument,
        Side.SELL,
        Price.of("80"),
        Quantity.of("10"),
        Money.of("0.1"),
        Liquidity.TAKER,
        T,
        5,
        true);
  }

  private DeskSnapshot snapshot() {
    return driver.view().snapshot();
  }

  private Quantity position() {
    return snapshot().account().position(SmallDesk.COIN.id()).quantity();
  }

  /// The entry.
  private Order order() {
    DeskSnapshot snapshot = snapshot();
    ClientOrderId id = ClientOrderId.derive(ACCOUNT, "s1", 1, OrderRole.ENTRY);
    return Stream.concat(snapshot.workingOrders().stream(), snapshot.endedOrders().stream())
        .filter(order -> order.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
