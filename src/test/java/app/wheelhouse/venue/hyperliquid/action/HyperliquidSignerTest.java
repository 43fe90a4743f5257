package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signatures of agents' actions, against vectors of our own and against web3j.
class HyperliquidSignerTest {
  private static final String VAULT = "0x1719884eb866cb12b2287399b15f7db5e7d775ea";
  private static final Keyed NOOP = new HyperliquidAction.Noop().wire();

  @ParameterizedTest
  @CsvFileSource(resources = "agent-actions.txt", delimiter = '|', quoteCharacter = '\'')
  void signsAsAnIndependentProgramDoes(
      String what,
      String source,
      long nonce,
      @Nullable String vault,
      @Nullable Long expiry,
      String action,
      String connectionId,
      String r,
      String s,
      int v)
      throws BadAction {
    HyperliquidNetwork network =
        source.equals("a") ? HyperliquidNetwork.MAINNET : HyperliquidNetwork.TESTNET;
    Keyed read = (Keyed) WireValue.parse(action);
    try (HyperliquidSigner signer = new HyperliquidSigner(TestKeys.bytes(), network)) {
      SignedAction signed = signer.sign(read, nonce, vault, expiry, network);
      assertThat(signed.connectionId()).as(what).isEqualTo(connectionId);
      assertThat(List.of(signed.r(), signed.s(), "" + signed.v())).containsExactly(r, s, "" + v);
      assertThat(signed.envelope())
          .isEqualTo(
              "{\"action\":%s,\"nonce\":%d,\"signature\":{\"r\":\"%s\",\"s\":\"%s\",\"v\":%d}%s%s}"
                  .formatted(
                      action,
                      nonce,
                      r,
                      s,
                      v,
                      vault == null ? "" : ",\"vaultAddress\":\"" + vault + "\"",
                      expiry == null ? "" : ",\"expiresAfter\":" + expiry));
    }
  }

  @Test
  void twelveHundredRandomActionsAreSignedAsWeb3jSignsThem() throws Exception {
    SplittableRandom random = new SplittableRandom(20_260_725);
    RandomActions actions = new RandomActions(random);
    for (int i = 0; i < 1_200; i++) {
      byte[] key = AgentKeys.fresh(random);
      HyperliquidNetwork network = HyperliquidNetwork.values()[i % 2];
      HyperliquidAction action = actions.action();
      try (HyperliquidSigner signer = new HyperliquidSigner(key, network)) {
        SignedAction signed =
            signer.sign(
                action,
                random.nextLong(1L << 42),
                actions.maybeVault(),
                actions.maybeExpiry(),
                network);
        Web3jOracle.check(key, signer.address(), signed);
        assertThat(Unpacked.of(action.wire().msgPack())).isEqualTo(action.wire());
        assertThat(((Keyed) WireValue.parse(signed.envelope())).get("action"))
            .isEqualTo(action.wire());
      }
    }
  }

  @Test
  void x25ATestnetSignatureIsNeverTheSignersOnMainnet() throws Exception {
    SplittableRandom random = new SplittableRandom(25);
    RandomActions actions = new RandomActions(random);
    for (int i = 0; i < 50; i++) {
      Keyed action = actions.action().wire();
      try (HyperliquidSigner testnet = signer(HyperliquidNetwork.TESTNET);
          HyperliquidSigner mainnet = signer(HyperliquidNetwork.MAINNET)) {
        SignedAction there = testnet.sign(action, i, null, null, HyperliquidNetwork.TESTNET);
        SignedAction here = mainnet.sign(action, i, null, null, HyperliquidNetwork.MAINNET);
        assertThat(here.connectionId()).isEqualTo(there.connectionId());
        assertThat(here.digest()).isNotEqualTo(there.digest());
        assertThat(Web3jOracle.recover(here.digest(), here)).isEqualTo(TestKeys.ADDRESS);
        assertThat(Web3jOracle.recover(here.digest(), there))
            .as("the address that mainnet would read from the testnet signature")
            .isNotEqualTo(TestKeys.ADDRESS);
      }
    }
  }

