package app.wheelhouse.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// U5: a secret in the wrong place does not reach a log, an export or a bug report.
class RedactorTest {
  private static final String HEX =
      "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef";
  private static final String ADDRESS = "0x5e9ee1089755c3435139848e47e6635505d5a13a";
  private static final String ORDER = "0x0000000000000000000001890f7a1c2d";
  private static final String PHRASE =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";

  /// A line, and what may be read of it.
  static List<Arguments> lines() {
    return List.of(
        Arguments.of("signing with 0x" + HEX, "signing with [redacted]"),
        Arguments.of("0x" + HEX.substring(0, 60) + " lost zeros", "[redacted] lost zeros"),
        Arguments.of("{\"key\":\"0x" + HEX + "\"}", "{\"key\":\"[redacted]\"}"),
        Arguments.of("0x" + HEX + HEX.substring(0, 16), "[redacted]"),
        Arguments.of("private key: " + HEX, "private key: [redacted]"),
        Arguments.of("SECRET=" + HEX, "SECRET=[redacted]"),
        Arguments.of("the agentKey is " + HEX, "the agentKey is [redacted]"),
        Arguments.of("{'privateKey' : '" + HEX + "'}", "{'privateKey' : '[redacted]'}"),
        Arguments.of("sk-proj-abcDEF0123456789_-xyz said no", "[redacted] said no"),
        Arguments.of("key sk-or-v1-0123456789abcdef01234567", "key [redacted]"),
        Arguments.of("(sk-ant-api03-Abc_def-0123456789)", "([redacted])"),
        Arguments.of("AIzaSyA0123456789abcdefghijklmnopqrstu", "[redacted]"),
        Arguments.of("Authorization: Bearer abc.def-ghi123", "Authorization: Bearer [redacted]"),
        Arguments.of("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic [redacted]"),
        Arguments.of("X-MBX-APIKEY: vmPUZE6mv9SD5VNHk", "X-MBX-APIKEY: [redacted]"),
        Arguments.of("?apiKey=mx0vglAbCdEf&symbol=BTC", "?apiKey=[redacted]&symbol=BTC"),
        Arguments.of("passphrase = correct-horse", "passphrase = [redacted]"),
        Arguments.of("my words: " + PHRASE, "my words: [redacted]"),
        Arguments.of("my words: " + PHRASE + " " + PHRASE + ".", "my words: [redacted]."),
        // What a trader and support must still be able to read:
        Arguments.of("account " + ADDRESS + " is an agent", null),
        Arguments.of("order " + ORDER + " filled", null),
        Arguments.of("{\"hash\":\"0x" + HEX + "\",\"px\":\"1\"}", null),
        Arguments.of("hash 0x" + HEX + ", tx=0x" + HEX, null),
        Arguments.of("connectionId: 0x" + HEX, null),
        Arguments.of("record 17 has hash " + HEX, null),
        Arguments.of("0x" + HEX + HEX + "1b is a signature", null),
        Arguments.of(
            "a task-list of basic things, and the risk-adjusted-return-of-ten-months", null),
        Arguments.of(
            "the order was sent twice because the venue said nothing after the first one and"
                + " closed",
            null),
        Arguments.of("The passphrase is wrong, or the file was changed.", null),
        Arguments.of("kill -9 at 1,234.5 USDC (12:00:01.001) C:\\Users", null),
        Arguments.of("", null));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void u5OnlySecretsAreTakenOut(String line, @org.jspecify.annotations.Nullable String expected) {
    assertThat(Redactor.redact(line)).isEqualTo(expected == null ? line : expected);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void doingItTwiceChangesNothingMore(String line) {
    String once = Redactor.redact(line);
    assertThat(Redactor.redact(once)).isEqualTo(once);
  }

  @Test
  void u5AKeyIsFoundWhereverItStands() {
    Random random = new Random(5);
    String around = " ,;:=\"'()[]{}<>|/\n\tg_-.";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder key = new StringBuilder("0x");
      while (key.length() < 66) {
        key.append(Character.forDigit(random.nextInt(16), 16));
      }
      char before = around.charAt(random.nextInt(around.length()));
      char after = around.charAt(random.nextInt(around.length()));
      String line = "signer" + before + key + after + "done";
      assertThat(Redactor.redact(line)).as(line).doesNotContain(key.substring(4));
    }
  }

  @Test
  void aLongTextIsReadInOnePass() {
    String line = "abandon ".repeat(20_000) + "0x".repeat(20_000) + "key ".repeat(20_000);
    assertThat(Redactor.redact(line)).hasSizeLessThan(line.length());
  }
}
