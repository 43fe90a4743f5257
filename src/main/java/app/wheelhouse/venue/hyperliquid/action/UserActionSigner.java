package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Text;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/// Signs with a wallet's own key what only the wallet may say (VENUES.md 2.8), for one network. The
/// hash is put together here, since web3j's encoder refuses a type name with a colon.
///
/// The key is one that was pasted for this single use: close it at once.
public final class UserActionSigner implements AutoCloseable {
  private static final String DOMAIN_TYPE =
      "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";

  private final HyperliquidNetwork network;
  private final String address;
  private volatile @Nullable ECKeyPair keys;

  /// @param privateKey 32 bytes; copied, the caller wipes its own
  /// @throws IllegalArgumentException when it is no private key
  public UserActionSigner(byte[] privateKey, HyperliquidNetwork network) {
    AgentKeys.check(privateKey);
    this.network = network;
    ECKeyPair pair = ECKeyPair.create(new BigInteger(1, privateKey));
    keys = pair;
    address = "0x" + Keys.getAddress(pair);
  }

  /// The wallet's address, `0x` and lower case.
  public String address() {
    return address;
  }

  /// Signs an approval; one without a name is posted without the field.
  ///
  /// @param nonce epoch milliseconds
  /// @throws IllegalStateException after [#close]
  public SignedAction sign(ApproveAgent approval, long nonce) {
    try {
      return sign(approval.wire(network, nonce), nonce);
    } catch (BadAction ours) {
      throw new IllegalStateException("An approval of our own making", ours);
    }
  }

  /// Signs a user-signed action as it stands.
  ///
  /// @param nonce must be the one inside the action
  /// @throws BadAction when a field is absent or of another kind, the type is not user-signed, or
  ///   the nonces differ
  /// @throws WrongNetwork when the action says another chain; nothing was signed
  /// @throws IllegalStateException after [#close]
  public SignedAction sign(Keyed action, long nonce) throws BadAction {
    ECKeyPair pair = keys;
    if (pair == null) {
      throw new IllegalStateException("The wallet's key was put away: paste it again to sign");
    }
    if (!(ActionKind.of(action) instanceof ActionKind.Wallets(UserActionType type))) {
      throw new BadAction("An agent signs " + action.type() + ", not the wallet as typed data");
    }
    UserActionFields fields = UserActionFields.of(type, action);
    fields.require(network);
    fields.requireNonce(nonce);
    byte[] digest = keccak(new byte[] {0x19, 0x01}, domain(fields.chainId()), struct(type, fields));
    Sign.SignatureData signed = Sign.signMessage(digest, pair, false);
    RecoverableSignature signature =
        new RecoverableSignature(
            new BigInteger(1, signed.getR()), new BigInteger(1, signed.getS()), signed.getV()[0]);
    return signature.over(posted(type, action), nonce, null, null, null, digest);
  }

  /// Forgets the key; signing is over.
  @Override
  public void close() {
    keys = null;
  }

  @Override
  public String toString() {
    return "UserActionSigner[" + address + ", " + network + "]";
  }

  private static Keyed posted(UserActionType type, Keyed action) {
    if (type != UserActionType.APPROVE_AGENT) {
      return action;
    }
    WireValue name = action.get("agentName");
    boolean named = name instanceof Text(String text) && !text.isEmpty();
    return named ? action : action.without("agentName");
  }

  private static byte[] domain(BigInteger chainId) {
    return keccak(
        keccak(DOMAIN_TYPE),
        keccak("HyperliquidSignTransaction"),
        keccak("1"),
        UserActionFields.word(chainId),
        new byte[32]);
  }

  private static byte[] struct(UserActionType type, UserActionFields fields) throws BadAction {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(keccak(type.encodeType()));
    for (UserField field : type.fields()) {
      bytes.writeBytes(
          switch (field.kind()) {
            case STRING -> keccak(fields.text(field));
            case ADDRESS -> fields.address(field);
            case BOOL -> fields.flag(field);
            case UINT64 -> fields.whole(field);
          });
    }
    return keccak(bytes.toByteArray());
  }

  private static byte[] keccak(String text) {
    return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] keccak(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return Hash.sha3(all.toByteArray());
  }
}
