package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Text;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Whole;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// What the wallet itself signs.
class UserActionSignerTest {
  private static final WalletAddress AGENT =
      new WalletAddress("0x19E7E376E7C213B7E7E7E46CC70A5DD086DAFF2A");
  private static final long NONCE = 1_731_000_000_123L;

  @ParameterizedTest
  @CsvFileSource(resources = "wallet-actions.txt", delimiter = '|', quoteCharacter = '\'')
  void signsAsAnIndependentProgramDoes(
      String what, String action, String digest, String r, String s, int v) throws Exception {
    Keyed read = (Keyed) WireValue.parse(action);
    HyperliquidNetwork network =
        new Text("Mainnet").equals(read.get("hyperliquidChain"))
            ? HyperliquidNetwork.MAINNET
            : HyperliquidNetwork.TESTNET;
    try (UserActionSigner signer = new UserActionSigner(TestKeys.bytes(), network)) {
      SignedAction signed = signer.sign(read, NONCE);
      assertThat(signed.connectionId()).isNull();
      assertThat(signed.digest()).as(what).isEqualTo(digest);
      assertThat(List.of(signed.r(), signed.s(), "" + signed.v())).containsExactly(r, s, "" + v);
      assertThat(signed.envelope())
          .isEqualTo(
              "{\"action\":%s,\"nonce\":%d,\"signature\":{\"r\":\"%s\",\"s\":\"%s\",\"v\":%d}}"
                  .formatted(action, NONCE, r, s, v));
    }
  }

  @Test
  void everyTypeIsRecognisedByItsNameAndAnAgentsActionIsNot() {
    for (UserActionType type : UserActionType.values()) {
      assertThat(UserActionType.of(type.wire())).contains(type);
      assertThat(type.fields().getFirst().name()).isEqualTo("hyperliquidChain");
      assertThat(type.fields().getLast().name()).isEqualTo(type.nonceKey());
    }
    assertThat(UserActionType.of("order")).isEmpty();
    assertThat(UserActionType.of("WITHDRAW3")).isEmpty();
  }

  @Test
  void anUnnamedAgentIsSignedWithAnEmptyNameAndPostedWithoutOne() throws Exception {
    ApproveAgent unnamed = new ApproveAgent(AGENT, "", ApproveAgent.ARBITRUM);
    try (UserActionSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      SignedAction signed = signer.sign(unnamed, NONCE);
      assertThat(signed.envelope())
          .startsWith(
              "{\"action\":{\"type\":\"approveAgent\",\"signatureChainId\":\"0xa4b1\","
                  + "\"hyperliquidChain\":\"Mainnet\","
                  + "\"agentAddress\":\"0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a\","
                  + "\"nonce\":1731000000123},\"nonce\":1731000000123,");
      Keyed wire = unnamed.wire(HyperliquidNetwork.MAINNET, NONCE);
      assertThat(wire.get("agentName")).isEqualTo(new Text(""));
      Keyed withNull = (Keyed) WireValue.parse(wire.json().replace("\"\"", "null"));
      for (Keyed same : List.of(wire, wire.without("agentName"), withNull)) {
        assertThat(signer.sign(same, NONCE)).isEqualTo(signed);
      }
      assertThat(signer.sign(new ApproveAgent(AGENT, "desk1", 0xa4b1), NONCE).digest())
          .isNotEqualTo(signed.digest());
    }
  }

  @Test
  void anApprovalCanSayWhenItEnds() {
    ApproveAgent approval = ApproveAgent.until(AGENT, "desk1", 1_738_776_000_000L, 421_614);
    assertThat(approval.name()).isEqualTo("desk1 valid_until 1738776000000");
    assertThat(approval.wire(HyperliquidNetwork.TESTNET, 5).json())
        .contains("\"0x66eee\"", "\"Testnet\"", "\"nonce\":5}");
    assertThatIllegalArgumentException().isThrownBy(() -> new ApproveAgent(AGENT, "", 0));
  }

