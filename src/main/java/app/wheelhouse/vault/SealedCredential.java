package app.wheelhouse.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A credential with its secret under the data key, as it stays in memory and in the file. The
/// secret belongs to its name: moved to another entry it does not open.
final class SealedCredential {
  private final Credential credential;
  private final byte[] nonce;
  private final byte[] sealed;

  /// Takes the arrays themselves.
  SealedCredential(Credential credential, byte[] nonce, byte[] sealed) {
    this.credential = credential;
    this.nonce = nonce;
    this.sealed = sealed;
  }

  static SealedCredential seal(
      Credential credential, byte[] secret, DataKey key, RandomGenerator random) {
    byte[] nonce = DataKey.nonce(random);
    return new SealedCredential(
        credential, nonce, key.seal(secret, nonce, associated(credential.id())));
  }

  Credential credential() {
    return credential;
  }

  byte[] nonce() {
    return nonce;
  }

  byte[] sealed() {
    return sealed;
  }

  /// The secret, for this moment; nothing when the key is another.
  Optional<Secret> open(DataKey key) {
    return key.open(sealed, nonce, associated(credential.id())).map(Secret::owning);
  }

  private static byte[] associated(CredentialId id) {
    return ("secret\n" + id.kind().word() + "\n" + id.owner() + "\n" + id.name())
        .getBytes(StandardCharsets.UTF_8);
  }
}
