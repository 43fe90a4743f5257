package app.wheelhouse.exchange.server;

import static app.wheelhouse.exchange.server.TestVenue.MASTER;
import static app.wheelhouse.exchange.server.TestVenue.START;
import static app.wheelhouse.exchange.server.TestVenue.limit;
import static app.wheelhouse.exchange.server.TestVenue.order;
import static app.wheelhouse.exchange.server.TestVenue.orders;
import static app.wheelhouse.exchange.server.TestVenue.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultRule;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Each fault: what the client sees, and what the exchange has really done.
class FaultsTest {
  private final TestVenue venue = TestVenue.open();

  @AfterEach
  void close() {
    venue.close();
  }

  private void next(FaultKind kind) {
    venue.exchange.faults().on(FaultRule.next(kind, 1));
  }

  private static String resting(int id) {
    return order(true, "99000", "0.01", "Gtc", id);
  }

  private static String of(String type) {
    return "{\"type\":\"" + type + "\",\"user\":\"" + MASTER.address() + "\"}";
  }

  private HttpResponse<String> send(String action) throws IOException {
    return venue.post(
        "/exchange", venue.signed(TestVenue.AGENT, action, venue.nonce(), null, null));
  }

  private void happenedOnce(FaultKind kind) throws IOException {
    assertThat(venue.exchange.faults().fired(kind)).isEqualTo(1);
    assertThat(venue.state().path("faults").path(kind.word()).asLong()).isEqualTo(1);
  }

  @Test
  void x1LostReplyLeavesAnOrderThatIsFoundByItsClientId() throws IOException {
    next(FaultKind.LOSE_REPLY);
    assertThatThrownBy(() -> send(resting(1))).isInstanceOf(IOException.class);
    assertThat(venue.mine("openOrders")).hasSize(1);
    happenedOnce(FaultKind.LOSE_REPLY);
    // The next one is answered again.
    assertThat(send(resting(2)).statusCode()).isEqualTo(200);
  }

  @Test
  void x2DroppedRequestLeavesNothing() throws IOException {
    next(FaultKind.DROP_BEFORE);
    assertThatThrownBy(() -> send(resting(1))).isInstanceOf(IOException.class);
    assertThat(venue.mine("openOrders")).isEmpty();
    assertThat(venue.mine("historicalOrders")).isEmpty();
    happenedOnce(FaultKind.DROP_BEFORE);
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_5XX_BEFORE", "SERVER_5XX_AFTER"})
  void x3ServerErrorComesBeforeOrAfterTheOrderIsTaken(FaultKind kind) throws IOException {
    next(kind);
    assertThat(send(resting(1)).statusCode()).isIn(500, 502, 504);
    assertThat(venue.mine("openOrders")).hasSize(kind == FaultKind.SERVER_5XX_AFTER ? 1 : 0);
    happenedOnce(kind);
  }

  @Test
  void x4StormLimitsEverybodyUntilItIsOver() throws IOException {
    venue.exchange.faults().on(FaultRule.next(FaultKind.STORM_429, 1).lasting(2_500));
    HttpResponse<String> first = send(resting(1));
    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValueAsLong("Retry-After")).hasValue(3);
    assertThat(venue.post("/info", "{\"type\":\"meta\"}").statusCode()).isEqualTo(429);
    venue.clock.addAndGet(2_500);
    assertThat(venue.post("/info", "{\"type\":\"meta\"}").statusCode()).isEqualTo(200);
    assertThat(venue.mine("openOrders")).isEmpty();
    happenedOnce(FaultKind.STORM_429);
  }

  @Test
  void garbageIsAnsweredThoughTheOrderStands() throws IOException {
    boolean page = false;
    boolean broken = false;
    for (int i = 1; i <= 16; i++) {
      next(FaultKind.GARBAGE);
      HttpResponse<String> reply = send(resting(i));
      assertThat(reply.statusCode()).isEqualTo(200);
      page |= reply.body().startsWith("<!DOCTYPE html>");
      broken |= reply.body().startsWith("{\"status\":") && !reply.body().endsWith("}");
    }
    assertThat(page && broken).isTrue();
    assertThat(venue.mine("openOrders")).hasSize(16);
    assertThat(venue.exchange.faults().fired(FaultKind.GARBAGE)).isEqualTo(16);
  }

