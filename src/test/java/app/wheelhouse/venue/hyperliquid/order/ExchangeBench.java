package app.wheelhouse.venue.hyperliquid.order;

import static app.wheelhouse.venue.hyperliquid.order.Specs.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.execution.ClockSkew;
import app.wheelhouse.execution.NonceSource;
import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.BareApprovals;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A client before a server that says what a test wants, and what the engine was told.
abstract class ExchangeBench {
  static final String OK = "{\"status\":\"ok\",\"response\":{\"type\":\"";

  @TempDir Path folder;

  final MockWebServer server = new MockWebServer();
  final OkHttpClient http = new OkHttpClient();
  final List<EngineEvent> told = new ArrayList<>();
  final AtomicLong clock = new AtomicLong(TIME);
  final AtomicLong nanos = new AtomicLong();
  final ClockSkew skew = new ClockSkew();
  final AssetTables tables = Specs.tables();
  final RateGovernor governor = new RateGovernor(1_200, nanos::get);
  final AccountKnowledge known = AccountKnowledge.fresh();
  final HyperliquidSigner signer = PublicKey.signer(HyperliquidNetwork.TESTNET);
  NonceSource nonces;

  @BeforeEach
  void start() throws IOException {
    server.start();
    skew.measured(0);
    known.leverage().confirmed(Specs.SOL, 5, true, TIME);
    nonces = NonceSource.open(folder, PublicKey.ADDRESS, clock::get, skew);
  }

  @AfterEach
  void stop() {
    nonces.close();
    signer.close();
    server.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  HyperliquidExecutionClient client() {
    return client("http://127.0.0.1:" + server.getPort(), HyperliquidNetwork.TESTNET);
  }

  HyperliquidExecutionClient client(String base, HyperliquidNetwork network) {
    RequestMaker maker =
        new RequestMaker(
            new ActionTranslator(
                tables, _ -> Optional.of(Price.of("200")), Slippage.DEFAULT, known.numbers()),
            nonces,
            skew,
            signer::sign,
            SigningTerms.DEFAULT,
            network);
    return new HyperliquidExecutionClient(
        maker,
        new HyperliquidExecutionClient.Wire(http, HyperliquidEndpoint.at(base, network)),
        governor,
        known,
        told::add,
        clock::get);
  }

  void answer(int code, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(code)
            .addHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  void answerStatuses(String statuses) {
    answer(200, OK + "order\",\"data\":{\"statuses\":[" + statuses + "]}}}");
  }

  void carry(ApprovedAction action) throws SendFailure {
    HyperliquidExecutionClient client = client();
    client.send(client.prepare(action, clock.get()));
  }

  RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  /// What was told of the orders, in order.
  List<OrderEvent> events() {
    return told.stream()
        .filter(EngineEvent.Reported.class::isInstance)
        .map(event -> ((OrderChanged) ((EngineEvent.Reported) event).report()).event())
        .toList();
  }

  List<String> said() {
    return told.stream()
        .filter(EngineEvent.VenueSaid.class::isInstance)
        .map(event -> ((EngineEvent.VenueSaid) event).text())
        .toList();
  }

  static ApprovedOrder limit(String coin) {
    return BareApprovals.order(
        TIME + 2_000, Specs.limit(coin, Side.BUY, "1", "200", TimeInForce.GTC));
  }
}
