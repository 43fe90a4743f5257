package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A signature from which the signer's address follows.
///
/// @param s the lower one of the two that would do
/// @param v 27, or 28 when the point it comes from has an odd y
record RecoverableSignature(BigInteger r, BigInteger s, int v) {
  private static final int DIGITS = 64;

  String hexR() {
    return hex(r);
  }

  String hexS() {
    return hex(s);
  }

  /// The body of a request. What is null was not signed and is left out.
  SignedAction over(
      Keyed action,
      long nonce,
      @Nullable WalletAddress vault,
      @Nullable Long expiresAfter,
      byte @Nullable [] connectionId,
      byte[] digest) {
    String hexR = hexR();
    String hexS = hexS();
    StringBuilder body = new StringBuilder(512).append("{\"action\":");
    WireJson.write(action, body);
    body.append(",\"nonce\":").append(nonce);
    body.append(",\"signature\":{\"r\":\"").append(hexR).append("\",\"s\":\"").append(hexS);
    body.append("\",\"v\":").append(v).append('}');
    if (vault != null) {
      body.append(",\"vaultAddress\":\"").append(vault.text()).append('"');
    }
    if (expiresAfter != null) {
      body.append(",\"expiresAfter\":").append(expiresAfter.longValue());
    }
    String text = body.append('}').toString();
    return new SignedAction(
        connectionId == null ? null : hex(connectionId), hex(digest), hexR, hexS, v, text);
  }

  private static String hex(BigInteger number) {
    String digits = number.toString(16);
    return "0x" + "0".repeat(DIGITS - digits.length()) + digits;
  }

  private static String hex(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
