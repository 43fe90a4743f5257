package app.wheelhouse.venue.hyperliquid;

/// Which of the two chains a signature is for; a signature for one means nothing on the other.
public enum HyperliquidNetwork {
  MAINNET("a", "Mainnet"),
  TESTNET("b", "Testnet");

  private final String source;
  private final String chain;

  HyperliquidNetwork(String source, String chain) {
    this.source = source;
    this.chain = chain;
  }

  /// The `source` of the phantom agent that is signed: `a` or `b`.
  public String source() {
    return source;
  }

  /// The `hyperliquidChain` of a user-signed action.
  public String chain() {
    return chain;
  }
}