  @Test
  void delayedRequestIsCarriedOutLate() throws IOException {
    venue.exchange.faults().on(FaultRule.next(FaultKind.DELAY, 1).lasting(30));
    assertThat(send(resting(1)).statusCode()).isEqualTo(200);
    happenedOnce(FaultKind.DELAY);
  }

  @Test
  void duplicateMessageComesTwice() throws IOException {
    try (SocketClient client = new SocketClient(venue.exchange)) {
      client.subscribe(of("userFills"));
      client.await("userFills");
      next(FaultKind.DUPLICATE_MESSAGE);
      send(order(true, "100100", "0.5", "Ioc", 1));
      JsonNode first = client.await("userFills");
      assertThat(client.await("userFills")).isEqualTo(first);
      assertThat(venue.mine("userFills")).hasSize(1);
      happenedOnce(FaultKind.DUPLICATE_MESSAGE);
    }
  }

  @Test
  void x7FillComesBeforeTheOrderIsKnown() throws IOException {
    try (SocketClient client = new SocketClient(venue.exchange)) {
      client.subscribe(of("orderUpdates"));
      client.subscribe(of("userFills"));
      client.await("userFills");
      next(FaultKind.OUT_OF_ORDER);
      send(order(true, "100100", "0.5", "Gtc", 1));
      assertThat(client.channelsUpToPong()).containsExactly("userFills", "orderUpdates");
      happenedOnce(FaultKind.OUT_OF_ORDER);
    }
  }

  @Test
  void messageThatIsHeldBackComesThoughNothingFollows() throws IOException {
    try (SocketClient client = new SocketClient(venue.exchange)) {
      client.subscribe(of("orderUpdates"));
      venue.exchange.faults().on(FaultRule.next(FaultKind.OUT_OF_ORDER, 1).lasting(1));
      send(resting(1));
      assertThat(client.await("orderUpdates")).hasSize(1);
    }
  }

