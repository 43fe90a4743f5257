package app.wheelhouse.execution;

import app.wheelhouse.risk.ApprovedAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A request that is ready for the wire; only these bytes are ever sent for its client order ids.
///
/// @param wire the exact bytes as text
/// @param nonce the signer's, unique and rising
/// @param expiresAt after this engine time the bytes must not be sent, epoch milliseconds
public record Prepared(ApprovedAction action, String wire, long nonce, long expiresAt) {

  /// SHA-256 of the bytes, hex.
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(wire.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
