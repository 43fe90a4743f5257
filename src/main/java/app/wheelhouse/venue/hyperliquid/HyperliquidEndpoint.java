package app.wheelhouse.venue.hyperliquid;

import java.net.URI;
import java.util.Locale;

/// Where the venue is called.
///
/// @param rest base of `/info` and `/exchange`
/// @param socket the WebSocket
public record HyperliquidEndpoint(URI rest, URI socket, HyperliquidNetwork network) {
  public static HyperliquidEndpoint of(HyperliquidNetwork network) {
    return switch (network) {
      case MAINNET -> at("https://api.hyperliquid.xyz", network);
      case TESTNET -> at("https://api.hyperliquid-testnet.xyz", network);
    };
  }

  /// A server of ones own.
  ///
  /// @param base such as `http://127.0.0.1:4000`; its socket is at `/ws`
  /// @throws IllegalArgumentException when it is no http or https address, or plain http to a host
  ///   that is not this computer
  public static HyperliquidEndpoint at(String base, HyperliquidNetwork network) {
    URI rest = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    String scheme = rest.getScheme();
    String host = rest.getHost();
    boolean secure = "https".equals(scheme);
    if (host == null || !secure && !"http".equals(scheme)) {
      throw new IllegalArgumentException(
          "A venue's address looks like https://host or http://127.0.0.1:4000, not " + base);
    }
    if (!secure && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "Plain http is only for this computer (127.0.0.1); use https for " + host);
    }
    return new HyperliquidEndpoint(
        rest,
        URI.create((secure ? "wss" : "ws") + rest.toString().substring(scheme.length()) + "/ws"),
        network);
  }

  public String host() {
    return rest.getHost();
  }

  /// `mainnet`, `testnet`, or `local` for a server on this computer.
  public String label() {
    return isLoopback(host()) ? "local" : network.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
