package app.wheelhouse.desk;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which venue a session with a live market calls.
///
/// @param url a server of ones own, such as `http://127.0.0.1:4000`; null for the venue itself
/// @param network `mainnet` or `testnet`
public record VenueChoice(@Nullable String url, String network) {
  /// What a network may be called.
  public static final List<String> NETWORKS = List.of("mainnet", "testnet");

  /// The same, with an address that can be called.
  ///
  /// @throws IllegalArgumentException when it cannot, or the network has another name
  public static VenueChoice checked(@Nullable String url, String network) {
    VenueChoice choice = new VenueChoice(url, network);
    choice.endpoint();
    return choice;
  }

  /// @throws IllegalArgumentException when the network has another name
  public VenueChoice {
    network = network.toLowerCase(Locale.ROOT);
    if (!NETWORKS.contains(network)) {
      throw new IllegalArgumentException("A network is mainnet or testnet, not " + network);
    }
  }

  /// What is called, in a few words.
  String words() {
    return url == null ? "Hyperliquid " + network : url;
  }

  HyperliquidEndpoint endpoint() {
    HyperliquidNetwork chain =
        network.equals("testnet") ? HyperliquidNetwork.TESTNET : HyperliquidNetwork.MAINNET;
    String own = url;
    return own == null ? HyperliquidEndpoint.of(chain) : HyperliquidEndpoint.at(own, chain);
  }
}
