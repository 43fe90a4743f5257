package app.wheelhouse.venue.hyperliquid.action;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Private keys of agents: 32 bytes, a number from 1 to one less than the order of secp256k1.
/// Whoever holds such an array wipes it.
public final class AgentKeys {
  public static final int BYTES = 32;

  // SEC 2, 2.4.1: the order n of the base point.
  private static final byte[] ORDER =
      HexFormat.of().parseHex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");

  private AgentKeys() {}

  /// A new key; each approval of an agent gets one, since the venue forgets the nonces of a
  /// replaced agent and would take its old requests again.
  ///
  /// @param random a `SecureRandom`, but in tests
  public static byte[] fresh(RandomGenerator random) {
    byte[] key = new byte[BYTES];
    do {
      random.nextBytes(key);
    } while (!usable(key));
    return key;
  }

  /// Whether the bytes are a private key at all.
  public static boolean usable(byte[] key) {
    if (key.length != BYTES) {
      return false;
    }
    byte all = 0;
    for (byte each : key) {
      all |= each;
    }
    return all != 0 && Arrays.compareUnsigned(key, ORDER) < 0;
  }

  /// @throws IllegalArgumentException when it is no private key; the message says nothing of it
  static void check(byte[] key) {
    if (!usable(key)) {
      throw new IllegalArgumentException(
          "A private key is 32 bytes, above zero and below the order of the curve");
    }
  }
}
