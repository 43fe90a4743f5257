package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;

/// The wallet lets an agent trade for it. An agent cannot move funds out.
///
/// @param name empty for the one agent without a name; the same name again replaces its agent
/// @param chainId of the chain whose wallet signs; any will do, 42161 is Arbitrum's
public record ApproveAgent(WalletAddress agent, String name, long chainId) {
  /// Arbitrum One.
  public static final long ARBITRUM = 0xa4b1;

  public ApproveAgent {
    if (chainId <= 0) {
      throw new IllegalArgumentException("A chain's number is above zero, not " + chainId);
    }
  }

  /// An approval that ends by itself.
  ///
  /// @param validUntil epoch milliseconds; the venue reads it from the name
  public static ApproveAgent until(
      WalletAddress agent, String name, long validUntil, long chainId) {
    return new ApproveAgent(agent, name + " valid_until " + validUntil, chainId);
  }

  /// What is signed; posted without an empty name.
  public Keyed wire(HyperliquidNetwork network, long nonce) {
    return Keyed.of("type", WireValue.text(UserActionType.APPROVE_AGENT.wire()))
        .with("signatureChainId", "0x" + Long.toHexString(chainId))
        .with("hyperliquidChain", network.chain())
        .with("agentAddress", agent.text())
        .with("agentName", name)
        .with("nonce", nonce)
        .done();
  }
}
