package app.wheelhouse.exchange.wire;

/// Which of the venue's two networks the exchange plays: each signs with a letter of its own, so
/// that an order for one is worthless on the other.
public enum Network {
  MAINNET("a", "Mainnet"),
  TESTNET("b", "Testnet");

  private final String source;
  private final String chain;

  Network(String source, String chain) {
    this.source = source;
    this.chain = chain;
  }

  /// The letter that is signed with every exchange action.
  public String source() {
    return source;
  }

  /// The name that user-signed actions carry as `hyperliquidChain`.
  public String chain() {
    return chain;
  }
}
