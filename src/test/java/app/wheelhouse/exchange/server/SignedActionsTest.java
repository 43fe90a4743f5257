package app.wheelhouse.exchange.server;

import static app.wheelhouse.exchange.server.TestVenue.AGENT;
import static app.wheelhouse.exchange.server.TestVenue.MASTER;
import static app.wheelhouse.exchange.server.TestVenue.START;
import static app.wheelhouse.exchange.server.TestVenue.cloid;
import static app.wheelhouse.exchange.server.TestVenue.json;
import static app.wheelhouse.exchange.server.TestVenue.limit;
import static app.wheelhouse.exchange.server.TestVenue.order;
import static app.wheelhouse.exchange.server.TestVenue.orders;
import static app.wheelhouse.exchange.server.TestVenue.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.exchange.wire.TestWallet;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every action over real HTTP: what it does and what the reply looks like.
class SignedActionsTest {
  private final TestVenue venue = TestVenue.open();

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void orderRestsAndIsFoundByItsClientId() throws IOException {
    JsonNode reply = venue.act(order(true, "99000", "0.01", "Gtc", 1));
    JsonNode resting = status(reply, 0).path("resting");
    assertThat(reply.path("response").path("type").asString()).isEqualTo("order");
    assertThat(resting.path("cloid").asString()).isEqualTo(cloid(1));
    JsonNode found =
        venue.info(
            "{\"type\":\"orderStatus\",\"user\":\""
                + MASTER.address()
                + "\",\"oid\":\""
                + cloid(1)
                + "\"}");
    assertThat(found.path("status").asString()).isEqualTo("order");
    assertThat(found.path("order").path("status").asString()).isEqualTo("open");
    assertThat(found.path("order").path("order").path("oid").asLong())
        .isEqualTo(resting.path("oid").asLong());
    assertThat(venue.mine("openOrders")).hasSize(1);
    assertThat(venue.mine("openOrders").get(0).path("limitPx").asString()).isEqualTo("99000.0");
  }

  @Test
  void orderThatCrossesIsFilledAndBooked() throws IOException {
    JsonNode filled = status(venue.act(order(true, "100100", "1.5", "Ioc", 1)), 0).path("filled");
    assertThat(filled.path("totalSz").asString()).isEqualTo("1.5");
    assertThat(new BigDecimal(filled.path("avgPx").asString()))
        .isBetween(new BigDecimal("100010"), new BigDecimal("100020"));
    JsonNode position =
        venue.mine("clearinghouseState").path("assetPositions").get(0).path("position");
    assertThat(position.path("szi").asString()).isEqualTo("1.5");
    assertThat(venue.mine("userFills")).hasSize(2);
    assertThat(venue.mine("userFills").get(0).path("cloid").asString()).isEqualTo(cloid(1));
    assertThat(venue.mine("userFillsByTime")).hasSize(2);
  }

  @Test
  void bracketWaitsForItsParent() throws IOException {
    JsonNode reply =
        venue.act(
            orders(
                "normalTpsl",
                limit(true, "100100", "0.01", "Ioc", 1),
                trigger(false, "110000", "0.01", "tp"),
                trigger(false, "95000", "0.01", "sl")));
    assertThat(status(reply, 0).has("filled")).isTrue();
    assertThat(status(reply, 1).asString()).isEqualTo("waitingForTrigger");
    assertThat(status(reply, 2).asString()).isEqualTo("waitingForTrigger");
    JsonNode resting =
        venue.act(
            orders(
                "normalTpsl",
                limit(true, "99000", "0.01", "Gtc", 2),
                trigger(false, "95000", "0.01", "sl")));
    assertThat(status(resting, 1).asString()).isEqualTo("waitingForFill");
    assertThat(venue.mine("frontendOpenOrders"))
        .filteredOn(each -> each.path("orderType").asString().equals("Stop Market"))
        .isNotEmpty();
  }

  @Test
  void wholePositionIsProtected() throws IOException {
    venue.act(order(true, "100100", "0.01", "Ioc", 1));
    JsonNode reply = venue.act(orders("positionTpsl", trigger(false, "95000", "0", "sl")));
    assertThat(reply.path("status").asString()).as(reply.toString()).isEqualTo("ok");
    JsonNode stop = venue.mine("frontendOpenOrders").get(0);
    assertThat(stop.path("isPositionTpsl").asBoolean()).isTrue();
    assertThat(stop.path("triggerCondition").asString()).isEqualTo("Price below 95000");
    assertThat(stop.path("triggerPx").asString()).isEqualTo("95000.0");
  }

