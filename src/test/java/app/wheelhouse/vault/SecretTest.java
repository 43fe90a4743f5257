package app.wheelhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
  private static final byte[] KEY = {1, 2, 3, 4};

  @Test
  void whatIsHandedOutIsWipedAfterUse() {
    byte[][] kept = new byte[1][];
    try (Secret secret = Secret.copyOf(KEY)) {
      int sum =
          secret.use(bytes -> {
            kept[0] = bytes;
            assertThat(bytes).isEqualTo(KEY);
            return bytes[0] + bytes[3];
          });
      assertThat(sum).isEqualTo(5);
      assertThat(kept[0]).containsOnly(0);
      assertThat(secret.<byte[], RuntimeException>use(byte[]::clone)).isEqualTo(KEY);
    }
  }

  @Test
  void isWipedAfterAFailureToo() {
    byte[][] kept = new byte[1][];
    try (Secret secret = Secret.copyOf(KEY)) {
      assertThatThrownBy(() ->
              secret.use(bytes -> {
                kept[0] = bytes;
                throw new IOException("the signer failed");
              }))
          .isInstanceOf(IOException.class);
    }
    assertThat(kept[0]).containsOnly(0);
  }

  @Test
  void closingWipesAndEndsIt() {
    byte[] owned = KEY.clone();
    Secret secret = Secret.owning(owned);
    Secret fork = secret.fork();
    secret.close();
    secret.close();
    assertThat(owned).containsOnly(0);
    assertThat(secret.isClosed()).isTrue();
    assertThatThrownBy(() -> secret.use(byte[]::clone)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(secret::fork).isInstanceOf(IllegalStateException.class);
    assertThat(fork.<byte[], RuntimeException>use(byte[]::clone)).isEqualTo(KEY);
    fork.close();
  }

  @Test
  void closingInTheMiddleDoesNotSignWithZeros() {
    Secret secret = Secret.copyOf(KEY);
    byte[] seen =
        secret.use(bytes -> {
          secret.close();
          return bytes.clone();
        });
    assertThat(seen).isEqualTo(KEY);
  }

  @Test
  void theCallersArrayIsItsOwn() {
    byte[] given = KEY.clone();
    try (Secret secret = Secret.copyOf(given)) {
      given[0] = 9;
      assertThat(secret.<Byte, RuntimeException>use(bytes -> bytes[0])).isEqualTo((byte) 1);
    }
  }

  @Test
  void neitherSecretNorKeyBecomesTextOrStream() throws IOException {
    Secret secret = Secret.copyOf("swordfish".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    DataKey key = DataKey.random(new Random(1));
    assertThat(secret).hasToString("Secret").isNotInstanceOf(java.io.Serializable.class);
    assertThat(key).hasToString("DataKey");
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(key)).isInstanceOf(NotSerializableException.class);
    }
    secret.close();
    key.close();
  }

  @Test
  void aWipedKeyEncryptsNothing() {
    DataKey key = DataKey.random(new Random(1));
    key.close();
    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(() -> key.seal(KEY, new byte[12], KEY))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0x0123456789012345678901234567890123456789012345678901234567890123
          0X0123456789012345678901234567890123456789012345678901234567890123
          '  0123456789012345678901234567890123456789012345678901234567890123\n'
          """)
  void aPrivateKeyIsReadAsPeoplePasteIt(String pasted) throws VaultException {
    for (CredentialKind kind :
        new CredentialKind[] {CredentialKind.HYPERLIQUID_AGENT, CredentialKind.EVM_KEY}) {
      byte[] key = kind.secretOf(pasted.toCharArray());
      assertThat(key).hasSize(32);
      assertThat(key[0]).isEqualTo((byte) 1);
      assertThat(key[31]).isEqualTo((byte) 0x23);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0x01234567890123456789012345678901234567890123456789012345678901,   62 characters
          0x012345678901234567890123456789012345678901234567890123456789012g, only the digits
          0x01234567890123456789012345678901234567890123456789012345678901２3, only the digits
          0x5e9ee1089755c3435139848e47e6635505d5a13a,                         40 characters
          0x0000000000000000000000000000000000000000000000000000000000000000, zero or too large
          fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141,   zero or too large
          ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff,   zero or too large
          '',                                                                 0 characters
          0x,                                                                 0 characters
          legal winner thank year wave sausage,                               36 characters
          """)
  void whatCannotBeAPrivateKeyIsRefusedAndNotRepeated(String pasted, String why) {
    VaultException refusal =
        TestVault.refused(
            VaultFault.UNUSABLE, () -> CredentialKind.EVM_KEY.secretOf(pasted.toCharArray()));
    assertThat(refusal.getMessage()).contains(why).doesNotContain("winner", "0123456789");
  }

  @Test
  void theLargestPrivateKeyIsOne() throws VaultException {
    char[] largest =
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140".toCharArray();
    assertThat(CredentialKind.EVM_KEY.secretOf(largest)[31]).isEqualTo((byte) 0x40);
  }

  @Test
  void textIsKeptWithoutTheBlanksAroundIt() throws VaultException {
    assertThat(CredentialKind.AI_KEY.secretOf(" sk-é\u20ac\ud83d\ude00 x\r\n".toCharArray()))
        .isEqualTo(TestVault.text("sk-é\u20ac\ud83d\ude00 x"));
    TestVault.refused(
        VaultFault.UNUSABLE, () -> CredentialKind.AI_KEY.secretOf(" \n".toCharArray()));
    TestVault.refused(
        VaultFault.UNUSABLE, () -> CredentialKind.AI_KEY.secretOf("ab\ud83d".toCharArray()));
  }

  @Test
  void aHalfCharacterInTheMiddleIsRefusedToo() {
    TestVault.refused(
        VaultFault.UNUSABLE, () -> CredentialKind.AI_KEY.secretOf("a\ud83db".toCharArray()));
  }
}