  @Test
  void x7ReplyComesAfterTheMessagesItCauses() throws Exception {
    try (SocketClient client = new SocketClient(venue.exchange)) {
      client.subscribe(of("orderUpdates"));
      venue
          .exchange
          .faults()
          .on(FaultRule.next(FaultKind.OUT_OF_ORDER, 1).at("exchange").lasting(3_000));
      CountDownLatch replied = new CountDownLatch(1);
      Thread sender =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  send(resting(1));
                } catch (IOException cut) {
                  // The exchange is closed under it at the end of the test.
                } finally {
                  replied.countDown();
                }
              });
      client.await("orderUpdates");
      assertThat(replied.getCount()).isEqualTo(1);
      venue.exchange.cutAll();
      assertThat(replied.await(10, TimeUnit.SECONDS)).isTrue();
      sender.join();
    }
  }

  @Test
  void halfOpenSocketStaysOpenAndSaysNothing() throws IOException {
    try (SocketClient client = new SocketClient(venue.exchange);
        SocketClient other = new SocketClient(venue.exchange)) {
      client.subscribe(of("orderUpdates"));
      other.subscribe(of("orderUpdates"));
      next(FaultKind.HALF_OPEN);
      send(resting(1));
      other.await("orderUpdates");
      send(resting(2));
      other.await("orderUpdates");
      client.say("{\"method\":\"ping\"}");
      other.say("{\"method\":\"ping\"}");
      other.await("pong");
      // The last of the healthy one's answers is out; the silent one has had its time as well.
      assertThat(client.pending()).isEmpty();
      assertThat(client.isOpen()).isTrue();
      assertThat(venue.state().path("frames").path("pong").asInt()).isEqualTo(1);
      happenedOnce(FaultKind.HALF_OPEN);
    }
  }

  @Test
  void silencedSocketsAreReplacedByNewOnes() throws IOException {
    try (SocketClient old = new SocketClient(venue.exchange)) {
      old.subscribe(of("userFills"));
      venue.exchange.silenceSockets();
      send(order(true, "100100", "0.5", "Ioc", 1));
      try (SocketClient young = new SocketClient(venue.exchange)) {
        young.subscribe(of("userFills"));
        assertThat(young.await("userFills").path("fills")).hasSize(1);
      }
      assertThat(old.isOpen()).isTrue();
    }
  }

  @Test
  void halfOpenRequestIsNeverAnswered() throws Exception {
    venue.exchange.faults().on(FaultRule.next(FaultKind.HALF_OPEN, 1).at("order"));
    CountDownLatch ended = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(() -> {
          try {
            send(resting(1));
          } catch (IOException cut) {
            ended.countDown();
          }
        });
    while (venue.exchange.faults().fired(FaultKind.HALF_OPEN) == 0) {
      Thread.onSpinWait();
    }
    assertThat(venue.mine("openOrders")).isEmpty();
    assertThat(ended.getCount()).isEqualTo(1);
    venue.exchange.cutAll();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void clockThatIsOffShowsEverywhereTheExchangeSaysATime() throws IOException {
    send(resting(1));
    venue.exchange.faults().on(FaultRule.chance(FaultKind.CLOCK_SKEW, 1).lasting(-7_000));
    HttpResponse<String> status = venue.post("/info", "{\"type\":\"exchangeStatus\"}");
    assertThat(TestVenue.json(status.body()).path("time").asLong()).isEqualTo(START - 7_000);
    assertThat(status.headers().firstValue("Date")).hasValue("Mon, 08 Sep 2025 23:59:53 GMT");
    assertThat(venue.mine("openOrders").get(0).path("timestamp").asLong()).isEqualTo(START - 7_000);
    // It judges by its own clock what is too late.
    String late = venue.signed(TestVenue.AGENT, resting(2), venue.nonce(), null, START - 6_999);
    assertThat(venue.post("/exchange", late).body()).contains("\"ok\"");
    venue.exchange.faults().off(FaultKind.CLOCK_SKEW);
    String now = venue.signed(TestVenue.AGENT, resting(3), venue.nonce(), null, START - 6_999);
    assertThat(venue.post("/exchange", now).body()).contains("expired");
  }

  /// A resting order, and one that crosses: both get half, and whoever listens hears nothing.
  @ParameterizedTest
  @ValueSource(strings = {"99990 Gtc resting", "100010 Ioc filled", "100010 Gtc resting"})
  void partOfAnOrderIsFilledInSilence(String how) throws IOException {
    String[] words = how.split(" ");
    try (SocketClient client = new SocketClient(venue.exchange)) {
      client.subscribe(of("orderUpdates"));
      client.subscribe(of("userFills"));
      client.await("userFills");
      next(FaultKind.PARTIAL_THEN_SILENCE);
      JsonNode reply = venue.act(order(true, words[0], "0.5", words[1], 1));
      assertThat(reply.at("/response/data/statuses/0").has(words[2])).as(reply.toString()).isTrue();
      JsonNode fills = venue.mine("userFills");
      assertThat(fills).hasSize(1);
      assertThat(fills.get(0).path("sz").asString()).isEqualTo("0.25");
      assertThat(client.channelsUpToPong()).isEmpty();
      // Another order of the same account is told.
      venue.act(order(true, "98000", "0.01", "Gtc", 2));
      assertThat(client.await("orderUpdates").at("/0/order/limitPx").asString())
          .isEqualTo("98000.0");
      try (SocketClient again = new SocketClient(venue.exchange)) {
        again.subscribe(of("userFills"));
        assertThat(again.await("userFills").path("fills")).hasSize(1);
      }
      happenedOnce(FaultKind.PARTIAL_THEN_SILENCE);
    }
  }

  @Test
  void x14StopIsRefusedThoughItsParentStands() throws IOException {
    next(FaultKind.STOP_REJECTED);
    JsonNode reply =
        venue.act(
            orders(
                "normalTpsl",
                limit(true, "100100", "0.01", "Ioc", 1),
                trigger(false, "110000", "0.01", "tp"),
                trigger(false, "95000", "0.01", "sl")));
    assertThat(reply.at("/response/data/statuses/0").has("filled")).isTrue();
    assertThat(reply.at("/response/data/statuses/1").asString()).isEqualTo("waitingForTrigger");
    assertThat(reply.at("/response/data/statuses/2/error").asString())
        .isEqualTo("Invalid TP/SL price.");
    JsonNode again = venue.act(orders("positionTpsl", trigger(false, "95000", "0", "sl")));
    assertThat(again.toString()).doesNotContain("error");
    happenedOnce(FaultKind.STOP_REJECTED);
  }

  @Test
  void restartCutsEverybodyAndKeepsTheState() throws Exception {
    send(resting(1));
    int port = venue.exchange.port();
    try (SocketClient client = new SocketClient(venue.exchange)) {
      venue.exchange.faults().on(FaultRule.next(FaultKind.RESTART, 1).lasting(200));
      assertThatThrownBy(() -> send(resting(2))).isInstanceOf(IOException.class);
      assertThat(client.hasEnded()).isTrue();
    }
    JsonNode open = null;
    boolean refused = false;
    for (int i = 0; open == null && i < 10_000; i++) {
      try {
        open = venue.mine("openOrders");
      } catch (ConnectException _) {
        refused = true;
        Thread.onSpinWait();
      }
    }
    assertThat(refused).isTrue();
    assertThat(open).hasSize(2);
    assertThat(venue.exchange.port()).isEqualTo(port);
    // The numbers that were used are still known.
    String again = venue.signed(TestVenue.AGENT, resting(3), START + 1, null, null);
    assertThat(venue.post("/exchange", again).body()).contains("Invalid nonce");
    try (SocketClient client = new SocketClient(venue.exchange)) {
      client.subscribe(of("openOrders"));
      assertThat(client.await("openOrders").path("orders")).hasSize(2);
    }
    happenedOnce(FaultKind.RESTART);
  }

  @Test
  void faultsStrikePostsOverTheSocket() throws Exception {
    try (SocketClient client = new SocketClient(venue.exchange)) {
      next(FaultKind.LOSE_REPLY);
      client.say(
          "{\"method\":\"post\",\"id\":1,\"request\":{\"type\":\"action\",\"payload\":"
              + venue.signed(TestVenue.AGENT, resting(1), venue.nonce(), null, null)
              + "}}");
      assertThat(client.hasEnded()).isTrue();
      assertThat(venue.mine("openOrders")).hasSize(1);
    }
  }

  @Test
  void standingFaultsHappenAsOftenAsTheirSeedSays() throws IOException {
    List<FaultRule> rules = List.of(FaultRule.chance(FaultKind.SERVER_5XX_BEFORE, 0.3));
    long first = failuresOf(rules, 5);
    assertThat(first).isBetween(5L, 30L);
    assertThat(failuresOf(rules, 5)).isEqualTo(first);
  }

  private static long failuresOf(List<FaultRule> rules, long seed) throws IOException {
    try (TestVenue seeded = TestVenue.open(settings -> settings.withSeed(seed).withFaults(rules))) {
      for (int i = 1; i <= 50; i++) {
        seeded.post(
            "/exchange",
            seeded.signed(TestVenue.AGENT, "{\"type\":\"noop\"}", seeded.nonce(), null, null));
      }
      return seeded.exchange.faults().fired(FaultKind.SERVER_5XX_BEFORE);
    }
  }

  @Test
  void duplicateOrderShowsInTheState() throws IOException {
    send(resting(1));
    send(resting(1));
    JsonNode cloid = venue.state().path("cloids").path(TestVenue.cloid(1));
    assertThat(cloid.path("asked").asInt()).isEqualTo(2);
    assertThat(cloid.path("placed").asInt()).isEqualTo(1);
  }
}
