package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Signs an agent's actions for one network (VENUES.md 2.7): the hash of the packed action, its
/// nonce, vault and expiry becomes the `connectionId` of a phantom agent, which is signed as
/// EIP-712 typed data. Safe for several threads.
public final class HyperliquidSigner implements AutoCloseable {
  private static final byte[] DOMAIN =
      Secp256k1Signer.keccak(
          keccak(
              "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
          keccak("Exchange"),
          keccak("1"),
          word(1337),
          new byte[32]);
  private static final byte[] AGENT = keccak("Agent(string source,bytes32 connectionId)");
  private static final byte[] TYPED_DATA = {0x19, 0x01};

  private final HyperliquidNetwork network;
  private final byte[] source;
  private final Secp256k1Signer curve;

  /// @param privateKey 32 bytes of the agent's key; copied, the caller wipes its own
  /// @param network the only one that will be signed for
  /// @throws IllegalArgumentException when it is no private key
  public HyperliquidSigner(byte[] privateKey, HyperliquidNetwork network) {
    this.network = network;
    source = keccak(network.source());
    curve = new Secp256k1Signer(privateKey);
  }

  /// The agent's address, `0x` and lower case.
  public String address() {
    return curve.address();
  }

  public HyperliquidNetwork network() {
    return network;
  }

  /// Signs; see [#sign(WireValue.Keyed, long, String, Long, HyperliquidNetwork)].
  public SignedAction sign(
      HyperliquidAction action,
      long nonce,
      @Nullable String vaultAddress,
      @Nullable Long expiresAfter,
      HyperliquidNetwork asked) {
    return sign(action.wire(), nonce, vaultAddress, expiresAfter, asked);
  }

  /// Signs an action as it stands, key by key.
  ///
  /// @param nonce epoch milliseconds, not used before by this key
  /// @param vaultAddress the vault or sub-account that is traded for, in any case of letters
  /// @param expiresAfter epoch milliseconds after which the venue refuses the action
  /// @param asked the network of the address to which it will be sent
  /// @throws WrongNetwork when that is not the network of this signer; nothing was signed
  /// @throws IllegalArgumentException when the action has no `type`, is one that the wallet signs
  ///   itself, or a number or address is no such thing
  /// @throws IllegalStateException after [#close]
  public SignedAction sign(
      Keyed action,
      long nonce,
      @Nullable String vaultAddress,
      @Nullable Long expiresAfter,
      HyperliquidNetwork asked) {
    if (asked != network) {
      throw new WrongNetwork(network, asked);
    }
    ActionKind.requireAgents(action);
    WalletAddress vault = vaultAddress == null ? null : new WalletAddress(vaultAddress);
    byte[] id = connectionId(action, nonce, vault, expiresAfter);
    byte[] digest =
        Secp256k1Signer.keccak(TYPED_DATA, DOMAIN, Secp256k1Signer.keccak(AGENT, source, id));
    return curve.sign(digest).over(action, nonce, vault, expiresAfter, id, digest);
  }

  /// Forgets the key; signing is over.
  @Override
  public void close() {
    curve.close();
  }

  @Override
  public String toString() {
    return "HyperliquidSigner[" + address() + ", " + network + "]";
  }

  /// The bytes whose hash is the `connectionId`.
  static byte[] preimage(
      Keyed action, long nonce, @Nullable WalletAddress vault, @Nullable Long expiresAfter) {
    if (nonce < 0 || expiresAfter != null && expiresAfter < 0) {
      throw new IllegalArgumentException("A nonce and an expiry are zero or above");
    }
    byte[] packed = action.msgPack();
    ByteBuffer bytes = ByteBuffer.allocate(packed.length + 38).put(packed).putLong(nonce);
    if (vault == null) {
      bytes.put((byte) 0);
    } else {
      bytes.put((byte) 1).put(vault.bytes());
    }
    if (expiresAfter != null) {
      bytes.put((byte) 0).putLong(expiresAfter);
    }
    byte[] exact = new byte[bytes.position()];
    bytes.flip().get(exact);
    return exact;
  }

  private static byte[] connectionId(
      Keyed action, long nonce, @Nullable WalletAddress vault, @Nullable Long expiresAfter) {
    return Secp256k1Signer.keccak(preimage(action, nonce, vault, expiresAfter));
  }

  private static byte[] keccak(String text) {
    return Secp256k1Signer.keccak(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] word(long number) {
    return ByteBuffer.allocate(32).putLong(24, number).array();
  }
}