  @Test
  void orderIsCanceledOnceByItsNumber() throws IOException {
    long oid =
        status(venue.act(order(true, "99000", "0.01", "Gtc", 1)), 0)
            .path("resting")
            .path("oid")
            .asLong();
    String cancel = "{\"type\":\"cancel\",\"cancels\":[{\"a\":0,\"o\":" + oid + "}]}";
    assertThat(status(venue.act(cancel), 0).asString()).isEqualTo("success");
    assertThat(status(venue.act(cancel), 0).path("error").asString())
        .isEqualTo("Order was never placed, already canceled, or filled.");
  }

  @Test
  void orderIsCanceledByItsClientId() throws IOException {
    venue.act(order(true, "99000", "0.01", "Gtc", 7));
    String cancel =
        "{\"type\":\"cancelByCloid\",\"cancels\":[{\"asset\":0,\"cloid\":\"" + cloid(7) + "\"}]}";
    JsonNode reply = venue.act(cancel);
    assertThat(status(reply, 0).asString()).isEqualTo("success");
    assertThat(reply.path("response").path("type").asString()).isEqualTo("cancel");
    assertThat(venue.mine("openOrders")).isEmpty();
  }

  @Test
  void malformedElementStopsTheWholeBatch() throws IOException {
    long oid =
        status(venue.act(order(true, "99000", "0.01", "Gtc", 1)), 0)
            .path("resting")
            .path("oid")
            .asLong();
    JsonNode reply =
        venue.act("{\"type\":\"cancel\",\"cancels\":[{\"a\":0,\"o\":" + oid + "},{\"a\":0}]}");
    assertThat(reply.path("status").asString()).isEqualTo("err");
    assertThat(venue.mine("openOrders")).hasSize(1);
  }

  @Test
  void modifyGivesANewNumberAndKeepsTheClientId() throws IOException {
    long oid =
        status(venue.act(order(true, "99000", "0.01", "Gtc", 3)), 0)
            .path("resting")
            .path("oid")
            .asLong();
    JsonNode reply =
        venue.act(
            "{\"type\":\"modify\",\"oid\":"
                + oid
                + ",\"order\":"
                + limit(true, "98000", "0.02", "Gtc", 3)
                + "}");
    assertThat(reply).isEqualTo(json("{\"status\":\"ok\",\"response\":{\"type\":\"default\"}}"));
    JsonNode open = venue.mine("openOrders").get(0);
    assertThat(open.path("oid").asLong()).isNotEqualTo(oid);
    assertThat(open.path("cloid").asString()).isEqualTo(cloid(3));
    JsonNode batch =
        venue.act(
            "{\"type\":\"batchModify\",\"modifies\":[{\"oid\":\""
                + cloid(3)
                + "\",\"order\":"
                + limit(true, "97000", "0.02", "Gtc", 3)
                + "},{\"oid\":"
                + oid
                + ",\"order\":"
                + limit(true, "97000", "0.02", "Gtc", 4)
                + "}]}");
    assertThat(status(batch, 0).path("resting").path("oid").asLong())
        .isNotEqualTo(open.path("oid").asLong());
    assertThat(status(batch, 1).path("error").asString()).contains("canceled or filled");
    JsonNode gone =
        venue.act(
            "{\"type\":\"modify\",\"oid\":"
                + oid
                + ",\"order\":"
                + limit(true, "98000", "0.02", "Gtc", 9)
                + "}");
    assertThat(gone.path("response").asString())
        .isEqualTo("Cannot modify canceled or filled order");
  }

