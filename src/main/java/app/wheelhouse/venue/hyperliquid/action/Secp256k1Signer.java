package app.wheelhouse.venue.hyperliquid.action;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/// ECDSA over secp256k1 with the nonce of RFC 6979 and the lower s, which names the signer: `v`
/// follows from the parity of R's y, which is at hand while signing, where finding it afterwards
/// costs three times the signature.
///
/// Bouncy Castle's number is the only form in which the key is kept; [#close] drops it.
final class Secp256k1Signer implements AutoCloseable {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger ORDER = CURVE.getN();
  private static final BigInteger HALF = ORDER.shiftRight(1);

  private final String address;
  private volatile @Nullable BigInteger key;

  /// @param privateKey copied; the caller wipes its own
  /// @throws IllegalArgumentException when it is no private key
  Secp256k1Signer(byte[] privateKey) {
    AgentKeys.check(privateKey);
    BigInteger number = new BigInteger(1, privateKey);
    key = number;
    address = address(times(number));
  }

  String address() {
    return address;
  }

  /// @param digest 32 bytes
  /// @throws IllegalStateException after [#close]
  RecoverableSignature sign(byte[] digest) {
    BigInteger secret = key;
    if (secret == null) {
      throw new IllegalStateException(
          "The trading key was put away: unlock the vault to sign again");
    }
    BigInteger message = new BigInteger(1, digest);
    HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
    nonces.init(ORDER, secret, digest);
    while (true) {
      BigInteger k = nonces.nextK();
      ECPoint point = times(k);
      BigInteger r = point.getAffineXCoord().toBigInteger();
      // Once in 2^127 tries: an x beyond the order would need a v that no chain takes.
      if (r.signum() == 0 || r.compareTo(ORDER) >= 0) {
        continue;
      }
      BigInteger s =
          BigIntegers.modOddInverse(ORDER, k).multiply(message.add(secret.multiply(r))).mod(ORDER);
      if (s.signum() == 0) {
        continue;
      }
      boolean odd = point.getAffineYCoord().testBitZero();
      return s.compareTo(HALF) > 0
          ? new RecoverableSignature(r, ORDER.subtract(s), odd ? 27 : 28)
          : new RecoverableSignature(r, s, odd ? 28 : 27);
    }
  }

  static byte[] keccak(byte[]... parts) {
    KeccakDigest hash = new KeccakDigest(256);
    for (byte[] part : parts) {
      hash.update(part, 0, part.length);
    }
    byte[] result = new byte[hash.getDigestSize()];
    hash.doFinal(result, 0);
    return result;
  }

  @Override
  public void close() {
    key = null;
  }

  private static ECPoint times(BigInteger scalar) {
    return new FixedPointCombMultiplier().multiply(CURVE.getG(), scalar).normalize();
  }

  private static String address(ECPoint point) {
    byte[] hash = keccak(Arrays.copyOfRange(point.getEncoded(false), 1, 65));
    return "0x" + HexFormat.of().formatHex(hash, 12, 32);
  }
}
