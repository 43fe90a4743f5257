package app.wheelhouse.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The first 98 bytes of a vault: what a passphrase costs here, and the data key wrapped under it.
///
/// Magic 8, version 1, derivation 1, memory 4 (KiB), passes 4, lanes 4, salt 16, nonce 12, wrapped
/// key 48; whole numbers with the high byte first. All before the wrapped key is authenticated with
/// it.
final class VaultLid {
  static final int SALT = 16;
  static final int LENGTH = 98;
  static final int VERSION = 1;
  private static final int ARGON2ID_13 = 1;
  private static final byte[] MAGIC = {'W', 'H', 'V', 'A', 'U', 'L', 'T', '\n'};
  private static final int VERSION_AT = 8;
  private static final int DERIVATION_AT = 9;
  private static final int COST_AT = 10;
  private static final int SALT_AT = 22;
  private static final int NONCE_AT = 38;
  private static final int WRAPPED_AT = 50;

  private final byte[] bytes;

  private VaultLid(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Wraps the key anew: fresh salt, fresh nonce.
  ///
  /// @param passphrase left as it is
  static VaultLid close(
      DataKey key, byte[] passphrase, VaultCost cost, Derivation derivation, RandomGenerator random)
      throws VaultException {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] nonce = DataKey.nonce(random);
    ByteBuffer head = ByteBuffer.allocate(LENGTH);
    head.put(MAGIC).put((byte) VERSION).put((byte) ARGON2ID_13);
    head.putInt(cost.memoryKib()).putInt(cost.passes()).putInt(cost.lanes());
    head.put(salt).put(nonce);
    byte[] associated = Arrays.copyOf(head.array(), WRAPPED_AT);
    try (DataKey outer = DataKey.owning(derivation.derive(passphrase, salt, cost))) {
      head.put(key.wrappedBy(outer, nonce, associated));
    }
    return new VaultLid(head.array());
  }

  /// Reads the beginning of a file; everything that can be judged without a passphrase is.
  static VaultLid read(byte[] file, VaultPlace place) throws VaultException {
    int seen = Math.min(file.length, MAGIC.length);
    if (seen == 0) {
      throw place.empty();
    }
    if (!Arrays.equals(file, 0, seen, MAGIC, 0, seen)) {
      throw place.foreign();
    }
    if (file.length < LENGTH) {
      throw place.truncated(file.length);
    }
    int version = Byte.toUnsignedInt(file[VERSION_AT]);
    if (version > VERSION) {
      throw place.newer(version);
    }
    if (version < VERSION) {
      throw place.downgraded(version);
    }
    if (file[DERIVATION_AT] != ARGON2ID_13) {
      throw place.damaged("it names a derivation of keys that format 1 does not have");
    }
    VaultLid lid = new VaultLid(Arrays.copyOf(file, LENGTH));
    if (!lid.cost().isAccepted()) {
      throw place.absurd(lid.cost());
    }
    return lid;
  }

  VaultCost cost() {
    ByteBuffer at = ByteBuffer.wrap(bytes, COST_AT, SALT_AT - COST_AT);
    return new VaultCost(at.getInt(), at.getInt(), at.getInt());
  }

  /// The data key, after the whole derivation in any case; nothing when the passphrase is wrong.
  Optional<DataKey> open(byte[] passphrase, Derivation derivation) throws VaultException {
    byte[] salt = Arrays.copyOfRange(bytes, SALT_AT, NONCE_AT);
    byte[] nonce = Arrays.copyOfRange(bytes, NONCE_AT, WRAPPED_AT);
    byte[] wrapped = Arrays.copyOfRange(bytes, WRAPPED_AT, LENGTH);
    byte[] associated = Arrays.copyOf(bytes, WRAPPED_AT);
    try (DataKey outer = DataKey.owning(derivation.derive(passphrase, salt, cost()))) {
      return outer.open(wrapped, nonce, associated).map(DataKey::owning);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
