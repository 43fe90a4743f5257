package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `debug sign`.
class DebugSignTest {
  private static final String KEY =
      "0123456789012345678901234567890123456789012345678901234567890123";
  private static final String VAULT = "0x1719884eb866cb12b2287399b15f7db5e7d775ea";
  private static final String ORDER =
      """
      {"type":"order","orders":[{"a":4,"b":true,"p":"1670.1","s":"0.0147","r":false,
      "t":{"limit":{"tif":"Ioc"}}}],"grouping":"na"}
      """;
  private static final String APPROVAL =
      """
      {"type":"approveAgent","signatureChainId":"0xa4b1","hyperliquidChain":"Testnet",
      "agentAddress":"0x1719884eb866cb12b2287399b15f7db5e7d775ea","nonce":1731000000123}
      """;

  @TempDir Path folder;

  private Path key = Path.of("");

  @BeforeEach
  void writeKey() throws IOException {
    key = Files.writeString(folder.resolve("key"), KEY);
    if (posix()) {
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void printsTheVenuesOwnCheckValueAndNothingElse() throws IOException {
    Ran ran = sign("mainnet", "1677777606040", ORDER);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualToIgnoringNewLines(
            "{\"connectionId\":"
                + "\"0x0fcbeda5ae3c4950a548021552a4fea2226858c4453571bf3f24ba017eac2908\","
                + "\"digest\":"
                + "\"0xbe5eb0697b77c2acfeaa07a3d4913ae5d06489c63bfd143c5d3d66540a196c43\","
                + "\"r\":\"0xe302c107c0048633293299b066317048f69f685aa4f536fe56c050efaf04996c\","
                + "\"s\":\"0x70e01d4d26e3d724fb8f8ab54b3f2544a37ea1b092f83532349405274f3f3962\","
                + "\"v\":28}");
  }

  @Test
  void anotherOrderOfKeysIsAnotherAction() throws IOException {
    JsonNode one = sign("mainnet", "5", "{\"type\":\"order\",\"grouping\":\"na\"}").json();
    JsonNode other = sign("mainnet", "5", "{\"grouping\":\"na\",\"type\":\"order\"}").json();
    assertThat(other.get("connectionId")).isNotEqualTo(one.get("connectionId"));
  }

  @Test
  void vaultAndExpiryAreSigned() throws IOException {
    String noop = "{\"type\":\"noop\"}";
    JsonNode signed =
        sign(
                "TESTNET",
                "9223372036854775807",
                noop,
                "--vault-address",
                "0X" + VAULT.substring(2).toUpperCase(java.util.Locale.ROOT),
                "--expires-after",
                "9223372036854775807")
            .json();
    assertThat(signed.get("connectionId").asString())
        .isEqualTo("0x1dbc613413848cd06b6ce53d490e12acbaf1a88975cacd77fc3fed6831aa1663");
    assertThat(signed.get("r").asString())
        .isEqualTo("0x16ca8ce0a278c36b7844feaf3b1cd7753bd5749efbb99e5943945c445317a87c");
    assertThat(signed.get("v").asInt()).isEqualTo(27);
    assertThat(sign("testnet", "9223372036854775807", noop, "--vault-address", VAULT).json())
        .isNotEqualTo(signed);
  }

  @Test
  void aUserSignedActionHasNoConnectionId() throws IOException {
    JsonNode signed = sign("testnet", "1731000000123", APPROVAL).json();
    assertThat(signed.get("connectionId").isNull()).isTrue();
    assertThat(signed.get("digest").asString())
        .isEqualTo("0xa288b21291a566b86ec0d479c148cbaa01a277a8e4efb6b1c03fbd65722ed2ca");
    assertThat(signed.get("v").asInt()).isEqualTo(27);
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, "0x" + KEY, "0X" + KEY + "\n", "\r\n\t " + KEY + " \r\n"})
  void theKeyMayHaveAPrefixAndBlanksAroundIt(String text) throws IOException {
    Files.writeString(key, text);
    assertThat(sign("mainnet", "1677777606040", ORDER).json().get("v").asInt()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                 | here are 0
          0x                                                                 | here are 0
          dead5ec2e7                                                         | here are 10
          0xdead5ec2e7dead5ec2e7dead5ec2e7dead5ec2e7dead5ec2e7dead5ec2e7dead5 | here are 65
          dead5ec2e7dead5ec2e7dead5ec2e7dead5ec2e7dead5ec2e7dead5ec2e7deaz   | hex digits only
          0000000000000000000000000000000000000000000000000000000000000000   | no private key
          fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141   | no private key
          """)
  void aKeyThatIsNoneIsRefusedWithoutBeingRepeated(String text, String reason) throws IOException {
    Files.writeString(key, text);
    String said = sign("mainnet", "1", ORDER).refused(ExitCode.INPUT);
    assertThat(said).contains(key + ": ", reason).doesNotContain("dead", "ffffff");
  }

  @Test
  void aKeyThatOthersCanReadIsWarnedOf() throws IOException {
    assumeTrue(posix(), "skipped: this file system has no permissions of POSIX");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    Ran ran = sign("mainnet", "1", ORDER);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("Warning: others can read " + key, "chmod 600");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          nonsense                              | line 1, column
          ~~                                    | empty
          {"type":"order","num":1.5}            | decimal point
          {"type":"order","num":1e5}            | decimal point or an exponent
          {"type":"order","num":1,"num":2}      | The key num stands twice
          {"orders":[]}                         | no "type"
          {"type":7}                            | no "type"
          [{"type":"noop"}]                     | An action is a JSON object
          {"action":{"type":"noop"},"nonce":1}  | a whole request
          {"type":"new","signatureChainId":"0x1"} | not known here
          {"type":"usdSend"}                    | usdSend needs signatureChainId
          """)
  void anActionThatCannotBeSignedIsNamedWithItsFile(String text, String reason) throws IOException {
    String said = sign("mainnet", "1", text).refused(ExitCode.INPUT);
    assertThat(said).contains("action.json: ", reason);
  }

  @Test
  void theNonceOfAUserSignedActionMustAgree() throws IOException {
    assertThat(sign("testnet", "1731000000124", APPROVAL).refused(ExitCode.INPUT))
        .contains("1731000000124 is not the nonce inside the action, 1731000000123");
  }

  @Test
  void x25AnActionForTheOtherChainIsRefused() throws IOException {
    assertThat(sign("mainnet", "1731000000123", APPROVAL).refused(ExitCode.INPUT))
        .contains("Nothing was signed: the key is for mainnet, the request says testnet");
  }

  @Test
  void filesThatAreNotThereAreNamed() throws IOException {
    Path action = Files.writeString(folder.resolve("action.json"), ORDER);
    Path none = folder.resolve("none");
    for (Object[] words :
        new Object[][] {{none, action}, {key, none}, {folder, action}, {key, folder}}) {
      Map<String, Object> options = options("mainnet", "1", (Path) words[1]);
      options.put("--key-file", words[0]);
      assertThat(run(options).refused(ExitCode.INPUT))
          .containsAnyOf("There is no file " + none, folder + " is a folder");
    }
  }

  @Test
  void filesThatAreNoTextOrFarTooLongAreRefused() throws IOException {
    Path action = Files.write(folder.resolve("action.json"), new byte[] {'{', (byte) 0xff, '}'});
    assertThat(run(options("mainnet", "1", action)).refused(ExitCode.INPUT)).contains("no UTF-8");
    Files.write(key, new byte[2_000]);
    assertThat(sign("mainnet", "1", ORDER).refused(ExitCode.INPUT)).contains("over 1024 bytes");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheAction() throws IOException {
    Path action =
        Files.write(
            folder.resolve("action.json"), ("\ufeff" + ORDER).getBytes(StandardCharsets.UTF_8));
    assertThat(run(options("mainnet", "1677777606040", action)).json().get("v").asInt())
        .isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --venue         | lighter   | --venue hyperliquid
          --network       | moonnet   | --network
          --nonce         | -1        | --nonce is zero or above
          --nonce         | soon      | --nonce
          --expires-after | -1        | --expires-after is zero or above
          --vault-address | 0x12      | --vault-address: An address is 0x and 40 hex digits
          --vault-address | vault     | --vault-address: An address is 0x and 40 hex digits
          """)
  void aBadOptionIsMisuse(String option, String value, String reason) throws IOException {
    Path action = Files.writeString(folder.resolve("action.json"), ORDER);
    Map<String, Object> options = options("mainnet", "1", action);
    options.put(option, value);
    assertThat(run(options).refused(ExitCode.USAGE)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--venue", "--network", "--key-file", "--nonce", "--action"})
  void eachOfThemIsNeeded(String option) throws IOException {
    Path action = Files.writeString(folder.resolve("action.json"), ORDER);
    Map<String, Object> options = options("mainnet", "1", action);
    options.remove(option);
    assertThat(run(options).refused(ExitCode.USAGE)).contains(option);
  }

  @Test
  void theWalletSignsForNoVault() throws IOException {
    assertThat(
            sign("testnet", "1731000000123", APPROVAL, "--vault-address", VAULT)
                .refused(ExitCode.USAGE))
        .contains("approveAgent is signed by the wallet");
    assertThat(
            sign("testnet", "1731000000123", APPROVAL, "--expires-after", "1")
                .refused(ExitCode.USAGE))
        .contains("--expires-after");
  }

  private Ran sign(String network, String nonce, String action, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("action.json"), action);
    return Ran.of(Ran.with(words(options(network, nonce, file)), more));
  }

  private Map<String, Object> options(String network, String nonce, Path action) {
    return new TreeMap<>(
        Map.of(
            "--venue", "hyperliquid",
            "--network", network,
            "--key-file", key,
            "--nonce", nonce,
            "--action", action));
  }

  private static Ran run(Map<String, Object> options) {
    return Ran.of(words(options));
  }

  private static Object[] words(Map<String, Object> options) {
    Object[] words = {"debug", "sign"};
    for (Map.Entry<String, Object> option : options.entrySet()) {
      words = Ran.with(words, option.getKey(), option.getValue());
    }
    return words;
  }

  private boolean posix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
