package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Known answers: RFC 9106, and the reference implementation's own test vectors (version 1.3).
class Argon2DerivationTest {
  @Test
  void libraryAnswersAsRfc9106Says() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4))
            .build());
    byte[] tag = new byte[32];
    generator.generateBytes(filled(32, 1), tag);
    assertThat(HexFormat.of().formatHex(tag))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          65536, 1, password,          somesalt, f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98
          65536, 2, password,          somesalt, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7
          65536, 2, differentpassword, somesalt, 0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde
          65536, 2, password,          diffsalt, bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c
          """)
  void oursAnswersAsTheReferenceDoes(
      int memory, int passes, String password, String salt, String answer) throws VaultException {
    byte[] derived =
        new Argon2Derivation()
            .derive(bytes(password), bytes(salt), new VaultCost(memory, passes, 1));
    assertThat(HexFormat.of().formatHex(derived)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          19455,   1,  1
          1048577, 1,  1
          19456,   0,  1
          19456,   21, 1
          19456,   1,  0
          19456,   1,  5
          -1,      -1, -1
          """)
  void absurdCostIsRefusedBeforeAnythingIsDerived(int memory, int passes, int lanes) {
    VaultCost cost = new VaultCost(memory, passes, lanes);
    assertThat(cost.isAccepted()).isFalse();
    assertThatThrownBy(() -> new Argon2Derivation().derive(new byte[8], new byte[16], cost))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// In a process of its own, which has less memory than the derivation wants.
  static final class Poor {
    private Poor() {}

    public static void main(String[] arguments) {
      try {
        new Argon2Derivation().derive(new byte[8], new byte[16], VaultCost.FLOOR);
      } catch (VaultException refusal) {
        System.out.println(refusal);
      }
    }
  }

  @Test
  void tooLittleMemoryIsSaidAndTheProcessGoesOn() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Poor.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said).startsWith("NO_MEMORY: The passphrase needs 128 MiB of memory for a moment");
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
