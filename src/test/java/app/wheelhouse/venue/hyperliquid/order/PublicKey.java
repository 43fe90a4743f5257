package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import java.util.HexFormat;

/// The key that everybody tests with; it guards nothing.
final class PublicKey {
  static final String ADDRESS = "0x14791697260e4c9a71f18484c9f997b308e59325";

  private PublicKey() {}

  static HyperliquidSigner signer(HyperliquidNetwork network) {
    return new HyperliquidSigner(HexFormat.of().parseHex("0123456789".repeat(6) + "0123"), network);
  }

  /// The action as it stands in a body.
  static String json(HyperliquidAction action) {
    try (HyperliquidSigner signer = signer(HyperliquidNetwork.MAINNET)) {
      String body = signer.sign(action, 7, null, null, HyperliquidNetwork.MAINNET).envelope();
      return body.substring("{\"action\":".length(), body.indexOf(",\"nonce\":7,"));
    }
  }
}