  @Test
  void leverageAndIsolatedMarginAreSet() throws IOException {
    assertThat(
            venue
                .act("{\"type\":\"updateLeverage\",\"asset\":0,\"isCross\":false,\"leverage\":5}")
                .path("status")
                .asString())
        .isEqualTo("ok");
    venue.act(order(true, "100100", "0.01", "Ioc", 1));
    JsonNode before = position();
    assertThat(before.path("leverage").path("type").asString()).isEqualTo("isolated");
    assertThat(before.path("leverage").path("value").asInt()).isEqualTo(5);
    JsonNode reply =
        venue.act(
            "{\"type\":\"updateIsolatedMargin\",\"asset\":0,\"isBuy\":true,\"ntli\":50000000}");
    assertThat(reply.path("status").asString()).as(reply.toString()).isEqualTo("ok");
    assertThat(decimal(position(), "marginUsed").subtract(decimal(before, "marginUsed")))
        .isEqualByComparingTo("50");
    assertThat(
            venue
                .act("{\"type\":\"updateLeverage\",\"asset\":0,\"isCross\":true,\"leverage\":500}")
                .path("status")
                .asString())
        .isEqualTo("err");
    assertThat(
            venue
                .act("{\"type\":\"updateLeverage\",\"asset\":99,\"isCross\":true,\"leverage\":5}")
                .path("status")
                .asString())
        .isEqualTo("err");
  }

  @Test
  void scheduledCancelComesAtItsTime() throws IOException {
    venue.act(order(true, "99000", "0.01", "Gtc", 1));
    long soon = START + 4_000;
    assertThat(
            venue
                .act("{\"type\":\"scheduleCancel\",\"time\":" + soon + "}")
                .path("status")
                .asString())
        .isEqualTo("err");
    long later = START + 6_000;
    assertThat(
            venue
                .act("{\"type\":\"scheduleCancel\",\"time\":" + later + "}")
                .path("status")
                .asString())
        .isEqualTo("ok");
    venue.clock.set(later + 1);
    venue.exchange.advance();
    assertThat(venue.mine("openOrders")).isEmpty();
    assertThat(venue.mine("historicalOrders").get(0).path("status").asString())
        .isEqualTo("scheduledCancel");
    assertThat(venue.act("{\"type\":\"scheduleCancel\"}").path("status").asString())
        .isEqualTo("ok");
  }

  @Test
  void noopBurnsItsNumber() throws IOException {
    String body = venue.signed(AGENT, "{\"type\":\"noop\"}", START + 50, null, null);
    assertThat(venue.post("/exchange", body).body())
        .isEqualTo("{\"status\":\"ok\",\"response\":{\"type\":\"default\"}}");
    String late =
        venue.signed(AGENT, order(true, "99000", "0.01", "Gtc", 1), START + 50, null, null);
    assertThat(venue.post("/exchange", late).body()).contains("Invalid nonce");
    assertThat(venue.mine("openOrders")).isEmpty();
  }

  @Test
  void reservedRequestsAreAdded() throws IOException {
    venue.act("{\"type\":\"reserveRequestWeight\",\"weight\":500}");
    assertThat(venue.mine("userRateLimit").path("nRequestsSurplus").asLong()).isEqualTo(500);
  }

