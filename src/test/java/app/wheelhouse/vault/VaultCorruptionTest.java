package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.AGENT;
import static app.wheelhouse.vault.TestVault.passphrase;
import static app.wheelhouse.vault.TestVault.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A damaged vault is named, never opened, never written over.
class VaultCorruptionTest {
  @TempDir private Path folder;
  private TestVault test;
  private byte[] sound = new byte[0];

  @BeforeEach
  void writesASoundOne() throws VaultException, IOException {
    test = new TestVault(folder);
    test.filled().close();
    sound = Files.readAllBytes(test.file());
  }

  @Test
  void everyFlippedByteIsRefused() throws IOException {
    Map<VaultFault, Integer> found = new EnumMap<>(VaultFault.class);
    for (int at = 0; at < sound.length; at++) {
      for (int flip : new int[] {0x01, 0x80, 0xff}) {
        byte[] flipped = sound.clone();
        flipped[at] ^= (byte) flip;
        found.merge(refusal("byte " + at + " ^ " + flip, flipped), 1, Integer::sum);
      }
    }
    assertThat(found)
        .as("each part of the file has its own sentence")
        .containsOnlyKeys(
            VaultFault.FOREIGN,
            VaultFault.NEWER,
            VaultFault.DOWNGRADED,
            VaultFault.ABSURD_COST,
            VaultFault.WRONG_PASSPHRASE,
            VaultFault.TRUNCATED,
            VaultFault.DAMAGED);
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    for (int length = 0; length < sound.length; length++) {
      VaultFault fault = refusal("length " + length, Arrays.copyOf(sound, length));
      assertThat(fault).as("length " + length).isEqualTo(VaultFault.TRUNCATED);
    }
    assertThat(test.derivation.asked).as("nothing was computed for it").hasValue(1);
  }

