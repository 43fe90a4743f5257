package app.wheelhouse.faults.venue;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A local server that speaks Hyperliquid's public protocol on one port: `POST /info` and the
/// WebSocket `/ws`.
///
/// A test plays a market into it with [#play]; while nobody is connected the market goes on, and
/// [#record] holds all of it. What the venue is told to get wrong goes in by [#intercept]; what the
/// network gets wrong is the business of the proxy in front of it.
public final class RecordedVenue implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long MINUTE_NANOS = 60_000_000_000L;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final MockWebServer server = new MockWebServer();
  private final VenueRules rules;
  private final VenueRecord record;
  private final VenueHub hub;
  private final InfoDesk desk;
  private final Map<String, Integer> requests = new ConcurrentSkipListMap<>();
  private final List<Long> opened = new ArrayList<>();
  private volatile Function<String, Optional<MockResponse>> intercept = _ -> Optional.empty();

  private final LongSupplier nanos;

  private RecordedVenue(long start, VenueRules rules, LongSupplier nanos) {
    this.rules = rules;
    this.nanos = nanos;
    this.record = new VenueRecord(start);
    this.desk = new InfoDesk(record, rules);
    this.hub = new VenueHub(record, rules, desk);
  }

  /// Listening on a port of this computer; its time begins at `start`, epoch milliseconds.
  public static RecordedVenue open(long start, VenueRules rules) throws IOException {
    return open(start, rules, System::nanoTime);
  }

  /// @param nanos for spans: which minute a new connection counts to
  public static RecordedVenue open(long start, VenueRules rules, LongSupplier nanos)
      throws IOException {
    RecordedVenue venue = new RecordedVenue(start, rules, nanos);
    venue.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return venue.answer(request);
          }
        });
    venue.server.setServerSocketFactory(new ShortQueues());
    venue.server.start(InetAddress.getLoopbackAddress(), 0);
    return venue;
  }

  public int port() {
    return server.getPort();
  }

  /// `http://127.0.0.1:port`, for `--venue-url`.
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// The venue as the adapter is told of it.
  public HyperliquidEndpoint endpoint() {
    return endpoint(url());
  }

  /// The venue behind a proxy.
  public static HyperliquidEndpoint endpoint(String url) {
    return HyperliquidEndpoint.at(url, HyperliquidNetwork.MAINNET);
  }

  /// The truth.
  public VenueRecord record() {
    return record;
  }

  /// Lets one thing happen.
  public void take(MarketMove move) {
    hub.take(move);
  }

  /// Plays a market to its end, on the caller's thread.
  ///
  /// @return how many moves there were
  /// @throws InterruptedException when the thread is told to end
  public long play(VenueTape tape, Pace pace) throws InterruptedException {
    long number = 0;
    for (MarketMove move : tape.moves()) {
      // Minutes end in a silent market, too, and each for itself.
      for (long time = record.time() + 1_000; time < move.time(); time += 1_000) {
        MarketMove quiet = new MarketMove.Quiet(time);
        pace.await(number, quiet);
        hub.take(quiet);
      }
      pace.await(number++, move);
      hub.take(move);
    }
    return number;
  }

  /// Sends a frame as it is to every client.
  public void say(String frame) {
    hub.broadcast(frame);
  }

  /// Bytes that wait for the slowest client.
  public long backlog() {
    return hub.backlog();
  }

  /// Says goodbye to every client.
  public void closeAll(int code, String reason) {
    hub.closeAll(code, reason);
  }

  /// What the server answers instead, by the type of an info request, or `/ws` for a handshake;
  /// empty for the usual answer.
  public void intercept(Function<String, Optional<MockResponse>> instead) {
    intercept = instead;
  }

  /// Clients of the socket that are connected now.
  public int clients() {
    return hub.clients();
  }

  /// Subscriptions of all of them.
  public int subscriptions() {
    return hub.subscriptions();
  }

  /// Messages that were sent to clients.
  public long said() {
    return hub.said();
  }

  /// Messages that slow clients did not get because newer ones replace them.
  public long leftOut() {
    return hub.leftOut();
  }

  /// How often each info type, and `/ws`, was asked for.
  public Map<String, Integer> requests() {
    return Map.copyOf(requests);
  }

  public int requests(String type) {
    return requests.getOrDefault(type, 0);
  }

  /// The most handshakes of the socket within any minute so far.
  public synchronized int mostHandshakesInAMinute() {
    int most = 0;
    for (int last = 0; last < opened.size(); last++) {
      int first = last;
      while (first > 0 && opened.get(last) - opened.get(first - 1) < MINUTE_NANOS) {
        first--;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  @Override
  public void close() {
    hub.closeAll(1001, "going away");
    server.close();
  }

  private MockResponse answer(RecordedRequest request) {
    if ("/ws".equals(request.getTarget())) {
      return handshake();
    }
    JsonNode body = read(request);
    if (!"POST".equals(request.getMethod())
        || !"/info".equals(request.getTarget())
        || body == null) {
      return new MockResponse.Builder().code(404).build();
    }
    String type = body.path("type").asString("");
    count(type);
    return intercept
        .apply(type)
        .orElseGet(() ->
            desk.answer(body)
                .map(this::json)
                .orElseGet(() ->
                    new MockResponse.Builder()
                        .code(422)
                        .body("Failed to deserialize the JSON body into the target type")
                        .build()));
  }

  private MockResponse handshake() {
    count("/ws");
    Optional<MockResponse> instead = intercept.apply("/ws");
    if (instead.isPresent()) {
      return instead.get();
    }
    if (hub.clients() >= rules.connections() || isTooOften()) {
      return new MockResponse.Builder().code(429).build();
    }
    return new MockResponse.Builder().webSocketUpgrade(new VenueSocket(hub)).build();
  }

  private synchronized boolean isTooOften() {
    long now = nanos.getAsLong();
    opened.add(now);
    return opened.stream().filter(then -> now - then < MINUTE_NANOS).count()
        > rules.connectionsPerMinute();
  }

  private MockResponse json(String text) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .addHeader("Date", HTTP_DATE.format(Instant.ofEpochMilli(record.time())))
        .body(text)
        .build();
  }

  private void count(String what) {
    requests.merge(what, 1, Integer::sum);
  }

  private static @Nullable JsonNode read(RecordedRequest request) {
    var body = request.getBody();
    if (body == null) {
      return null;
    }
    try {
      return JSON.readTree(body.utf8());
    } catch (JacksonException _) {
      return null;
    }
  }
}
