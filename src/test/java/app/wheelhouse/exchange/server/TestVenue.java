package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.exchange.wire.TestWallet;
import app.wheelhouse.exchange.wire.UserSigned;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An exchange with a clock that stands still, one funded account with an agent, and a book of BTC
/// around 100,000 and of ETH around 4,000; and a client that speaks to it over HTTP.
final class TestVenue implements AutoCloseable {
  /// 2025-09-09T00:00:00Z
  static final long START = 1_757_376_000_000L;

  static final TestWallet MASTER = TestWallet.FIRST;
  static final TestWallet AGENT = TestWallet.number(1);

  final AtomicLong clock = new AtomicLong(START);
  final LocalExchange exchange;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final AtomicLong nonces = new AtomicLong(START);

  private TestVenue(UnaryOperator<ExchangeSettings> changes) {
    OpeningAccounts accounts =
        OpeningAccounts.NONE
            .fund(MASTER.address(), new BigDecimal("100000"))
            .approve(MASTER.address(), AGENT.address());
    ExchangeSettings settings =
        ExchangeSettings.standard(clock::get)
            .withAccounts(accounts)
            .withMarket(ListedMarket.quiet().withTick(0))
            .withLimits(VenueLimits.NONE);
    exchange = LocalExchange.start(changes.apply(settings));
    exchange.ask(core -> {
      open(core, clock.get());
      return true;
    });
  }

  static TestVenue open() {
    return new TestVenue(settings -> settings);
  }

  static TestVenue open(UnaryOperator<ExchangeSettings> changes) {
    return new TestVenue(changes);
  }

  /// Books of 1 BTC and 10 ETH a side, and marks in the middle.
  private static void open(ExchangeCore core, long now) {
    core.mark(0, new BigDecimal("100000"), new BigDecimal("100000"), now);
    core.mark(1, new BigDecimal("4000"), new BigDecimal("4000"), now);
    core.flowBook(
        0,
        List.of(level("99990", "1"), level("99980", "2")),
        List.of(level("100010", "1"), level("100020", "2")),
        now);
    core.flowBook(1, List.of(level("3999", "10")), List.of(level("4001", "10")), now);
  }

  static Level level(String price, String size) {
    return new Level(new BigDecimal(price), new BigDecimal(size));
  }

  long nonce() {
    return nonces.incrementAndGet();
  }

  HttpResponse<String> post(String path, String body) throws IOException {
    return call(
        HttpRequest.newBuilder(URI.create(exchange.url() + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) throws IOException {
    return call(
        HttpRequest.newBuilder(URI.create(exchange.url() + path))
            .timeout(Duration.ofSeconds(10))
            .GET());
  }

  private HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The reply to an action that the account's agent signs.
  JsonNode act(String action) throws IOException {
    return act(AGENT, action);
  }

  JsonNode act(TestWallet signer, String action) throws IOException {
    return json(post("/exchange", signed(signer, action, nonce(), null, null)).body());
  }

  String signed(
      TestWallet signer,
      String action,
      long nonce,
      @Nullable String vault,
      @Nullable Long expiresAfter) {
    return signer.post(Network.MAINNET, (ObjectNode) json(action), nonce, vault, expiresAfter);
  }

  /// The reply to an action that the owner's wallet signs.
  JsonNode actOwn(TestWallet signer, UserSigned kind, String action, long nonce)
      throws IOException {
    return json(post("/exchange", signer.postOwn(kind, (ObjectNode) json(action), nonce)).body());
  }

  JsonNode info(String request) throws IOException {
    HttpResponse<String> response = post("/info", request);
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return json(response.body());
  }

  /// An info request about the account.
  JsonNode mine(String type) throws IOException {
    return info(
        "{\"type\":\"" + type + "\",\"user\":\"" + MASTER.address() + "\",\"startTime\":0}");
  }

  JsonNode state() throws IOException {
    return json(get("/state").body());
  }

  static JsonNode json(String text) {
    try {
      return Json.read(text);
    } catch (MalformedRequest e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /// An action with one limit order of BTC.
  static String order(boolean buy, String price, String size, String tif, int id) {
    return orders("na", limit(buy, price, size, tif, id));
  }

  static String orders(String grouping, String... orders) {
    return "{\"type\":\"order\",\"orders\":["
        + String.join(",", orders)
        + "],\"grouping\":\""
        + grouping
        + "\"}";
  }

  static String limit(boolean buy, String price, String size, String tif, int id) {
    return "{\"a\":0,\"b\":"
        + buy
        + ",\"p\":\""
        + price
        + "\",\"s\":\""
        + size
        + "\",\"r\":false,\"t\":{\"limit\":{\"tif\":\""
        + tif
        + "\"}},\"c\":\""
        + cloid(id)
        + "\"}";
  }

  static String trigger(boolean buy, String trigger, String size, String tpsl) {
    return "{\"a\":0,\"b\":"
        + buy
        + ",\"p\":\""
        + (buy ? "120000" : "80000")
        + "\",\"s\":\""
        + size
        + "\",\"r\":true,\"t\":{\"trigger\":{\"isMarket\":true,\"triggerPx\":\""
        + trigger
        + "\",\"tpsl\":\""
        + tpsl
        + "\"}}}";
  }

  static String cloid(int id) {
    return "0x" + String.format(Locale.ROOT, "%032x", id);
  }

  @Override
  public void close() {
    http.close();
    exchange.close();
  }
}