  @Test
  void randomDamageIsRefused() throws IOException {
    Random random = new Random(31);
    for (int i = 0; i < 1_000; i++) {
      byte[] damaged = sound.clone();
      int from = random.nextInt(damaged.length);
      byte[] noise = new byte[1 + random.nextInt(damaged.length - from)];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, damaged, from, noise.length);
      if (!Arrays.equals(damaged, sound)) {
        refusal("noise " + i, damaged);
      }
    }
  }

  @Test
  void partsOfTwoGenerationsDoNotMakeAVault() throws VaultException, IOException {
    Vault vault = test.open();
    vault.unlock(passphrase());
    vault.replace(AGENT, TestVault.key(9));
    vault.close();
    byte[] next = Files.readAllBytes(test.file());
    assertThat(next).hasSameSizeAs(sound);
    for (int cut = 1; cut < sound.length; cut++) {
      byte[] mixed = sound.clone();
      System.arraycopy(next, cut, mixed, cut, next.length - cut);
      if (!Arrays.equals(mixed, sound) && !Arrays.equals(mixed, next)) {
        refusal("cut " + cut, mixed);
      }
    }
  }

  /// What is put into the file where, and what is said of it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version 2      | 8  | 02               | NEWER       | has format 2; this Wheelhouse reads format 1. Start the newer
          version 255    | 8  | ff               | NEWER       | has format 255
          version 0      | 8  | 00               | DOWNGRADED  | says format 0, which Wheelhouse never wrote
          derivation     | 9  | 02               | DAMAGED     | names a derivation of keys that format 1 does not have
          4 TiB          | 10 | ffffffff         | ABSURD_COST | Nothing was computed
          2 GiB          | 10 | 00200000         | ABSURD_COST | wants 2,097,152 KiB of memory
          just too much  | 10 | 00100001         | ABSURD_COST | accepted are 19,456 to 1,048,576 KiB, 1 to 20 passes
          weakened       | 10 | 00000008         | ABSURD_COST | wants 8 KiB
          just too weak  | 10 | 00004bff         | ABSURD_COST | wants 19,455 KiB
          endless passes | 14 | 7fffffff         | ABSURD_COST | 2147483647 passes
          no pass        | 14 | 00000000         | ABSURD_COST | 0 passes
          lanes          | 18 | 00000040         | ABSURD_COST | 64 lanes
          cost in range  | 14 | 00000002         | WRONG_PASSPHRASE | The passphrase is wrong, or the file was changed
          salt           | 22 | 00               | WRONG_PASSPHRASE | The passphrase is wrong, or the file was changed
          wrapped key    | 60 | 00               | WRONG_PASSPHRASE | The passphrase is wrong, or the file was changed
          generation     | 98 | 0000000000000063 | DAMAGED     | the passphrase is right, but the content is not what was written
          generation 0   | 98 | 0000000000000000 | DAMAGED     | its head says
          content        | 130| 00               | DAMAGED     | the passphrase is right, but the content is not what was written
          length         | 118| 00000fff         | TRUNCATED   | the rest is missing
          length         | 118| 00000020         | DAMAGED     | something follows its end
          length         | 118| ffffffff         | DAMAGED     | its head says
          magic          | 0  | 1f8b             | FOREIGN     | is not a vault of Wheelhouse; it was left as it is
          """)
  void eachFaultHasItsSentence(String what, int at, String hex, VaultFault fault, String sentence)
      throws IOException {
    byte[] changed = sound.clone();
    byte[] put = java.util.HexFormat.of().parseHex(hex.strip());
    System.arraycopy(put, 0, changed, at, put.length);
    Files.write(test.file(), changed);
    Vault vault = test.open();
    VaultException refusal = refused(fault, () -> vault.unlock(passphrase()));
    assertThat(refusal).as(what).hasMessageContaining(sentence);
    if (fault != VaultFault.WRONG_PASSPHRASE) {
      assertThat(refusal)
          .hasMessageContaining(test.file().toString())
          .hasMessageContaining("The generation before it is at " + test.previous());
    }
    assertThat(Files.readAllBytes(test.file())).as("left as it is").isEqualTo(changed);
  }

  @Test
  void withoutAnEarlierGenerationABackupIsAskedFor() throws IOException {
    Files.delete(test.previous());
    Files.write(test.file(), Arrays.copyOf(sound, 200));
    assertThat(refused(VaultFault.TRUNCATED, () -> test.open().unlock(passphrase())))
        .hasMessageContaining("ends after 200 bytes")
        .hasMessageContaining("put a backup of the file in its place");
  }

  @Test
  void absurdCostIsRefusedBeforeAnythingIsComputed() throws IOException {
    byte[] absurd = sound.clone();
    ByteBuffer.wrap(absurd).putInt(10, Integer.MAX_VALUE);
    Files.write(test.file(), absurd);
    int asked = test.derivation.asked.get();
    refused(VaultFault.ABSURD_COST, () -> test.open().unlock(passphrase()));
    assertThat(test.derivation.asked).hasValue(asked);
  }

  @ParameterizedTest
  @CsvSource({"key store,PK\u0003\u0004 something", "json,{\"crypto\":{}}", "text,WHVAULX"})
  void aForeignFileIsNamed(String what, String content) throws IOException {
    Files.writeString(test.file(), content.repeat(60), StandardCharsets.UTF_8);
    assertThat(refused(VaultFault.FOREIGN, () -> test.open().unlock(passphrase())))
        .as(what)
        .hasMessageContaining("Move it away");
  }

  @Test
  void aHugeFileIsNotReadToItsEnd() throws IOException {
    Files.write(test.file(), Arrays.copyOf(sound, VaultImage.MOST_BYTES + 2));
    refused(VaultFault.FOREIGN, () -> test.open().unlock(passphrase()));
  }

  @Test
  void aFolderInItsPlaceIsNamed() throws IOException {
    Files.delete(test.file());
    Files.createDirectory(test.file());
    refused(VaultFault.DISK, () -> test.open().unlock(passphrase()));
    refused(VaultFault.EXISTS, () -> test.open().create(passphrase(), TestVault.CHEAP));
  }

  @Test
  void theEarlierGenerationOpensAsTheSentenceSays() throws IOException, VaultException {
    Files.write(test.file(), new byte[7]);
    Files.delete(test.file());
    Files.move(test.previous(), test.file());
    Vault vault = test.open();
    vault.unlock(passphrase());
    assertThat(TestVault.secretOf(vault, AGENT)).isEqualTo(TestVault.key(1));
  }

  private VaultFault refusal(String what, byte[] file) throws IOException {
    Files.write(test.file(), file);
    try (Vault vault = test.open()) {
      vault.unlock(passphrase());
      throw new AssertionError(what + " was opened");
    } catch (VaultException refusal) {
      assertThat(Files.readAllBytes(test.file())).as(what).isEqualTo(file);
      return refusal.fault();
    }
  }
}
