package app.wheelhouse.cli;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which venue a `market` command asks, and how it prints.
final class MarketOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--venue-url",
      paramLabel = "URL",
      description = "ask this server instead of the venue, such as http://127.0.0.1:4000")
  private @Nullable String url;

  @Option(
      names = "--network",
      description = "mainnet or testnet; mainnet without it",
      defaultValue = "MAINNET",
      paramLabel = "NETWORK")
  private HyperliquidNetwork network = HyperliquidNetwork.MAINNET;

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  /// @throws ParameterException when the address is no address
  HyperliquidEndpoint endpoint() {
    try {
      return url == null ? HyperliquidEndpoint.of(network) : HyperliquidEndpoint.at(url, network);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          command.commandLine(), "--venue-url: " + wrong.getMessage(), wrong);
    }
  }

  boolean json() {
    return json;
  }
}