  @Test
  void web3jFindsTheWalletInEachSignature() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 60; i++) {
      byte[] key = AgentKeys.fresh(random);
      HyperliquidNetwork network = HyperliquidNetwork.values()[i % 2];
      try (UserActionSigner signer = new UserActionSigner(key, network);
          HyperliquidSigner agent = new HyperliquidSigner(key, network)) {
        ApproveAgent approval =
            new ApproveAgent(AGENT, "desk" + i, random.nextLong(1, Long.MAX_VALUE));
        Web3jOracle.check(key, signer.address(), signer.sign(approval, i));
        assertThat(signer.address()).isEqualTo(agent.address());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          without destination        | usdSend needs destination: a text; it is not there
          destination 5              | usdSend needs destination: a text, and it is something else
          amount null                | usdSend needs amount: a text, and it is something else
          time "1731000000123"       | usdSend needs time: a whole number of zero or above, and it
          time -1                    | usdSend needs time: a whole number of zero or above, and it
          time 1731000000124         | is not the time inside the action, 1731000000124
          time 18446744073709551615  | is not the time inside the action, 18446744073709551615
          without signatureChainId   | usdSend needs signatureChainId as a hex text
          signatureChainId 42161     | usdSend needs signatureChainId as a hex text
          signatureChainId "42161"   | usdSend needs signatureChainId as a hex text
          signatureChainId "0x"      | usdSend needs signatureChainId as a hex text
          without hyperliquidChain   | usdSend needs hyperliquidChain: "Mainnet" or "Testnet"
          hyperliquidChain "mainnet" | usdSend needs hyperliquidChain: "Mainnet" or "Testnet"
          without type               | no "type"
          type "order"               | not known here
          type "multiSig"            | not known here
          """)
  void aFieldThatIsAbsentOrOfAnotherKindIsNamed(String change, String reason) throws BadAction {
    String[] words = change.split(" ", 2);
    Keyed good =
        (Keyed)
            WireValue.parse(
                """
                {"type":"usdSend","signatureChainId":"0xa4b1","hyperliquidChain":"Mainnet",
                "destination":"0x5e9ee1089755c3435139848e47e6635505d5a13a","amount":"1",
                "time":1731000000123}\
                """);
    Keyed bad;
    if (words[0].equals("without")) {
      bad = good.without(words[1].strip());
    } else {
      KeyedBuilder changed = new KeyedBuilder();
      good.without(words[0]).fields().forEach(field -> changed.with(field.key(), field.value()));
      bad = changed.with(words[0], WireValue.parse(words[1])).done();
    }
    try (UserActionSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      assertThat(signer.sign(good, NONCE).v()).isBetween(27, 28);
      assertThatExceptionOfType(BadAction.class)
          .isThrownBy(() -> signer.sign(bad, NONCE))
          .withMessageContaining(reason);
    }
  }

  @Test
  void addressesAndFlagsOfAnotherKindAreNamed() throws BadAction {
    Keyed delegation =
        Keyed.of("type", new Text("tokenDelegate"))
            .with("signatureChainId", "0x1")
            .with("hyperliquidChain", "Mainnet")
            .with("validator", "0x12")
            .with("wei", 1)
            .with("isUndelegate", "no")
            .with("nonce", NONCE)
            .done();
    try (UserActionSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      assertThatExceptionOfType(BadAction.class)
          .isThrownBy(() -> signer.sign(delegation, NONCE))
          .withMessageContaining("validator: an address (0x and 40 hex digits)");
      Keyed next = (Keyed) WireValue.parse(delegation.json().replace("0x12", AGENT.text()));
      assertThatExceptionOfType(BadAction.class)
          .isThrownBy(() -> signer.sign(next, NONCE))
          .withMessageContaining("isUndelegate: true or false");
    }
  }

  @Test
  void x25AnActionForTheOtherChainIsRefusedBeforeItIsSigned() {
    Keyed mainnet = new ApproveAgent(AGENT, "", 1).wire(HyperliquidNetwork.MAINNET, NONCE);
    try (UserActionSigner signer = signer(HyperliquidNetwork.TESTNET)) {
      assertThatExceptionOfType(WrongNetwork.class)
          .isThrownBy(() -> signer.sign(mainnet, NONCE))
          .withMessageContaining("the key is for testnet");
    }
  }

  @Test
  void x25ASignatureForTestnetIsNotTheWalletsOnMainnet() throws Exception {
    ApproveAgent approval = new ApproveAgent(AGENT, "desk1", ApproveAgent.ARBITRUM);
    try (UserActionSigner mainnet = signer(HyperliquidNetwork.MAINNET);
        UserActionSigner testnet = signer(HyperliquidNetwork.TESTNET)) {
      SignedAction here = mainnet.sign(approval, NONCE);
      SignedAction there = testnet.sign(approval, NONCE);
      assertThat(Web3jOracle.recover(here.digest(), there)).isNotEqualTo(TestKeys.ADDRESS);
      assertThat(Web3jOracle.recover(there.digest(), there)).isEqualTo(TestKeys.ADDRESS);
    }
  }

  @Test
  void aClosedSignerHoldsNothingOfTheKeyAndSignsNothing() {
    UserActionSigner signer = signer(HyperliquidNetwork.MAINNET);
    assertThat(signer.toString()).doesNotContain("0123").contains(TestKeys.ADDRESS);
    assertThat(Reachable.holds(signer, TestKeys.bytes())).as("the search finds it").isTrue();
    signer.close();
    assertThat(Reachable.holds(signer, TestKeys.bytes())).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> signer.sign(new ApproveAgent(AGENT, "", 1), NONCE))
        .withMessageContaining("paste it again");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UserActionSigner(new byte[32], HyperliquidNetwork.MAINNET).close());
  }

  @Test
  void aNumberBeyondALongIsSigned() throws BadAction {
    WireValue huge = WireValue.parse("18446744073709551615");
    assertThat(huge).isEqualTo(new WireValue.Huge(-1)).isNotEqualTo(new Whole(-1));
    assertThat(UserActionFields.word(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)))
        .hasSize(32)
        .containsOnly(0xff);
  }

  private static UserActionSigner signer(HyperliquidNetwork network) {
    return new UserActionSigner(TestKeys.bytes(), network);
  }
}
