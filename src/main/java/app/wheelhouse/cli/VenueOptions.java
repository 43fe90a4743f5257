package app.wheelhouse.cli;

import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.VenueChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which venue a trading command calls.
final class VenueOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--mode", description = "testnet or live; testnet when left out")
  private Mode mode = Mode.TESTNET;

  @Option(
      names = "--venue-url",
      paramLabel = "URL",
      description = "a server of your own instead of the venue, http://127.0.0.1:4000")
  private @Nullable String url;

  @Option(
      names = "--network",
      description =
          "mainnet or testnet, as the server of --venue-url signs; testnet when left out there")
  private @Nullable String network;

  Mode mode() {
    if (!mode.isReal()) {
      throw usage("--mode is testnet or live here, not " + mode.label());
    }
    return mode;
  }

  VenueChoice choice() {
    return choice(mode(), url, network, command);
  }

  /// Which venue is called in a mode.
  ///
  /// @throws ParameterException when the network is not the mode's, or the address is none
  static VenueChoice choice(
      Mode mode, @Nullable String url, @Nullable String network, CommandSpec spec) {
    String own = mode == Mode.LIVE ? "mainnet" : "testnet";
    if (url == null && network != null && !network.equalsIgnoreCase(own)) {
      throw new ParameterException(
          spec.commandLine(), "--mode " + mode.label() + " is on " + own + ", not " + network);
    }
    String chosen = network == null ? (url == null ? own : "testnet") : network;
    return VenueOption.choice(url, chosen, spec);
  }

  /// The data directory that was named; null when none was.
  static @Nullable Path data(@Nullable Path named, CommandSpec spec) {
    if (named != null && named.toString().isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--data names no directory; is a variable empty?");
    }
    return named;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
