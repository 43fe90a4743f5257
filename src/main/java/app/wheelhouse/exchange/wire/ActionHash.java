package app.wheelhouse.exchange.wire;

import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Hash;
import tools.jackson.databind.node.ObjectNode;

/// What an exchange action is signed over: its `connectionId` (VENUES 2.7).
public final class ActionHash {
  private static final byte[] NO_VAULT = {0};
  private static final byte[] VAULT = {1};
  private static final byte[] EXPIRY = {0};

  private ActionHash() {}

  /// @param nonce milliseconds
  /// @param vault the address traded for, or null
  /// @param expiresAfter milliseconds, or null
  /// @return 32 bytes
  /// @throws MalformedRequest when the action holds what cannot be packed
  public static byte[] connectionId(
      ObjectNode action, long nonce, @Nullable String vault, @Nullable Long expiresAfter)
      throws MalformedRequest {
    return Hash.sha3(preimage(action, nonce, vault, expiresAfter));
  }

  static byte[] preimage(
      ObjectNode action, long nonce, @Nullable String vault, @Nullable Long expiresAfter)
      throws MalformedRequest {
    return Bytes.join(
        MessagePack.bytes(ActionForm.signed(action)),
        Bytes.eight(nonce),
        vault == null ? NO_VAULT : Bytes.join(VAULT, Bytes.hex(vault)),
        expiresAfter == null ? new byte[0] : Bytes.join(EXPIRY, Bytes.eight(expiresAfter)));
  }
}