  /// Refusals that belong to one order; the others of its batch go on.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100000.5 | 0.01  | Gtc | Price must be divisible by tick size.
          99000    | 0.00001 | Gtc | Order must have minimum value of $10.
          99000    | 500   | Gtc | Insufficient margin to place order.
          100100   | 0.01  | Alo | Post only order would have immediately matched, bbo was 99990@100010.
          99000    | 0.01  | Ioc | Order could not immediately match against any resting orders.
          """)
  void refusalOfOneOrderLeavesTheOthers(String price, String size, String tif, String text)
      throws IOException {
    JsonNode reply =
        venue.act(
            orders("na", limit(true, price, size, tif, 1), limit(true, "98000", "0.01", "Gtc", 2)));
    assertThat(reply.path("status").asString()).isEqualTo("ok");
    assertThat(status(reply, 0).path("error").asString()).startsWith(text);
    assertThat(status(reply, 1).has("resting")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"fly\"}",
        "{\"type\":\"order\",\"orders\":[],\"grouping\":\"na\"}",
        "{\"type\":\"order\",\"orders\":[{\"a\":0}],\"grouping\":\"na\"}",
        "{\"type\":\"order\",\"orders\":[{\"a\":99,\"b\":true,\"p\":\"1\",\"s\":\"1\",\"r\":false,\"t\":{\"limit\":{\"tif\":\"Gtc\"}}}],\"grouping\":\"na\"}",
        "{\"type\":\"order\",\"orders\":[{\"a\":0,\"b\":true,\"p\":\"1\",\"s\":\"1\",\"r\":false,\"t\":{\"limit\":{\"tif\":\"Fok\"}}}],\"grouping\":\"na\"}",
        "{\"type\":\"order\",\"orders\":[{\"a\":0,\"b\":true,\"p\":\"1e3\",\"s\":\"1\",\"r\":false,\"t\":{\"limit\":{\"tif\":\"Gtc\"}}}],\"grouping\":\"na\"}",
        "{\"type\":\"order\",\"orders\":[{\"a\":0,\"b\":true,\"p\":\"99000\",\"s\":\"1\",\"r\":false,\"t\":{\"limit\":{\"tif\":\"Gtc\"}}}],\"grouping\":\"all\"}",
        "{\"type\":\"order\",\"orders\":[{\"a\":0,\"b\":true,\"p\":\"99000\",\"s\":\"0.01\",\"r\":false,\"t\":{\"limit\":{\"tif\":\"Gtc\"}}}],\"grouping\":\"na\",\"builder\":{\"b\":\"0x8c967e73e6b15087c42a10d344cff4c96d877f1d\",\"f\":10}}",
        "{\"type\":\"modify\",\"oid\":\"0x12\",\"order\":{}}",
        "{\"type\":\"twapOrder\",\"twap\":{\"a\":0,\"b\":true,\"s\":\"1.5\",\"r\":false,\"m\":30,\"t\":true}}",
      })
  void actionThatMakesNoSenseIsRefusedAsAWhole(String action) throws IOException {
    JsonNode reply = venue.act(action);
    assertThat(reply.path("status").asString()).as(reply.toString()).isEqualTo("err");
    assertThat(reply.path("response").asString()).isNotBlank();
    assertThat(venue.mine("openOrders")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "7", "{\"action\":{\"type\":\"noop\"}}", "{\"a\":1,\"a\":2}"})
  void bodyThatIsNoRequestIsUnprocessable(String body) throws IOException {
    HttpResponse<String> response = venue.post("/exchange", body);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).startsWith("Failed to deserialize");
  }

  @Test
  void strangerIsToldTheAddressThatWasRecovered() throws IOException {
    TestWallet stranger = TestWallet.number(9);
    assertThat(venue.act(stranger, "{\"type\":\"noop\"}").path("response").asString())
        .isEqualTo("User or API Wallet " + stranger.address() + " does not exist.");
  }

  /// What another network signed, and what was changed on the way, comes from a stranger.
  @Test
  void signatureOfAnotherActionIsAStrangers() throws IOException {
    String body =
        venue.signed(AGENT, order(true, "99000", "0.01", "Gtc", 1), venue.nonce(), null, null);
    String changed = body.replace("\"99000\"", "\"99001\"");
    assertThat(json(venue.post("/exchange", changed).body()).path("response").asString())
        .startsWith("User or API Wallet 0x")
        .endsWith(" does not exist.")
        .doesNotContain(AGENT.address());
    assertThat(venue.mine("openOrders")).isEmpty();
  }

  @Test
  void lateActionIsNotCarriedOut() throws IOException {
    String order = order(true, "99000", "0.01", "Gtc", 1);
    String late = venue.signed(AGENT, order, venue.nonce(), null, START - 1);
    assertThat(json(venue.post("/exchange", late).body()).path("response").asString())
        .contains("expired");
    String early = venue.signed(AGENT, order, venue.nonce(), null, START + 1);
    assertThat(json(venue.post("/exchange", early).body()).path("status").asString())
        .isEqualTo("ok");
  }

  @Test
  void otherPathsAndMethodsAreNotServed() throws IOException {
    assertThat(venue.post("/other", "{}").statusCode()).isEqualTo(404);
    assertThat(venue.get("/info").statusCode()).isEqualTo(405);
  }

  private JsonNode position() throws IOException {
    return venue.mine("clearinghouseState").path("assetPositions").get(0).path("position");
  }

  private static BigDecimal decimal(JsonNode node, String key) {
    return new BigDecimal(node.path(key).asString());
  }

  private static JsonNode status(JsonNode reply, int index) {
    JsonNode status = reply.path("response").path("data").path("statuses").path(index);
    assertThat(status.isMissingNode()).as(reply.toString()).isFalse();
    return status;
  }
}
