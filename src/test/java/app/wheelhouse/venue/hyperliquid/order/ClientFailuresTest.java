package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may have arrived is not known, what certainly did not is told.
class ClientFailuresTest extends ExchangeBench {
  @Test
  void x1AnAnswerThatNeverComesIsNotKnownAndNothingIsSentAgain() throws Exception {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThatThrownBy(() -> carry(limit("SOL"))).isInstanceOf(SendFailure.class);
    assertThat(told).isEmpty();
    request();
    assertThat(server.takeRequest(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void anAnswerThatBreaksOffIsNotKnown() {
    server.enqueue(
        new MockResponse.Builder()
            .body(OK + "order\",\"data\":{\"statuses\":[{\"resting\":{\"oid\":1}}]}}}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    assertThatThrownBy(() -> carry(limit("SOL"))).isInstanceOf(SendFailure.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504, 408, 301, 307, 204})
  void x3ACodeThatSaysNothingOfTheOrderIsNotKnownAndIsNotFollowed(int code) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(code)
            .addHeader("Location", "/elsewhere")
            .addHeader("Retry-After", "0")
            .build());
    assertThatThrownBy(() -> carry(limit("SOL")))
        .isInstanceOf(SendFailure.class)
        .hasMessageContaining(String.valueOf(code));
    request();
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  @Test
  void x24MaintenanceRefusesQueuesNothingAndKeepsEntriesBack() throws Exception {
    // OkHttp by itself sends again after a 503 that says "Retry-After: 0".
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    carry(limit("SOL"));
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderEvent.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("maintenance"));
    assertThat(said()).singleElement().asString().contains("maintenance");
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .hasMessageContaining("maintenance");
    assertThat(client().prepare(Approvals.exit(1), TIME)).as("closing goes on").isNotNull();
    known.latch().open();
    assertThat(client().prepare(limit("SOL"), TIME)).isNotNull();
  }

  @Test
  void x4After429CancelsGoBeforeNewOrdersAndTheBudgetShowsIt() throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "3").build());
    carry(limit("SOL"));
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderEvent.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("429", "3 s"));
    assertThat(governor.budget().used()).isEqualTo(1_200);

    told.clear();
    carry(limit("SOL"));
    assertThat(server.getRequestCount()).as("nothing more was sent").isEqualTo(1);
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderEvent.NotPlaced.class,
            not -> assertThat(not.reason()).contains("1200 of 1200", "try again"));

    told.clear();
    nanos.addAndGet(4_000_000_000L);
    carry(limit("SOL"));
    assertThat(events()).singleElement().isInstanceOf(OrderEvent.NotPlaced.class);
    answer(200, OK + "cancel\",\"data\":{\"statuses\":[\"success\"]}}}");
    carry(BareApprovals.cancel(limit("SOL").entry(), TIME));
    assertThat(server.getRequestCount()).as("the cancel went").isEqualTo(2);
  }

  @Test
  void anEntryThatWasHeldBackTooLongIsNotSent() throws Exception {
    HyperliquidExecutionClient client = client();
    Prepared prepared = client.prepare(limit("SOL"), TIME);
    clock.set(TIME + 2_001);
    client.send(prepared);
    assertThat(server.getRequestCount()).isZero();
    assertThat(events()).singleElement().isInstanceOf(OrderEvent.NotPlaced.class);
  }

  @Test
  void anInterruptWhileItWaitsSendsNothing() throws Exception {
    Prepared prepared = client().prepare(limit("SOL"), TIME);
    Thread.currentThread().interrupt();
    client().send(prepared);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.getRequestCount()).isZero();
    assertThat(events()).singleElement().isInstanceOf(OrderEvent.NotPlaced.class);
    assertThat(governor.budget().used()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          422, Failed to deserialize the JSON body into the target type
          400, bad request
          403, forbidden
          """)
  void aMalformedRequestWasCertainlyNotCarriedOut(int code, String body) throws Exception {
    answer(code, body);
    carry(limit("SOL"));
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderEvent.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("HTTP " + code + " " + body));
  }

  @Test
  void n11AWebPageIsNoAnswer() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body("<!doctype html><title>Please log in</title>")
            .build());
    assertThatThrownBy(() -> carry(limit("SOL")))
        .isInstanceOf(SendFailure.class)
        .hasMessageContaining("web page")
        .hasMessageContaining("login");
  }

  @Test
  void n5WithoutAWayToTheVenueItIsCertainThatNothingWasSent() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    HyperliquidExecutionClient client =
        client("http://127.0.0.1:" + closed, HyperliquidNetwork.TESTNET);
    client.send(client.prepare(limit("SOL"), TIME));
    HyperliquidExecutionClient nowhere =
        client("https://venue.invalid", HyperliquidNetwork.TESTNET);
    nowhere.send(nowhere.prepare(limit("SOL"), TIME));
    assertThat(events())
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).isInstanceOf(OrderEvent.NotPlaced.class));
    assertThat(((OrderEvent.NotPlaced) events().getFirst()).reason()).contains("127.0.0.1");
    assertThat(((OrderEvent.NotPlaced) events().getLast()).reason())
        .contains("venue.invalid", "could not be found");
  }

  @Test
  void n6ACertificateThatIsNotTrustedIsNotSentTo() throws Exception {
    try (MockWebServer strange = new MockWebServer()) {
      strange.useHttps(SelfSigned.sockets(folder));
      strange.start();
      HyperliquidExecutionClient client =
          client("https://127.0.0.1:" + strange.getPort(), HyperliquidNetwork.TESTNET);
      client.send(client.prepare(limit("SOL"), TIME));
      assertThat(strange.getRequestCount()).isZero();
    }
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderEvent.NotPlaced.class,
            not -> assertThat(not.reason()).contains("certificate", "nothing was sent"));
  }

  @Test
  void x21AUsedNonceIsNotKnownAndTheNextOneIsFarAhead() {
    answer(200, "{\"status\":\"err\",\"response\":\"Invalid nonce: duplicate nonce 5\"}");
    assertThatThrownBy(() -> carry(limit("SOL")))
        .isInstanceOf(SendFailure.class)
        .hasMessageContaining("no other program");
    assertThat(told).as("the service tells that it is lost").isEmpty();
    assertThat(client().prepare(limit("SOL"), TIME).nonce()).isGreaterThan(TIME + 60_000);
  }

  @Test
  void x22AnUnknownKeyLatchesEntriesAndGuidesToANewOne() throws Exception {
    answer(
        200,
        "{\"status\":\"err\",\"response\":\"User or API Wallet"
            + " 0x14791697260e4c9a71f18484c9f997b308e59325 does not exist.\"}");
    carry(limit("SOL"));
    assertThat(events()).singleElement().isInstanceOf(OrderEvent.Rejected.class);
    assertThat(said()).singleElement().asString().contains("approve a new agent key");
    assertThatThrownBy(() -> client().prepare(limit("SOL"), TIME))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("approve a new agent key");
    assertThat(client().prepare(Approvals.exit(1), TIME)).isNotNull();
  }

  @Test
  void nothingSaidHoldsTheSignature() throws Exception {
    answer(200, "{\"status\":\"ok\",\"response\":{}}");
    Prepared prepared = client().prepare(limit("SOL"), TIME);
    String r = prepared.wire().replaceFirst(".*\"r\":\"0x([0-9a-f]+)\".*", "$1");
    assertThatThrownBy(() -> client().send(prepared))
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain(r));
  }
}
