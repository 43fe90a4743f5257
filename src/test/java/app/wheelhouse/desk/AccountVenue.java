package app.wheelhouse.desk;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A venue that knows wallets and agents, and takes what a wallet signed.
final class AccountVenue implements AutoCloseable {
  static final String OK = "{\"status\":\"ok\",\"response\":{\"type\":\"default\"}}";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Map<String, String> roles = new ConcurrentHashMap<>();
  final List<JsonNode> exchanged = new CopyOnWriteArrayList<>();
  volatile String extraAgents = "[]";
  volatile String reply = OK;
  volatile int code = 200;
  volatile boolean losesReplies;
  private final MockWebServer server = new MockWebServer();

  AccountVenue() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  HyperliquidEndpoint endpoint(String network) {
    return HyperliquidEndpoint.at(
        "http://127.0.0.1:" + server.getPort(),
        network.equals("testnet") ? HyperliquidNetwork.TESTNET : HyperliquidNetwork.MAINNET);
  }

  int requests() {
    return server.getRequestCount();
  }

  static String agentOf(String master) {
    return "{\"role\":\"agent\",\"data\":{\"user\":\"" + master + "\"}}";
  }

  private MockResponse answer(RecordedRequest request) {
    JsonNode body = JSON.readTree(request.getBody().utf8());
    if ("/exchange".equals(request.getTarget())) {
      exchanged.add(body);
      return losesReplies
          ? new MockResponse.Builder()
              .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
              .build()
          : json(code, reply);
    }
    return switch (body.path("type").asString("")) {
      case "userRole" ->
          json(200, roles.getOrDefault(body.path("user").asString(""), "{\"role\":\"missing\"}"));
      case "extraAgents" -> json(200, extraAgents);
      case "exchangeStatus" ->
          json(200, "{\"time\":" + System.currentTimeMillis() + ",\"specialStatuses\":null}");
      default -> json(422, "null");
    };
  }

  private static MockResponse json(int code, String body) {
    return new MockResponse.Builder()
        .code(code)
        .headers(Headers.of("Content-Type", "application/json"))
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
