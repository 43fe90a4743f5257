package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.ACCOUNT;
import static app.wheelhouse.venue.hyperliquid.order.Specs.ID;
import static app.wheelhouse.venue.hyperliquid.order.Specs.SOL;
import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.execution.AddressBudget;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.BareApprovals;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

/// What order entry learns about the account, and what it asks before it signs.
class ClientAccountTest extends ExchangeBench {
  @Test
  void anOrderWithoutANameOfOursIsCanceledByItsNumber() throws Exception {
    OrderSpec byHand = limitOf(ClientOrderId.ofVenue(77_738_308));
    answer(200, OK + "cancel\",\"data\":{\"statuses\":[\"success\"]}}}");
    carry(BareApprovals.cancel(byHand, TIME));
    assertThat(request().getBody().utf8())
        .contains("\"cancel\",\"cancels\":[{\"a\":5,\"o\":77738308}]");
  }

  @Test
  void anOrderWithoutANameOfOursIsChangedByItsNumberAndThenCanceledByItsNewOne() throws Exception {
    OrderSpec byHand = limitOf(ClientOrderId.ofVenue(7));
    answerStatuses("{\"resting\":{\"oid\":9}}");
    carry(BareApprovals.modify(byHand, byHand.withPrices(Price.of("199"), null), TIME + 2_000));
    assertThat(request().getBody().utf8())
        .contains("\"modifies\":[{\"oid\":7,", "\"c\":\"" + byHand.id() + "\"");
    answer(200, OK + "cancel\",\"data\":{\"statuses\":[\"success\"]}}}");
    carry(BareApprovals.cancel(byHand, TIME));
    assertThat(request().getBody().utf8()).contains("{\"a\":5,\"o\":9}");
  }

  @Test
  void aChangeAsksOnlyForWhatIsNotFilled() throws Exception {
    known.numbers().filled(ID, 77, "t1", new BigDecimal("0.4"));
    OrderSpec before = limit("SOL").entry();
    answerStatuses("{\"resting\":{\"oid\":99}}");
    carry(BareApprovals.modify(before, before.withPrices(Price.of("199"), null), TIME + 2_000));
    assertThat(request().getBody().utf8()).contains("\"p\":\"199\",\"s\":\"0.6\"");
    assertThat(events().getFirst())
        .as("the order as a whole keeps its size")
        .isEqualTo(new OrderEvent.Amended(before.quantity(), Price.of("199"), null));

    known.numbers().filled(ID, 99, "t2", new BigDecimal("0.6"));
    assertThatThrownBy(() ->
            carry(BareApprovals.modify(before, before.withPrices(Price.of("198"), null), TIME)))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("nothing is left");
  }

  @Test
  void anUnclearAnswerToACancelOrAChangeMakesTheOrderUnknown() throws Exception {
    answerStatuses("\"queued\"");
    carry(BareApprovals.cancel(limit("SOL").entry(), TIME));
    answerStatuses("\"queued\"");
    carry(Approvals.tighterStop(Approvals.entry(1)));
    assertThat(events()).hasSize(2).allMatch(OrderEvent.Lost.class::isInstance);
  }

  @Test
  void theNewNumberOfAChangeIsKnownBeforeTheChangeCountsAsDone() throws Exception {
    answerStatuses("{\"resting\":{\"oid\":1}}");
    carry(limit("SOL"));
    OrderSpec before = limit("SOL").entry();
    answerStatuses("{\"resting\":{\"oid\":99}}");
    carry(BareApprovals.modify(before, before.withPrices(Price.of("199"), null), TIME + 2_000));
    assertThat(known.numbers().newest(ID)).hasValue(99);
    assertThat(known.numbers().change(ID)).isEmpty();
  }

  @Test
  void aLostChangeStaysOpenUntilTheStreamSettlesIt() {
    OrderSpec before = limit("SOL").entry();
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThatThrownBy(() ->
            carry(BareApprovals.modify(before, before.withPrices(Price.of("199"), null), TIME)))
        .isInstanceOf(SendFailure.class);
    assertThat(known.numbers().change(ID)).isPresent();
    assertThat(events()).as("the service tells that it is lost").isEmpty();
  }

  @Test
  void aRefusedLeverageIsSaidAndKeepsTheEntryBack() throws Exception {
    known.leverage().confirmed(SOL, 20, true, TIME);
    answer(200, "{\"status\":\"err\",\"response\":\"Cannot decrease leverage\"}");
    carry(BareApprovals.leverage(ACCOUNT, SOL, 5));
    assertThat(said()).singleElement().asString().contains("leverage of SOL stays as it was");
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("still has 20x for SOL");
    assertThat(client().prepare(Approvals.exit(1), TIME)).as("closing goes on").isNotNull();
  }

  @Test
  void aLostLeverageIsSaidAndKeepsTheEntryBackUntilItIsRead() throws Exception {
    server.enqueue(new MockResponse.Builder().code(502).build());
    assertThatThrownBy(() -> carry(BareApprovals.leverage(ACCOUNT, SOL, 5)))
        .isInstanceOf(SendFailure.class);
    assertThat(said()).singleElement().asString().contains("not known whether", "5x");
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .hasMessageContaining("not known which leverage");
    known.leverage().confirmed(SOL, 5, true, TIME + 1);
    assertThat(client().prepare(limit("SOL"), TIME)).isNotNull();
  }

  @Test
  void anEmptyAddressBudgetKeepsEntriesBackAndNothingElse() throws Exception {
    known.address().measured(new AddressBudget(10_000, 10_000));
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("10000 of 10000");
    assertThat(client().prepare(Approvals.exit(1), TIME)).isNotNull();
    answer(200, OK + "cancel\",\"data\":{\"statuses\":[\"success\"]}}}");
    carry(BareApprovals.cancel(limit("SOL").entry(), TIME));
    assertThat(known.address().budget().orElseThrow().used()).isEqualTo(10_001);
  }

  @Test
  void theVenuesWordThatTheAddressHasNothingLeftIsHeeded() throws Exception {
    known.address().measured(new AddressBudget(5, 10_000));
    answerStatuses("{\"error\":\"Too many cumulative requests sent (10001 > 10000)\"}");
    carry(limit("SOL"));
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .hasMessageContaining("takes no new orders from this account");
  }

  @Test
  void x23AnOrderThatIsNotAnsweredIsNotKnownAfterFiveSeconds() {
    server.enqueue(
        new MockResponse.Builder()
            .headersDelay(20, TimeUnit.SECONDS)
            .body(OK + "order\",\"data\":{\"statuses\":[{\"resting\":{\"oid\":1}}]}}}")
            .build());
    assertThatThrownBy(() -> carry(limit("SOL"))).isInstanceOf(SendFailure.class);
    assertThat(events()).isEmpty();
  }

  private static OrderSpec limitOf(ClientOrderId id) {
    return Specs.spec(
        "SOL",
        id,
        Side.BUY,
        OrderType.LIMIT,
        "1",
        "200",
        null,
        TimeInForce.GTC,
        OrderRole.ENTRY,
        null);
  }
}
