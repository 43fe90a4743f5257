package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong between us and the venue, each as a kind and a sentence.
class InfoTransportTest {
  private static final String STATUS = "{\"time\":1764000000000,\"specialStatuses\":null}";

  private VenueStub venue;

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  private InfoException failure() {
    return failure(venue.info());
  }

  private static InfoException failure(HyperliquidInfo info) {
    InfoException failure = catchThrowableOfType(InfoException.class, () -> info.exchangeStatus());
    assertThat(failure).as("the read must fail").isNotNull();
    return failure;
  }

  @Test
  void n4WithoutANetworkTheReadFailsWithASentenceAfterThreeTries() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    HyperliquidInfo info =
        HyperliquidInfo.over(
            HyperliquidEndpoint.at("http://127.0.0.1:" + port, HyperliquidNetwork.MAINNET),
            venue.governor,
            venue.times());
    InfoException failure = failure(info);
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessage("127.0.0.1 refused the connection. Check the network connection.");
    assertThat(venue.pauses).hasSize(2);
    assertThat(venue.weight()).isEqualTo(6);
  }

  @Test
  void n5ANameThatDoesNotResolveIsNamed() {
    OkHttpClient lost =
        new OkHttpClient.Builder()
            .dns(host -> {
              throw new UnknownHostException(host + ": Name or service not known");
            })
            .build();
    HyperliquidInfo info =
        new HyperliquidInfo(
            HyperliquidEndpoint.of(HyperliquidNetwork.MAINNET),
            lost,
            venue.governor,
            venue.times(),
            venue.drift);
    InfoException failure = failure(info);
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessage(
            "The name api.hyperliquid.xyz is not found. Check the network connection and the name"
                + " server (DNS).");
  }

  @Test
  void n11ALoginPageIsNotAParseCrash() {
    venue.on(
        "exchangeStatus",
        _ -> VenueStub.status(200, "text/html; charset=utf-8", "<html>Log in to Hotel</html>"));
    InfoException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.NOT_JSON);
    assertThat(failure)
        .hasMessage(
            "A proxy or login page answered instead of 127.0.0.1 (text/html; charset=utf-8). Open a"
                + " web page to log in to this network, or switch the proxy off.");
    assertThat(venue.requests).hasSize(1);
  }

  @Test
  void n11ARedirectToALoginPageIsNotFollowed() {
    AtomicInteger elsewhere = new AtomicInteger();
    venue.on(
        "exchangeStatus",
        _ ->
            elsewhere.getAndIncrement() > 0
                ? VenueStub.json(STATUS)
                : new MockResponse.Builder().code(307).setHeader("Location", "/info").build());
    assertThat(failure().kind()).isEqualTo(Kind.NOT_JSON);
    assertThat(venue.requests).hasSize(1);
  }

  @Test
  void n11APageThatCallsItselfJsonIsMalformed() {
    venue.json("exchangeStatus", "<html>hello</html>");
    InfoException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(failure)
        .hasMessageStartingWith("127.0.0.1 answered exchangeStatus in a form we do not know");
  }

  @Test
  void x4A429DrainsTheBudgetForAsLongAsTheVenueSays() throws InterruptedException {
    venue.on(
        "exchangeStatus",
        _ ->
            new MockResponse.Builder()
                .code(429)
                .setHeader("Content-Type", "application/json")
                .setHeader("Retry-After", "7")
                .body("null")
                .build());
    InfoException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure).hasMessageContaining("the next read waits 7 s");
    assertThat(venue.requests).as("not repeated").hasSize(1);
    assertThat(venue.governor.take(2, InfoType.EXCHANGE_STATUS.priority(), 6_900))
        .as("still waiting after 6.9 s")
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999"})
  void x4WithoutAUsableRetryAfterTenSecondsAreWaited(String header) {
    venue.on(
        "exchangeStatus",
        _ ->
            new MockResponse.Builder().code(429).setHeader("Retry-After", header).body("").build());
    assertThat(failure()).hasMessageContaining("the next read waits 10 s");
  }

  @Test
  void x24MaintenanceIsTriedThreeTimesAndThenSaid() {
    venue.on("exchangeStatus", _ -> VenueStub.status(503, "text/html", "<h1>Upgrade</h1>"));
    InfoException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.MAINTENANCE);
    assertThat(failure)
        .hasMessage(
            "127.0.0.1 is not available at the moment (503: Upgrade). Positions and resting orders"
                + " stay at the venue.");
    assertThat(venue.requests).hasSize(3);
    assertThat(venue.pauses).hasSize(2);
    assertThat(venue.pauses.get(0)).isBetween(350L, 650L);
    assertThat(venue.pauses.get(1)).isBetween(700L, 1300L);
  }

  @Test
  void aReadThatFailsForTheMomentSucceedsOnTheNextTry() throws InfoException {
    venue.on(
        "exchangeStatus",
        VenueStub.sequence(
            VenueStub.status(502, "text/plain", ""),
            new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build(),
            VenueStub.json(STATUS)));
    assertThat(venue.info().exchangeStatus().time()).isEqualTo(1_764_000_000_000L);
    assertThat(venue.requests).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aRequestThatTheVenueRefusesIsNotRepeated() {
    InfoException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure)
        .hasMessage(
            "127.0.0.1 refused the request exchangeStatus (422): Failed to deserialize the JSON"
                + " body");
    assertThat(venue.requests).hasSize(1);
  }

  @Test
  void aReplyOfMoreThan64MegabytesIsNotRead() {
    Buffer bomb = new Buffer();
    try (GzipSink gzip = new GzipSink(bomb);
        BufferedSink sink = Okio.buffer(gzip)) {
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 65; i++) {
        sink.write(blanks);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(bomb.size()).as("a small file on the wire").isLessThan(1 << 20);
    venue.on(
        "exchangeStatus",
        _ ->
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", "gzip")
                .body(bomb.clone())
                .build());
    InfoException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(failure).hasMessage("127.0.0.1 answered exchangeStatus with more than 64 MB");
  }

  @Test
  void gzippedRepliesAreRead() throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(STATUS);
    }
    venue.on(
        "exchangeStatus",
        _ ->
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", "gzip")
                .body(packed.clone())
                .build());
    assertThat(venue.info().exchangeStatus().time()).isEqualTo(1_764_000_000_000L);
  }

  @Test
  void aStoppedThreadIsToldAndStaysInterrupted() {
    venue.json("exchangeStatus", STATUS);
    Thread.currentThread().interrupt();
    InfoException failure = failure();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.kind()).isEqualTo(Kind.STOPPED);
    assertThat(venue.requests).isEmpty();
  }

  @Test
  void requestsGoOutAsTheVenueWritesThem() throws InfoException {
    venue.json("candleSnapshot", "[]").json("orderStatus", "{\"status\":\"unknownOid\"}");
    venue.info().candles("BTC", "1m", 1000, 2000);
    AccountInfo account = venue.info().account("0x" + "AB".repeat(20));
    account.orderStatus(77);
    account.orderStatus("0x" + "0f".repeat(16));
    assertThat(venue.requests)
        .extracting(Object::toString)
        .containsExactly(
            "{\"type\":\"candleSnapshot\",\"req\":{\"coin\":\"BTC\",\"endTime\":2000,"
                + "\"interval\":\"1m\",\"startTime\":1000}}",
            "{\"type\":\"orderStatus\",\"oid\":77,\"user\":\"0x" + "ab".repeat(20) + "\"}",
            "{\"type\":\"orderStatus\",\"oid\":\"0x"
                + "0f".repeat(16)
                + "\",\"user\":\"0x"
                + "ab".repeat(20)
                + "\"}");
  }

  @Test
  void theCallersClientKeepsItsOwnSettings() {
    OkHttpClient client = new OkHttpClient();
    new HyperliquidInfo(
        venue.endpoint(),
        client,
        new RateGovernor(1200, () -> 0L),
        venue.times(),
        new DriftCounter());
    assertThat(client.followRedirects()).isTrue();
    assertThat(client.readTimeoutMillis()).isEqualTo(10_000);
  }
}
