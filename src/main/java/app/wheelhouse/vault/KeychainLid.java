package app.wheelhouse.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The second lid of a vault, a file of 69 bytes: the data key wrapped under a random key that only
/// the system's keychain holds.
///
/// Magic 8, version 1, nonce 12, wrapped key 48. What stands before the wrapped key is
/// authenticated with it, and so is the whole [VaultLid]: under another passphrase this opens
/// nothing.
final class KeychainLid {
  static final int LENGTH = 69;
  private static final byte VERSION = 1;
  private static final byte[] MAGIC = "WHREMEM\n".getBytes(StandardCharsets.US_ASCII);
  private static final int NONCE_AT = 9;
  private static final int WRAPPED_AT = 21;

  private final byte[] bytes;

  private KeychainLid(byte[] bytes) {
    this.bytes = bytes;
  }

  static KeychainLid close(DataKey key, DataKey outer, VaultLid lid, RandomGenerator random) {
    byte[] nonce = DataKey.nonce(random);
    ByteBuffer file = ByteBuffer.allocate(LENGTH).put(MAGIC).put(VERSION).put(nonce);
    file.put(key.wrappedBy(outer, nonce, associated(file.array(), lid)));
    return new KeychainLid(file.array());
  }

  /// Nothing when these bytes are no such lid.
  static Optional<KeychainLid> read(byte[] file) {
    boolean isOne =
        file.length == LENGTH
            && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
            && file[MAGIC.length] == VERSION;
    return isOne ? Optional.of(new KeychainLid(file.clone())) : Optional.empty();
  }

  /// The data key; nothing when the outer key is another, or either lid is.
  Optional<DataKey> open(DataKey outer, VaultLid lid) {
    byte[] nonce = Arrays.copyOfRange(bytes, NONCE_AT, WRAPPED_AT);
    byte[] wrapped = Arrays.copyOfRange(bytes, WRAPPED_AT, LENGTH);
    return outer.open(wrapped, nonce, associated(bytes, lid)).map(DataKey::owning);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] associated(byte[] file, VaultLid lid) {
    byte[] first = lid.bytes();
    return ByteBuffer.allocate(WRAPPED_AT + first.length)
        .put(file, 0, WRAPPED_AT)
        .put(first)
        .array();
  }
}
