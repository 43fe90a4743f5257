package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that answers `/info` by the request's type, and everything that a client of it needs.
///
/// The rate budget never refills and never ends, so that it counts; waiting returns at once and is
/// written down; time stands still unless a test moves it.
public final class VenueStub implements AutoCloseable {
  public static final long NOW = 1_764_000_451_000L;
  static final int BUDGET = 1_000_000;

  final MockWebServer server = new MockWebServer();
  final RateGovernor governor = new RateGovernor(BUDGET, () -> 0L);
  final DriftCounter drift = new DriftCounter();
  final AtomicLong millis = new AtomicLong(NOW);
  final AtomicLong nanos = new AtomicLong();
  public final List<Long> pauses = new CopyOnWriteArrayList<>();
  public final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Function<JsonNode, MockResponse>> answers = new ConcurrentHashMap<>();

  public VenueStub() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
  }

  private MockResponse answer(RecordedRequest request) {
    if (!"/info".equals(request.getTarget()) || !"POST".equals(request.getMethod())) {
      return status(404, "text/plain", "not here: " + request.getRequestLine());
    }
    JsonNode body = JsonMapper.shared().readTree(request.getBody().utf8());
    requests.add(body);
    Function<JsonNode, MockResponse> answer = answers.get(body.get("type").stringValue());
    return answer == null
        ? status(422, "text/plain", "Failed to deserialize the JSON body")
        : answer.apply(body);
  }

  public VenueStub on(String type, Function<JsonNode, MockResponse> answer) {
    answers.put(type, answer);
    return this;
  }

  public VenueStub json(String type, String body) {
    return on(type, _ -> json(body));
  }

  public static MockResponse json(String body) {
    return status(200, "application/json", body);
  }

  public static MockResponse status(int code, String content, String body) {
    return new MockResponse.Builder()
        .code(code)
        .setHeader("Content-Type", content)
        .body(body)
        .build();
  }

  /// These answers one after the other, the last for ever.
  static Function<JsonNode, MockResponse> sequence(MockResponse... responses) {
    List<MockResponse> left = new ArrayList<>(List.of(responses));
    return _ -> left.size() > 1 ? left.removeFirst() : left.getFirst();
  }

  InfoTimes times() {
    return new InfoTimes(millis::get, nanos::get, new Random(7), pauses::add);
  }

  public HyperliquidEndpoint endpoint() {
    return HyperliquidEndpoint.at(
        "http://127.0.0.1:" + server.getPort(), HyperliquidNetwork.TESTNET);
  }

  public HyperliquidInfo info() {
    return info(governor);
  }

  HyperliquidInfo info(RateGovernor other) {
    return new HyperliquidInfo(endpoint(), new OkHttpClient(), other, times(), drift);
  }

  int weight() {
    return governor.budget().used();
  }

  public long count(String type) {
    return requests.stream().filter(each -> each.get("type").stringValue().equals(type)).count();
  }

  @Override
  public void close() {
    server.close();
  }
}
