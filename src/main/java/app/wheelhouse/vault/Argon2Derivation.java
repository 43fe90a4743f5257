package app.wheelhouse.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id, version 1.3 (RFC 9106), by Bouncy Castle: pure Java, so it is the same everywhere.
final class Argon2Derivation implements Derivation {
  @Override
  public byte[] derive(byte[] passphrase, byte[] salt, VaultCost cost) throws VaultException {
    if (!cost.isAccepted()) {
      throw new IllegalArgumentException("Not an accepted cost: " + cost);
    }
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .build();
    try {
      return fill(parameters, passphrase);
    } catch (OutOfMemoryError _) {
      // One large request that failed and, outside fill, was let go: the rest of the desk goes on.
      throw new VaultException(
          VaultFault.NO_MEMORY,
          "The passphrase needs "
              + cost.memoryKib() / 1024
              + " MiB of memory for a moment, and Wheelhouse has less. Close other things, or start"
              + " it with more memory (-Xmx).");
    } finally {
      parameters.clear();
    }
  }

  private static byte[] fill(Argon2Parameters parameters, byte[] passphrase) {
    byte[] derived = new byte[DataKey.BYTES];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    generator.generateBytes(passphrase, derived);
    return derived;
  }
}
