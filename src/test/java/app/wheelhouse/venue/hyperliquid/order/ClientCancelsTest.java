package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.ACCOUNT;
import static app.wheelhouse.venue.hyperliquid.order.Specs.SOL;
import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.VenueRequest;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.BareApprovals;
import org.junit.jupiter.api.Test;

/// Cancels, changes, leverage and margin.
class ClientCancelsTest extends ExchangeBench {
  private final ApprovedAction cancel = BareApprovals.cancel(limit("SOL").entry(), TIME);

  @Test
  void aCancelThatWasDoneIsTold() throws Exception {
    answer(200, OK + "cancel\",\"data\":{\"statuses\":[\"success\"]}}}");
    carry(cancel);
    assertThat(events()).singleElement().isInstanceOf(OrderEvent.Canceled.class);
  }

  @Test
  void x9ACancelThatCameTooLateIsInformation() throws Exception {
    answer(
        200,
        OK
            + "cancel\",\"data\":{\"statuses\":[{\"error\":\"Order was never placed, already"
            + " canceled, or filled.\"}]}}}");
    carry(cancel);
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            EngineEvent.VenueRefused.class,
            refused -> {
              assertThat(refused.late()).isTrue();
              assertThat(refused.request()).isEqualTo(new VenueRequest.Cancel(Specs.ID));
            });
  }

  @Test
  void aChangeIsToldWithItsNewNumber() throws Exception {
    answerStatuses("{\"resting\":{\"oid\":99}}");
    ApprovedOrder entry = Approvals.entry(1);
    carry(Approvals.tighterStop(entry));
    assertThat(events())
        .containsExactly(
            new OrderEvent.Amended(entry.orders().get(1).quantity(), null, Price.of("195")),
            new OrderEvent.Accepted("99"));
  }

  @Test
  void aChangeThatWasRefusedLeavesTheOrderAsItIs() throws Exception {
    answerStatuses("{\"error\":\"Invalid TP/SL price.\"}");
    carry(Approvals.tighterStop(Approvals.entry(1)));
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            EngineEvent.VenueRefused.class, refused -> assertThat(refused.late()).isFalse());
  }

  @Test
  void leverageAndMarginSayOnlyWhenTheyFailed() throws Exception {
    answer(200, OK + "default\"}}");
    carry(BareApprovals.leverage(ACCOUNT, SOL, 10));
    assertThat(told).isEmpty();
    answer(200, "{\"status\":\"err\",\"response\":\"Insufficient margin.\"}");
    carry(BareApprovals.margin(ACCOUNT, SOL, "5"));
    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("The margin of SOL stays as it was: the margin is too small");
  }
}
