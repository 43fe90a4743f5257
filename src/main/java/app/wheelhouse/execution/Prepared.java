package app.wheelhouse.execution;

import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
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

  /// Whether it may add exposure; what does not goes out in every case.
  public boolean addsExposure() {
    return addsExposure(action);
  }

  static boolean addsExposure(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> !order.entry().reduceOnly();
      case ApprovedModify modify -> !modify.before().reduceOnly();
      case ApprovedCancel _ -> false;
      case ApprovedLeverage _ -> true;
      case ApprovedMargin _ -> false;
    };
  }

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
