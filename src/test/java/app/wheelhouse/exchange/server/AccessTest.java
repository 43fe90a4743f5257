package app.wheelhouse.exchange.server;

import static app.wheelhouse.exchange.server.TestVenue.AGENT;
import static app.wheelhouse.exchange.server.TestVenue.MASTER;
import static app.wheelhouse.exchange.server.TestVenue.START;
import static app.wheelhouse.exchange.server.TestVenue.json;
import static app.wheelhouse.exchange.server.TestVenue.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.exchange.wire.TestWallet;
import app.wheelhouse.exchange.wire.UserSigned;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Who may trade, with which numbers, and how often.
class AccessTest {
  private static final long DAY = 86_400_000;
  private static final TestWallet SUB = TestWallet.number(5);

  private final TestVenue venue =
      TestVenue.open(settings ->
          settings.withAccounts(
              settings
                  .accounts()
                  .fund(SUB.address(), new BigDecimal("1000"))
                  .subAccount(MASTER.address(), SUB.address())));

  @AfterEach
  void close() {
    venue.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          first,            0,                  ,    true
          a used one,       5,                  5,   false
          a higher one,     5,                  6,   true
          below the lowest, 5,                  4,   false
          two days old,     -172800000,         ,    false
          almost so old,    -172799999,         ,    true
          a day ahead,      86400000,           ,    false
          almost so far,    86399999,           ,    true
          """)
  void numberIsTakenOrRefused(String what, long first, Long second, boolean taken) {
    Nonces nonces = new Nonces();
    if (second == null) {
      check(nonces, first, taken, what);
    } else {
      check(nonces, first, true, what);
      check(nonces, second, taken, what);
    }
    assertThat(nonces.refused()).isEqualTo(taken ? 0 : 1);
  }

  private static void check(Nonces nonces, long nonce, boolean taken, String what) {
    if (taken) {
      assertThatCode(() -> nonces.take("a", START + nonce, START))
          .as(what)
          .doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> nonces.take("a", START + nonce, START))
          .as(what)
          .isInstanceOf(Refused.class)
          .hasMessageStartingWith("Invalid nonce");
    }
  }

  @Test
  void onlyTheHundredHighestNumbersCount() throws Refused {
    Nonces nonces = new Nonces();
    for (int i = 0; i <= 100; i++) {
      nonces.take("a", START + 2 * i, START);
    }
    // 0 has fallen out: 1 is below the lowest that is kept, 3 is a gap above it.
    assertThatThrownBy(() -> nonces.take("a", START + 1, START)).isInstanceOf(Refused.class);
    nonces.take("a", START + 3, START);
    nonces.take("b", START + 1, START);
  }

  @Test
  void x21AUsedNumberIsRefusedAndCounted() throws IOException {
    String body =
        venue.signed(AGENT, order(true, "99000", "0.01", "Gtc", 1), START + 1, null, null);
    assertThat(json(venue.post("/exchange", body).body()).path("status").asString())
        .isEqualTo("ok");
    JsonNode again = json(venue.post("/exchange", body).body());
    assertThat(again.path("response").asString())
        .isEqualTo("Invalid nonce: duplicate nonce: " + (START + 1));
    assertThat(venue.mine("openOrders")).hasSize(1);
    assertThat(venue.state().path("noncesRefused").asLong()).isEqualTo(1);
  }

  @Test
  void masterAndAgentHaveNumbersOfTheirOwn() throws IOException {
    for (TestWallet signer : List.of(AGENT, MASTER)) {
      String body = venue.signed(signer, "{\"type\":\"noop\"}", START + 1, null, null);
      assertThat(json(venue.post("/exchange", body).body()).path("status").asString())
          .isEqualTo("ok");
    }
  }

  @Test
  void subAccountIsTradedByItsMastersAgent() throws IOException {
    String order = order(true, "99000", "0.01", "Gtc", 1);
    String body = venue.signed(AGENT, order, venue.nonce(), SUB.address(), null);
    assertThat(json(venue.post("/exchange", body).body()).path("status").asString())
        .isEqualTo("ok");
    assertThat(venue.mine("openOrders")).isEmpty();
    assertThat(venue.info("{\"type\":\"openOrders\",\"user\":\"" + SUB.address() + "\"}"))
        .hasSize(1);
    String foreign =
        venue.signed(AGENT, order, venue.nonce(), TestWallet.number(6).address(), null);
    assertThat(json(venue.post("/exchange", foreign).body()).path("response").asString())
        .startsWith("Vault not registered");
    assertThat(venue.mine("subAccounts").get(0).path("subAccountUser").asString())
        .isEqualTo(SUB.address());
    assertThat(role(SUB.address()).path("data").path("master").asString())
        .isEqualTo(MASTER.address());
  }

  @Test
  void ownerApprovesAnAgentWhoThenTrades() throws IOException {
    TestWallet key = TestWallet.number(2);
    assertThat(approve(MASTER, key.address(), "desk1").path("status").asString()).isEqualTo("ok");
    assertThat(venue.act(key, order(true, "99000", "0.01", "Gtc", 1)).path("status").asString())
        .isEqualTo("ok");
    assertThat(venue.mine("openOrders")).hasSize(1);
    assertThat(role(key.address()).path("data").path("user").asString())
        .isEqualTo(MASTER.address());
    assertThat(venue.mine("extraAgents").get(0).path("name").asString()).isEqualTo("desk1");
  }

  @Test
  void newKeyUnderANameReplacesTheOldOne() throws IOException {
    TestWallet old = TestWallet.number(2);
    TestWallet young = TestWallet.number(3);
    approve(MASTER, old.address(), "desk1");
    approve(MASTER, young.address(), "desk1");
    assertThat(venue.act(old, "{\"type\":\"noop\"}").path("response").asString())
        .isEqualTo("User or API Wallet " + old.address() + " does not exist.");
    assertThat(venue.act(young, "{\"type\":\"noop\"}").path("status").asString()).isEqualTo("ok");
    assertThat(venue.mine("extraAgents")).hasSize(1);
  }

  @Test
  void threeNamedAgentsAreTheMost() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(
              approve(MASTER, TestWallet.number(20 + i).address(), "n" + i)
                  .path("status")
                  .asString())
          .isEqualTo("ok");
    }
    assertThat(approve(MASTER, TestWallet.number(30).address(), "n3").path("status").asString())
        .isEqualTo("err");
  }

  @Test
  void x22AnExpiredOrRevokedAgentDoesNotExist() throws IOException {
    TestWallet key = TestWallet.number(2);
    approve(MASTER, key.address(), "short valid_until " + (START + DAY / 2));
    assertThat(venue.act(key, "{\"type\":\"noop\"}").path("status").asString()).isEqualTo("ok");
    venue.clock.set(START + DAY / 2);
    assertThat(venue.act(key, "{\"type\":\"noop\"}").path("response").asString())
        .endsWith("does not exist.");
    assertThat(role(key.address()).path("role").asString()).isEqualTo("missing");
    venue.exchange.revokeAgent(AGENT.address());
    assertThat(venue.act("{\"type\":\"noop\"}").path("response").asString())
        .isEqualTo("User or API Wallet " + AGENT.address() + " does not exist.");
  }

  @Test
  void agentCannotSignWhatOnlyTheOwnerMay() throws IOException {
    JsonNode reply = approve(AGENT, TestWallet.number(4).address(), "x");
    assertThat(reply.path("response").asString()).startsWith("Must deposit");
    assertThat(transfer(AGENT, "10", false).path("status").asString()).isEqualTo("err");
  }

  @Test
  void ownersActionOfAnotherNetworkOrNumberIsRefused() throws IOException {
    long nonce = venue.nonce();
    String testnet = approval(TestWallet.number(4).address(), "x", nonce, "Testnet");
    assertThat(
            venue
                .actOwn(MASTER, UserSigned.APPROVE_AGENT, testnet, nonce)
                .path("response")
                .asString())
        .startsWith("Invalid hyperliquidChain");
    String other = approval(TestWallet.number(4).address(), "x", nonce, "Mainnet");
    assertThat(
            venue
                .actOwn(MASTER, UserSigned.APPROVE_AGENT, other, nonce + 1)
                .path("response")
                .asString())
        .startsWith("Invalid nonce");
  }

  @Test
  void moneyMovesBetweenPerpAndSpotAndLeaves() throws IOException {
    assertThat(transfer(MASTER, "1000", false).path("status").asString()).isEqualTo("ok");
    assertThat(
            venue.mine("spotClearinghouseState").path("balances").get(0).path("total").asString())
        .isEqualTo("1000.0");
    assertThat(transfer(MASTER, "400", true).path("status").asString()).isEqualTo("ok");
    assertThat(transfer(MASTER, "601", true).path("status").asString()).isEqualTo("err");
    long time = venue.nonce();
    JsonNode reply =
        venue.actOwn(
            MASTER,
            UserSigned.WITHDRAW,
            "{\"type\":\"withdraw3\",\"signatureChainId\":\"0xa4b1\",\"hyperliquidChain\":\"Mainnet\","
                + "\"destination\":\""
                + MASTER.address()
                + "\",\"amount\":\"100\",\"time\":"
                + time
                + "}",
            time);
    assertThat(reply.path("status").asString()).as(reply.toString()).isEqualTo("ok");
    assertThat(venue.mine("clearinghouseState").path("withdrawable").asString())
        .isEqualTo("99300.0");
    JsonNode updates = venue.mine("userNonFundingLedgerUpdates");
    assertThat(updates)
        .extracting(each -> each.path("delta").path("type").asString())
        .containsExactly("deposit", "accountClassTransfer", "accountClassTransfer", "withdraw");
  }

  @Test
  void weightOfAMinuteIsLimited() throws IOException {
    try (TestVenue limited =
        TestVenue.open(settings -> settings.withLimits(VenueLimits.NONE.withWeight(1_200)))) {
      for (int i = 0; i < 20; i++) {
        assertThat(limited.mine("userRole")).isNotNull();
      }
      HttpResponse<String> refused = limited.post("/info", "{\"type\":\"allMids\"}");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(60);
      assertThat(limited.post("/exchange", "{\"action\":{}}").statusCode()).isEqualTo(429);
      limited.clock.addAndGet(60_000);
      assertThat(limited.post("/info", "{\"type\":\"allMids\"}").statusCode()).isEqualTo(200);
      assertThat(limited.state().path("requests").path("info.allMids").path("limited").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void addressRunsOutOfRequestsUnlessItTradesOrCancels() throws IOException {
    try (TestVenue limited =
        TestVenue.open(settings -> settings.withLimits(VenueLimits.NONE.withInitialRequests(2)))) {
      String resting = order(true, "99000", "0.01", "Gtc", 1);
      limited.act(resting);
      limited.act(order(true, "99000", "0.01", "Gtc", 2));
      // One beyond is let through every ten seconds.
      limited.act(order(true, "99000", "0.01", "Gtc", 3));
      assertThat(limited.act(order(true, "99000", "0.01", "Gtc", 4)).path("response").asString())
          .startsWith("Too many cumulative requests sent (3 > 2)");
      assertThat(
              limited
                  .act(
                      "{\"type\":\"cancelByCloid\",\"cancels\":[{\"asset\":0,\"cloid\":\""
                          + TestVenue.cloid(1)
                          + "\"}]}")
                  .path("status")
                  .asString())
          .isEqualTo("ok");
    }
  }

  private JsonNode role(String address) throws IOException {
    return venue.info("{\"type\":\"userRole\",\"user\":\"" + address + "\"}");
  }

  private JsonNode approve(TestWallet owner, String agent, String name) throws IOException {
    long nonce = venue.nonce();
    return venue.actOwn(
        owner, UserSigned.APPROVE_AGENT, approval(agent, name, nonce, "Mainnet"), nonce);
  }

  private static String approval(String agent, String name, long nonce, String chain) {
    return "{\"type\":\"approveAgent\",\"signatureChainId\":\"0x66eee\",\"hyperliquidChain\":\""
        + chain
        + "\",\"agentAddress\":\""
        + agent
        + "\",\"agentName\":\""
        + name
        + "\",\"nonce\":"
        + nonce
        + "}";
  }

  private JsonNode transfer(TestWallet owner, String amount, boolean toPerp) throws IOException {
    long nonce = venue.nonce();
    return venue.actOwn(
        owner,
        UserSigned.USD_CLASS_TRANSFER,
        "{\"type\":\"usdClassTransfer\",\"signatureChainId\":\"0xa4b1\",\"hyperliquidChain\":\"Mainnet\","
            + "\"amount\":\""
            + amount
            + "\",\"toPerp\":"
            + toPerp
            + ",\"nonce\":"
            + nonce
            + "}",
        nonce);
  }
}
