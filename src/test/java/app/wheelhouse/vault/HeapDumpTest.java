package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a lock, with trading stopped, no secret is left in the memory of the process.
class HeapDumpTest {
  @TempDir private Path folder;

  @Test
  void noSecretIsLeftAfterALock() throws IOException, InterruptedException, VaultException {
    String heap = heapOf("wipes");
    byte[] passphrase =
        TestVault.text(new String(Planted.hex(Planted.bytes(HeapChild.PASSPHRASE))));
    byte[] dataKey = new byte[DataKey.BYTES];
    new Random(HeapChild.SEED).nextBytes(dataKey);
    byte[] vault = Files.readAllBytes(folder.resolve(Vault.FILE));
    byte[] derived =
        new Argon2Derivation()
            .derive(passphrase, Arrays.copyOfRange(vault, 22, 38), VaultCost.LEAST);
    assertThat(heap).as("it is a dump").startsWith("JAVA PROFILE").contains("openrouter");
    assertThat(found(heap, "passphrase", passphrase)).isEmpty();
    assertThat(found(heap, "agent key", Planted.bytes(HeapChild.AGENT))).isEmpty();
    assertThat(found(heap, "model key", Planted.bytes(HeapChild.MODEL))).isEmpty();
    assertThat(found(heap, "data key", dataKey)).isEmpty();
    assertThat(found(heap, "derived key", derived)).isEmpty();
  }

  @Test
  void theSearchFindsWhatIsKept() throws IOException, InterruptedException {
    String heap = heapOf("keeps");
    assertThat(found(heap, "", Planted.bytes(10))).containsExactly(" bytes, or a BigInteger");
    assertThat(found(heap, "", Planted.bytes(11))).containsExactly(" hex");
    assertThat(found(heap, "", Planted.bytes(12))).containsExactly(" hex in a wide text");
    assertThat(found(heap, "", Planted.bytes(13))).containsExactly(" hex as characters");
    assertThat(found(heap, "", Planted.bytes(14))).containsExactly(" bytes, or a BigInteger");
    assertThat(found(heap, "", Planted.bytes(15))).containsExactly(" ints, low first");
  }

  private static List<String> found(String heap, String what, byte[] secret) {
    List<String> found = new ArrayList<>();
    Planted.forms(secret)
        .forEach((form, bytes) -> {
          if (heap.contains(new String(bytes, StandardCharsets.ISO_8859_1))) {
            found.add(what + " " + form);
          }
        });
    return found;
  }

  private String heapOf(String mode) throws IOException, InterruptedException {
    Path dump = folder.resolve("heap.hprof");
    Path log = folder.resolve("child.log");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                HeapChild.class.getName(),
                folder.toString(),
                dump.toString(),
                mode)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(child.waitFor()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).contains(mode.equals("keeps") ? "8" : "2");
    return new String(Files.readAllBytes(dump), StandardCharsets.ISO_8859_1);
  }
}
