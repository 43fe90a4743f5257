package app.wheelhouse.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A derivation without its cost, for tests of everything around it; counts how often it is asked.
final class QuickDerivation implements Derivation {
  final AtomicInteger asked = new AtomicInteger();

  /// The passphrases that came in and the keys that went out: wiped by whoever made or took them.
  final List<byte[]> seen = new CopyOnWriteArrayList<>();

  @Override
  public byte[] derive(byte[] passphrase, byte[] salt, VaultCost cost) {
    asked.incrementAndGet();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(passphrase);
      digest.update(salt);
      digest.update(
          ByteBuffer.allocate(12)
              .putInt(cost.memoryKib())
              .putInt(cost.passes())
              .putInt(cost.lanes())
              .flip());
      byte[] derived = digest.digest();
      seen.add(passphrase);
      seen.add(derived);
      return derived;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