  @Test
  void x25ARequestForTheOtherNetworkIsRefusedBeforeItIsSigned() {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.TESTNET)) {
      assertThatExceptionOfType(WrongNetwork.class)
          .isThrownBy(() -> signer.sign(NOOP, 1, null, null, HyperliquidNetwork.MAINNET))
          .withMessage("Nothing was signed: the key is for testnet, the request says mainnet");
    }
  }

  @Test
  void theAddressFollowsFromTheKey() {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      assertThat(signer.address()).isEqualTo(TestKeys.ADDRESS);
      assertThat(signer.network()).isEqualTo(HyperliquidNetwork.MAINNET);
      assertThat(signer.toString()).doesNotContain("0123").contains(TestKeys.ADDRESS, "MAINNET");
    }
  }

  @Test
  void theCallersKeyIsCopiedAndLeftAlone() {
    byte[] key = TestKeys.bytes();
    try (HyperliquidSigner signer = new HyperliquidSigner(key, HyperliquidNetwork.MAINNET)) {
      assertThat(key).isEqualTo(TestKeys.bytes());
      SignedAction before = signer.sign(NOOP, 1, null, null, HyperliquidNetwork.MAINNET);
      Arrays.fill(key, (byte) 0);
      assertThat(signer.sign(NOOP, 1, null, null, HyperliquidNetwork.MAINNET)).isEqualTo(before);
    }
  }

  @Test
  void aClosedSignerHoldsNothingOfTheKeyAndSignsNothing() {
    HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET);
    signer.sign(NOOP, 1, null, null, HyperliquidNetwork.MAINNET);
    assertThat(Reachable.holds(signer, TestKeys.bytes())).as("the search finds it").isTrue();
    signer.close();
    signer.close();
    assertThat(Reachable.holds(signer, TestKeys.bytes())).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> signer.sign(NOOP, 2, null, null, HyperliquidNetwork.MAINNET))
        .withMessageContaining("unlock the vault");
    assertThat(signer.address()).isEqualTo(TestKeys.ADDRESS);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0000000000000000000000000000000000000000000000000000000000000000
          fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141
          ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
          01
          00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00
          """)
  void whatIsNoPrivateKeyIsRefusedWithoutBeingRepeated(String hex) {
    byte[] key = HexFormat.of().parseHex(hex);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HyperliquidSigner(key, HyperliquidNetwork.MAINNET).close())
        .withMessage("A private key is 32 bytes, above zero and below the order of the curve");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000001",
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140"
      })
  void theFirstAndTheLastKeySign(String hex) throws Exception {
    byte[] key = HexFormat.of().parseHex(hex);
    try (HyperliquidSigner signer = new HyperliquidSigner(key, HyperliquidNetwork.MAINNET)) {
      for (int nonce = 0; nonce < 20; nonce++) {
        SignedAction signed = signer.sign(NOOP, nonce, null, null, HyperliquidNetwork.MAINNET);
        Web3jOracle.check(key, signer.address(), signed);
      }
    }
  }

  @Test
  void theCaseOfAVaultsLettersMakesNoDifferenceAndLowerCaseIsSent() {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      SignedAction lower = signer.sign(NOOP, 1, VAULT, null, HyperliquidNetwork.MAINNET);
      String shouted = "0X" + VAULT.substring(2).toUpperCase(java.util.Locale.ROOT);
      assertThat(signer.sign(NOOP, 1, shouted, null, HyperliquidNetwork.MAINNET)).isEqualTo(lower);
      assertThat(lower.envelope()).endsWith(",\"vaultAddress\":\"" + VAULT + "\"}");
    }
  }

  @Test
  void theHalvesOfASignatureArePaddedTo64Digits() {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      List<SignedAction> signed =
          IntStream.range(0, 1_000)
              .mapToObj(nonce -> signer.sign(NOOP, nonce, null, null, HyperliquidNetwork.MAINNET))
              .toList();
      BigInteger half =
          new BigInteger("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0", 16);
      assertThat(signed)
          .allSatisfy(each -> {
            assertThat(each.r()).matches("0x[0-9a-f]{64}");
            assertThat(each.s()).matches("0x[0-9a-f]{64}");
            assertThat(new BigInteger(each.s().substring(2), 16)).isLessThanOrEqualTo(half);
            assertThat(each.v()).isBetween(27, 28);
          });
      assertThat(signed).anyMatch(each -> each.r().startsWith("0x00"));
      assertThat(signed).anyMatch(each -> each.s().startsWith("0x00"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"orders":[]}                                    | no "type"
          {"type":5}                                       | no "type"
          {"type":"usdSend","destination":"0x"}            | The wallet itself signs usdSend
          {"type":"withdraw3"}                             | The wallet itself signs withdraw3
          {"type":"unheardOf","signatureChainId":"0xa4b1"} | not known here
          {"action":{"type":"noop"},"nonce":1}             | a whole request
          """)
  void anAgentSignsOnlyWhatAnAgentMay(String action, String reason) throws BadAction {
    Keyed read = (Keyed) WireValue.parse(action);
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> signer.sign(read, 1, null, null, HyperliquidNetwork.MAINNET))
          .withMessageContaining(reason);
    }
  }

  @Test
  void badNumbersAndAddressesAreRefused() {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> signer.sign(NOOP, -1, null, null, HyperliquidNetwork.MAINNET));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> signer.sign(NOOP, 1, null, -1L, HyperliquidNetwork.MAINNET));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> signer.sign(NOOP, 1, "0x12", null, HyperliquidNetwork.MAINNET));
    }
  }

  @Test
  void severalThreadsSignAtOnce() {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      List<SignedAction> one =
          IntStream.range(0, 64)
              .mapToObj(nonce -> signer.sign(NOOP, nonce, null, null, HyperliquidNetwork.MAINNET))
              .toList();
      List<SignedAction> many =
          IntStream.range(0, 64)
              .parallel()
              .mapToObj(nonce -> signer.sign(NOOP, nonce, null, null, HyperliquidNetwork.MAINNET))
              .toList();
      assertThat(many).isEqualTo(one);
    }
  }

  private static HyperliquidSigner signer(HyperliquidNetwork network) {
    return new HyperliquidSigner(TestKeys.bytes(), network);
  }
}
