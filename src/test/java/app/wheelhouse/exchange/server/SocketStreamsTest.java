package app.wheelhouse.exchange.server;

import static app.wheelhouse.exchange.server.TestVenue.AGENT;
import static app.wheelhouse.exchange.server.TestVenue.MASTER;
import static app.wheelhouse.exchange.server.TestVenue.cloid;
import static app.wheelhouse.exchange.server.TestVenue.json;
import static app.wheelhouse.exchange.server.TestVenue.level;
import static app.wheelhouse.exchange.server.TestVenue.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.exchange.wire.UserSigned;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The socket: subscriptions, snapshots, news, posts and its limits.
class SocketStreamsTest {
  private final TestVenue venue = TestVenue.open();
  private final SocketClient client = new SocketClient(venue.exchange);

  @AfterEach
  void close() {
    client.close();
    venue.close();
  }

  private static String of(String type) {
    return "{\"type\":\"" + type + "\",\"user\":\"" + MASTER.address() + "\"}";
  }

  private static String coin(String type) {
    return "{\"type\":\"" + type + "\",\"coin\":\"BTC\"}";
  }

  @Test
  void pingIsAnswered() {
    client.say("{\"method\":\"ping\"}");
    assertThat(client.awaitMessage(_ -> true)).isEqualTo(json("{\"channel\":\"pong\"}"));
  }

  @Test
  void subscriptionIsEchoedWithWhatWasLeftOut() {
    client.say("{\"method\":\"subscribe\",\"subscription\":" + coin("l2Book") + "}");
    assertThat(client.await("subscriptionResponse"))
        .isEqualTo(
            json(
                "{\"method\":\"subscribe\",\"subscription\":{\"type\":\"l2Book\",\"coin\":\"BTC\","
                    + "\"nSigFigs\":null,\"mantissa\":null}}"));
  }

