package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.ACCOUNT;
import static app.wheelhouse.venue.hyperliquid.order.Specs.SOL;
import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RequestPriority;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.BareApprovals;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent, and what is told of the answers.
class ClientSendsTest extends ExchangeBench {
  @Test
  void postsExactlyThePreparedBytesOnce() throws Exception {
    answerStatuses("{\"resting\":{\"oid\":77738308}}");
    HyperliquidExecutionClient client = client();
    Prepared prepared = client.prepare(limit("SOL"), TIME);
    client.send(prepared);

    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/exchange");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody().utf8()).isEqualTo(prepared.wire());
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(events()).containsExactly(new OrderEvent.Accepted("77738308"));
    assertThat(governor.budget().used()).isEqualTo(1);
  }

  @Test
  void tellsOfABracketOrderByOrder() throws Exception {
    answerStatuses(
        "{\"filled\":{\"totalSz\":\"5.0\",\"avgPx\":\"200.1\",\"oid\":1}},"
            + "\"waitingForTrigger\",{\"error\":\"Invalid TP/SL price. asset=5\"}");
    ApprovedOrder entry = Approvals.entry(1);
    carry(entry);

    assertThat(events())
        .as("a fill is booked from the socket, never from here")
        .startsWith(new OrderEvent.Accepted("1"), new OrderEvent.Accepted(""))
        .last()
        .isInstanceOfSatisfying(
            OrderEvent.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("wrong side of the market"));
    assertThat(told)
        .map(event -> ((OrderChanged) ((EngineEvent.Reported) event).report()).orderId())
        .containsExactlyElementsOf(entry.orders().stream().map(OrderSpec::id).toList());
  }

  @Test
  void x5OneRefusedOrderDoesNotStopTheOthers() throws Exception {
    answerStatuses(
        "{\"resting\":{\"oid\":1}},{\"error\":\"Invalid TP/SL price.\"},\"waitingForFill\"");
    carry(Approvals.entry(1));
    assertThat(events())
        .extracting(OrderEvent::name)
        .containsExactly("Accepted", "Rejected", "Accepted");
  }

  @Test
  void aSingleRefusalOfABatchRefusesAll() throws Exception {
    answerStatuses("{\"error\":\"Price must be divisible by tick size. asset=5\"}");
    carry(Approvals.entry(1));
    assertThat(events()).hasSize(3).allMatch(OrderEvent.Rejected.class::isInstance);
  }

  @Test
  void anErrOnTopRefusesAllOfIt() throws Exception {
    answer(200, "{\"status\":\"err\",\"response\":\"Must deposit before performing actions.\"}");
    carry(Approvals.entry(1));
    assertThat(events())
        .hasSize(3)
        .allSatisfy(
            event -> assertThat(((OrderEvent.Rejected) event).reason()).contains("add funds"));
  }

  @Test
  void anUnclearElementIsLostAndNotTakenForSuccess() throws Exception {
    answerStatuses("{\"resting\":{\"oid\":1}},\"queued\",\"waitingForFill\"");
    carry(Approvals.entry(1));
    assertThat(events())
        .extracting(OrderEvent::name)
        .containsExactly("Accepted", "Lost", "Accepted");
  }

  @Test
  void anOkWithoutAWordOnTheOrdersIsLost() throws Exception {
    answer(200, OK + "default\"}}");
    carry(limit("SOL"));
    assertThat(events()).singleElement().isInstanceOf(OrderEvent.Lost.class);
  }

  @Test
  void x20BytesThatNameAnotherCoinByNowAreNotSent() throws Exception {
    HyperliquidExecutionClient client = client();
    Prepared prepared = client.prepare(limit("SOL"), TIME);
    Prepared exit = client.prepare(Approvals.exit(1), TIME);
    tables.update(
        AssetTable.of(
            List.of(Specs.coin("DYDX", 5, 2, 20), Specs.coin("SOL", 4, 2, 20)), TIME + 1));
    client.send(prepared);
    client.send(exit);
    assertThat(server.getRequestCount()).isZero();
    assertThat(events())
        .hasSize(2)
        .allSatisfy(
            event -> assertThat(((OrderEvent.NotPlaced) event).reason()).contains("numbered"));
    assertThat(client.prepare(Approvals.exit(2), TIME).wire()).contains("\"a\":4,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit", "stop", "margin"})
  void whatProtectsGoesThroughWhatIsLeftOfTheBudget(String kind) throws Exception {
    governor.spent(1_190);
    ApprovedAction action =
        switch (kind) {
          case "exit" ->
              BareApprovals.order(TIME, Specs.market("SOL", Side.SELL, "1", OrderRole.EXIT));
          case "stop" -> Approvals.tighterStop(Approvals.entry(1));
          default -> BareApprovals.margin(ACCOUNT, SOL, "5");
        };
    assertThat(Urgency.of(action).priority()).isEqualTo(RequestPriority.PROTECTIVE);
    answer(200, OK + "default\"}}");
    carry(action);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
