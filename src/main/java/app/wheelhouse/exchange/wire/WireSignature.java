package app.wheelhouse.exchange.wire;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import tools.jackson.databind.JsonNode;

/// A recoverable secp256k1 signature.
///
/// @param v 27 or 28
public record WireSignature(BigInteger r, BigInteger s, int v) {
  private static final Pattern NUMBER = Pattern.compile("0x[0-9a-fA-F]{1,64}");
  private static final int FIRST_V = 27;

  /// Of the curve (SEC 2, section 2.4.1).
  private static final BigInteger ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  /// Reads `{"r":"0x…","s":"0x…","v":27}`; numbers may lack their leading zeros.
  ///
  /// @throws MalformedRequest when a part is missing or of another form
  public static WireSignature read(JsonNode node) throws MalformedRequest {
    JsonNode v = node.path("v");
    if (!v.isIntegralNumber()) {
      throw new MalformedRequest("missing field `signature`");
    }
    return new WireSignature(number(node.path("r")), number(node.path("s")), v.asInt());
  }

  /// Who signed this digest. Any valid pair of numbers recovers to somebody: a wrong digest gives a
  /// stranger's address, not an error.
  ///
  /// @param digest 32 bytes
  /// @return the address in lower case
  /// @throws MalformedRequest when nobody can have signed this
  public String signer(byte[] digest) throws MalformedRequest {
    int recovery = v - FIRST_V;
    if (recovery < 0 || recovery > 1 || !isOnCurve(r) || !isOnCurve(s)) {
      throw new MalformedRequest("invalid signature");
    }
    BigInteger key;
    try {
      key = Sign.recoverFromSignature(recovery, new ECDSASignature(r, s), digest);
    } catch (RuntimeException _) {
      // The library has several of them for a number that is no point of the curve.
      throw new MalformedRequest("invalid signature");
    }
    if (key == null) {
      throw new MalformedRequest("invalid signature");
    }
    return "0x" + Keys.getAddress(key);
  }

  private static boolean isOnCurve(BigInteger number) {
    return number.signum() > 0 && number.compareTo(ORDER) < 0;
  }

  private static BigInteger number(JsonNode node) throws MalformedRequest {
    String text = node.asString("");
    if (!NUMBER.matcher(text).matches()) {
      throw new MalformedRequest("invalid signature");
    }
    return Numeric.toBigInt(text);
  }
}
