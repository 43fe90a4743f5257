package app.wheelhouse.venue.hyperliquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the venue is called.
class HyperliquidEndpointTest {
  @Test
  void x25EachNetworkHasItsOwnHosts() {
    HyperliquidEndpoint main = HyperliquidEndpoint.of(HyperliquidNetwork.MAINNET);
    HyperliquidEndpoint test = HyperliquidEndpoint.of(HyperliquidNetwork.TESTNET);
    assertThat(main.rest()).hasToString("https://api.hyperliquid.xyz");
    assertThat(main.socket()).hasToString("wss://api.hyperliquid.xyz/ws");
    assertThat(test.rest()).hasToString("https://api.hyperliquid-testnet.xyz");
    assertThat(test.socket()).hasToString("wss://api.hyperliquid-testnet.xyz/ws");
    assertThat(main.label()).isEqualTo("mainnet");
    assertThat(test.label()).isEqualTo("testnet");
    assertThat(test.network()).isEqualTo(HyperliquidNetwork.TESTNET);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://127.0.0.1:4000,  ws://127.0.0.1:4000/ws,   local
          http://127.0.0.1:4000/, ws://127.0.0.1:4000/ws,   local
          http://localhost:1,     ws://localhost:1/ws,      local
          http://[::1]:4000,      ws://[::1]:4000/ws,       local
          https://venue.example,  wss://venue.example/ws,   testnet
          """)
  void aServerOfOnesOwnHasItsSocketBesideIt(String base, String socket, String label) {
    HyperliquidEndpoint own = HyperliquidEndpoint.at(base, HyperliquidNetwork.TESTNET);
    assertThat(own.socket()).hasToString(socket);
    assertThat(own.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:4000",
        "ftp://127.0.0.1",
        "http://venue.example",
        "http://127.0.0.1.example",
        "ws://127.0.0.1:4000",
        "https:///path",
        "http://a b"
      })
  void whatCannotBeCalledIsRefused(String base) {
    assertThatThrownBy(() -> HyperliquidEndpoint.at(base, HyperliquidNetwork.MAINNET))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
