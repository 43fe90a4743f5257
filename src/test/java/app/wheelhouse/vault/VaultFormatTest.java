package app.wheelhouse.vault;

import static app.wheelhouse.vault.TestVault.AGENT;
import static app.wheelhouse.vault.TestVault.CHEAP;
import static app.wheelhouse.vault.TestVault.MODEL;
import static app.wheelhouse.vault.TestVault.passphrase;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that was written once opens for ever; and it is what the format's description says.
class VaultFormatTest {
  /// Written by format 1 on 3 September 2025 (the passphrase and the key are public test data).
  private static final String WRITTEN =
      """
      57485641554c540a010100004c00000000010000000180400d1639a19b0afb222bbddbad8eb8ceabce38
      7790d701a003c89727c4304b2e659fec7b2bdbf206a0d7cfe67c9f0c529b610ef7cc9c250490cfb88ef4
      4e149d6cd476341acc44ea31b05b0000000000000003dd58cd42e295a64567e5b15b000000fa7fcb9424
      f89a9ba484c654c5f84146f73b144347800e412b18b4b6a08cb64eb8ba15978d0ea3b6510ac463f6dbb8
      e9c3f664e0c3b2c230304668e96f7aff6355bd66051ed0ace912b2e74a01803b4a3cea56a6517492981d
      8f0ef96ef2c01e79548b67dbd674670e9a3b9b650f03a5a6afd872a5b7396a1b8505fdae034017a3fe08
      cbbd55c7a8786b0dbe3713da690948d6f06829e67ce3e9ff66de4f974916820a21da971ab1448064a142
      548165ef3c424d621591d3567bfbcaf7dc007eafb875037ef9a05a8188e87401fc61848ee86ecc344305
      a7ee4a677b12e2aa5c7fa0c4ef42de984c271a5370e828d3bd1b926ffddf46f8d76ff485
      """;

  private static final byte[] TEST_KEY = HexFormat.of().parseHex("0123456789".repeat(6) + "0123");

  @TempDir private Path folder;

  @Test
  void theFileOfFormat1Opens() throws IOException, VaultException {
    Files.write(folder.resolve(Vault.FILE), written());
    try (Vault vault = Vault.in(folder, new FakeClock().clock(), CHEAP)) {
      vault.unlock(passphrase());
      assertThat(vault.list())
          .containsExactly(
              new Credential(
                  AGENT, "made on the desk \u20ac", 1_756_857_600_000L, 1_756_857_600_000L),
              new Credential(MODEL, "", 1_756_857_600_000L, 1_756_857_600_000L));
      assertThat(TestVault.secretOf(vault, AGENT)).isEqualTo(TEST_KEY);
      assertThat(TestVault.secretOf(vault, MODEL)).isEqualTo(TestVault.text("sk-or-v1-abc"));
    }
    assertThat(Files.readAllBytes(folder.resolve(Vault.FILE))).isEqualTo(written());
  }

  /// Read by hand from the description alone, with nothing of the vault's own code.
  @Test
  void theFileIsWhatItsDescriptionSays() throws GeneralSecurityException {
    byte[] bytes = written();
    ByteBuffer file = ByteBuffer.wrap(bytes);
    assertThat(text(take(file, 8))).isEqualTo("WHVAULT\n");
    assertThat(file.get()).as("version").isEqualTo((byte) 1);
    assertThat(file.get()).as("Argon2id 1.3").isEqualTo((byte) 1);
    int memory = file.getInt();
    int passes = file.getInt();
    int lanes = file.getInt();
    byte[] salt = take(file, 16);
    byte[] wrapNonce = take(file, 12);
    byte[] outer = argon2(text(passphrase()), salt, memory, passes, lanes);
    byte[] dataKey = open(outer, wrapNonce, take(file, 48), head(bytes, 50));
    assertThat(file.getLong()).as("generation").isEqualTo(3);
    byte[] nonce = take(file, 12);
    byte[] content = take(file, file.getInt());
    assertThat(file.hasRemaining()).isFalse();
    ByteBuffer plain = ByteBuffer.wrap(open(dataKey, nonce, content, head(bytes, 122)));
    List<String> read = new ArrayList<>();
    int count = plain.getInt();
    for (int i = 0; i < count; i++) {
      String kind = text(part(plain));
      String owner = text(part(plain));
      String name = text(part(plain));
      String note = text(part(plain));
      long created = plain.getLong();
      long replaced = plain.getLong();
      byte[] secretNonce = take(plain, 12);
      byte[] belongsTo =
          ("secret\n" + kind + "\n" + owner + "\n" + name).getBytes(StandardCharsets.UTF_8);
      byte[] secret = open(dataKey, secretNonce, part(plain), belongsTo);
      read.add(
          kind
              + "|"
              + owner
              + "|"
              + name
              + "|"
              + note
              + "|"
              + created
              + "|"
              + replaced
              + "|"
              + HexFormat.of().formatHex(secret));
    }
    assertThat(plain.hasRemaining()).isFalse();
    assertThat(read)
        .containsExactly(
            "hyperliquid-agent|hyperliquid/main|agent|made on the desk \u20ac|1756857600000"
                + "|1756857600000|"
                + HexFormat.of().formatHex(TEST_KEY),
            "ai-key|openrouter|desk||1756857600000|1756857600000|"
                + HexFormat.of().formatHex(TestVault.text("sk-or-v1-abc")));
  }

  private static byte[] written() {
    return HexFormat.of().parseHex(WRITTEN.replaceAll("\\s", ""));
  }

  private static byte[] argon2(String passphrase, byte[] salt, int memory, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(0x13)
            .withSalt(salt)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] key = new byte[32];
    generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }

  private static byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] associated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(associated);
    return cipher.doFinal(sealed);
  }

  private static byte[] head(byte[] bytes, int length) {
    return java.util.Arrays.copyOf(bytes, length);
  }

  private static byte[] part(ByteBuffer in) {
    return take(in, Short.toUnsignedInt(in.getShort()));
  }

  private static byte[] take(ByteBuffer in, int length) {
    byte[] taken = new byte[length];
    in.get(taken);
    return taken;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String text(char[] characters) {
    return new String(characters);
  }
}