  /// What each public channel says at once.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          l2Book,         /levels/0/0/px, 99990.0
          bbo,            /bbo/1/px,      100010.0
          activeAssetCtx, /ctx/markPx,    100000.0
          allMids,        /mids/BTC,      100000.0
          """)
  void publicChannelBeginsAsThingsStand(String type, String path, String value) {
    client.subscribe(coin(type));
    assertThat(client.await(type).at(path).asString()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          clearinghouseState, /clearinghouseState/withdrawable
          openOrders,         /orders
          spotState,          /spotState/balances
          webData2,           /clearinghouseState/marginSummary/accountValue
          """)
  void standingChannelOfAnAccountBeginsAsThingsStand(String type, String path) {
    client.subscribe(of(type));
    JsonNode data = client.await(type);
    assertThat(data.at(path).isMissingNode()).isFalse();
    assertThat(data.path("user").asString()).isEqualTo(MASTER.address());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          userFills,                   fills,                   1
          userFundings,                fundings,                0
          userNonFundingLedgerUpdates, nonFundingLedgerUpdates, 1
          """)
  void pastOfAnAccountComesAsASnapshot(String type, String key, int rows) throws IOException {
    venue.act(order(true, "100100", "0.5", "Ioc", 1));
    client.subscribe(of(type));
    JsonNode data = client.await(type);
    assertThat(data.path("isSnapshot").asBoolean()).isTrue();
    assertThat(data.path(key)).hasSize(rows);
  }

  @Test
  void tradesBooksAndCandlesFollowTheMarket() throws IOException {
    client.subscribe(coin("trades"));
    client.subscribe(coin("bbo"));
    client.await("bbo");
    client.subscribe("{\"type\":\"candle\",\"coin\":\"BTC\",\"interval\":\"1m\"}");
    venue.act(order(true, "100010", "1", "Ioc", 1));
    JsonNode trade = client.await("trades").get(0);
    assertThat(trade.path("px").asString()).isEqualTo("100010.0");
    JsonNode candle = client.await("candle");
    assertThat(candle.path("c").asString()).isEqualTo("100010.0");
    assertThat(candle.path("i").asString()).isEqualTo("1m");
    assertThat(client.await("bbo").at("/bbo/1/px").asString()).isEqualTo("100020.0");
  }

  /// A client must be able to tell a quiet market from a dead connection.
  @Test
  void booksAndPricesComeThoughNothingMoves() {
    client.subscribe(coin("l2Book"));
    client.await("l2Book");
    client.subscribe("{\"type\":\"allMids\"}");
    client.await("allMids");
    venue.clock.addAndGet(1_000);
    venue.exchange.advance();
    assertThat(client.await("l2Book").path("time").asLong()).isEqualTo(venue.clock.get());
    client.await("allMids");
  }

  @Test
  void orderIsToldFromItsPlacingToItsEnd() throws IOException {
    client.subscribe(of("orderUpdates"));
    client.subscribe(of("userFills"));
    venue.act(order(true, "100010", "1.5", "Gtc", 1));
    JsonNode update = client.await("orderUpdates").get(0);
    assertThat(update.at("/order/cloid").asString()).isEqualTo(cloid(1));
    assertThat(update.path("status").asString()).isEqualTo("open");
    venue.exchange.ask(core ->
        core.flowTrade(
            0, false, new BigDecimal("100010"), new BigDecimal("0.5"), venue.clock.get()));
    JsonNode filled =
        client
            .awaitMessage(message ->
                message.path("channel").asString().equals("orderUpdates")
                    && message.toString().contains("filled"))
            .path("data");
    assertThat(filled.at("/0/order/sz").asString()).isEqualTo("0.0");
    assertThat(filled.at("/0/order/origSz").asString()).isEqualTo("1.5");
  }

  @Test
  void fillsComeOnTheirChannelAndAsEvents() throws IOException {
    client.subscribe(of("userFills"));
    client.await("userFills");
    client.subscribe(of("userEvents"));
    venue.act(order(true, "100100", "0.5", "Ioc", 1));
    JsonNode fills = client.await("userFills");
    assertThat(fills.has("isSnapshot")).isFalse();
    assertThat(fills.at("/fills/0/sz").asString()).isEqualTo("0.5");
    assertThat(client.await("user").at("/fills/0/sz").asString()).isEqualTo("0.5");
  }

  @Test
  void x13LiquidationIsToldAsAnEventWithItsFills() throws IOException {
    venue.act("{\"type\":\"updateLeverage\",\"asset\":0,\"isCross\":false,\"leverage\":40}");
    venue.act(order(true, "100100", "1", "Ioc", 1));
    client.subscribe(of("userEvents"));
    venue.exchange.ask(core -> {
      core.flowBook(
          0, List.of(level("98000", "5")), List.of(level("98100", "5")), venue.clock.get());
      core.mark(0, new BigDecimal("98000"), new BigDecimal("98000"), venue.clock.get());
      return true;
    });
    JsonNode fills =
        client
            .awaitMessage(message -> message.at("/data/fills/0/liquidation").isObject())
            .path("data");
    assertThat(fills.at("/fills/0/liquidation/liquidatedUser").asString())
        .isEqualTo(MASTER.address());
    JsonNode event =
        client.awaitMessage(message -> message.at("/data/liquidation").isObject()).path("data");
    assertThat(event.at("/liquidation/liquidated_user").asString()).isEqualTo(MASTER.address());
  }

  @Test
  void fundingAndMoneyAreTold() throws IOException {
    venue.act(order(true, "100100", "0.5", "Ioc", 1));
    venue.exchange.ask(core -> {
      core.fundingRate(0, new BigDecimal("0.0001"));
      return true;
    });
    client.subscribe(of("userFundings"));
    client.await("userFundings");
    client.subscribe(of("userNonFundingLedgerUpdates"));
    client.await("userNonFundingLedgerUpdates");
    venue.clock.addAndGet(3_600_000);
    venue.exchange.advance();
    assertThat(client.await("userFundings").at("/fundings/0/usdc").asString()).isEqualTo("-5.0");
    long nonce = venue.clock.get();
    venue.actOwn(
        MASTER,
        UserSigned.USD_CLASS_TRANSFER,
        "{\"type\":\"usdClassTransfer\",\"signatureChainId\":\"0xa4b1\",\"hyperliquidChain\":\"Mainnet\","
            + "\"amount\":\"10\",\"toPerp\":false,\"nonce\":"
            + nonce
            + "}",
        nonce);
    assertThat(
            client
                .await("userNonFundingLedgerUpdates")
                .at("/nonFundingLedgerUpdates/0/delta/usdc")
                .asString())
        .isEqualTo("10.0");
  }

  @Test
  void unsubscribedChannelIsQuiet() throws IOException {
    client.subscribe(of("orderUpdates"));
    client.say("{\"method\":\"unsubscribe\",\"subscription\":" + of("orderUpdates") + "}");
    assertThat(client.await("subscriptionResponse").path("method").asString())
        .isEqualTo("unsubscribe");
    venue.act(order(true, "99000", "0.01", "Gtc", 1));
    assertThat(client.channelsUpToPong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense | Error parsing JSON into valid websocket request: nonsense
          {"method":"dance"} | Error parsing JSON into valid websocket request
          {"method":"subscribe","subscription":{"type":"trades","coin":"NONE"}} | Invalid subscription
          {"method":"subscribe","subscription":{"type":"userFills"}} | Invalid subscription
          {"method":"subscribe","subscription":{"type":"candle","coin":"BTC","interval":"7m"}} | Invalid subscription
          {"method":"unsubscribe","subscription":{"type":"trades","coin":"ETH"}} | Already unsubscribed: {"type":"trades","coin":"ETH"}
          """)
  void nonsenseIsAnswered(String text, String error) {
    client.say(text);
    assertThat(client.await("error").asString()).startsWith(error);
  }

  @Test
  void secondSubscriptionOfTheSameIsRefused() {
    client.subscribe(coin("trades"));
    client.say("{\"method\":\"subscribe\",\"subscription\":" + coin("trades") + "}");
    assertThat(client.await("error").asString()).startsWith("Already subscribed");
  }

  @Test
  void questionsAndActionsArePosted() {
    client.say(
        "{\"method\":\"post\",\"id\":7,\"request\":{\"type\":\"info\",\"payload\":"
            + coin("l2Book")
            + "}}");
    JsonNode info = client.await("post");
    assertThat(info.path("id").asInt()).isEqualTo(7);
    assertThat(info.at("/response/payload/type").asString()).isEqualTo("l2Book");
    assertThat(info.at("/response/payload/data/levels/0/0/px").asString()).isEqualTo("99990.0");
    client.say(
        "{\"method\":\"post\",\"id\":8,\"request\":{\"type\":\"action\",\"payload\":"
            + venue.signed(AGENT, order(true, "99000", "0.01", "Gtc", 1), venue.nonce(), null, null)
            + "}}");
    JsonNode action = client.await("post");
    assertThat(action.at("/response/type").asString()).isEqualTo("action");
    assertThat(action.at("/response/payload/status").asString()).isEqualTo("ok");
    assertThat(action.at("/response/payload/response/data/statuses/0/resting/cloid").asString())
        .isEqualTo(cloid(1));
    client.say(
        "{\"method\":\"post\",\"id\":9,\"request\":{\"type\":\"info\",\"payload\":{\"type\":\"x\"}}}");
    assertThat(client.await("post").at("/response/payload").asString()).startsWith("422");
  }

  @Test
  void connectionsAndSubscriptionsAreLimited() {
    VenueLimits limits = new VenueLimits(0, 0, 1, 0, 2, 1, 0);
    try (TestVenue limited = TestVenue.open(settings -> settings.withLimits(limits));
        SocketClient only = new SocketClient(limited.exchange)) {
      assertThatThrownBy(() -> new SocketClient(limited.exchange).close())
          .hasStackTraceContaining("WebSocketHandshakeException");
      only.subscribe(of("userFills"));
      only.say(
          "{\"method\":\"subscribe\",\"subscription\":"
              + of("userFills").replace(MASTER.address(), AGENT.address())
              + "}");
      assertThat(only.await("error").asString()).isEqualTo("Cannot track more than 1 total users.");
      only.subscribe(coin("trades"));
      only.say("{\"method\":\"subscribe\",\"subscription\":" + coin("bbo") + "}");
      assertThat(only.await("error").asString())
          .isEqualTo("Cannot track more than 2 total subscriptions.");
    }
  }

  @Test
  void idleConnectionIsClosed() throws InterruptedException {
    VenueLimits limits = new VenueLimits(0, 0, 0, 0, 0, 0, 60_000);
    try (TestVenue idle = TestVenue.open(settings -> settings.withLimits(limits));
        SocketClient silent = new SocketClient(idle.exchange)) {
      silent.say("{\"method\":\"ping\"}");
      silent.await("pong");
      idle.clock.addAndGet(59_999);
      idle.exchange.advance();
      assertThat(silent.isOpen()).isTrue();
      idle.clock.addAndGet(1);
      idle.exchange.advance();
      assertThat(silent.hasEnded()).isTrue();
    }
  }
}
