package app.wheelhouse.exchange.wire;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import tools.jackson.databind.node.ObjectNode;

/// A key of the tests that signs as a client does.
public final class TestWallet {
  /// The public test key that every library's tests use.
  public static final TestWallet FIRST =
      new TestWallet("0123456789012345678901234567890123456789012345678901234567890123");

  private final ECKeyPair keys;

  private TestWallet(String hex) {
    keys = ECKeyPair.create(new BigInteger(hex, 16));
  }

  /// Another key for each number; worthless outside a test.
  public static TestWallet number(int n) {
    return new TestWallet(Integer.toHexString(0x7e57_0000 + n).repeat(8));
  }

  /// In lower case.
  public String address() {
    return Credentials.create(keys).getAddress();
  }

  /// The whole body of `POST /exchange`.
  public String post(
      Network network,
      ObjectNode action,
      long nonce,
      @Nullable String vault,
      @Nullable Long expiresAfter) {
    try {
      byte[] digest =
          TypedData.agentDigest(
              network, ActionHash.connectionId(action, nonce, vault, expiresAfter));
      ObjectNode body = body(action, nonce, digest);
      if (vault != null) {
        body.put("vaultAddress", vault);
      }
      if (expiresAfter != null) {
        body.put("expiresAfter", expiresAfter);
      }
      return Json.write(body);
    } catch (MalformedRequest e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// The whole body of `POST /exchange` for an action of the owner's wallet.
  public String postOwn(UserSigned kind, ObjectNode action, long nonce) {
    try {
      return Json.write(body(action, nonce, TypedData.userDigest(kind, action)));
    } catch (MalformedRequest e) {
      throw new IllegalArgumentException(e);
    }
  }

  private ObjectNode body(ObjectNode action, long nonce, byte[] digest) {
    Sign.SignatureData signed = Sign.signMessage(digest, keys, false);
    ObjectNode body = Json.object();
    body.set("action", action);
    body.put("nonce", nonce);
    ObjectNode signature = body.putObject("signature");
    signature.put("r", Numeric.toHexString(signed.getR()));
    signature.put("s", Numeric.toHexString(signed.getS()));
    signature.put("v", signed.getV()[0]);
    return body;
  }
}
