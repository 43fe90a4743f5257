package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import java.util.Locale;

/// Something for one network was about to be signed for the other; nothing was signed.
public final class WrongNetwork extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /// @param configured what the key is kept for
  /// @param asked what the request is for
  public WrongNetwork(HyperliquidNetwork configured, HyperliquidNetwork asked) {
    super(
        "Nothing was signed: the key is for "
            + word(configured)
            + ", the request says "
            + word(asked));
  }

  private static String word(HyperliquidNetwork network) {
    return network.name().toLowerCase(Locale.ROOT);
  }
}
