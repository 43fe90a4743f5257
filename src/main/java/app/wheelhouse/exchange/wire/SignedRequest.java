package app.wheelhouse.exchange.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The body of `POST /exchange` (VENUES 2.5).
///
/// @param nonce milliseconds
/// @param vault the address traded for, lower case, or null
/// @param expiresAfter milliseconds, or null
public record SignedRequest(
    ObjectNode action,
    long nonce,
    WireSignature signature,
    @Nullable String vault,
    @Nullable Long expiresAfter) {

  /// @throws MalformedRequest when a part is missing or of another type
  public static SignedRequest read(JsonNode body) throws MalformedRequest {
    if (!(body.path("action") instanceof ObjectNode action)) {
      throw new MalformedRequest("missing field `action`");
    }
    if (!action.path("type").isString()) {
      throw new MalformedRequest("missing field `type`");
    }
    return new SignedRequest(
        action,
        millis(body, "nonce"),
        WireSignature.read(body.path("signature")),
        isGiven(body, "vaultAddress")
            ? WireAddress.readLoosely(body.path("vaultAddress").asString(""))
            : null,
        isGiven(body, "expiresAfter") ? Long.valueOf(millis(body, "expiresAfter")) : null);
  }

  /// `order`, `cancel` and so on.
  public String type() {
    return action.path("type").asString();
  }

  /// Who signed it: the digest is that of the owner's own typed data where the action asks for it.
  ///
  /// @return the recovered address in lower case
  /// @throws MalformedRequest when it cannot be hashed, or nobody can have signed it
  public String signer(Network network) throws MalformedRequest {
    UserSigned kind = UserSigned.of(type()).orElse(null);
    byte[] digest =
        kind == null
            ? TypedData.agentDigest(
                network, ActionHash.connectionId(action, nonce, vault, expiresAfter))
            : TypedData.userDigest(kind, action);
    return signature.signer(digest);
  }

  private static long millis(JsonNode body, String field) throws MalformedRequest {
    JsonNode value = body.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw new MalformedRequest("missing field `" + field + "`");
    }
    return value.asLong();
  }

  private static boolean isGiven(JsonNode body, String field) {
    return body.has(field) && !body.path(field).isNull();
  }
}
