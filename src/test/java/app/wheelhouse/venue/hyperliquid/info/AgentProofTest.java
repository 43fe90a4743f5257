package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether a key may trade: only when the venue calls it an agent of this account.
class AgentProofTest {
  private static final String MASTER = "0x" + "a1".repeat(20);
  private static final String OTHER = "0x" + "b2".repeat(20);
  private static final String SUB = "0x" + "c3".repeat(20);
  private static final String AGENT = "0x" + "d4".repeat(20);
  private static final String USER = "{\"role\":\"user\"}";
  private static final String MISSING = "{\"role\":\"missing\"}";

  private final Map<String, String> roles = new HashMap<>();
  private VenueStub venue;

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
    venue.on(
        "userRole",
        request -> VenueStub.json(roles.getOrDefault(request.get("user").stringValue(), MISSING)));
    agents("");
    roles.put(MASTER, USER);
    roles.put(AGENT, agentOf(MASTER));
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  private void agents(String rows) {
    venue.json("extraAgents", "[" + rows + "]");
  }

  private static String agentOf(String master) {
    return "{\"role\":\"agent\",\"data\":{\"user\":\"" + master + "\"}}";
  }

  private static String named(String address, String name, long until) {
    return "{\"address\":\""
        + address
        + "\",\"name\":\""
        + name
        + "\",\"validUntil\":"
        + until
        + "}";
  }

  private AgentVerdict verdict(String account, String key) throws InfoException {
    HyperliquidInfo info = venue.info();
    return new AgentProof(info, new VenueClock(info, venue.millis::get)).verdict(account, key);
  }

  @Test
  void aNamedAgentOfTheAccountMayTradeAndCannotWithdraw() throws InfoException {
    long until = VenueStub.NOW + 86_400_000;
    agents(named(OTHER, "phone", 1) + "," + named(AGENT.replace('d', 'D'), "desk", until));
    assertThat(verdict(MASTER, AGENT)).isEqualTo(new AgentVerdict.IsAgent(MASTER, "desk", until));
    assertThat(verdict(MASTER, AGENT).sentence())
        .isEqualTo(
            "The key is an agent of 0xa1a1…a1a1 named desk: it can trade and cannot withdraw.");
  }

  @Test
  void theUnnamedAgentIsInNoListAndIsStillAnAgent() throws InfoException {
    assertThat(verdict(MASTER, AGENT)).isEqualTo(new AgentVerdict.IsAgent(MASTER, "", 0));
    assertThat(venue.weight()).isEqualTo(60 + 60 + 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "vault", "subAccount"})
  void aMasterKeyPastedAsTradingKeyIsRefused(String role) throws InfoException {
    roles.put(AGENT, "{\"role\":\"" + role + "\",\"data\":{\"master\":\"" + OTHER + "\"}}");
    AgentVerdict verdict = verdict(MASTER, AGENT);
    assertThat(verdict).isEqualTo(new AgentVerdict.IsMaster(AGENT));
    assertThat(verdict.sentence()).contains("can withdraw everything", "It is refused");
  }

  @Test
  void theAccountsOwnKeyIsRefusedWithoutAsking() throws InfoException {
    assertThat(verdict(MASTER.toUpperCase(Locale.ROOT).replace('X', 'x'), MASTER))
        .isEqualTo(new AgentVerdict.IsMaster(MASTER));
    assertThat(venue.requests).isEmpty();
  }

  @Test
  void x22AKeyThatTheVenueDoesNotKnowIsNotApprovedYetOrRevoked() throws InfoException {
    roles.remove(AGENT);
    AgentVerdict verdict = verdict(MASTER, AGENT);
    assertThat(verdict).isEqualTo(new AgentVerdict.Unknown(AGENT));
    assertThat(verdict.sentence()).contains("Approve it with your wallet");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void x22AnExpiredApprovalIsNamedWithItsDate(boolean stillAnAgent) throws InfoException {
    if (!stillAnAgent) {
      roles.remove(AGENT);
    }
    agents(named(AGENT, "desk", VenueStub.NOW));
    AgentVerdict verdict = verdict(MASTER, AGENT);
    assertThat(verdict).isEqualTo(new AgentVerdict.Expired(MASTER, "desk", VenueStub.NOW));
    assertThat(verdict.sentence())
        .startsWith("The approval of this agent key (desk) ran out on 24 Nov 2025, 16:07 UTC.");
  }

  @Test
  void anAgentOfAnotherAccountIsNotTaken() throws InfoException {
    roles.put(AGENT, agentOf(OTHER));
    assertThat(verdict(MASTER, AGENT)).isEqualTo(new AgentVerdict.OtherMaster(OTHER));
  }

  @Test
  void aSubAccountIsTradedByItsMastersAgent() throws InfoException {
    roles.put(SUB, "{\"role\":\"subAccount\",\"data\":{\"master\":\"" + MASTER + "\"}}");
    assertThat(verdict(SUB, AGENT)).isEqualTo(new AgentVerdict.IsAgent(MASTER, "", 0));
    roles.put(SUB, "{\"role\":\"subAccount\",\"data\":{\"master\":\"" + OTHER + "\"}}");
    assertThat(verdict(SUB, AGENT)).isEqualTo(new AgentVerdict.OtherMaster(MASTER));
  }

  @Test
  void anAgentsAddressEnteredAsTheAccountIsExplained() throws InfoException {
    roles.put(OTHER, agentOf(MASTER));
    assertThat(verdict(OTHER, AGENT).sentence())
        .isEqualTo(
            "0xb2b2…b2b2 is an agent's address. Enter the address of the account that it trades"
                + " for: "
                + MASTER);
  }

  @Test
  void anAccountThatTheVenueDoesNotKnowProvesNothing() throws InfoException {
    roles.remove(MASTER);
    assertThat(verdict(MASTER, AGENT)).isInstanceOf(AgentVerdict.NotAnAccount.class);
  }

  @Test
  void aRoleThatIsNewToUsIsRefused() throws InfoException {
    roles.put(AGENT, "{\"role\":\"superuser\"}");
    assertThat(verdict(MASTER, AGENT)).isInstanceOf(AgentVerdict.NotAnAccount.class);
  }

  @Test
  void whenTheVenueCannotBeAskedNothingIsProven() {
    venue.on("userRole", _ -> VenueStub.status(503, "text/plain", ""));
    assertThatThrownBy(() -> verdict(MASTER, AGENT)).isInstanceOf(InfoException.class);
  }

  @Test
  void whatIsNoAddressIsNotSentAndNotRepeatedInTheMessage() {
    String key = "0x" + "0123456789".repeat(6) + "0123";
    assertThatThrownBy(() -> verdict(MASTER, key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("0123456789");
    assertThat(venue.requests).isEmpty();
  }
}
