package app.wheelhouse.exchange.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.exchange.wire.TestWallet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Twenty clients at the same time, each with an account, a socket and orders of its own.
class ManyClientsTest {
  private static final int CLIENTS = 20;
  private static final int ORDERS = 10;

  @Test
  void everyClientGetsItsOwnAnswersAndNothingIsLost() throws Exception {
    List<TestWallet> wallets = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      wallets.add(TestWallet.number(100 + i));
    }
    try (TestVenue venue =
        TestVenue.open(settings -> {
          OpeningAccounts accounts = settings.accounts();
          for (TestWallet wallet : wallets) {
            accounts = accounts.fund(wallet.address(), new BigDecimal("50000"));
          }
          return settings.withAccounts(accounts);
        })) {
      ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
      CountDownLatch done = new CountDownLatch(CLIENTS);
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        Thread.ofVirtual()
            .start(() -> {
              try {
                trade(venue, wallets.get(number), number);
              } catch (Throwable failure) {
                failures.add(failure);
              } finally {
                done.countDown();
              }
            });
      }
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(failures).isEmpty();
      JsonNode state = venue.state();
      assertThat(state.at("/requests/exchange.order/ok").asInt()).isEqualTo(CLIENTS * ORDERS);
      assertThat(state.path("duplicateCloids")).isEmpty();
      assertThat(state.path("cloids")).hasSize(CLIENTS * ORDERS);
      for (TestWallet wallet : wallets) {
        assertThat(state.path("accounts").path(wallet.address()).path("openOrders"))
            .hasSize(ORDERS);
      }
    }
  }

  private static void trade(TestVenue venue, TestWallet wallet, int number) throws Exception {
    try (SocketClient socket = new SocketClient(venue.exchange)) {
      socket.subscribe("{\"type\":\"orderUpdates\",\"user\":\"" + wallet.address() + "\"}");
      for (int i = 0; i < ORDERS; i++) {
        String id = TestVenue.cloid(1 + number * ORDERS + i);
        ObjectNode action =
            (ObjectNode)
                TestVenue.json(
                    TestVenue.order(true, "90000", "0.001", "Gtc", 1 + number * ORDERS + i));
        JsonNode reply =
            TestVenue.json(
                venue
                    .post(
                        "/exchange",
                        wallet.post(Network.MAINNET, action, TestVenue.START + 1 + i, null, null))
                    .body());
        assertThat(reply.at("/response/data/statuses/0/resting/cloid").asString())
            .as(reply.toString())
            .isEqualTo(id);
        assertThat(socket.await("orderUpdates").at("/0/order/cloid").asString()).isEqualTo(id);
      }
    }
  }
}
