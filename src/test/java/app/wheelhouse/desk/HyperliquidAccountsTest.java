package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.desk.AccountReport.Standing;
import app.wheelhouse.setting.AccountsFile;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.Secret;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import tools.jackson.databind.JsonNode;

/// Accounts and their agent keys, against a venue of ours and a real vault.
class HyperliquidAccountsTest {
  /// The public test key of the protocol's documents, and another one.
  private static final String MASTER_KEY = "0x" + "0123456789".repeat(6) + "0123";

  private static final String AGENT_KEY = "11".repeat(32);
  private static final String MASTER = address(MASTER_KEY.substring(2));
  private static final String AGENT = address(AGENT_KEY);
  private static final char[] PASSPHRASE = "nine small tugs at the quay".toCharArray();

  @TempDir Path folder;

  private AccountVenue venue;
  private Vault vault;
  private HyperliquidAccounts accounts;
  private final List<String> networks = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    venue = new AccountVenue();
    venue.roles.put(MASTER, "{\"role\":\"user\"}");
    vault =
        Vault.in(
            folder, new VaultClock(System::currentTimeMillis, System::nanoTime), VaultCost.LEAST);
    vault.create(PASSPHRASE, VaultCost.LEAST);
    accounts =
        new HyperliquidAccounts(
            new AccountsFile(folder),
            vault,
            network -> {
              networks.add(network);
              return venue.endpoint(network);
            });
  }

  @AfterEach
  void close() {
    vault.close();
    venue.close();
  }

  @Test
  void anAccountIsWatchedWithoutAskingAnybody() throws Exception {
    AccountReport report =
        accounts.watch("main", "testnet", " " + MASTER.toUpperCase(Locale.ROOT) + "\n");
    assertThat(report.standing()).isEqualTo(Standing.WATCH_ONLY);
    assertThat(report.account().master()).isEqualTo(MASTER);
    assertThat(accounts.list()).containsExactly(report);
    assertThat(venue.requests()).isZero();
    assertThat(accounts.prove("main").note()).contains("there is no agent key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "two words", "../x", "a/b", "ağ", "123456789012345678901234567890123"})
  void aNameThatIsNoneIsRefused(String name) throws Exception {
    assertThatThrownBy(() -> accounts.watch(name, "mainnet", MASTER))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("1 to 32");
    assertThat(accounts.list()).isEmpty();
  }

  @Test
  void aSessionGetsTheKeyFromTheVaultAndMayBeHeldBackWhileItIsLocked() throws Exception {
    accounts.watch("main", "testnet", MASTER);
    TradedAccount watched = accounts.traded("main", () -> false);
    assertThat(watched.key()).isNull();
    assertThatThrownBy(watched::needKey)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("only be watched");
    venue.roles.put(AGENT, AccountVenue.agentOf(MASTER));
    accounts.importAgent("main", AGENT_KEY.toCharArray());
    TradedAccount traded = accounts.traded("main", () -> false);
    AgentKey key = traded.needKey();
    assertThat(HexFormat.of().formatHex(key.take())).isEqualTo(AGENT_KEY);
    assertThat(key.holdsBack()).isEmpty();
    assertThat(traded.toString()).doesNotContain(AGENT_KEY);
    vault.lock();
    assertThat(key.holdsBack().orElseThrow()).contains("vault is locked");
    assertThat(accounts.traded("main", () -> true).needKey().holdsBack()).isEmpty();
    assertThatThrownBy(key::take)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("unlock it first");
  }

  @Test
  void aNameIsThereOnceInAnyCase() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    assertThatThrownBy(() -> accounts.watch("MAIN", "testnet", MASTER))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("choose another name");
    assertThatThrownBy(() -> accounts.watch("other", "moonnet", MASTER))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> accounts.watch("other", "mainnet", MASTER_KEY))
        .isInstanceOf(BadInput.class)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(MASTER_KEY));
  }

  @Test
  void eachAgentIsFreshAndItsKeyIsInTheVault() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    AccountReport first = accounts.makeAgent("main");
    assertThat(first.standing()).isEqualTo(Standing.AGENT_PENDING);
    assertThat(first.note()).contains(first.account().agent());
    assertThat(keptAddress()).isEqualTo(first.account().agent());
    AccountReport second = accounts.makeAgent("main");
    assertThat(second.account().agent()).isNotEqualTo(first.account().agent());
    assertThat(keptAddress()).isEqualTo(second.account().agent());
    assertThat(vault.list()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"mainnet,Mainnet", "testnet,Testnet"})
  void anApprovalIsSignedByTheMasterForThatNetworkAndProven(String network, String chain)
      throws Exception {
    accounts.watch("main", network, MASTER);
    String agent = accounts.makeAgent("main").account().agent();
    venue.roles.put(agent, AccountVenue.agentOf(MASTER));
    venue.extraAgents =
        "[{\"address\":\"" + agent + "\",\"name\":\"wheelhouse\",\"validUntil\":4102444800000}]";
    char[] key = MASTER_KEY.toCharArray();
    AccountReport report = accounts.approve("main", key);
    assertThat(report.standing()).isEqualTo(Standing.CONNECTED);
    assertThat(report.account().validUntil()).isEqualTo(4_102_444_800_000L);
    assertThat(key).containsOnly('\0');
    JsonNode posted = venue.exchanged.getFirst();
    JsonNode action = posted.path("action");
    assertThat(action.path("type").asString()).isEqualTo("approveAgent");
    assertThat(action.path("agentName").asString()).isEqualTo("wheelhouse");
    assertThat(action.path("agentAddress").asString()).isEqualTo(agent);
    assertThat(action.path("hyperliquidChain").asString()).isEqualTo(chain);
    assertThat(action.path("nonce").asLong()).isEqualTo(posted.path("nonce").asLong());
    assertThat(signer(posted)).isEqualTo(MASTER);
    assertThat(networks).as("X25: nobody else is called").containsOnly(network);
    assertNothingSecretIsWritten(MASTER_KEY.substring(2));
  }

  @Test
  void theKeyOfAnotherWalletSignsNothing() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    accounts.makeAgent("main");
    char[] key = AGENT_KEY.toCharArray();
    assertThatThrownBy(() -> accounts.approve("main", key))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("This is the key of " + AGENT)
        .hasMessageContaining("Nothing was signed");
    assertThat(key).containsOnly('\0');
    assertThat(venue.requests()).isZero();
  }

  @Test
  void pastedKeysAreWipedWhateverIsWrong() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    for (String wrong : List.of("0x12", "z".repeat(64), "0".repeat(64), "f".repeat(64), "")) {
      char[] typed = wrong.toCharArray();
      accountsRefuse(() -> accounts.importAgent("main", typed), typed, wrong);
    }
    for (String name : List.of("main", "nobody")) {
      char[] master = MASTER_KEY.toCharArray();
      accountsRefuse(() -> accounts.approve(name, master), master, MASTER_KEY);
    }
    char[] unknown = AGENT_KEY.toCharArray();
    accountsRefuse(() -> accounts.importAgent("nobody", unknown), unknown, AGENT_KEY);
    vault.lock();
    char[] locked = AGENT_KEY.toCharArray();
    accountsRefuse(() -> accounts.importAgent("main", locked), locked, AGENT_KEY);
  }

  private static void accountsRefuse(ThrowingCallable call, char[] typed, String secret) {
    assertThatThrownBy(call)
        .isInstanceOf(BadInput.class)
        .satisfies(refusal -> {
          if (!secret.isEmpty()) {
            assertThat(refusal.getMessage()).doesNotContain(secret);
          }
        });
    for (char each : typed) {
      assertThat(each).isEqualTo('\0');
    }
  }

  @Test
  void aRefusalOfTheVenueIsToldAndALostReplyIsNotKnown() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    accounts.makeAgent("main");
    venue.reply = "{\"status\":\"err\",\"response\":\"Extra agent already used.\"}";
    assertThatThrownBy(() -> accounts.approve("main", MASTER_KEY.toCharArray()))
        .hasMessageContaining("did not take the approval")
        .hasMessageContaining("Extra agent already used");
    venue.code = 429;
    assertThatThrownBy(() -> accounts.approve("main", MASTER_KEY.toCharArray()))
        .hasMessageContaining("did not take the approval")
        .hasMessageContaining("429");
    venue.code = 502;
    assertThatThrownBy(() -> accounts.approve("main", MASTER_KEY.toCharArray()))
        .hasMessageContaining("not known whether")
        .hasMessageContaining("502");
    venue.losesReplies = true;
    assertThatThrownBy(() -> accounts.approve("main", MASTER_KEY.toCharArray()))
        .hasMessageContaining("not known whether");
    assertThat(venue.exchanged).as("each was sent once").hasSize(4);
    venue.close();
    assertThatThrownBy(() -> accounts.approve("main", MASTER_KEY.toCharArray()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("nothing was sent");
    assertThat(accounts.list().getFirst().standing()).isEqualTo(Standing.AGENT_PENDING);
  }

  @Test
  void anAgentKeyIsTakenInWhenTheVenueCallsItOne() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    venue.roles.put(AGENT, AccountVenue.agentOf(MASTER));
    char[] key = AGENT_KEY.toCharArray();
    assertThat(accounts.importAgent("main", key).standing()).isEqualTo(Standing.CONNECTED);
    assertThat(key).containsOnly('\0');
    assertThat(keptAddress()).isEqualTo(AGENT);
    assertNothingSecretIsWritten(AGENT_KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "user,        itself",
    "missing,     does not know the key",
    "agentOfOther, agent of another account"
  })
  void whatIsNoAgentOfTheAccountIsNotTakenIn(String kind, String reason) throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    venue.roles.put(
        AGENT,
        kind.equals("agentOfOther")
            ? AccountVenue.agentOf("0x" + "9".repeat(40))
            : "{\"role\":\"" + kind + "\"}");
    assertThatThrownBy(() -> accounts.importAgent("main", AGENT_KEY.toCharArray()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
    assertThat(vault.list()).isEmpty();
    assertThat(accounts.list().getFirst().standing()).isEqualTo(Standing.WATCH_ONLY);
  }

  @Test
  void theMastersOwnKeyIsRefusedWithTheReason() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    char[] key = MASTER_KEY.toCharArray();
    assertThatThrownBy(() -> accounts.importAgent("main", key))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("whoever holds it can withdraw everything");
    assertThat(key).containsOnly('\0');
    assertThat(vault.list()).isEmpty();
    assertNothingSecretIsWritten(MASTER_KEY.substring(2));
  }

  @Test
  void anApprovalThatRanOutIsNotRepeated() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    String agent = accounts.makeAgent("main").account().agent();
    venue.roles.put(agent, AccountVenue.agentOf(MASTER));
    venue.extraAgents =
        "[{\"address\":\"" + agent + "\",\"name\":\"wheelhouse\",\"validUntil\":1700000000000}]";
    AccountReport over = accounts.prove("main");
    assertThat(over.standing()).isEqualTo(Standing.EXPIRED);
    assertThat(over.note()).contains("ran out");
    assertThatThrownBy(() -> accounts.approve("main", MASTER_KEY.toCharArray()))
        .hasMessageContaining("make a new one first");
    assertThat(venue.exchanged).isEmpty();
    assertThat(accounts.makeAgent("main").standing()).isEqualTo(Standing.AGENT_PENDING);
  }

  @Test
  void nothingIsLostWhenTheVaultIsLocked() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    AccountReport made = accounts.makeAgent("main");
    vault.lock();
    assertThatThrownBy(() -> accounts.makeAgent("main"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("vault is locked");
    assertThatThrownBy(() -> accounts.remove("main")).hasMessageContaining("vault is locked");
    assertThat(accounts.list().getFirst().account()).isEqualTo(made.account());
    vault.unlock(PASSPHRASE);
    accounts.remove("main");
    assertThat(accounts.list()).isEmpty();
    assertThat(vault.list()).isEmpty();
  }

  @Test
  void withoutAVaultAnAccountCanBeRemovedAndNoKeyIsMade() throws Exception {
    accounts.watch("main", "mainnet", MASTER);
    accounts.makeAgent("main");
    vault.lock();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().contains(Vault.FILE)).toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> accounts.makeAgent("main")).hasMessageContaining("no vault yet");
    accounts.remove("main");
    assertThat(accounts.list()).isEmpty();
  }

  private static String address(String key) {
    return "0x" + Keys.getAddress(ECKeyPair.create(new BigInteger(key, 16)));
  }

  private String keptAddress() throws Exception {
    Credential only = vault.list().getFirst();
    try (Secret secret = vault.lease(only.id())) {
      return secret.use(bytes -> address(HexFormat.of().formatHex(bytes)));
    }
  }

  /// Who signed it, by web3j's own reading of the typed data.
  private static String signer(JsonNode posted) throws Exception {
    JsonNode action = posted.path("action");
    String json =
        "{\"types\":{\"EIP712Domain\":[{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"version\","
            + "\"type\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\"},{\"name\":"
            + "\"verifyingContract\",\"type\":\"address\"}],\"A\":[]},\"primaryType\":\"A\","
            + "\"domain\":{\"name\":\"HyperliquidSignTransaction\",\"version\":\"1\",\"chainId\":"
            + Long.decode(action.path("signatureChainId").asString())
            + ",\"verifyingContract\":\"0x0000000000000000000000000000000000000000\"},"
            + "\"message\":{}}";
    byte[] domain = new StructuredDataEncoder(json).hashDomain();
    String type =
        "HyperliquidTransaction:ApproveAgent(string hyperliquidChain,address agentAddress,"
            + "string agentName,uint64 nonce)";
    HexFormat hex = HexFormat.of();
    byte[] struct =
        Hash.sha3(
            hex.parseHex(
                keccak(type)
                    + keccak(action.path("hyperliquidChain").asString())
                    + "0".repeat(24)
                    + action.path("agentAddress").asString().substring(2)
                    + keccak(action.path("agentName").asString())
                    + "0".repeat(48)
                    + hex.toHexDigits(action.path("nonce").asLong())));
    byte[] digest = Hash.sha3(hex.parseHex("1901" + hex.formatHex(domain) + hex.formatHex(struct)));
    JsonNode signature = posted.path("signature");
    Sign.SignatureData data =
        new Sign.SignatureData(
            (byte) signature.path("v").asInt(),
            word(signature.path("r").asString()),
            word(signature.path("s").asString()));
    return "0x" + Keys.getAddress(Sign.signedMessageHashToKey(digest, data));
  }

  private static byte[] word(String text) {
    String digits = text.substring(2);
    return HexFormat.of().parseHex("0".repeat(64 - digits.length()) + digits);
  }

  private static String keccak(String text) {
    return HexFormat.of().formatHex(Hash.sha3(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void assertNothingSecretIsWritten(String key) throws IOException {
    String raw = new String(HexFormat.of().parseHex(key), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text.toLowerCase(Locale.ROOT)).as(file.toString()).doesNotContain(key);
        assertThat(text.contains(raw)).as(file + " holds the key's bytes").isFalse();
      }
    }
  }
}
